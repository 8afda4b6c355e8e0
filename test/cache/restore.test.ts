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
