import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rename, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { clearFolder, listFiles } from './cache-folder.ts'
import { ignoreMissing, linkAll } from './link-files.ts'
import type { Restored, RestoreProgress, SaveOutcome, Store } from './store.ts'
import { timingName } from './timing-metadata.ts'

/** The default limit on all entries of a folder together, in bytes. */
const defaultLimit = 10 * 1024 ** 3

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
    const all = (await listFiles(from)).keys()
    let [bytes, files] = [0, 0]
    onProgress?.({ bytes, files, path: '' })
    await linkAll(from, folder, all, signal, (path, size) => {
      if (path === timingName) return
      bytes += size
      files++
      onProgress?.({ bytes, files, path })
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
      await mkdir(this.#entries, { recursive: true })
      await mkdir(this.#work, { recursive: true })
      if (stands !== undefined) await this.#remove(path)
      await this.#write(folder, files.keys(), label, signal)
    } catch (error) {
      if (hasCode(error, 'ENOTEMPTY', 'EEXIST')) return { outcome: 'exists', bytes: 0 }
      if (isRefusal(error)) return { outcome: 'denied', bytes: 0 }
      throw error
    }
    await this.#evict(key)
    return { outcome: 'saved', bytes: label.bytes }
  }

  async #write(folder: string, paths: Iterable<string>, label: Label, signal: AbortSignal): Promise<void> {
    const fresh = await mkdtemp(join(this.#work, 'new-'))
    try {
      await linkAll(folder, join(fresh, 'files'), paths, signal)
      await writeFile(join(fresh, 'entry.json'), JSON.stringify(label))
      await rename(fresh, this.#pathOf(label.key))
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
    const names = (await readdir(this.#entries).catch(ignoreMissing)) ?? []
    const entries = await Promise.all(names.map((name) => this.#read(join(this.#entries, name))))
    return entries.filter((entry) => entry !== undefined)
  }

  /** The entry at this path; undefined if there is none, or its metadata is damaged. */
  async #read(path: string): Promise<Entry | undefined> {
    try {
      const file = join(path, 'entry.json')
      const [text, created, used] = await Promise.all([readFile(file, 'utf8'), stat(file), stat(path)])
      const { key, bytes, files } = JSON.parse(text) as Partial<Label>
      if (typeof key !== 'string' || typeof bytes !== 'number' || typeof files !== 'number') return undefined
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
    for (const name of await readdir(this.#work)) {
      const path = join(this.#work, name)
      const found = await stat(path).catch(ignoreMissing)
      if (found !== undefined && Date.now() - found.mtimeMs > abandonedAfter) await clearFolder(path)
    }
  }

  /** Removes an entry; renamed first, so that no job finds half of it. Another job may be faster. */
  async #remove(path: string): Promise<void> {
    const gone = await mkdtemp(join(this.#work, 'gone-'))
    await rename(path, join(gone, 'entry'))
      .catch(ignoreMissing)
      .finally(() => clearFolder(gone))
  }

  #pathOf(key: string): string {
    return join(this.#entries, createHash('sha256').update(key).digest('hex').slice(0, 40))
  }
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
