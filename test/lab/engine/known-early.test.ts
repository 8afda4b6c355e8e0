import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { describe, expect, type TestContext, test } from 'vitest'
import type { Report } from '../../../src/report/schema.ts'
import { cli } from '../../support/cli.ts'
import { FaultMirror } from '../../support/fault-mirror.ts'
import { always, type Misbehaviour } from '../../support/misbehaviours.ts'
import { writeProject } from '../../support/modules.ts'
import { quietEnv } from '../../support/quiet-env.ts'
import { temporaryFolder } from '../../support/tree.ts'
import { modules } from './scenario.ts'

/** Of one test: those of `vitest` itself may belong to another of the tests that run at the same time. */
type OnFinished = TestContext['onTestFinished']

/** A mirror that does the same for every request; `down`: it refuses connections. */
async function mirror(misbehaviour: Misbehaviour | 'down' | 'well', onFinished: OnFinished): Promise<string> {
  const opened = await FaultMirror.open({
    tree: new Map(modules.flatMap(({ path, version, mod }) => [[`${path}/@v/${version}.mod`, mod]])),
    ...(typeof misbehaviour === 'object' ? { misbehave: always(misbehaviour) } : {}),
  })
  if (misbehaviour === 'down') await opened.close()
  onFinished(() => opened.close())
  return opened.url
}

/** Runs `modward guard` with default inputs; also the longest time without a line, in seconds. */
async function guard(GOPROXY: string, onFinished: OnFinished) {
  const folder = temporaryFolder(onFinished)
  await writeProject(folder, modules)
  const env = quietEnv(folder, { GOPROXY, GOTOOLCHAIN: 'local' })
  const child = spawn(process.execPath, [cli, 'guard', '--json'], { cwd: folder, env })
  onFinished(() => void child.kill('SIGKILL'))
  const told: { readonly at: number; readonly line: string }[] = []
  const output: string[] = []
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk.toString()))
  createInterface(child.stderr).on('line', (line) => told.push({ at: performance.now(), line }))
  await new Promise((resolve) => child.on('close', resolve))
  const silences = told.map(({ at }, index) => at - (told[index - 1]?.at ?? at))
  const progress = told.filter(({ line }) => /^ *\d+ of \d+ zips/.test(line)).map(({ line }) => line)
  return { report: JSON.parse(output.join('')) as Report, silentS: Math.max(...silences) / 1000, progress }
}

const hangs = { kind: 'stall' } as const
const fails = { kind: 'status', status: 503 } as const

// The limits are the contract's, and so is the time without a line; a busy machine gets twice of the latter.
describe.concurrent('rule 6, known early, ended early: with default inputs', () => {
  test.for([
    { name: 'a refused port', list: ['down'], separator: '', cause: 'tcp_refused', limitS: 20 },
    { name: 'a mirror that fails', list: [fails], separator: '', cause: 'http_5xx', limitS: 60 },
    { name: 'two mirrors that fail', list: [fails, fails], separator: '|', cause: 'http_5xx', limitS: 60 },
    { name: 'a mirror that hangs', list: [hangs], separator: '', cause: 'stall_timeout', limitS: 90 },
    { name: 'two mirrors that hang', list: [hangs, hangs], separator: '|', cause: 'stall_timeout', limitS: 90 },
    {
      name: 'a mirror that hangs before a comma',
      list: [hangs, 'well'],
      separator: ',',
      cause: 'stall_timeout',
      limitS: 90,
    },
  ] as const)(
    '$name ends within $limitS s, and says what it waits for',
    async ({ list, separator, cause, limitS }, { onTestFinished }) => {
      const urls = await Promise.all(list.map((behaviour) => mirror(behaviour, onTestFinished)))
      const { report, silentS, progress } = await guard(urls.join(separator), onTestFinished)
      expect(report, JSON.stringify(report.faults)).toMatchObject({ outcome: 'failed', cause })
      expect(report.durationMs).toBeLessThan(limitS * 1000)
      expect(silentS).toBeLessThan(10)
      if (cause === 'stall_timeout') expect(progress.length).toBeGreaterThan(5)
      expect(progress.filter((line) => !line.includes('waiting for'))).toEqual([])
    },
  )
})
