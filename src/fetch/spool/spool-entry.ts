import { unlink } from 'node:fs/promises'

/** A finished file: small ones in memory, the smallest zips among them; other zips on disk. */
export type Content = { readonly bytes: Buffer } | { readonly path: string }

/** What the spool holds; a pool is bytes of finished zips on disk, of zips in memory, of small files in memory. */
export type SpoolUsage = {
  /** Zips on disk, and parts of zips. */
  files: number
  zipsOnDisk: number
  zipsInMemory: number
  smallFiles: number
}
export type SpoolPool = Exclude<keyof SpoolUsage, 'files'>

/**
 * A lease on space in the spool: while it lives, its content counts against the caps; disposing of it gives the space
 * back and removes the file. It has one owner at a time: {@link move} hands it on.
 */
export class SpoolEntry implements AsyncDisposable {
  readonly content: Content
  /** Bytes of the content; of a part, 0. */
  readonly size: number
  readonly #usage: SpoolUsage
  readonly #pool: SpoolPool
  #isOwner = true

  /** Takes the space. */
  constructor(usage: SpoolUsage, pool: SpoolPool, content: Content, size: number) {
    this.content = content
    this.size = size
    this.#usage = usage
    this.#pool = pool
    this.#count(1)
  }

  /** The same lease for a new owner, with the size of the content by now; disposing of this one does nothing then. */
  move(size = this.size): SpoolEntry {
    this.#release()
    return new SpoolEntry(this.#usage, this.#pool, this.content, size)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (!this.#release() || !('path' in this.content)) return
    // What cannot be removed now goes with the folder.
    await unlink(this.content.path).catch(() => {})
  }

  #release(): boolean {
    const wasOwner = this.#isOwner
    this.#isOwner = false
    if (wasOwner) this.#count(-1)
    return wasOwner
  }

  #count(sign: 1 | -1): void {
    this.#usage[this.#pool] += sign * this.size
    if ('path' in this.content) this.#usage.files += sign
  }
}
