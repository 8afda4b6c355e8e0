import { type FileHandle, open, unlink } from 'node:fs/promises'
import { SpoolEntry, type SpoolUsage } from './spool-entry.ts'

/** The folder of the spool cannot be used: its disk is full, or it may not be written to. */
export class SpoolError extends Error {
  override readonly name = 'SpoolError'

  /** `cause` is the error of the file system; the message is in go's words for it. */
  constructor(path: string, cause: unknown) {
    const [, words, call] = /^[A-Z\d]+: ([^,]+), (\w+)/.exec(cause instanceof Error ? cause.message : '') ?? []
    super(words === undefined ? `${path}: ${cause}` : `${call} ${path}: ${words}`, { cause })
  }
}

/** A file of the spool while it is written: removed at the end of its scope, unless it was kept. */
export class SpoolFile implements AsyncDisposable {
  readonly path: string
  readonly #usage: SpoolUsage
  /** The lease of the part that is continued. */
  readonly #part: SpoolEntry | undefined
  #handle: FileHandle | undefined
  #isKept = false

  private constructor(usage: SpoolUsage, path: string, handle: FileHandle, part: SpoolEntry | undefined) {
    this.#usage = usage
    this.path = path
    this.#handle = handle
    this.#part = part?.move()
  }

  /**
   * Opens a new file, or that of a part, to continue it; then the lease of the part is taken over.
   * @throws {SpoolError}
   */
  static async open(usage: SpoolUsage, path: string, part?: SpoolEntry): Promise<SpoolFile> {
    const handle = await guarded(path, open(path, part === undefined ? 'w+' : 'r+', 0o600))
    return new SpoolFile(usage, path, handle, part)
  }

  /**
   * Writes the first `size` bytes of a buffer at the byte `at`.
   * @throws {SpoolError}
   */
  async write(buffer: Buffer, size: number, at: number): Promise<void> {
    const { bytesWritten } = await guarded(this.path, this.#open.write(buffer, 0, size, at))
    // A disk that fills up takes the last write in part; the next one would fail.
    if (bytesWritten < size) throw new SpoolError(this.path, new Error('ENOSPC: no space left on device, write'))
  }

  /**
   * Does what reads the file.
   * @throws {SpoolError}
   */
  async read<Result>(look: (handle: FileHandle) => Promise<Result>): Promise<Result> {
    return await guarded(this.path, look(this.#open))
  }

  /**
   * Closes the file, and keeps it: as a content of `size` bytes, or, with 0, as a part of one.
   * @throws {SpoolError}
   */
  async keep(size: number): Promise<SpoolEntry> {
    const handle = this.#open
    this.#handle = undefined
    await guarded(this.path, handle.close())
    this.#isKept = true
    return this.#part?.move(size) ?? new SpoolEntry(this.#usage, 'zipsOnDisk', { path: this.path }, size)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    // What cannot be closed or removed now goes with the folder.
    await this.#handle?.close().catch(() => {})
    if (this.#isKept) return
    if (this.#part === undefined) await unlink(this.path).catch(() => {})
    else await this.#part[Symbol.asyncDispose]()
  }

  get #open(): FileHandle {
    if (this.#handle === undefined) throw new SpoolError(this.path, 'it is closed')
    return this.#handle
  }
}

/** So many bytes are written at once: each write is a trip through the thread pool. */
const blockSize = 128 * 1024
/** Buffers that are not in use: filled again and again, so that nothing is left to collect. */
const idle: Buffer[] = []

/** Collects bytes that go into a file one after the other, and writes many at a time. */
export class BufferedWriter {
  readonly #file: SpoolFile
  #at: number
  #buffer: Buffer | undefined
  #size = 0

  constructor(file: SpoolFile, at: number) {
    this.#file = file
    this.#at = at
  }

  /** @throws {SpoolError} */
  async add(chunk: Buffer): Promise<void> {
    for (let from = 0; from < chunk.length; ) {
      this.#buffer ??= idle.pop() ?? Buffer.allocUnsafeSlow(blockSize)
      const copied = chunk.copy(this.#buffer, this.#size, from)
      from += copied
      this.#size += copied
      if (this.#size === blockSize) await this.flush()
    }
  }

  /** @throws {SpoolError} */
  async flush(): Promise<void> {
    const [buffer, size, at] = [this.#buffer, this.#size, this.#at]
    if (buffer === undefined) return
    this.#buffer = undefined
    this.#size = 0
    this.#at += size
    await this.#file.write(buffer, size, at)
    idle.push(buffer)
  }
}

async function guarded<T>(path: string, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw new SpoolError(path, error)
  }
}
