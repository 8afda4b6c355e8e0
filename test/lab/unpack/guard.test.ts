import { execFile } from 'node:child_process'
import { hash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { FolderStore } from '../../../src/cache/folder-store.ts'
import { FaultMirror } from '../../support/fault-mirror.ts'
import { type MadeModule, makeModule, makeModules, treeOf, writeProject } from '../../support/modules.ts'
import { Jobs } from '../cache/job.ts'
import { modules, newMachine, removeMachines, run as runScenario, type Scenario } from '../engine/scenario.ts'

afterAll(removeMachines)

/** Runs a scenario in which modward unpacks, whatever the rest of the lab is run with. */
function run(scenario: Scenario, machine?: string) {
  return runScenario({ ...scenario, inputs: { unpack: 'auto', ...scenario.inputs } }, machine)
}

describe('guard unpacks modules', () => {
  it('to what a plain go mod download makes of them: files, modes and hashes', async () => {
    const guarded = await run({ mirrors: [{}], env: { GOFLAGS: '' } })
    const machine = newMachine()
    await plainGo(machine, modules)
    expect(guarded.report.unpack).toMatchObject({ modules: modules.length, leftToGo: 0 })
    expect(guarded.verified).toBe('all modules verified')
    expect(listTree(guarded.moduleCache)).toEqual(listTree(join(machine, 'go/mod')))
    expect(guarded.leftovers).toEqual([])
    expect(staged(guarded.moduleCache)).toEqual([])
  })

  it('with folders that may be written to, if GOFLAGS says -modcacherw', async () => {
    const { report, moduleCache } = await run({ mirrors: [{}] })
    expect(report.unpack.modules).toBe(modules.length)
    expect(statSync(join(moduleCache, 'example.test/m000@v1.0.0')).mode & 0o200).toBe(0o200)
  })

  it('not at all, if unpack is go', async () => {
    const { report, verified } = await run({ mirrors: [{}], inputs: { unpack: 'go' } })
    expect(report.unpack).toMatchObject({ modules: 0, leftToGo: 0 })
    expect(verified).toBe('all modules verified')
  })

  it('but not a zip that is not as go writes zips', async () => {
    const [first, ...others] = makeModules(6)
    if (first === undefined) throw new Error('no module')
    const odd = treeOf([{ ...first, zip: withComment(first.zip) }, ...others])
    const { report, verified } = await run({ mirrors: [{ tree: odd }], modules: [first, ...others] })
    expect(report).toMatchObject({ outcome: 'ready', unpack: { modules: 5, leftToGo: 1 } })
    expect(verified).toBe('all modules verified')
  })

  it('and asks the next mirror for a zip that differs from go.sum, without a further attempt of go', async () => {
    const evil = makeModule('example.test/m000', 'v1.0.0', 3_000)
    const tree = treeOf([...modules.slice(1), evil])
    const { report, verified } = await run({ mirrors: [{ tree }, {}] })
    expect(report.outcome).toBe('ready')
    expect(report.attempts).toHaveLength(1)
    expect(report.unpack).toMatchObject({ modules: modules.length, leftToGo: 0 })
    expect(report.faults).toMatchObject([{ cause: 'gosum_mismatch', recovered: true, count: 1 }])
    expect(verified).toBe('all modules verified')
  })

  it('and leaves it to go to refuse a zip that differs from go.sum at every mirror', async () => {
    const evil = makeModule('example.test/m000', 'v1.0.0', 3_000)
    const tree = treeOf([...modules.slice(1), evil])
    const { report, goOutput, moduleCache } = await run({ mirrors: [{ tree }, { tree }] })
    expect(report).toMatchObject({ outcome: 'failed', cause: 'gosum_mismatch' })
    expect(goOutput).toContain('checksum mismatch')
    expect(readdirSync(join(moduleCache, 'example.test'))).not.toContain('m000@v1.0.0')
  })

  it('that an earlier job saved, without a mirror', async () => {
    const jobs = new Jobs()
    const mirror = await FaultMirror.open({ tree: treeOf(modules) })
    try {
      const store = new FolderStore(join(jobs.machine(), 'saved'))
      const job = {
        modules,
        proxy: mirror.url,
        inputs: { cache: 'true', unpack: 'auto' },
        env: { GOSUMDB: 'off' },
        store,
      }
      await jobs.run(job)
      const requests = mirror.requests.length
      const { closing, saved } = await jobs.run(job)
      expect(closing.report).toMatchObject({
        cache: { outcome: 'hit' },
        unpack: { modules: modules.length, leftToGo: 0 },
      })
      expect(mirror.requests).toHaveLength(requests)
      // The restored zips were linked, not moved: nothing is missing in the entry, and nothing saved anew.
      expect(saved).toBeUndefined()
    } finally {
      await mirror.close()
      jobs.remove()
    }
  })

  it('on one module cache with other guards and plain go commands', async () => {
    const machine = newMachine()
    const runs = await Promise.all([
      run({ mirrors: [{}] }, machine),
      run({ mirrors: [{}] }, machine),
      plainGo(machine, modules),
    ])
    expect(runs.slice(0, 2)).toMatchObject([{ report: { outcome: 'ready' } }, { report: { outcome: 'ready' } }])
    const after = await run({ mirrors: [{}] }, machine)
    expect(after.verified).toBe('all modules verified')
    expect(staged(after.moduleCache)).toEqual([])
  })
})

/** A zip with a comment: go reads it, modward leaves it to go. */
function withComment(zip: Buffer): Buffer {
  const changed = Buffer.concat([zip, Buffer.from('hi')])
  changed.writeUInt16LE(2, zip.length - 2)
  return changed
}

/** `go mod download` in a job's project, from a mirror of its own. */
async function plainGo(machine: string, needed: readonly MadeModule[]): Promise<void> {
  const mirror = await FaultMirror.open({ tree: treeOf(needed) })
  await writeProject(join(machine, 'work'), needed)
  const env = {
    PATH: process.env['PATH'],
    HOME: machine,
    GOPATH: join(machine, 'go'),
    GOMODCACHE: join(machine, 'go/mod'),
    GOPROXY: mirror.url,
    GOSUMDB: 'off',
    GOENV: 'off',
    GOTOOLCHAIN: 'local',
  }
  try {
    await promisify(execFile)('go', ['mod', 'download'], { cwd: join(machine, 'work'), env })
  } finally {
    await mirror.close()
  }
}

/** Every file and folder that go looks at: its mode and content. Lock files come and go. */
function listTree(moduleCache: string): readonly string[] {
  const entries = readdirSync(moduleCache, { recursive: true, withFileTypes: true })
  return entries
    .filter(({ name }) => !/^(lock|.*\.lock|list)$/.test(name))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name)
      const mode = (statSync(path).mode & 0o777).toString(8)
      return `${relative(moduleCache, path)} ${mode} ${entry.isFile() ? hash('sha256', readFileSync(path)) : ''}`
    })
    .sort()
}

function staged(moduleCache: string): readonly string[] {
  return readdirSync(join(moduleCache, 'cache')).filter((name) => name.startsWith('modward-'))
}
