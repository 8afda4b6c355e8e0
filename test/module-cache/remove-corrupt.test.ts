import { mkdirSync, rmSync, symlinkSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { removeCorruptModules, removeModule } from '../../src/module-cache/remove-corrupt.ts'
import { makeModule } from '../support/modules.ts'
import { readTree, temporaryFolder, writeTree } from '../support/tree.ts'

const module = makeModule('a.test/up', 'v1.0.0')
const at = 'cache/download/a.test/up/@v/v1.0.0'
const sound = {
  [`${at}.info`]: module.info,
  [`${at}.mod`]: module.mod,
  [`${at}.zip`]: module.zip,
  [`${at}.ziphash`]: 'h1:x',
}

/** What is left in a module cache after it was tended. */
function tend(files: Record<string, string | Buffer>, unpacked = false): { left: string[]; removed: number } {
  const cache = temporaryFolder()
  writeTree(cache, files)
  if (unpacked) mkdirSync(join(cache, 'a.test/up@v1.0.0'), { recursive: true })
  const removed = removeCorruptModules(cache, [module, { path: 'not.there', version: 'v1.0.0' }])
  return { left: Object.keys(readTree(cache)).toSorted(), removed: removed.length }
}

const all = Object.keys(sound).toSorted()
const without = (...kinds: string[]) => all.filter((path) => !kinds.some((kind) => path.endsWith(`.${kind}`)))

describe('tending a module cache', () => {
  it('touches nothing that is sound', () => {
    expect(tend(sound)).toEqual({ left: all, removed: 0 })
    expect(tend({})).toEqual({ left: [], removed: 0 })
  })

  it('leaves what it cannot look at to go', () => {
    const cache = temporaryFolder()
    writeTree(cache, sound)
    for (const kind of ['mod', 'zip']) {
      rmSync(join(cache, `${at}.${kind}`))
      symlinkSync(`v1.0.0.${kind}`, join(cache, `${at}.${kind}`))
    }
    writeTree(cache, { [`${at}.info`]: '' })
    expect(removeCorruptModules(cache, [module])).toEqual([join(cache, `${at}.info`)])
  })

  const rows: { name: string; change: Record<string, string | Buffer>; gone: string[] }[] = [
    { name: 'an empty go.mod', change: { [`${at}.mod`]: '' }, gone: ['mod'] },
    { name: 'an empty info', change: { [`${at}.info`]: '' }, gone: ['info'] },
    {
      name: 'a zip that was cut, with its hash',
      change: { [`${at}.zip`]: module.zip.subarray(0, 900) },
      gone: ['zip', 'ziphash'],
    },
    { name: 'a zip that is a web page', change: { [`${at}.zip`]: '<html>moved</html>' }, gone: ['zip', 'ziphash'] },
    { name: 'a zip of zeros', change: { [`${at}.zip`]: Buffer.alloc(3000) }, gone: ['zip', 'ziphash'] },
  ]
  for (const { name, change, gone } of rows) {
    it(`removes ${name}`, () => {
      expect(tend({ ...sound, ...change })).toEqual({ left: without(...gone), removed: gone.length })
    })
  }

  it('does not read zips that go will not read', () => {
    expect(tend({ ...sound, [`${at}.zip`]: 'broken' }, true).removed).toBe(0)
  })

  it('reads them where the module is unpacked by half', () => {
    const files = { ...sound, [`${at}.zip`]: 'broken', [`${at}.partial`]: '', [`${at}.lock`]: '' }
    expect(tend(files, true).left).toEqual([...without('zip', 'ziphash'), `${at}.lock`, `${at}.partial`].toSorted())
  })

  it('removes temporary files that are not written any more, and no others', () => {
    const cache = temporaryFolder()
    writeTree(cache, { ...sound, [`${at}.zip123.tmp`]: 'old', [`${at}.zip456.tmp`]: 'new' })
    const hour = new Date(Date.now() - 61 * 60 * 1000)
    utimesSync(join(cache, `${at}.zip123.tmp`), hour, hour)
    expect(removeCorruptModules(cache, [module])).toEqual([join(cache, `${at}.zip123.tmp`)])
  })
})

describe('a module that go has refused', () => {
  it('is removed, so that it is fetched anew', () => {
    const cache = temporaryFolder()
    writeTree(cache, { ...sound, [`${at}.lock`]: '' })
    expect(removeModule(cache, module)).toBe(true)
    expect(Object.keys(readTree(cache))).toEqual([`${at}.lock`])
    expect(removeModule(cache, module)).toBe(false)
  })
})
