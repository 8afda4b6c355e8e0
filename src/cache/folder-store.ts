import { createHash } from 'node:crypto'
import { lstat, mkdtemp, opendir, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from '../make-folder.ts'
import { move } from '../move.ts'
import { clearFolder, listFiles } from './cache-folder.ts'
import { copyFile, ignoreMissing, placeAll } from './link-files.ts'
import { PlainFileError, readPlainFile } from './plain-file.ts'
import { isSavedPath } from './saved-path.ts'
import type { Restored, RestoreProgress, SaveOutcome, Store } from './store.ts'
import { timingName } from './timing-metadata.ts'
import { walkFiles } from './walk-files.ts'

/** The default limit on all entries of a folder together, in bytes. */
const defaultLimit = 10 * 1024 ** 3

/** Entries that are looked at, and files of one entry: ten times what the largest known projects need. */
const entryLimit = 10_000
const countLimit = 200_000
/** The size of an `entry.json`, in bytes; a key has at most 512 characters. */
const labelLimit = 4096

/** Work untouched for so long was interrupted, in milliseconds. */
const abandonedAfter = 60 * 60 * 1000

/** The metadata of an entry, in the file `entry.json` beside its `files`. */
type Label = { readonly key: string; readonly bytes: number; readonly files: number }

type Entry = Label & { readonly path: string; readonly createdMs: number; readonly usedMs: number }

/**
 * A store in a folder, for terminals and self-hosted runners: `entries/<hash of key>/` holds one entry each.
 * Entries are prepared in `work/` and appear, and disappear, by one rename: any number of jobs may use the folder at
 * once, and one that is killed leaves no half-written entry. If the entries take more than the limit, the least recently used
 * are evicted.
 *
 * Other jobs, also hostile ones, may write to the folder. So files are copied, as a hard link could be changed after go has
 * verified it; no link is followed, no pipe or device read; and nothing is removed but what has a name of the store's own.
 */
export class FolderStore implements Store {
  readonly #entries: string
  readonly #work: string
  readonly #limit: number

  constructor(folder: string, limit = defaultLimit) {
    this.#entries = join(folder, 'entries')
    this.#work = join(folder, 'work')
    this.#limit = limit
  }

  async restore(
    folder: string,
    key: string,
    prefixes: readonly string[],
    signal: AbortSignal,
    onProgress?: (arrival: RestoreProgress) => void,
  ): Promise<Restored | undefined> {
    for (;;) {
      signal.throwIfAborted()
      const entry = await this.#find([key, ...prefixes])
      if (entry === undefined) return undefined
      const restored = await this.#take(entry, folder, signal, onProgress)
      const isSame = (await this.#read(entry.path))?.createdMs === entry.createdMs
      if (restored.damage === '' || isSame) return restored
      // Evicted by another job meanwhile: the files that came stay, and the next best entry may have the rest.
    }
  }

  async #take(
    entry: Entry,
    folder: string,
    signal: AbortSignal,
    onProgress?: (arrival: RestoreProgress) => void,
  ): Promise<Restored> {
    const now = new Date()
    await utimes(entry.path, now, now).catch(() => {})
    const from = join(entry.path, 'files')
    const all = await namesIn(from)
    let [bytes, files] = [0, 0]
    onProgress?.({ bytes, files, path: '', writingMs: 0 })
    await placeAll(from, folder, all, copyFile, signal, (path, size) => {
      if (path === timingName) return
      bytes += size
      files++
      onProgress?.({ bytes, files, path, writingMs: 0 })
    })
    const damage = files < entry.files ? `${entry.files - files} of ${entry.files} files are missing` : ''
    return { key: entry.key, bytes, files, damage }
  }

  async save(folder: string, key: string, signal: AbortSignal): Promise<SaveOutcome> {
    signal.throwIfAborted()
    const path = this.#pathOf(key)
    // Checked before reading: entries appear whole, so an entry that existed then and cannot be read is damaged.
    const stands = await stat(path).catch(ignoreMissing)
    if ((await this.#read(path)) !== undefined) return { outcome: 'exists', bytes: 0 }
    const files = await listFiles(folder)
    const label: Label = { key, bytes: sum(files.values()), files: files.size - (files.has(timingName) ? 1 : 0) }
    if (label.bytes > this.#limit) {
      throw new Error(`the entry takes ${label.bytes} bytes, and the folder may take ${this.#limit}`)
    }
    try {
      for (const own of [this.#entries, this.#work]) await makeOwnFolder(own)
      if (stands !== undefined) await this.#remove(path)
      await this.#write(folder, files.keys(), label, signal)
    } catch (error) {
      // Another job was faster; on Windows that is the same error as a refusal.
      const isTaken = hasCode(error, 'ENOTEMPTY', 'EEXIST') || (await this.#read(path)) !== undefined
      if (isTaken) return { outcome: 'exists', bytes: 0 }
      if (isRefusal(error)) return { outcome: 'denied', bytes: 0 }
      throw error
    }
    await this.#evict(key)
    return { outcome: 'saved', bytes: label.bytes }
  }

  async #write(folder: string, paths: Iterable<string>, label: Label, signal: AbortSignal): Promise<void> {
    const fresh = await mkdtemp(join(this.#work, 'new-'))
    try {
      await placeAll(folder, join(fresh, 'files'), paths, copyFile, signal)
      await writeFile(join(fresh, 'entry.json'), JSON.stringify(label))
      await move(fresh, this.#pathOf(label.key))
    } finally {
      await clearFolder(fresh)
    }
  }

  /** For each name in order: the entry of that key, else the newest whose key begins with it. */
  async #find(names: readonly string[]): Promise<Entry | undefined> {
    const entries = (await this.#list()).toSorted((a, b) => b.createdMs - a.createdMs)
    for (const name of names) {
      const found = entries.find(({ key }) => key === name) ?? entries.find(({ key }) => key.startsWith(name))
      if (found !== undefined) return found
    }
    return undefined
  }

  async #list(): Promise<readonly Entry[]> {
    const entries: Entry[] = []
    let looked = 0
    if (!(await isOwnFolder(this.#entries))) return entries
    for await (const { name } of await opendir(this.#entries)) {
      const entry = entryName.test(name) ? await this.#read(join(this.#entries, name)) : undefined
      if (entry !== undefined) entries.push(entry)
      if (++looked >= entryLimit) break
    }
    return entries
  }

  /** The entry at this path; undefined if there is none, its metadata is damaged, or it claims more than the limit. */
  async #read(path: string): Promise<Entry | undefined> {
    try {
      const file = join(path, 'entry.json')
      const [text, created, used] = await Promise.all([readPlainFile(file, labelLimit), lstat(file), lstat(path)])
      const { key, bytes, files } = JSON.parse(text.toString('utf8')) as Partial<Label>
      if (typeof key !== 'string' || !isCount(bytes, this.#limit) || !isCount(files, countLimit)) return undefined
      return { path, key, bytes, files, createdMs: created.mtimeMs, usedMs: used.mtimeMs }
    } catch {
      return undefined
    }
  }

  /** Evicts entries beyond the limit, and removes what killed jobs left. `newest` is never evicted. */
  async #evict(newest: string): Promise<void> {
    const entries = (await this.#list()).toSorted((a, b) => a.usedMs - b.usedMs)
    let total = sum(entries.map(({ bytes }) => bytes))
    for (const entry of entries) {
      if (total <= this.#limit) break
      if (entry.key === newest) continue
      // Used since the list was made: no longer the least recently used.
      if (((await this.#read(entry.path))?.usedMs ?? entry.usedMs) > entry.usedMs) continue
      // This user may not be allowed to remove another user's entry.
      const isGone = await this.#remove(entry.path).then(
        () => true,
        () => false,
      )
      if (isGone) total -= entry.bytes
    }
    if (!(await isOwnFolder(this.#work))) return
    for await (const { name } of await opendir(this.#work)) {
      if (!workName.test(name)) continue
      const path = join(this.#work, name)
      const found = await lstat(path).catch(ignoreMissing)
      if (found !== undefined && Date.now() - found.mtimeMs > abandonedAfter) await clearFolder(path)
    }
  }

  /** Removes an entry; renamed first, so that no job finds half of it. Another job may be faster. */
  async #remove(path: string): Promise<void> {
    const gone = await mkdtemp(join(this.#work, 'gone-'))
    await move(path, join(gone, 'entry'))
      .catch(ignoreMissing)
      .finally(() => clearFolder(gone))
  }

  #pathOf(key: string): string {
    return join(this.#entries, createHash('sha256').update(key).digest('hex').slice(0, 40))
  }
}

/** The names that the store gives: a hash of the key, and what `mkdtemp` makes. Nothing else is read or removed. */
const entryName = /^[0-9a-f]{40}$/
const workName = /^(?:new|gone)-[A-Za-z0-9]{6}$/

/** Whether it is a folder, and not a link to one: what is behind a link is not the store's. */
async function isOwnFolder(path: string): Promise<boolean> {
  return (await lstat(path).catch(ignoreMissing))?.isDirectory() === true
}

/** @throws {PlainFileError} if something else is in its place */
async function makeOwnFolder(path: string): Promise<void> {
  await makeFolder(path)
  if (!(await isOwnFolder(path))) throw new PlainFileError(`${path} is a link, not a folder`)
}

/** The module files below a folder, by their paths relative to it, and the timing metadata. */
async function namesIn(folder: string): Promise<readonly string[]> {
  if (!(await isOwnFolder(folder))) return []
  const paths = await walkFiles(folder, countLimit)
  return paths.filter((path) => path === timingName || isSavedPath(path))
}

function isCount(value: unknown, limit: number): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= limit
}

function sum(numbers: Iterable<number>): number {
  return [...numbers].reduce((total, number) => total + number, 0)
}

function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && codes.includes((error as NodeJS.ErrnoException).code ?? '')
}

/** Whether an error means that this job may only read the folder. */
function isRefusal(error: unknown): boolean {
  return hasCode(error, 'EACCES', 'EPERM', 'EROFS')
}
