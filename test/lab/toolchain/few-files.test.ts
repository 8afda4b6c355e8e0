import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { hashZip } from '../../../src/gomod/dirhash.ts'
import { runCli } from '../../support/cli.ts'
import { FaultMirror } from '../../support/fault-mirror.ts'
import { Signer } from '../../support/memory-log.ts'
import { makeModules, treeOf, writeProject } from '../../support/modules.ts'
import { notOnLinux, skipped } from '../../support/skipping.ts'
import { fakeToolchain, ToolchainReleases } from '../../support/toolchain-releases.ts'
import { temporaryFolder } from '../../support/tree.ts'

const release = '1.99.1'
const modules = makeModules(20)
const goroot = execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).trim()
/** Far more files than may be open at once. */
const sources = Array.from({ length: 600 }, (_, n) => ({ name: `src/p${n % 40}/f${n}.go`, content: `package p${n}\n` }))
const zip = fakeToolchain(release, sources, join(goroot, 'bin/go'))
const signer = new Signer('sum.test')
const releases = new ToolchainReleases(signer, [{ release, zip, h1: await hashZip({ bytes: zip }) }])

function sourcesIn(folder: string): number {
  const names = readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' })
  return names.filter((name) => name.endsWith('.go')).length
}

/** Runs a command that has Go downloaded and unpacked, in a shell that allows so many open files. */
async function withFiles(limit: number, ...args: readonly string[]) {
  const files = treeOf(modules)
  const mirror = await FaultMirror.open({ tree: { get: (path) => releases.get(path) ?? files.get(path) } })
  onTestFinished(mirror.close)
  const home = temporaryFolder()
  const [cwd, temp, tools] = [join(home, 'work'), join(home, 'temp'), join(home, 'tools')]
  for (const folder of [temp, tools]) mkdirSync(folder)
  await writeProject(cwd, modules)
  const node = join(home, 'node-with-limits')
  writeFileSync(node, `#!/bin/sh\nulimit -n ${limit}\nexec '${process.execPath}' "$@"\n`, { mode: 0o755 })
  const env = {
    PATH: process.env['PATH'],
    HOME: home,
    TMPDIR: temp,
    RUNNER_TOOL_CACHE: tools,
    GOMODCACHE: join(home, 'modcache'),
    GOPROXY: mirror.url,
    GOENV: 'off',
    GOSUMDB: signer.verifierKey,
    GONOSUMDB: 'example.test',
    GOFLAGS: '-modcacherw',
  }
  const ran = await runCli(args, { cwd, env, node })
  const shown = ran.output + ran.error
  expect(shown).not.toMatch(/^\s+at /m)
  return { code: ran.code, output: ran.output, shown, cwd, tools, temp }
}

it.skipIf(notOnLinux).each([64, 40])(`%i open files are enough to unpack Go${skipped(notOnLinux)}`, async (limit) => {
  const { code, output, shown } = await withFiles(limit, 'go', release)
  expect(code, shown).toBe(0)
  expect(sourcesIn(output.trim())).toBe(sources.length)
})

it.skipIf(notOnLinux)(`64 are enough for the modules as well${skipped(notOnLinux)}`, async () => {
  const { code, shown, cwd } = await withFiles(64, 'guard', '--go-version', release, '--report', 'report.json')
  const report = JSON.parse(readFileSync(join(cwd, 'report.json'), 'utf8'))
  expect(report, shown).toMatchObject({ outcome: 'ready' })
  expect(shown).toContain(`▸ Go: ${release} downloaded and verified`)
  expect(code).toBe(0)
})

it.skipIf(notOnLinux).each([26, 28, 30])(
  `with %i, Go is unpacked whole or not at all, and the reason is told${skipped(notOnLinux)}`,
  async (limit) => {
    const { code, output, shown, tools, temp } = await withFiles(limit, 'go', release)
    if (code === 0) expect(sourcesIn(output.trim())).toBe(sources.length)
    else {
      expect(shown).toContain('ulimit -n')
      expect(
        readdirSync(tools, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('bin/go')),
      ).toEqual([])
    }
    expect(readdirSync(temp)).toEqual([])
  },
)
