import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { cli } from '../../support/cli.ts'
import { FaultMirror } from '../../support/fault-mirror.ts'
import { treeOf, writeProject } from '../../support/modules.ts'
import { killProcessesWith } from '../../support/processes.ts'
import { notAsRoot, notOnLinux, skipped } from '../../support/skipping.ts'
import { modules, newMachine, removeMachines, run } from '../engine/scenario.ts'

afterAll(removeMachines)

const auto = { mirrors: [{}], inputs: { unpack: 'auto' } }

/** Folders and files that only modward makes in a module cache. */
function staged(moduleCache: string): readonly string[] {
  const cache = join(moduleCache, 'cache')
  return existsSync(cache) ? readdirSync(cache).filter((name) => name.startsWith('modward-')) : []
}

describe.skipIf(notAsRoot || notOnLinux)(`a module cache without room${skipped(notAsRoot || notOnLinux)}`, () => {
  it.each([
    { name: 'for all zips', options: 'size=1m' },
    { name: 'for all that is unpacked', options: 'size=3m' },
    { name: 'for so many files', options: 'nr_inodes=60' },
  ])(
    '$name: the fault is named, nothing half is left, and with room the next run completes it',
    async ({ options }) => {
      const machine = newMachine()
      const place = join(machine, 'go/mod')
      mkdirSync(place, { recursive: true })
      execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'modward', place])
      onTestFinished(() => void execFileSync('umount', [place]))
      const { report } = await run(auto, machine)
      expect(report).toMatchObject({ outcome: 'failed', cause: 'disk_full' })
      expect(staged(place)).toEqual([])
      execFileSync('mount', ['-o', 'remount,size=100m,nr_inodes=100000', place])
      const { report: after, verified } = await run(auto, machine)
      expect([after.outcome, verified]).toEqual(['ready', 'all modules verified'])
      expect(staged(place)).toEqual([])
    },
  )
})

describe.skipIf(notOnLinux)(`a guard that was killed${skipped(notOnLinux)}`, () => {
  it('leaves a module cache that the next run sweeps and completes', async () => {
    const machine = newMachine()
    const place = join(machine, 'go/mod')
    const cwd = join(machine, 'work')
    await writeProject(cwd, modules)
    // Small modules are placed, large ones stay on their way.
    const mirror = await FaultMirror.open({
      tree: treeOf(modules),
      misbehave: ({ path }) => (/big.*zip$/.test(path) ? { kind: 'stall', after: 200_000 } : undefined),
    })
    onTestFinished(() => mirror.close())
    const env = { PATH: process.env['PATH'], HOME: machine, TMPDIR: join(machine, 'temp'), GOMODCACHE: place }
    const child = spawn(process.execPath, [cli, 'guard', '--cache', 'false', '--stall-timeout', '60s'], {
      cwd,
      env: { ...env, GOPROXY: mirror.url, GOENV: 'off', GOSUMDB: 'off', GOFLAGS: '-modcacherw' },
      stdio: 'ignore',
    })
    onTestFinished(() => killProcessesWith(machine))
    const inTheMiddle = () => {
      expect(existsSync(join(place, 'example.test/m000@v1.0.0'))).toBe(true)
      expect(staged(place)).toHaveLength(1)
    }
    await vi.waitFor(inTheMiddle, { timeout: 60_000, interval: 20 })
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(staged(place)).toHaveLength(1)
    const { report, verified } = await run(auto, machine)
    expect([report.outcome, verified]).toEqual(['ready', 'all modules verified'])
    expect(staged(place)).toEqual([])
  })
})

it('a module cache that is complete and read-only is left as it is', async () => {
  const machine = newMachine()
  await run(auto, machine)
  const cache = join(machine, 'go/mod/cache')
  chmodSync(cache, 0o555)
  onTestFinished(() => chmodSync(cache, 0o755))
  const { report } = await run(auto, machine)
  expect([report.outcome, report.unpack.modules]).toEqual(['ready', 0])
  expect(staged(join(machine, 'go/mod'))).toEqual([])
})
