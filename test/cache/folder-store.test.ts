import { chmodSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FolderStore } from '../../src/cache/folder-store.ts'
import { readTree, temporaryFolder, writeTree } from '../support/tree.ts'

const never = new AbortController().signal
const zip = (module: string) => `${module}/@v/v1.0.0.zip`

/** A saved folder with one module of so many bytes. */
function saved(module: string, bytes = 100): string {
  const folder = join(temporaryFolder(), 'modward-saved')
  writeTree(folder, { [zip(module)]: module.padEnd(bytes, '.'), [`${module}/@v/v1.0.0.mod`]: `module ${module}` })
  return folder
}

const entries = (root: string) => readdirSync(join(root, 'entries'))
const work = (root: string) => readdirSync(join(root, 'work'))

describe('a store in a folder', () => {
  it('has nothing before anything was saved', async () => {
    const store = new FolderStore(join(temporaryFolder(), 'none'))
    expect(await store.restore(temporaryFolder(), 'key', ['k'], never)).toBeUndefined()
  })

  it('gives back what was saved, copying nothing', async () => {
    const root = temporaryFolder()
    const store = new FolderStore(root)
    const folder = saved('a.test')
    expect(await store.save(folder, 'key,with/odd characters', never)).toMatchObject({ outcome: 'saved' })
    const target = temporaryFolder()
    const arrivals: number[] = []
    const restored = await store.restore(target, 'key,with/odd characters', [], never, ({ files }) =>
      arrivals.push(files),
    )
    expect(restored).toEqual({
      key: 'key,with/odd characters',
      bytes: 100 + 'module a.test'.length,
      files: 2,
      damage: '',
    })
    expect(arrivals.at(-1)).toBe(2)
    expect(readTree(target)).toEqual(readTree(folder))
    expect(statSync(join(target, zip('a.test'))).ino).toBe(statSync(join(folder, zip('a.test'))).ino)
    expect(work(root)).toEqual([])
  })

  it('finds the exact key first, then the newest of the first prefix that any key has', async () => {
    const root = temporaryFolder()
    const store = new FolderStore(root)
    for (const [age, key] of [
      [30, 'm-a'],
      [20, 'm-b'],
      [10, 'm-exact'],
      [0, 'other'],
    ] as const) {
      await store.save(saved(`${key}.test`), key, never)
      const made = new Date(Date.now() - age * 1000)
      for (const name of entries(root)) {
        const file = join(root, 'entries', name, 'entry.json')
        if (statSync(file).mtimeMs > Date.now() - 5000) utimesSync(file, made, made)
      }
    }
    const find = async (key: string, prefixes: string[]) =>
      (await store.restore(temporaryFolder(), key, prefixes, never))?.key
    expect(await find('m-a', ['m-'])).toBe('m-a')
    expect(await find('m-none', ['n-', 'm-'])).toBe('m-exact')
    expect(await find('x', ['y'])).toBeUndefined()
  })

  it('keeps the first of two entries of one key', async () => {
    const store = new FolderStore(temporaryFolder())
    const results = await Promise.all(
      ['a.test', 'b.test', 'c.test'].map((module) => store.save(saved(module), 'key', never)),
    )
    expect(results.map(({ outcome }) => outcome).toSorted()).toEqual(['exists', 'exists', 'saved'])
  })

  it('lets the entry go that was not used for longest when the limit is reached', async () => {
    const root = temporaryFolder()
    const store = new FolderStore(root, 2500)
    for (const module of ['a.test', 'b.test']) await store.save(saved(module, 1000), module, never)
    const old = new Date(Date.now() - 60_000)
    for (const name of entries(root)) utimesSync(join(root, 'entries', name), old, old)
    await store.restore(temporaryFolder(), 'a.test', [], never)
    await store.save(saved('c.test', 1000), 'c.test', never)
    const left = await Promise.all(
      ['a.test', 'b.test', 'c.test'].map((key) => store.restore(temporaryFolder(), key, [], never)),
    )
    expect(left.map((entry) => entry?.key)).toEqual(['a.test', undefined, 'c.test'])
    expect(work(root)).toEqual([])
  })

  it('goes on with the next best entry when another job evicts the one that is being taken', async () => {
    const root = temporaryFolder()
    const store = new FolderStore(root)
    await store.save(saved('a.test'), 'key-old', never)
    const [old] = entries(root)
    await store.save(saved('b.test'), 'key-new', never)
    const [taken = ''] = entries(root).filter((name) => name !== old)
    const target = temporaryFolder()
    const evict = () => rmSync(join(root, 'entries', taken), { recursive: true, force: true })
    expect(await store.restore(target, 'key-new', ['key-'], never, evict)).toMatchObject({
      key: 'key-old',
      files: 2,
      damage: '',
    })
    expect(Object.keys(readTree(target))).toContain(zip('a.test'))
    expect(
      await store.restore(temporaryFolder(), 'key-old', [], never, () =>
        rmSync(join(root, 'entries'), { recursive: true, force: true }),
      ),
    ).toBeUndefined()
  })

  it('refuses an entry that is larger than the limit, with both figures', async () => {
    const store = new FolderStore(temporaryFolder(), 500)
    await expect(store.save(saved('a.test', 1000), 'key', never)).rejects.toThrow(/1013 bytes.*500/)
  })

  it('says how much is missing of an entry from which files were deleted', async () => {
    const root = temporaryFolder()
    const store = new FolderStore(root)
    await store.save(saved('a.test'), 'key', never)
    rmSync(join(root, 'entries', entries(root)[0] ?? '', 'files', zip('a.test')))
    expect(await store.restore(temporaryFolder(), 'key', [], never)).toMatchObject({
      files: 1,
      damage: '1 of 2 files are missing',
    })
  })

  it('passes over an entry that does not say what it is', async () => {
    const root = temporaryFolder()
    const store = new FolderStore(root)
    await store.save(saved('a.test'), 'm-a', never)
    writeTree(root, { 'entries/other/entry.json': '{}' })
    expect(await store.restore(temporaryFolder(), 'm-b', ['m-'], never)).toMatchObject({ key: 'm-a' })
  })

  it('replaces an entry that has lost its label', async () => {
    const root = temporaryFolder()
    const store = new FolderStore(root)
    await store.save(saved('a.test'), 'key', never)
    rmSync(join(root, 'entries', entries(root)[0] ?? '', 'entry.json'))
    expect(await store.restore(temporaryFolder(), 'key', [], never)).toBeUndefined()
    expect(await store.save(saved('a.test'), 'key', never)).toMatchObject({ outcome: 'saved' })
    expect(await store.restore(temporaryFolder(), 'key', [], never)).toMatchObject({ files: 2, damage: '' })
  })

  it('clears away what killed jobs left long ago, and nothing that may be under way', async () => {
    const root = temporaryFolder()
    writeTree(root, { 'work/new-old/files/x': 'x', 'work/new-fresh/files/x': 'x' })
    const long = new Date(Date.now() - 2 * 60 * 60 * 1000)
    utimesSync(join(root, 'work/new-old'), long, long)
    await new FolderStore(root).save(saved('a.test'), 'key', never)
    expect(work(root)).toEqual(['new-fresh'])
  })

  it.skipIf(process.getuid?.() === 0)('is told apart from a fault where this user may only read', async () => {
    const root = temporaryFolder()
    await new FolderStore(root).save(saved('a.test'), 'key', never)
    chmodSync(join(root, 'work'), 0o500)
    expect(await new FolderStore(root).save(saved('b.test'), 'other', never)).toMatchObject({ outcome: 'denied' })
  })

  it('stops at the signal', async () => {
    const root = temporaryFolder()
    const store = new FolderStore(root)
    await store.save(saved('a.test'), 'key', never)
    const stopped = AbortSignal.abort(new Error('enough'))
    await expect(store.restore(temporaryFolder(), 'key', [], stopped)).rejects.toThrow('enough')
    await expect(store.save(saved('b.test'), 'other', stopped)).rejects.toThrow('enough')
    expect(entries(root)).toHaveLength(1)
  })
})
