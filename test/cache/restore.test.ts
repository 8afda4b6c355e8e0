import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeKey } from '../../src/cache/cache-key.ts'
import { restore } from '../../src/cache/restore.ts'
import { save } from '../../src/cache/save.ts'
import type { Store } from '../../src/cache/store.ts'
import { inFakeTime } from '../support/fake-time.ts'
import { readTree, temporaryFolder, writeTree } from '../support/tree.ts'

const key = makeKey({ sums: ['x'], goLines: [], toolchains: [], suffix: '' })

/** What is left of an entry that breaks off after its first file, with this error. */
async function leftAfter(code: string): Promise<readonly string[]> {
  const folder = join(temporaryFolder(), 'modward-saved')
  const store: Store = {
    restore: async (into) => {
      writeTree(into, { 'a.test/@v/v1.0.0.zip': 'PK', 'b.test/@v/v1.0.0.zip.part': 'P' })
      throw Object.assign(new Error(code), { code })
    },
    save: () => Promise.reject(new Error('not now')),
  }
  const signal = new AbortController().signal
  const result = await restore({ store, folder, key, timeoutMs: 1000, signal })
  expect(result).toMatchObject({ outcome: 'failed', reason: code })
  return Object.keys(readTree(join(folder, '..')))
}

describe('a restore that breaks off', () => {
  it('leaves what has come, as it is whole', async () => {
    expect(await leftAfter('EIO')).toContain('modward-saved/a.test/@v/v1.0.0.zip')
  })

  it('leaves all the room to the download on a full disk', async () => {
    expect(await leftAfter('ENOSPC')).toEqual([])
  })
})

describe('what a store has', () => {
  const entry = { key: key.exact, bytes: 7, files: 2, damage: '' }
  const noFiles = 'the entry holds no files of modules'
  it.each([
    { name: 'nothing', found: undefined, is: { outcome: 'miss', matchedKey: '', reason: '' } },
    {
      name: 'the exact entry',
      found: entry,
      is: { outcome: 'hit', matchedKey: key.exact, bytes: 7, files: 2, reason: '' },
    },
    {
      name: 'another entry',
      found: { ...entry, key: `${key.prefix}x` },
      is: { outcome: 'partial', matchedKey: `${key.prefix}x` },
    },
    { name: 'a damaged entry', found: { ...entry, damage: 'cut off' }, is: { outcome: 'hit', reason: 'cut off' } },
    { name: 'an entry without files', found: { ...entry, files: 0 }, is: { outcome: 'failed', reason: noFiles } },
    {
      name: 'a damaged entry without files',
      found: { ...entry, files: 0, damage: 'cut off' },
      is: { outcome: 'failed', reason: 'cut off' },
    },
  ])('is told: $name', async ({ found, is }) => {
    const asked: (readonly string[])[] = []
    const store: Store = {
      restore: async (into, name, prefixes, _signal, onProgress) => {
        asked.push([name, ...prefixes])
        onProgress?.({ bytes: 3, files: 1, path: 'a', writingMs: 0 })
        writeTree(into, { 'measured.json': '{"downloadMs":12}' })
        return found
      },
      save: () => Promise.reject(new Error('not now')),
    }
    const root = temporaryFolder()
    writeTree(root, { 'modward-saved/left.over': 'x' })
    const folder = join(root, 'modward-saved')
    const told: object[] = []
    const signal = new AbortController().signal
    const result = await restore({ store, folder, key, timeoutMs: 1000, signal, onProgress: (seen) => told.push(seen) })
    expect(result).toMatchObject({ ...is, key: key.exact, downloadMs: found === undefined ? 0 : 12 })
    expect(asked).toEqual([[key.replacement, key.exact, key.prefix]])
    expect(told).toEqual([{ bytes: 3, files: 1, path: 'a', writingMs: 0 }])
    expect(Object.keys(readTree(folder))).toEqual(['measured.json'])
  })
})

describe('a store that hangs', () => {
  const store: Store = { restore: () => new Promise(() => {}), save: () => new Promise(() => {}) }
  const signal = new AbortController().signal

  it('is given up by a restore', async () => {
    const folder = join(temporaryFolder(), 'modward-saved')
    const result = await inFakeTime(() => restore({ store, folder, key, timeoutMs: 20, signal }))
    expect(result).toMatchObject({ outcome: 'timeout', reason: 'not complete within 20 ms' })
    expect(result.restoreMs).toBeLessThan(performance.now())
  })

  it('is given up by a save', async () => {
    const folder = temporaryFolder()
    const result = await inFakeTime(() => save(store, { folder, key: 'key', timeoutMs: 20 }, signal))
    expect(result).toMatchObject({ outcome: 'timeout', reason: 'not complete within 20 ms' })
    expect(result.saveMs).toBeLessThan(performance.now())
  })
})
