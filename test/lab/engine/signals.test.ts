import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { cli } from '../../support/cli.ts'
import { FaultMirror } from '../../support/fault-mirror.ts'
import { treeOf, writeProject } from '../../support/modules.ts'
import { killProcessesWith, processesWith } from '../../support/processes.ts'
import { Jobs } from '../cache/job.ts'
import { modules, removeMachines, run } from './scenario.ts'

const jobs = new Jobs()

afterAll(() => {
  jobs.remove()
  removeMachines()
})

/** `modward guard` in a process of its own, as from a terminal. */
async function start(machine: string, mirror: FaultMirror): Promise<ChildProcess> {
  const cwd = join(machine, 'work')
  await writeProject(cwd, modules)
  const env = {
    PATH: process.env['PATH'],
    HOME: machine,
    GOMODCACHE: jobs.moduleCache(machine),
    GOPROXY: mirror.url,
    GOENV: 'off',
    GOSUMDB: 'off',
    GOFLAGS: '-modcacherw',
    TMPDIR: join(machine, 'temp'),
    RUNNER_TEMP: join(machine, 'temp'),
  }
  return spawn(process.execPath, [cli, 'guard', '--cache', 'false', '--stall-timeout', '60s'], { cwd, env })
}

/** Where zips are on their way: in the module cache if modward unpacks them, else in the temporary folder. */
function spools(machine: string): readonly string[] {
  const folders = [join(machine, 'temp'), join(jobs.moduleCache(machine), 'cache')]
  return folders
    .flatMap((folder) => (existsSync(folder) ? readdirSync(folder) : []))
    .filter((name) => /^modward-/.test(name))
}

describe.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s', (signal, exitCode) => {
  test('ends all within five seconds, and leaves a module cache that the next run completes', async () => {
    const machine = jobs.machine()
    // Some of the files come, some break off in the middle, and some never answer.
    const mirror = await FaultMirror.open({
      tree: treeOf(modules),
      ranges: true,
      misbehave: ({ path, repeat }) => {
        if (path.endsWith('.zip') && path.includes('/big')) return { kind: 'stall', after: 200_000 }
        if (path.endsWith('m003/@v/v1.0.0.zip')) return repeat === 0 ? { kind: 'cut', after: 500 } : { kind: 'stall' }
        return undefined
      },
    })
    const child = await start(machine, mirror)
    onTestFinished(() => killProcessesWith(machine))
    const inTheMiddle = () => {
      expect(mirror.paths.filter((path) => /big.*zip|m003.*zip/.test(path)).length).toBeGreaterThanOrEqual(5)
      expect(spools(machine)).toHaveLength(1)
      expect(processesWith(machine).length).toBeGreaterThan(1)
    }
    await vi.waitFor(inTheMiddle, { timeout: 60_000, interval: 50 })

    let output = ''
    child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()))
    const began = performance.now()
    child.kill(signal)
    const [code] = (await once(child, 'exit')) as [number | null]
    expect(performance.now() - began).toBeLessThan(5_000)
    expect(code).toBe(exitCode)
    expect(output).toMatch(/✘ Interrupted after [^\n]*stay in the module cache; run again to go on\.\n$/)
    expect(processesWith(machine)).toEqual([])
    expect(readdirSync(join(machine, 'temp'))).toEqual([])
    expect(spools(machine)).toEqual([])
    await mirror.close()

    const { report, verified } = await run({ mirrors: [{}] }, machine)
    expect(report).toMatchObject({ outcome: 'ready', faults: [] })
    expect(verified).toBe('all modules verified')
  })
})
