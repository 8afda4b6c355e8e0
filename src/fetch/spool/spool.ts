import { mkdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Semaphore } from '../../network/semaphore.ts'
import { SpoolEntry, type SpoolUsage } from './spool-entry.ts'
import { SpoolError, SpoolFile } from './spool-file.ts'

const MiB = 1024 * 1024

/**
 * Caps on prefetched files that go has not fetched yet; what go itself asks for is never held back by them. They keep
 * the memory small, and the disk below the 64 largest zips: docs/performance.md.
 */
export const caps = {
  /** Zips on disk, or on their way there. */
  files: 64,
  /** Bytes of the finished ones among them. */
  zipsOnDisk: 512 * MiB,
  /** Bytes of finished zips in memory. */
  zipsInMemory: 8 * MiB,
  /** Bytes of finished small files; go may never ask for some of them, so they must not hold up the zips. */
  smallFiles: 12 * MiB,
  /** Bytes of zips under way: they share the link, so that with more of them none would be complete soon. */
  underWay: 16 * MiB,
  /** A zip no larger than this waits in memory while there is space. */
  smallZip: 64 * 1024,
  /** Without a folder the largest zip that is received at all, and the largest of which no length was announced. */
  zipWithoutFolder: 128 * MiB,
  zipOfUnknownLength: 48 * MiB,
} as const

/** Large bodies that are in memory at once: they are received, checked and written to disk one after the other. */
const largeAtOnce = 2

/** A bounded buffer between the mirrors and go: a folder for zips, memory for small files. */
export class Spool {
  #folder: string
  #fallback: string | undefined
  readonly #usage: SpoolUsage = { files: 0, zipsOnDisk: 0, zipsInMemory: 0, smallFiles: 0 }
  readonly #given: string[] = []
  /** Limits how many large bodies are received in memory at once. */
  readonly largeBodies = new Semaphore(largeAtOnce)
  #isMade = false
  #isUsable = true
  #next = 0

  /** The folders are the spool's own; the second one is used once the first cannot be. */
  constructor(folder: string, fallback?: string) {
    this.#folder = folder
    this.#fallback = fallback
  }

  /** Whether files can be put on disk. */
  get isUsable(): boolean {
    return this.#isUsable
  }

  /** What is held now. */
  get usage(): Readonly<SpoolUsage> {
    return this.#usage
  }

  /** Whether one more zip may be prefetched, while so many requests run and so many bytes are to come. */
  hasZipRoom(running: number, underWay: number): boolean {
    const { files, zipsOnDisk, zipsInMemory } = this.#usage
    const hasPlace = files + running < caps.files && zipsOnDisk < caps.zipsOnDisk && zipsInMemory < caps.zipsInMemory
    return this.#isUsable && hasPlace && underWay < caps.underWay
  }

  /** Whether one more small file may be prefetched. */
  get hasSmallRoom(): boolean {
    return this.#usage.smallFiles < caps.smallFiles
  }

  /** Whether a zip of so many bytes is received in memory; one of unknown size only if the folder cannot be used. */
  fitsMemory(size: number | undefined): boolean {
    if (!this.#isUsable) return true
    return size !== undefined && size <= caps.smallZip && this.#usage.zipsInMemory + size <= caps.zipsInMemory
  }

  /**
   * Gives the folder up for the second one; without another, only zips that go waits for are fetched from now on, and
   * they wait in memory. True if that begins now.
   */
  disableFolder(): boolean {
    if (this.#fallback !== undefined) {
      this.#given.push(this.#folder)
      this.#folder = this.#fallback
      this.#fallback = undefined
      this.#isMade = false
      return false
    }
    const wasUsable = this.#isUsable
    this.#isUsable = false
    return wasUsable
  }

  /**
   * Opens a new file in the folder.
   * @throws {SpoolError}
   */
  async create(): Promise<SpoolFile> {
    try {
      if (!this.#isMade) mkdirSync(this.#folder, { recursive: true, mode: 0o700 })
      this.#isMade = true
    } catch (error) {
      throw new SpoolError(this.#folder, error)
    }
    return await SpoolFile.open(this.#usage, join(this.#folder, `${this.#next++}.zip`))
  }

  /**
   * Opens the file of a part, to continue it.
   * @throws {SpoolError}
   */
  async reopen(path: string, part: SpoolEntry): Promise<SpoolFile> {
    return await SpoolFile.open(this.#usage, path, part)
  }

  /** Keeps a file in memory. */
  keep(bytes: Buffer, kind: 'zip' | 'small'): SpoolEntry {
    const pool = kind === 'zip' ? 'zipsInMemory' : 'smallFiles'
    return new SpoolEntry(this.#usage, pool, { bytes }, bytes.length)
  }

  /** Never rejects: what cannot be removed stays in the temporary folder. */
  async close(): Promise<void> {
    for (const folder of [...this.#given, this.#folder]) {
      await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => {})
    }
  }
}
