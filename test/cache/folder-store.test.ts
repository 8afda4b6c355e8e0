import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FolderStore } from '../../src/cache/folder-store.ts'
import { asRoot, onWindows, skipped, withoutLinks } from '../support/skipping.ts'
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

  it('gives back what was saved, in files of its own', async () => {
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
    const inodes = [folder, join(root, 'entries', entries(root)[0] ?? '', 'files'), target].map(
      (place) => statSync(join(place, zip('a.test'))).ino,
    )
    expect(new Set(inodes).size).toBe(3)
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
    writeTree(root, { 'work/new-oldOld/files/x': 'x', 'work/new-freshX/files/x': 'x' })
    const long = new Date(Date.now() - 2 * 60 * 60 * 1000)
    utimesSync(join(root, 'work/new-oldOld'), long, long)
    await new FolderStore(root).save(saved('a.test'), 'key', never)
    expect(work(root)).toEqual(['new-freshX'])
  })

  it.skipIf(asRoot)(`is told apart from a fault where this user may only read${skipped(asRoot)}`, async () => {
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

describe('a store in a folder that a hostile job may write to', () => {
  const pipe = (path: string) => execFileSync('mkfifo', [path])
  const old = new Date(Date.now() - 2 * 60 * 60 * 1000)

  /** A store with one entry, and the path of it. */
  async function filled() {
    const root = temporaryFolder()
    const store = new FolderStore(root)
    await store.save(saved('a.test'), 'key', never)
    return { root, store, entry: join(root, 'entries', entries(root)[0] ?? '') }
  }

  it.skipIf(withoutLinks)(`removes nothing behind a link to its work${skipped(withoutLinks)}`, async () => {
    const { root, store } = await filled()
    const victim = temporaryFolder()
    writeTree(victim, { 'notes/secret.txt': 'mine' })
    utimesSync(join(victim, 'notes'), old, old)
    rmSync(join(root, 'work'), { recursive: true })
    symlinkSync(victim, join(root, 'work'))
    await expect(store.save(saved('b.test'), 'other', never)).rejects.toThrow(/work is a link, not a folder/)
    expect(readFileSync(join(victim, 'notes/secret.txt'), 'utf8')).toBe('mine')
  })

  it.skipIf(withoutLinks)(`writes nothing behind a link to its entries${skipped(withoutLinks)}`, async () => {
    const { root, store } = await filled()
    const victim = temporaryFolder()
    renameSync(join(root, 'entries'), join(root, 'elsewhere'))
    symlinkSync(victim, join(root, 'entries'))
    await expect(store.save(saved('b.test'), 'other', never)).rejects.toThrow(/entries is a link, not a folder/)
    expect(readdirSync(victim)).toEqual([])
  })

  it('removes only old work with a name of its own', async () => {
    const { root, store } = await filled()
    for (const name of ['.ssh', 'new-AbC123']) {
      mkdirSync(join(root, 'work', name))
      utimesSync(join(root, 'work', name), old, old)
    }
    await store.save(saved('b.test'), 'other', never)
    expect(work(root)).toEqual(['.ssh'])
  })

  it.skipIf(onWindows)(`is not held up by pipes in the place of files${skipped(onWindows)}`, async () => {
    const { root, store, entry } = await filled()
    for (let index = 0; index < 8; index++) {
      const other = join(root, 'entries', String(index).repeat(40))
      mkdirSync(other)
      pipe(join(other, 'entry.json'))
    }
    rmSync(join(entry, 'files', zip('a.test')))
    pipe(join(entry, 'files', zip('a.test')))
    expect(await store.restore(temporaryFolder(), 'key', [], never)).toMatchObject({ files: 1 })
  })

  const labels: Record<string, (file: string) => void> = {
    'a link to a device': (file) => symlinkSync('/dev/zero', file),
    'a link to another file': (file) => {
      writeFileSync(`${file}.other`, JSON.stringify({ key: 'key', bytes: 1, files: 1 }))
      symlinkSync(`${file}.other`, file)
    },
    'a file of a gigabyte': (file) => {
      writeFileSync(file, '{}')
      truncateSync(file, 1024 ** 3)
    },
    'an entry that claims more bytes than there may be': (file) =>
      writeFileSync(file, JSON.stringify({ key: 'key', bytes: 1e300, files: 2 })),
    'an entry that claims no number of files': (file) =>
      writeFileSync(file, JSON.stringify({ key: 'key', bytes: 100, files: -1 })),
  }
  for (const [name, write] of Object.entries(labels)) {
    it(`passes over ${name}`, async () => {
      const { store, entry } = await filled()
      rmSync(join(entry, 'entry.json'))
      write(join(entry, 'entry.json'))
      expect(await store.restore(temporaryFolder(), 'key', [], never)).toBeUndefined()
    })
  }

  it('takes nothing from behind links, and nothing that is no module file', async () => {
    const { store, entry } = await filled()
    const victim = temporaryFolder()
    writeTree(victim, { 'b.test/@v/v1.0.0.zip': 'b', id_rsa: 'key' })
    symlinkSync(victim, join(entry, 'files', 'linked'))
    symlinkSync(join(victim, 'id_rsa'), join(entry, 'files', 'a.test/@v/v1.0.1.zip'))
    writeTree(join(entry, 'files'), { 'a.test/@v/v1.0.0.ziphash': 'h1:', 'plain.txt': 'x' })
    const target = temporaryFolder()
    await store.restore(target, 'key', [], never)
    expect(Object.keys(readTree(target)).toSorted()).toEqual([`a.test/@v/v1.0.0.mod`, zip('a.test')])
  })

  it('takes nothing at all if the files of an entry are a link', async () => {
    const { store, entry } = await filled()
    renameSync(join(entry, 'files'), join(entry, 'moved'))
    symlinkSync(join(entry, 'moved'), join(entry, 'files'))
    const target = temporaryFolder()
    expect(await store.restore(target, 'key', [], never)).toMatchObject({ files: 0 })
    expect(readdirSync(target)).toEqual([])
  })

  it.skipIf(onWindows)(`says so if the folder cannot be made, as below /proc${skipped(onWindows)}`, async () => {
    await expect(new FolderStore('/proc/modward').save(saved('a.test'), 'key', never)).rejects.toThrow(/ENOENT|EACCES/)
    expect(existsSync('/proc/modward')).toBe(false)
  })
})
