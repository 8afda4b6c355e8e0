import { createHash, hash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, readSync, writeFileSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib'
import { freeChunk, freeMemory } from '../free-memory.ts'
import { digestSize } from '../gomod/h1.ts'
import { ensure, UnusualZip } from './unusual-zip.ts'
import { checkDescriptor, checkLocal, descriptorLength, localHeaderLength, type ZipEntry } from './zip-directory.ts'
import type { ZipWindow } from './zip-window.ts'

const KiB = 1024
/** A larger file, packed or not, is inflated piece by piece: a thread keeps several times the memory of its largest buffer; bytes. */
const largeFile = 1024 * KiB
const pieceSize = 256 * KiB
/** Go's mode for the files of a module, before the umask (golang.org/x/mod/zip, Unzip). */
const fileMode = 0o444

/** One file of a zip and where it goes, relative to the folder that is filled. */
export type Extracted = {
  readonly entry: ZipEntry
  readonly path: string
  /** Before the umask; that of a module's files if not given. */
  readonly mode?: number
}

/**
 * Inflates files, compares each with its headers and its CRC, and writes it, all in one pass over the zip: the bytes that
 * are hashed are the bytes that are written. Returns the SHA-256 digests, one behind the other. Synchronous for all but
 * large files: promises for many small ones cost more than the work. A thread that has more to do gives `pause`, which is
 * called before each file and waited for if it returns a promise.
 * @throws {UnusualZip} for a zip whose content is not what its headers say; and what reading, writing and `pause` throw
 */
export async function extract(
  zip: ZipWindow,
  files: readonly Extracted[],
  folder: string,
  pause: () => Promise<void> | undefined = () => undefined,
): Promise<Buffer> {
  const digests = Buffer.allocUnsafe(files.length * digestSize)
  const made = new Set<string>()
  for (const [index, { entry, path, mode = fileMode }] of files.entries()) {
    const pausing = pause()
    if (pausing !== undefined) await pausing
    const target = join(folder, path)
    const parent = dirname(target)
    if (!made.has(parent)) mkdirSync(parent, { recursive: true })
    made.add(parent)
    const isLarge = Math.max(entry.packedSize, entry.size) > largeFile
    const digest = isLarge ? await extractLarge(zip, entry, target, mode) : extractSmall(zip, entry, target, mode)
    digest.copy(digests, index * digestSize)
  }
  return digests
}

function extractSmall(zip: ZipWindow, entry: ZipEntry, target: string, mode: number): Buffer {
  const bytes = zip.view(entry.offset, entry.end - entry.offset)
  const start = checkLocal(entry, bytes)
  const end = start + entry.packedSize
  checkDescriptor(entry, bytes.subarray(end))
  const packed = bytes.subarray(start, end)
  const content = entry.isStored ? packed : inflate(entry, packed)
  ensure(content.length === entry.size, 'has another size than it says', entry.name)
  ensure(crc32(content) === entry.crc, 'has another CRC than it says', entry.name)
  writeFileSync(target, content, { flag: 'wx', mode })
  const digest = hash('sha256', content, 'buffer')
  // Small buffers share their memory with others.
  if (content.buffer.byteLength === entry.size + 1) freeMemory(content)
  return digest
}

function inflate({ name, size }: ZipEntry, packed: Buffer): Buffer {
  // One byte more than expected: with a full buffer zlib would ask for a second one.
  const options = { chunkSize: Math.max(64, size + 1), maxOutputLength: Math.max(1, size), info: true }
  try {
    // With `info` the types of Node know no overload.
    const { buffer, engine } = inflateRawSync(packed, options) as unknown as Inflated
    ensure(engine.bytesWritten === packed.length, 'is followed by bytes that belong to nothing', name)
    return buffer
  } catch (error) {
    throw asUnusual(error, name)
  }
}

type Inflated = { readonly buffer: Buffer; readonly engine: { readonly bytesWritten: number } }

async function extractLarge(zip: ZipWindow, entry: ZipEntry, target: string, mode: number): Promise<Buffer> {
  const start = entry.offset + checkLocal(entry, zip.view(entry.offset, localHeaderLength(entry)))
  const end = start + entry.packedSize
  checkDescriptor(entry, zip.view(end, descriptorLength(entry)))
  ensure(end > start, 'is larger than it can be', entry.name)
  const buffer = Buffer.allocUnsafeSlow(pieceSize)
  const packed = readPieces(zip.fd, buffer, start, end)
  // It is asked for the next piece when it has used up this one.
  const options = { chunkSize: pieceSize, writableHighWaterMark: 1 }
  const engine = createInflateRaw(options)
  const sum = createHash('sha256')
  let size = 0
  let crc = 0
  const file = openSync(target, 'wx', mode)
  const take = async (pieces: AsyncIterable<Buffer>) => {
    for await (const piece of pieces) {
      size += piece.length
      ensure(size <= entry.size, 'is larger than it says', entry.name)
      crc = crc32(piece, crc)
      sum.update(piece)
      for (let at = 0; at < piece.length; ) at += writeSync(file, piece, at)
      if (!entry.isStored) freeChunk(piece)
    }
  }
  try {
    await (entry.isStored ? pipeline(packed, take) : pipeline(packed, engine, take))
  } catch (error) {
    throw asUnusual(error, entry.name)
  } finally {
    closeSync(file)
  }
  const isWhole = entry.isStored || engine.bytesWritten === entry.packedSize
  ensure(isWhole, 'is followed by bytes that belong to nothing', entry.name)
  ensure(size === entry.size && crc === entry.crc, 'has another size or CRC than it says', entry.name)
  // Not after an error: zlib may still be reading it.
  freeMemory(buffer)
  return sum.digest()
}

/**
 * The bytes from `start` to before `end`, each piece in the same buffer: valid until the next one is asked for. A stream of Node
 * closes the file if it ends with an error, and the window closes it again.
 */
function* readPieces(fd: number, buffer: Buffer, start: number, end: number): Generator<Buffer> {
  for (let at = start; at < end; ) {
    const count = readSync(fd, buffer, 0, Math.min(buffer.length, end - at), at)
    ensure(count > 0, 'it ends too early')
    at += count
    yield buffer.subarray(0, count)
  }
}

/** What zlib says about the packed bytes is the zip's fault, all else is not. */
function asUnusual(error: unknown, name: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (!/^(Z_|ERR_BUFFER_TOO_LARGE|ERR_OUT_OF_RANGE)/.test(code)) return error
  return new UnusualZip(`${JSON.stringify(name)} cannot be inflated (${code})`)
}
