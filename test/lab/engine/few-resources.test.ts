import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { runCli } from '../../support/cli.ts'
import { FaultMirror } from '../../support/fault-mirror.ts'
import { makeModules, treeOf, writeProject } from '../../support/modules.ts'
import { notOnLinux, skipped } from '../../support/skipping.ts'
import { temporaryFolder } from '../../support/tree.ts'

const modules = makeModules(60)

type Ended = {
  readonly code: number
  readonly shown: string
  readonly report: { readonly outcome: string; readonly cause: string | null; readonly faults: readonly Fault[] }
}
type Fault = { readonly cause: string; readonly title: string; readonly text: string; readonly advice: string }

/** Runs guard by a shell that sets limits before (`ulimit -n 64`), and redirects standard output behind (`>/dev/full`). */
async function guard(
  before: string,
  { args = [], behind = '', home = temporaryFolder() } = {} as Options,
): Promise<Ended> {
  const mirror = await FaultMirror.open({ tree: treeOf(modules) })
  onTestFinished(mirror.close)
  const [cwd, temp, report] = [join(home, 'work'), join(home, 'temp'), join(home, 'report.json')]
  mkdirSync(temp, { recursive: true })
  await writeProject(cwd, modules)
  const node = join(home, 'node-with-limits')
  writeFileSync(node, `#!/bin/sh\n${before}\nexec '${process.execPath}' "$@" ${behind}\n`, { mode: 0o755 })
  const env = {
    PATH: process.env['PATH'],
    HOME: home,
    TMPDIR: temp,
    GOMODCACHE: join(home, 'modcache'),
    GOPROXY: mirror.url,
    GOENV: 'off',
    GOSUMDB: 'off',
    GOTOOLCHAIN: 'local',
    GOFLAGS: '-modcacherw',
  }
  const ran = await runCli(['guard', '--report', report, '--attempts', '1', ...args], { cwd, env, node })
  const shown = ran.output + ran.error
  expect(shown).not.toMatch(/^\s+at /m)
  return { code: ran.code, shown, report: JSON.parse(readFileSync(report, 'utf8')) }
}
type Options = { readonly args?: readonly string[]; readonly behind?: string; readonly home?: string }

it.skipIf(notOnLinux).each([64, 96])(
  `%i open files are enough, with a cache too${skipped(notOnLinux)}`,
  async (files) => {
    const kept = join(temporaryFolder(), 'kept')
    for (const round of ['saved', 'restored']) {
      const { code, shown, report } = await guard(`ulimit -n ${files}`, { args: ['--cache-dir', kept] })
      expect(report, `${round}: ${shown}`).toMatchObject({ outcome: 'ready' })
      // Of 64 the folder and the mirrors may need all at once: then the rest comes from the mirrors, and no copy is called damaged.
      expect(report.faults.map((fault) => fault.cause)).not.toContain('cache_corrupt')
      expect(code).toBe(0)
    }
  },
)

it.skipIf(notOnLinux).each([
  ['ulimit -n 28', []],
  ['ulimit -n 64', ['--concurrency', '128', '--preflight', 'off']],
])(`too few open files are named (%s %j)${skipped(notOnLinux)}`, async (limit, args) => {
  const { code, shown, report } = await guard(limit, { args })
  expect(code).toBe(1)
  expect(report).toMatchObject({ outcome: 'failed', cause: 'fs_other' })
  expect(report.faults[0]).toMatchObject({ title: 'This machine has no file handle, process or memory left' })
  expect(report.faults[0]?.advice).toContain('ulimit -n')
  expect(shown).toContain('This machine has no file handle, process or memory left')
})

it.skipIf(notOnLinux).each(['>/dev/full', '>&-', '>&- 2>&-'])(
  `an output that cannot be written (%s) does not fail the download${skipped(notOnLinux)}`,
  async (behind) => {
    for (const args of [[], ['--json']]) {
      const { code, report } = await guard('', { behind, args })
      expect(report).toMatchObject({ outcome: 'ready', cause: null })
      expect(code).toBe(0)
    }
  },
)

it.skipIf(notOnLinux).each([
  ['nothing', 'true', 'go_missing'],
  ['another text', 'echo usage: go place', 'go_missing'],
  ['JSON of another kind', 'echo \'["GOPROXY"]\'', 'go_missing'],
  ['values that are no texts', `echo '{"GOPROXY":{},"GOMODCACHE":5,"GOVERSION":null}'`, 'go_missing'],
  ['no value at all', "echo '{}'", 'unknown'],
  ['200 MB', 'head -c 200000000 /dev/zero | tr "\\\\0" x', 'go_missing'],
  ['nothing, and fails', 'echo broken >&2; exit 3', 'unknown'],
  ['nothing, and is killed', 'kill -9 $$', 'unknown'],
])(`go env that prints %s is named${skipped(notOnLinux)}`, async (_, answer, cause) => {
  const home = temporaryFolder()
  writeFileSync(join(home, 'go'), `#!/bin/sh\n[ "$1" = env ] || exit 1\n${answer}\n`, { mode: 0o755 })
  const { code, report } = await guard(`PATH='${home}':$PATH`, { home })
  expect(code).toBe(1)
  expect(report).toMatchObject({ outcome: 'failed', cause })
  expect(report.faults[0]?.text).not.toBe('')
})
