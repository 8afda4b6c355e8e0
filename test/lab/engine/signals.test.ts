import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { FaultMirror } from '../../support/fault-mirror.ts'
import { treeOf, writeProject } from '../../support/modules.ts'
import { Jobs } from '../cache/job.ts'
import { modules, play, strike } from './scene.ts'

const cli = join(import.meta.dirname, '../../../src/bin/cli.ts')
const jobs = new Jobs()

afterAll(() => {
  jobs.remove()
  strike()
})

/** `modward guard` in a process of its own, as somebody at a terminal starts it. */
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

/** Processes that work on a machine: its folder is in their environment. */
function processesOf(machine: string): readonly string[] {
  return readdirSync('/proc').filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/environ`, 'utf8').includes(machine)
    } catch {
      return false
    }
  })
}

describe.each(['SIGINT', 'SIGTERM'] as const)('%s', (signal) => {
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
    const isWaiting = () => mirror.requests.filter(({ path }) => /big.*zip|m003.*zip/.test(path)).length >= 5
    while (!isWaiting() && child.exitCode === null) await sleep(50)
    await sleep(300)
    expect(readdirSync(join(machine, 'temp'))).toEqual([expect.stringMatching(/^modward-spool-/)])
    expect(processesOf(machine).length).toBeGreaterThan(1)

    const began = performance.now()
    child.kill(signal)
    const [code] = (await once(child, 'exit')) as [number | null]
    expect(performance.now() - began).toBeLessThan(5_000)
    expect(code).not.toBe(0)
    expect(processesOf(machine)).toEqual([])
    expect(readdirSync(join(machine, 'temp'))).toEqual([])
    await mirror.close()

    const { report, verified } = await play({ mirrors: [{}] }, machine)
    expect(report).toMatchObject({ outcome: 'ready', faults: [] })
    expect(verified).toBe('all modules verified')
  })
})
