import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { FaultMirror } from '../../support/fault-mirror.ts'
import { on } from '../../support/misbehaviours.ts'
import { treeOf } from '../../support/modules.ts'
import { describeOnWindows } from './lane.ts'
import { kept, makeMachine, modules, names } from './machine.ts'
import { Windows } from './windows.ts'

// Windows does not let a file be replaced or removed that another process has open: other jobs, virus scanners.

let mirror: FaultMirror
beforeEach(async () => {
  mirror = await FaultMirror.open({ tree: treeOf(modules) })
})
afterEach(() => mirror.close())

/** Opens a file so that no other process can open, replace or remove it (`UV_FS_O_EXLOCK`), says so in another one, and waits for a third. */
const holder = `
  const fs = require('node:fs'), [path, held, end] = process.argv.slice(1)
  const file = fs.openSync(path, fs.constants.O_RDWR | fs.constants.O_CREAT | 0x10000000)
  fs.writeFileSync(held, '')
  const wait = () => fs.existsSync(end) ? fs.closeSync(file) : setTimeout(wait, 20)
  wait()`

describeOnWindows('on Windows', (windows) => {
  const machine = () => makeMachine(windows(), mirror.url)

  /** A process that holds a file until it is told to end. */
  async function hold(path: string, place: string) {
    const [held, end] = ['held', 'end'].map((name) => join(place, name)) as [string, string]
    const paths = [path, held, end].map((one) => Windows.pathOf(one))
    const ended = windows().node(['-e', holder, ...paths])
    await expect.poll(() => existsSync(held), { timeout: 30_000 }).toBe(true)
    return async () => {
      writeFileSync(end, '')
      expect(await ended).toMatchObject({ code: 0 })
    }
  }

  it('two guards of one module cache and one folder of kept modules both get ready', async () => {
    const one = await machine()
    const two = await machine()
    const folder = Windows.pathOf(join(one.place, 'kept'))
    const same = { GOMODCACHE: one.env.GOMODCACHE }
    const runs = await Promise.all([one, two].map(({ guard }) => guard(['--cache-dir', folder], same)))
    for (const { code, output, error } of runs) {
      expect({ code, error: code === 0 ? '' : error }).toEqual({ code: 0, error: '' })
      expect(JSON.parse(output)).toMatchObject({ outcome: 'ready' })
    }
    expect(kept(one.moduleCache)).toEqual(names)
    expect(readdirSync(join(one.place, 'kept', 'entries'))).toHaveLength(1)
    expect(readdirSync(join(one.place, 'kept', 'work'))).toEqual([])
  })

  it('a report that another process has open for a moment is written when it is closed', async () => {
    const { guard, place } = await machine()
    const report = join(place, 'report.json')
    writeFileSync(report, 'old')
    const release = await hold(report, place)
    // The guard is about to write it when the last file comes; three seconds are the time that it waits.
    mirror.misbehave = on(/m004.*zip$/, { kind: 'delay', ms: 300 })
    const guarding = guard(['--report', Windows.pathOf(report)])
    await expect.poll(() => mirror.paths.some((path) => path.endsWith('.zip')), { timeout: 60_000 }).toBe(true)
    await sleep(500)
    await release()
    expect((await guarding).code).toBe(0)
    expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({ outcome: 'ready' })
  })

  it('a report that another process keeps open is a warning, and the modules are ready', async () => {
    const { guard, place, moduleCache } = await machine()
    const report = join(place, 'report.json')
    writeFileSync(report, 'old')
    const release = await hold(report, place)
    const { code, error } = await guard(['--report', Windows.pathOf(report)])
    await release()
    expect({ code, error }).toEqual({ code: 0, error: expect.stringContaining('Cannot write the report') })
    expect(kept(moduleCache)).toEqual(names)
  })

  it('a kept module that another process has open comes from the mirror', async () => {
    const { guard, place } = await machine()
    const folder = Windows.pathOf(join(place, 'kept'))
    expect((await guard(['--cache-dir', folder])).code).toBe(0)
    const entries = join(place, 'kept', 'entries')
    const [entry = ''] = readdirSync(entries)
    const release = await hold(join(entries, entry, 'files', 'example.test/m003/@v/v1.0.0.zip'), place)
    mirror.requests.length = 0
    const other = await machine()
    const { code, output } = await other.guard(['--cache-dir', folder])
    await release()
    expect({ code, outcome: JSON.parse(output).outcome }).toEqual({ code: 0, outcome: 'ready' })
    expect(mirror.paths.some((path) => path.includes('m003'))).toBe(true)
    expect(kept(other.moduleCache)).toEqual(names)
  })

  // Why modules are not unpacked here: the only lock that Node can take is one for which go does not wait.
  it('go fails if another process has opened a lock file for itself alone', async () => {
    const { project, place, moduleCache, env } = await machine()
    const folder = join(moduleCache, 'cache/download/example.test/m003/@v')
    mkdirSync(folder, { recursive: true })
    const release = await hold(join(folder, 'v1.0.0.lock'), place)
    const script = `const { status, stderr } = require('node:child_process').spawnSync('go', ['mod', 'download'], { encoding: 'utf8' })
      console.log(status, stderr)`
    const { output } = await windows().node(['-e', script], { cwd: Windows.pathOf(project), env })
    await release()
    expect(output).toMatch(/^1 .*v1\.0\.0\.lock/s)
  })
})
