import { createHash, hash } from 'node:crypto'
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createInflateRaw, inflateRawSync } from 'node:zlib'
import { h1 } from '../gomod/h1.ts'
import { headerSize, listModuleZip, type PackedFile, readAt, ZipError } from './zip-listing.ts'

const MiB = 1024 * 1024
/** Bytes of the zip that are read at once. */
const blockSize = 2 * MiB
/** Larger files, in bytes, are inflated and written by Node's thread pool, beside the many small ones. */
const largeFile = 1 * MiB
/** Large files in progress at once; each holds its packed bytes in memory. */
const largeAtOnce = 2
/** More bytes than name and extra field of a local header take in zips that Go writes. */
const headerSlack = 1024

/** What is unpacked, and to which folder. */
export type Unpacking = {
  readonly zip: string
  /** The folder within the zip, `module@version`; everything must be in it. */
  readonly prefix: string
  /** An existing folder with nothing in it. */
  readonly folder: string
  /** Which files are commands, by their path below the prefix: module zips do not say. */
  readonly isExecutable: (name: string) => boolean
  /** The second name under which a file is written as well, if any. */
  readonly secondName: (name: string) => string | undefined
  readonly signal: AbortSignal
}

/**
 * Unpacks a module zip and returns its `h1:` hash. Both in one pass, since inflating is most of the work: nothing in the
 * folder may be used before the hash was compared.
 * @throws {ZipError} for a zip that is no module zip; and what reading and writing throw
 */
export async function unpackModule(unpacking: Unpacking): Promise<string> {
  const file = await open(unpacking.zip)
  const large = new Set<Promise<void>>()
  try {
    const files = await listModuleZip(file, unpacking.prefix)
    for (const folder of new Set(files.map(({ name }) => dirname(name)))) {
      mkdirSync(join(unpacking.folder, folder), { recursive: true })
    }
    const names: string[] = []
    const digests: Buffer[] = []
    const keep = ({ rawName }: PackedFile, digest: Buffer) => {
      names.push(rawName.toString('latin1'))
      digests.push(digest)
    }
    for await (const [packed, bytes] of readPacked(file, files)) {
      unpacking.signal.throwIfAborted()
      if (packed.size <= largeFile) {
        keep(packed, unpackSmall(packed, bytes, unpacking))
        continue
      }
      while (large.size >= largeAtOnce) await Promise.race(large)
      const work = unpackLarge(packed, bytes, unpacking).then((digest) => keep(packed, digest))
      large.add(work)
      work.then(
        () => large.delete(work),
        () => undefined,
      )
    }
    await Promise.all(large)
    return h1(names, Buffer.concat(digests))
  } finally {
    await Promise.allSettled(large)
    await file.close()
  }
}

/** Each file with its packed bytes, read block by block. */
async function* readPacked(file: FileHandle, files: readonly PackedFile[]): AsyncGenerator<[PackedFile, Buffer]> {
  const { size } = await file.stat()
  for (let from = 0; from < files.length; ) {
    const start = files[from]?.offset ?? 0
    const beyond = files.findIndex(({ offset }) => offset > start + blockSize)
    const block = files.slice(from, beyond < 0 ? undefined : beyond)
    const end = Math.max(...block.map(({ offset, packedSize }) => offset + headerSize + headerSlack + packedSize))
    const bytes = await readAt(file, start, Math.min(size, end) - start)
    for (const packed of block) yield [packed, packedBytes(bytes, packed.offset - start, packed)]
    from += block.length
  }
}

/** The packed bytes behind a local header, whose name and extra field may be longer than those in the directory. */
function packedBytes(block: Buffer, header: number, { name, packedSize }: PackedFile): Buffer {
  const start = header + headerSize + block.readUInt16LE(header + 26) + block.readUInt16LE(header + 28)
  if (start + packedSize <= block.length) return block.subarray(start, start + packedSize)
  throw new ZipError(`a zip whose directory is wrong about ${name}`)
}

/** Synchronous, as thousands of small files cost more in promises than in work; the loop pauses between blocks. */
function unpackSmall(file: PackedFile, bytes: Buffer, { folder, isExecutable, secondName }: Unpacking): Buffer {
  const content = file.isStored ? bytes : inflateSmall(file, bytes)
  for (const name of [file.name, secondName(file.name)]) {
    if (name === undefined) continue
    writeFileSync(join(folder, name), content, { flag: 'wx', mode: modeOf(file, isExecutable) })
  }
  return hash('sha256', content, 'buffer')
}

function inflateSmall({ name, size }: PackedFile, bytes: Buffer): Buffer {
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(1, size), chunkSize: Math.max(64, size) })
  } catch (error) {
    throw new ZipError(`a zip in which ${name} is damaged`, { cause: error })
  }
}

async function unpackLarge(file: PackedFile, bytes: Buffer, unpacking: Unpacking): Promise<Buffer> {
  const { folder, isExecutable, signal } = unpacking
  const sum = createHash('sha256')
  let left = file.size
  const measure = async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      left -= chunk.length
      if (left < 0) throw new ZipError(`a zip in which ${file.name} is larger than announced`)
      sum.update(chunk)
      yield chunk
    }
  }
  await pipeline(
    Readable.from([bytes]),
    file.isStored ? new PassThrough() : createInflateRaw({ chunkSize: MiB / 4 }),
    measure,
    createWriteStream(join(folder, file.name), { flags: 'wx', mode: modeOf(file, isExecutable) }),
    { signal },
  )
  return sum.digest()
}

function modeOf({ name }: PackedFile, isExecutable: (name: string) => boolean): number {
  return isExecutable(name) ? 0o755 : 0o644
}
