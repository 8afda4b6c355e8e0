import { execFileSync } from 'node:child_process'
import { chownSync, mkdirSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { runCli } from '../../support/cli.ts'
import { FaultMirror } from '../../support/fault-mirror.ts'
import { makeModules, treeOf, writeProject } from '../../support/modules.ts'
import { notAsRoot, notOnLinux, skipped } from '../../support/skipping.ts'
import { temporaryFolder } from '../../support/tree.ts'

const modules = [...makeModules(12), ...makeModules(8, 200_000, 'example.test/big')]
/** A user who owns nothing here. */
const other = 65534

let mirror: FaultMirror
beforeEach(async () => {
  mirror = await FaultMirror.open({ tree: treeOf(modules) })
})
afterEach(() => mirror.close())

/** A machine whose module cache is at `go/mod`; the rest of it belongs to the user of the guard. */
type Machine = { readonly home: string; readonly moduleCache: string; readonly user: number; readonly kept: string }

async function machineOf(user: number): Promise<Machine> {
  const home = temporaryFolder()
  await writeProject(join(home, 'work'), modules)
  for (const folder of ['go/mod', 'temp', 'kept']) mkdirSync(join(home, folder), { recursive: true })
  for (const entry of readdirSync(home, { recursive: true })) chownSync(join(home, String(entry)), user, user)
  chownSync(home, user, user)
  return { home, moduleCache: join(home, 'go/mod'), user, kept: join(home, 'kept') }
}

/** What it printed belongs to the report: progress and warnings are on standard error. */
type Ended = { readonly code: number; readonly error: string; readonly report: Report }
type Fault = { readonly cause: string; readonly advice: string }
type Report = { readonly cause: string | null; readonly cache: { readonly outcome: string }; readonly faults: Fault[] }

async function guard({ home, moduleCache, user, kept }: Machine, ...flags: readonly string[]): Promise<Ended> {
  const env = {
    PATH: process.env['PATH'],
    HOME: home,
    TMPDIR: join(home, 'temp'),
    GOMODCACHE: moduleCache,
    GOFLAGS: '-modcacherw',
    GOENV: 'off',
    GOTOOLCHAIN: 'local',
    GOPROXY: mirror.url,
  }
  const args = ['guard', '--json', '--preflight', 'off', '--attempts', '2', '--backoff', '10ms', '--cache-dir', kept]
  const { code, error, output } = await runCli([...args, ...flags], { cwd: join(home, 'work'), env, user })
  return { code, error, report: JSON.parse(output) }
}

/** A file system of its own, for as long as the test runs. */
function mount(place: string, options: string): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'modward', place])
  onTestFinished(() => {
    execFileSync('umount', [place])
  })
}

describe.skipIf(notAsRoot || notOnLinux)(`a module cache in a hard place${skipped(notAsRoot || notOnLinux)}`, () => {
  const bad: { name: string; user: number; cause: string; advice: RegExp; spoil: (machine: Machine) => void }[] = [
    {
      name: 'a full disk',
      user: 0,
      cause: 'disk_full',
      advice: /df -h|go clean -modcache/,
      spoil: ({ moduleCache }) => mount(moduleCache, 'size=20k'),
    },
    {
      name: 'a disk that may only be read',
      user: 0,
      cause: 'fs_readonly',
      advice: /GOMODCACHE/,
      spoil: ({ moduleCache }) => mount(moduleCache, 'ro'),
    },
    {
      name: 'a folder of another user',
      user: other,
      cause: 'fs_permission',
      advice: /chown|GOMODCACHE/,
      spoil: ({ moduleCache }) => chownSync(moduleCache, 0, 0),
    },
  ]
  for (const { name, user, cause, advice, spoil } of bad) {
    it(`${name} is named, with what to do`, async () => {
      const machine = await machineOf(user)
      spoil(machine)
      const { code, report } = await guard(machine)
      expect({ code, cause: report.cause }).toEqual({ code: 1, cause })
      expect(report.faults.find((fault) => fault.cause === cause)?.advice).toMatch(advice)
    })
  }

  const good: { name: string; user: number; settle: (machine: Machine) => void }[] = [
    {
      name: 'in a folder of another user, as in many containers',
      user: other,
      settle: ({ moduleCache }) => chownSync(dirname(moduleCache), 0, 0),
    },
    {
      name: 'on a file system of its own',
      user: other,
      settle: ({ moduleCache }) => mount(moduleCache, `uid=${other},mode=755`),
    },
  ]
  for (const { name, user, settle } of good) {
    it(`${name}, is filled, kept and filled again`, async () => {
      const machine = await machineOf(user)
      settle(machine)
      const first = await guard(machine)
      expect(first).toMatchObject({ code: 0, report: { cache: { outcome: 'miss' } } })
      expect(first.error).toContain('Cache: saved')
      expect(first.error).not.toMatch(/warning|cannot/i)
      execFileSync('find', [machine.moduleCache, '-mindepth', '1', '-delete'])
      const asked = mirror.requests.length
      expect(await guard(machine)).toMatchObject({ code: 0, report: { cache: { outcome: 'hit' } } })
      expect(mirror.requests.length).toBe(asked)
      expect(readdirSync(dirname(machine.moduleCache))).toEqual(['mod'])
      expect(readdirSync(join(machine.home, 'temp'))).toEqual([])
    })
  }

  it('is filled where the folder for temporary files is full', async () => {
    const machine = await machineOf(0)
    mount(join(machine.home, 'temp'), 'size=300k')
    // Zips wait there only if the go command unpacks them.
    const { code, report } = await guard(machine, '--unpack', 'go')
    expect({ code, faults: report.faults }).toMatchObject({
      code: 0,
      faults: [{ cause: 'disk_full', recovered: true, advice: expect.stringContaining('TMPDIR') }],
    })
  })
})
