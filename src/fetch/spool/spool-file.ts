import { type FileHandle, open } from 'node:fs/promises'

/** So many bytes are written at once: each write is a round through the thread pool. */
const piece = 128 * 1024

/** The folder for waiting files cannot be used: its disk is full, or it may not be written to. */
export class SpoolError extends Error {
  override readonly name = 'SpoolError'

  /** `cause` is the error of the file system; told as go would tell it. */
  constructor(path: string, cause: unknown) {
    const [, words, call] = /^[A-Z\d]+: ([^,]+), (\w+)/.exec(cause instanceof Error ? cause.message : '') ?? []
    super(words === undefined ? `${path}: ${cause}` : `${call} ${path}: ${words}`, { cause })
  }
}

/** A file in the spool while it is written. */
export class SpoolFile {
  readonly #handle: FileHandle
  readonly #path: string

  private constructor(path: string, handle: FileHandle) {
    this.#path = path
    this.#handle = handle
  }

  /**
   * Opens a new file, or one that is there in part.
   * @throws {SpoolError}
   */
  static async open(path: string, isNew: boolean): Promise<SpoolFile> {
    return new SpoolFile(path, await guarded(path, open(path, isNew ? 'w+' : 'r+', 0o600)))
  }

  /**
   * Writes the first `size` bytes of a buffer at the byte `at`.
   * @throws {SpoolError}
   */
  async write(buffer: Buffer, size: number, at: number): Promise<void> {
    const { bytesWritten } = await guarded(this.#path, this.#handle.write(buffer, 0, size, at))
    // What fills a disk is written in part before the next write fails.
    if (bytesWritten < size) throw new SpoolError(this.#path, new Error('ENOSPC: no space left on device, write'))
  }

  /**
   * Does what reads the file.
   * @throws {SpoolError}
   */
  async read<Result>(look: (handle: FileHandle) => Promise<Result>): Promise<Result> {
    return await guarded(this.#path, look(this.#handle))
  }

  /** @throws {SpoolError} */
  async close(): Promise<void> {
    await guarded(this.#path, this.#handle.close())
  }
}

/** Buffers that are not in use: filled again and again, so that nothing is left to collect. */
const idle: Buffer[] = []

/** Bytes that go into a file one after the other, many at a time. */
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
      this.#buffer ??= idle.pop() ?? Buffer.allocUnsafeSlow(piece)
      const copied = chunk.copy(this.#buffer, this.#size, from)
      from += copied
      this.#size += copied
      if (this.#size === piece) await this.flush()
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
