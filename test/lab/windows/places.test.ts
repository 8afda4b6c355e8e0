import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { FaultMirror } from '../../support/fault-mirror.ts'
import { treeOf } from '../../support/modules.ts'
import { temporaryFolder } from '../../support/tree.ts'
import { describeOnWindows } from './lane.ts'
import { kept, makeMachine, modules, names } from './machine.ts'
import { Windows } from './windows.ts'

// Where module caches and kept modules may lie on Windows, by all the ways to name a place there. Not a project on a share: Wine
// starts no process whose working folder is on one.

let mirror: FaultMirror
beforeEach(async () => {
  mirror = await FaultMirror.open({ tree: treeOf(modules) })
})
afterEach(() => mirror.close())

describeOnWindows('on Windows', (windows) => {
  const machine = () => makeMachine(windows(), mirror.url)

  it('a module cache may be on another drive than the project and the temporary folder', async () => {
    const moduleCache = join(temporaryFolder(), 'mod')
    const { guard, place } = await machine()
    const folder = Windows.pathOf(join(place, 'kept'))
    const GOMODCACHE = Windows.pathOf(moduleCache)
    expect(GOMODCACHE).toMatch(/^Z:/)
    const { code, output } = await guard(['--cache-dir', folder], { GOMODCACHE })
    expect({ code, outcome: JSON.parse(output).outcome }).toEqual({ code: 0, outcome: 'ready' })
    expect(kept(moduleCache)).toEqual(names)

    mirror.requests.length = 0
    const fresh = join(temporaryFolder(), 'mod')
    const warm = await guard(['--cache-dir', folder], { GOMODCACHE: Windows.pathOf(fresh) })
    expect(JSON.parse(warm.output)).toMatchObject({ outcome: 'ready', cache: { outcome: 'hit' } })
    expect(kept(fresh)).toEqual(names)
    expect(mirror.requests).toEqual([])
  })

  it('a path may be longer than Windows once allowed', async () => {
    const { guard, place } = await machine()
    // The working folder of a process still has the old limit.
    const moduleCache = join(place, ...Array(4).fill('x'.repeat(60)))
    expect((await guard([], { GOMODCACHE: Windows.pathOf(moduleCache) })).code).toBe(0)
    expect(kept(moduleCache)).toEqual(names)
  })

  it('a module cache and kept modules may be on a share', async () => {
    const { guard, place } = await machine()
    const share = windows().share(place)
    const folder = `${share}\\kept`
    for (const [outcome, name] of [
      ['miss', 'one'],
      ['hit', 'two'],
    ] as const) {
      const { code, output, error } = await guard(['--cache-dir', folder], { GOMODCACHE: `${share}\\${name}` })
      expect({ code, error: code === 0 ? '' : error }).toEqual({ code: 0, error: '' })
      expect(JSON.parse(output)).toMatchObject({ outcome: 'ready', cache: { outcome } })
      expect(kept(join(place, name))).toEqual(names)
    }
    expect(existsSync(join(place, 'kept', 'entries'))).toBe(true)
  })

  it('a place may have the long form of its name', async () => {
    const { guard, place } = await machine()
    const long = (name: string) => `\\\\?\\${Windows.pathOf(join(place, name))}`
    mkdirSync(join(place, 'long'))
    const { code, output, error } = await guard(['--cache-dir', long('kept')], { GOMODCACHE: long('long') })
    expect({ code, error: code === 0 ? '' : error }).toEqual({ code: 0, error: '' })
    expect(JSON.parse(output)).toMatchObject({ outcome: 'ready' })
    expect(kept(join(place, 'long'))).toEqual(names)
  })

  it('the folders of programs may be in PATH, Path or path', async () => {
    const { guard } = await machine()
    for (const name of ['PATH', 'Path', 'path']) {
      const { code, output } = await guard([], { [name]: 'C:\\go\\bin;C:\\windows\\system32' })
      expect({ name, code, outcome: JSON.parse(output).outcome }).toEqual({ name, code: 0, outcome: 'ready' })
    }
  })
})
