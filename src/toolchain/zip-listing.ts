import type { FileHandle } from 'node:fs/promises'
import { type Entry, fromRandomAccessReader, RandomAccessReader } from 'yauzl'

const MiB = 1024 * 1024
/** The go command's own limit on the unpacked content of a module zip (golang.org/x/mod/zip, MaxZipFile). */
const unpackedLimit = 500 * MiB
/** Ten times as many files as a release holds. */
const filesLimit = 120_000

/** The fixed part of a local file header (APPNOTE.TXT, 4.3.7). */
export const headerSize = 30

/** A zip that is no module zip. */
export class ZipError extends Error {
  override readonly name = 'ZipError'
}

/** One file of a module zip. */
export type PackedFile = {
  /** Below the module's folder, `/`-separated, safe to join to a folder. */
  readonly name: string
  /** The whole name, byte by byte: what the hash is made of. */
  readonly rawName: Buffer
  readonly size: number
  readonly packedSize: number
  readonly isStored: boolean
  /** Where its local header begins. */
  readonly offset: number
}

/**
 * The files of a module zip in the order in which they lie in it. All must be below `prefix`, the module's own folder.
 * @throws {ZipError} for names that lead elsewhere, unknown methods, and content beyond the limits
 */
export async function listModuleZip(file: FileHandle, prefix: string): Promise<readonly PackedFile[]> {
  const { size } = await file.stat()
  const files: PackedFile[] = []
  let total = 0
  for (const entry of await readDirectory(file, size)) {
    const packed = describe(entry, prefix)
    if (packed.offset + headerSize + packed.packedSize > size) throw new ZipError('a zip that ends too early')
    total += packed.size
    if (total > unpackedLimit) throw new ZipError(`a zip that unpacks to more than ${unpackedLimit / MiB} MiB`)
    files.push(packed)
  }
  return files.sort((a, b) => a.offset - b.offset)
}

function describe(entry: Entry, prefix: string): PackedFile {
  const { fileNameRaw: rawName, compressionMethod } = entry
  // The raw name only: a name in an extra field is not part of the hash, so it could have been changed.
  const fullName = rawName.toString('utf8')
  const name = fullName.slice(prefix.length + 1)
  if (!fullName.startsWith(`${prefix}/`) || !isSafe(name) || !Buffer.from(fullName).equals(rawName)) {
    throw new ZipError(`a zip with a file that does not belong there: ${JSON.stringify(fullName)}`)
  }
  if ((compressionMethod !== 0 && compressionMethod !== 8) || entry.isEncrypted()) {
    throw new ZipError(`a zip with a file that go could not read either: ${JSON.stringify(fullName)}`)
  }
  return {
    name,
    rawName,
    size: entry.uncompressedSize,
    packedSize: entry.compressedSize,
    isStored: compressionMethod === 0,
    offset: entry.relativeOffsetOfLocalHeader,
  }
}

/** Whether a name stays below the folder it is joined to, on any system. */
function isSafe(name: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be in a name
  if (/[\x00-\x1f<>:"|?*\\]/.test(name)) return false
  return name.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
}

function readDirectory(file: FileHandle, size: number): Promise<readonly Entry[]> {
  const { promise, resolve, reject } = Promise.withResolvers<readonly Entry[]>()
  const fail = (error: Error) => reject(new ZipError(`a zip that cannot be read: ${error.message}`))
  const options = { autoClose: false, lazyEntries: false, decodeStrings: false }
  fromRandomAccessReader(new TailReader(file, size), size, options, (error, zip) => {
    if (error) return fail(error)
    if (zip.entryCount > filesLimit) return fail(new Error(`it has ${zip.entryCount} files`))
    const entries: Entry[] = []
    zip.on('error', fail)
    zip.on('entry', (entry: Entry) => void entries.push(entry))
    zip.on('end', () => resolve(entries))
  })
  return promise
}

/** Serves the many small reads of the directory, at the end of a zip, from one large read. */
class TailReader extends RandomAccessReader {
  readonly #start: number
  readonly #tail: Promise<Buffer>

  constructor(file: FileHandle, size: number) {
    super()
    const length = Math.min(size, 4 * MiB)
    this.#start = size - length
    this.#tail = readAt(file, this.#start, length)
  }

  override read(...[buffer, offset, length, position, callback]: Parameters<RandomAccessReader['read']>): void {
    const start = position - this.#start
    this.#tail.then((tail) => {
      // What throws here ends the process.
      const isHere = start >= 0 && length >= 0 && start + length <= tail.length
      if (!isHere) return callback(new Error('its directory is too large, or beyond the end'))
      tail.copy(buffer, offset, start, start + length)
      callback(null)
    }, callback)
  }
}

/** Reads exactly so many bytes. */
export async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(length)
  const { bytesRead } = await file.read(buffer, 0, length, position)
  if (bytesRead === length) return buffer
  throw new ZipError('a zip that ends too early')
}
