import { mkdirSync } from 'node:fs'
import { rm, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { Content } from '../outcome.ts'
import { SpoolError } from './spool-file.ts'

const MiB = 1024 * 1024

/** Caps on what waits between the mirrors and go; what go itself asks for is never held back by them. */
const caps = {
  /** Zips on disk, or on their way there. */
  files: 64,
  /** Bytes of the finished ones among them. */
  fileBytes: 512 * MiB,
  /** Bytes of finished zips in memory. */
  memory: 8 * MiB,
  /** Bytes of finished small files; go may never ask for some of them, so that they must not hold up the zips. */
  small: 12 * MiB,
  /** Bytes of zips that are under way: all share the link, so that with more of them none would be there soon. */
  underWay: 16 * MiB,
  /** A zip no larger than this waits in memory while there is room. */
  smallZip: 64 * 1024,
} as const

/** The room where finished files wait: a folder for zips, memory for what is small. It only counts; others read and write. */
export class Spool {
  readonly #folder: string
  #made = false
  #isUsable = true
  #next = 0
  #files = 0
  #fileBytes = 0
  #memory = 0
  #small = 0

  constructor(folder: string) {
    this.#folder = folder
  }

  /** May one more zip be fetched ahead, while so many requests run (each may become a file) and so many bytes are under way? */
  hasZipRoom(running: number, underWay: number): boolean {
    const { files, fileBytes, memory } = caps
    const hasPlace = this.#files + running < files && this.#fileBytes < fileBytes && this.#memory < memory
    return this.#isUsable && hasPlace && underWay < caps.underWay
  }

  /** May one more small file be fetched ahead? */
  get hasSmallRoom(): boolean {
    return this.#small < caps.small
  }

  /** May a zip of so many bytes wait in memory? One of unknown size may where there is no other place. */
  fitsMemory(size: number | undefined): boolean {
    if (!this.#isUsable) return true
    return size !== undefined && size <= caps.smallZip && this.#memory + size <= caps.memory
  }

  /**
   * The folder cannot be used: from now on only the zips that go waits for are fetched, and they wait in memory. True the
   * first time.
   */
  giveUp(): boolean {
    const wasUsable = this.#isUsable
    this.#isUsable = false
    return wasUsable
  }

  /** Counts a file in the folder: a zip, or the part of one that came before its transfer broke off. */
  addFile(): void {
    this.#files++
  }

  /**
   * A fresh path in the folder.
   * @throws {SpoolError}
   */
  newPath(): string {
    try {
      if (!this.#made) mkdirSync(this.#folder, { recursive: true, mode: 0o700 })
      this.#made = true
    } catch (error) {
      throw new SpoolError(this.#folder, error)
    }
    return join(this.#folder, `${this.#next++}.zip`)
  }

  /** Counts a finished content. */
  keep(content: Content, size: number): void {
    if ('path' in content) this.#fileBytes += size
    else if (content.isZip) this.#memory += size
    else this.#small += size
  }

  /** Frees a content that was kept. */
  async drop(content: Content, size: number): Promise<void> {
    this.keep(content, -size)
    if ('path' in content) await this.dropPart(content.path)
  }

  /** Frees a file. */
  async dropPart(path: string): Promise<void> {
    this.#files--
    // What cannot be removed now goes with the folder.
    await unlink(path).catch(() => {})
  }

  /** Never rejects: what cannot be removed is left to whoever cleans the temporary folder. */
  async close(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => {})
  }
}
