import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { runCli } from '../../support/cli.ts'
import { FaultMirror } from '../../support/fault-mirror.ts'
import { always } from '../../support/misbehaviours.ts'
import { makeModules, treeOf, writeProject } from '../../support/modules.ts'
import { temporaryFolder } from '../../support/tree.ts'

const modules = makeModules(2)

/** Runs guard against a mirror that never answers. `prepare` gets the project's folder; `code` runs inside modward. */
async function guardSilence({
  args = [],
  code = '',
  prepare = () => {},
}: {
  readonly args?: readonly string[]
  readonly code?: string
  readonly prepare?: (project: string) => void
}) {
  const machine = temporaryFolder()
  const mirror = await FaultMirror.open({ tree: treeOf(modules), misbehave: always({ kind: 'stall' }) })
  onTestFinished(mirror.close)
  const [cwd, temp, report] = [join(machine, 'work'), join(machine, 'temp'), join(machine, 'report.json')]
  mkdirSync(temp)
  await writeProject(cwd, modules)
  prepare(cwd)
  const env = {
    PATH: process.env['PATH'],
    HOME: machine,
    TMPDIR: temp,
    GOMODCACHE: join(machine, 'modcache'),
    GOPROXY: mirror.url,
    GOENV: 'off',
    GOSUMDB: 'off',
    GOTOOLCHAIN: 'local',
    GOFLAGS: '-modcacherw',
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(code)}`,
  }
  const ran = await runCli(['guard', '--preflight', 'off', '--report', report, ...args], { cwd, env })
  return { ...ran, report: JSON.parse(readFileSync(report, 'utf8')) }
}

test.each([
  ['an error that nothing catches', "setImmediate(() => { throw new TypeError('stray') })"],
  ['a rejection that nothing handles', "void Promise.reject(new TypeError('stray'))"],
])('%s ends in a report that names it, and in no stack trace', async (_, fail) => {
  const code = `import { subscribe } from 'node:diagnostics_channel'; subscribe('undici:request:create', () => { ${fail} })`
  const { code: exitCode, output, error, report } = await guardSilence({ code })
  expect(exitCode).toBe(1)
  expect(report).toMatchObject({ outcome: 'failed', cause: 'unknown' })
  expect(report.faults[0]).toMatchObject({ text: expect.stringContaining('an error inside modward: TypeError: stray') })
  expect(output).toContain('An error inside modward')
  expect(output + error).not.toMatch(/^\s+at /m)
})

test('a file that never lets itself be read ends in a report when the time is up', async () => {
  let pipe = ''
  const prepare = (project: string) => {
    pipe = join(project, 'go.sum')
    rmSync(pipe)
    execFileSync('mkfifo', [pipe])
  }
  const { code, output, report } = await guardSilence({ args: ['--timeout', '1s'], prepare })
  expect(code).toBe(1)
  expect(report).toMatchObject({ outcome: 'failed', cause: 'stall_timeout' })
  expect(report.faults[0].text).toContain('ran out during what did not end when it was told to')
  expect(output).toContain('Not ready within 1.0 s')
})
