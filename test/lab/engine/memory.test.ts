import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { runCli } from '../../support/cli.ts'
import { FaultMirror } from '../../support/fault-mirror.ts'
import { on, type Rule } from '../../support/misbehaviours.ts'
import { type MadeModule, makeModules, treeOf, writeProject } from '../../support/modules.ts'

/** What modward may take at most, in kB; that of go beside it does not count. */
const mostMemory = 300 * 1024

/** More than its fields need, as a mirror may send it; below the 16 MiB that go allows for a go.mod file. */
const large = 15_900_000

/** A module's own file, with a comment in it that makes it large. */
const padding = Buffer.from(`\n// ${'x'.repeat(large)}\n`)
/** A field that go does not know. */
const facts = Buffer.from(`{"Version":"v1.0.0","Time":"2026-01-02T03:04:05Z","More":"${'x'.repeat(large)}"}`)

type Scene = {
  readonly count?: number
  readonly change?: (module: MadeModule) => object
  readonly misbehave?: Rule
  /** A second mirror that has the same files, and answers all of them well. */
  readonly second?: boolean
  readonly env?: Readonly<Record<string, string>>
}

const largeMods: Scene = { change: (module) => ({ mod: Buffer.concat([module.mod, padding]) }) }
const smallerMods: Scene = {
  change: (module) => ({ mod: Buffer.concat([module.mod, padding.subarray(0, 1_000_000)]) }),
}
const hugeZips: Scene = { count: 8, misbehave: on('.zip', { kind: 'huge', bytes: 100_000_000, hasNoLength: true }) }

test.each([
  ['.mod files that are all nearly as large as go allows', { outcome: 'ready' }, largeMods],
  [
    'such files of two mirrors, from the second if the first takes its time',
    { outcome: 'ready', transfer: { hedges: expect.toSatisfy((hedges) => hedges > 0) } },
    { ...largeMods, second: true, misbehave: on(/m03[0-9]\/@v\/.*\.mod$/, { kind: 'delay', ms: 4000 }) },
  ],
  [
    '.mod files of 1 MB in chunks of one byte',
    { outcome: 'ready' },
    { ...smallerMods, count: 8, misbehave: on('.mod', { kind: 'bytewise' }) },
  ],
  ['.info files that are far larger than they need to be', { outcome: 'ready' }, { change: () => ({ info: facts }) }],
  ['zips of 100 MB without a length', { outcome: 'failed', cause: 'bad_reply' }, hugeZips],
  [
    'zips of 100 MB without a length, and no folder to write them to',
    { outcome: 'failed', cause: 'bad_reply' },
    { ...hugeZips, env: { TMPDIR: '/dev/null/none' } },
  ],
] satisfies [string, object, Scene][])(
  'modward takes less than 300 MB for %s',
  async (_, outcome, { count = 40, change = () => ({}), misbehave, second, env: more = {} }: Scene) => {
    const machine = mkdtempSync(join(tmpdir(), 'modward-memory-'))
    const served = makeModules(count).map((module) => ({ ...module, ...change(module) }))
    const mirror = await FaultMirror.open({ tree: treeOf(served), ...(misbehave && { misbehave }) })
    const alike = second ? await FaultMirror.open({ tree: treeOf(served) }) : undefined
    onTestFinished(async () => {
      await mirror.close()
      await alike?.close()
      rmSync(machine, { recursive: true, force: true })
    })
    const [cwd, temp, peak] = [join(machine, 'work'), join(machine, 'temp'), join(machine, 'peak')]
    mkdirSync(temp)
    await writeProject(cwd, served)
    // The kernel's figure at the end of the process. Not getrusage(2), whose figure begins with the memory of the process that forked.
    const atExit = `import { readFileSync, writeFileSync } from 'node:fs'; process.on('exit', () => writeFileSync(${JSON.stringify(peak)}, readFileSync('/proc/self/status')))`
    const env = {
      PATH: process.env['PATH'],
      HOME: machine,
      TMPDIR: temp,
      GOMODCACHE: join(machine, 'modcache'),
      GOPROXY: alike === undefined ? mirror.url : `${mirror.url}|${alike.url}`,
      GOENV: 'off',
      GOSUMDB: 'off',
      GOTOOLCHAIN: 'local',
      GOFLAGS: '-modcacherw',
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(atExit)}`,
      ...more,
    }
    const report = join(machine, 'report.json')
    const order = alike === undefined ? [] : ['--mirror-order', 'fastest']
    const args = ['guard', ...order, '--preflight', 'off', '--attempts', '1', '--report', report]
    const { output } = await runCli(args, { cwd, env })
    expect(JSON.parse(readFileSync(report, 'utf8')), output).toMatchObject(outcome)
    const peakMemory = Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(peak, 'utf8'))?.[1])
    expect(peakMemory).toBeGreaterThan(0)
    expect(peakMemory).toBeLessThan(mostMemory)
  },
)
