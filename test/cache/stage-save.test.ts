import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { savedFolder } from '../../src/cache/cache-folder.ts'
import { makeKey } from '../../src/cache/cache-key.ts'
import { notRestored, type RestoreResult } from '../../src/cache/restore.ts'
import { prepareSave } from '../../src/cache/stage-save.ts'
import type { ModuleFile } from '../../src/gomod/module-file.ts'
import { readTree, temporaryFolder, writeTree } from '../support/tree.ts'

const key = makeKey({ sums: ['x'], goLines: [], toolchains: [], suffix: '' })
const zip = (path: string): ModuleFile => ({ path, version: 'v1.0.0', kind: 'zip' })
const files = ['a.test', 'b.test', 'c.test'].map(zip)
const pathOf = (module: string) => `${module}/@v/v1.0.0.zip`

/** A module cache that has some modules after the download, and a folder into which some were restored before it. */
async function prepare(has: string[], restored: string[], result: Partial<RestoreResult>) {
  const moduleCache = join(temporaryFolder(), 'mod')
  const folder = savedFolder(moduleCache, '1', tmpdir())
  for (const module of has) writeTree(moduleCache, { [`cache/download/${pathOf(module)}`]: 'from go' })
  for (const module of restored) writeTree(folder, { [pathOf(module)]: 'restored' })
  const prepared = await prepareSave({
    restored: { ...notRestored, key: key.exact, ...result },
    key,
    moduleCache,
    folder,
    files,
    downloadMs: 0,
    timeoutMs: 1000,
  })
  // As a list, for a match of objects lets there be more.
  return { ...prepared, key: prepared.plan?.key, tree: prepared.plan && Object.entries(readTree(folder)).toSorted() }
}

describe('what is saved after a complete download', () => {
  it('is everything, after a miss', async () => {
    expect(await prepare(['a.test', 'b.test'], [], { outcome: 'miss' })).toMatchObject({
      key: key.exact,
      replaced: false,
      tree: Object.entries({ [pathOf('a.test')]: 'from go', [pathOf('b.test')]: 'from go' }),
    })
  })

  it('is what go verified and nothing of the old entry, after similar content', async () => {
    const partial = { outcome: 'partial', matchedKey: `${key.prefix}other` } as const
    expect(await prepare(['a.test'], ['a.test', 'b.test'], partial)).toMatchObject({
      key: key.exact,
      tree: Object.entries({ [pathOf('a.test')]: 'from go' }),
    })
  })

  const hit = { outcome: 'hit', matchedKey: key.exact } as const
  it('is nothing, after a hit', async () => {
    expect(await prepare(['a.test'], ['a.test', 'b.test'], hit)).toEqual({ plan: undefined, replaced: false })
  })

  it('is a better entry, after a hit that lacked files or had some that go refused', async () => {
    expect(await prepare(['a.test', 'b.test'], ['b.test', 'c.test'], hit)).toMatchObject({
      key: `${key.replacement}1`,
      replaced: true,
      tree: Object.entries({
        [pathOf('a.test')]: 'from go',
        [pathOf('b.test')]: 'from go',
        [pathOf('c.test')]: 'restored',
      }),
    })
  })

  it('is a better entry, after one whose archive was damaged', async () => {
    const damaged = { outcome: 'failed', matchedKey: `${key.replacement}1`, reason: 'garbage' } as const
    expect(await prepare(['a.test'], [], damaged)).toMatchObject({ key: `${key.replacement}2`, replaced: true })
  })

  const others: RestoreResult['outcome'][] = ['timeout', 'failed']
  for (const outcome of others) {
    it(`is everything, after a restore that ended with ${outcome}`, async () => {
      expect(await prepare(['a.test'], [], { outcome })).toMatchObject({ key: key.exact, replaced: false })
    })
  }

  it('is nothing where nothing was to be restored', async () => {
    expect(await prepare(['a.test'], [], { outcome: 'off', key: '' })).toEqual({ plan: undefined, replaced: false })
  })

  it('is nothing where there is nothing', async () => {
    expect(await prepare([], [], { outcome: 'miss' })).toEqual({ plan: undefined, replaced: false })
  })

  it('settles when two jobs need different parts of the same go.sum', async () => {
    const moduleCache = (module: string) => {
      const root = join(temporaryFolder(), 'mod')
      writeTree(root, { [`cache/download/${pathOf(module)}`]: module })
      return root
    }
    const jobs = [moduleCache('a.test'), moduleCache('b.test')]
    let entry: { key: string; tree: Record<string, string> } | undefined
    const keys: string[] = []
    for (let round = 0; round < 3; round++) {
      for (const cache of jobs) {
        const folder = savedFolder(cache, '1', tmpdir())
        rmSync(folder, { recursive: true, force: true })
        if (entry !== undefined) writeTree(folder, entry.tree)
        const outcome = entry === undefined ? ('miss' as const) : ('hit' as const)
        const restored = { ...notRestored, outcome, key: key.exact, matchedKey: entry?.key ?? '' }
        const { plan } = await prepareSave({
          restored,
          key,
          moduleCache: cache,
          folder,
          files,
          downloadMs: 0,
          timeoutMs: 1,
        })
        if (plan === undefined) continue
        keys.push(plan.key)
        entry = { key: plan.key, tree: readTree(folder) }
      }
    }
    expect(keys).toEqual([key.exact, `${key.replacement}1`])
  })
})
