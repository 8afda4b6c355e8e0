import { ensure } from './unusual-zip.ts'
import type { ZipWindow } from './zip-window.ts'

/** The fixed parts of the records of a zip, bytes (APPNOTE.TXT 4.3). */
const endSize = 22
const centralSize = 46
const localSize = 30
const descriptorSize = 16

/** A directory of 65,534 files with long names takes less; bytes. */
const directoryLimit = 16 * 1024 * 1024

const none16 = 0xffff
const none32 = 0xffffffff

const flagDescriptor = 1 << 3
/** What else may be set: the effort of compressing, and that the name is UTF-8. */
const harmlessFlags = (1 << 1) | (1 << 2) | (1 << 11)

const regularFile = 8
/** "Version made by" of systems whose attributes hold a Unix mode. */
const unixLike = [3, 19]

/** Extra fields that say again, differently, what a header says: the sizes (zip64), the name (Unicode path). */
const contradicting = [0x0001, 0x7075]

/** One file of a zip, as its central header describes it. */
export type ZipEntry = {
  /** The whole name; ASCII. */
  readonly name: string
  /** Where its local header begins. */
  readonly offset: number
  /** Where what follows it begins. */
  readonly end: number
  readonly isStored: boolean
  readonly hasDescriptor: boolean
  readonly flags: number
  readonly crc: number
  readonly packedSize: number
  readonly size: number
}

/**
 * Reads the central directory of a zip. The end record must be the last bytes, the directory must stand right before it,
 * and the entries must lie in its order, so that there is one way to find them. No zip64, no comments, no encryption, no
 * other methods than stored and deflated, no links and other special files, no names beyond ASCII.
 * @throws {UnusualZip} for everything else
 */
export function readDirectory(zip: ZipWindow): readonly ZipEntry[] {
  const { count, offset, size } = readEnd(zip)
  const directory = zip.view(offset, size)
  const entries: { -readonly [Field in keyof ZipEntry]: ZipEntry[Field] }[] = []
  let at = 0
  for (let index = 0; index < count; index++) {
    ensure(at + centralSize <= size, 'its directory is cut off')
    const length = centralLength(directory, at)
    ensure(at + length <= size, 'its directory is cut off')
    const entry = readCentral(directory, at, offset)
    const previous = entries.at(-1)
    if (previous !== undefined) previous.end = entry.offset
    entries.push(entry)
    at += length
  }
  ensure(at === size, 'its directory has another length than it says')
  ensure((entries[0]?.offset ?? 0) === 0, 'there are bytes before its first file')
  for (const entry of entries) {
    const least = localSize + entry.name.length + entry.packedSize + descriptorLength(entry)
    const rest = entry.end - entry.offset - least
    ensure(rest >= 0, 'its files overlap, or are not in the order of its directory')
    // An extra field of a local header takes less; checkLocal looks at it.
    ensure(rest <= none16, 'is followed by bytes that belong to nothing', entry.name)
  }
  return entries
}

function readEnd(zip: ZipWindow): { count: number; offset: number; size: number } {
  ensure(zip.size >= endSize, 'it is too short for a zip')
  const start = zip.size - endSize
  const end = zip.view(start, endSize)
  ensure(end.readUInt32LE(0) === 0x06054b50 && end.readUInt16LE(20) === 0, 'it does not end with its end record')
  ensure(end.readUInt32LE(4) === 0, 'it is one of several')
  const count = end.readUInt16LE(10)
  const size = end.readUInt32LE(12)
  const offset = end.readUInt32LE(16)
  ensure(end.readUInt16LE(8) === count, 'it counts its files twice, differently')
  // Go looks for zip64 records also if the *size* is 0xffff (archive/zip, readDirectoryEnd).
  ensure(count !== none16 && size !== none16 && size !== none32 && offset !== none32, 'it is a zip64')
  ensure(size <= directoryLimit, 'its directory is too large')
  ensure(offset + size === start, 'its directory does not end where its end record begins')
  return { count, offset, size }
}

function centralLength(bytes: Buffer, at: number): number {
  return centralSize + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
}

/** The entry behind which, until another follows, the directory stands. */
function readCentral(bytes: Buffer, at: number, end: number): ZipEntry {
  ensure(bytes.readUInt32LE(at) === 0x02014b50, 'its directory is damaged')
  const flags = bytes.readUInt16LE(at + 8)
  const method = bytes.readUInt16LE(at + 10)
  const nameLength = bytes.readUInt16LE(at + 28)
  const name = bytes.toString('latin1', at + centralSize, at + centralSize + nameLength)
  const header = {
    name,
    offset: bytes.readUInt32LE(at + 42),
    end,
    isStored: method === 0,
    hasDescriptor: (flags & flagDescriptor) !== 0,
    flags,
    crc: bytes.readUInt32LE(at + 16),
    packedSize: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all that is not ASCII
  ensure(/^[\x00-\x7f]+$/.test(name), 'it has a name that is not ASCII')
  ensure((flags & ~(flagDescriptor | harmlessFlags)) === 0, 'is encrypted, or has an unknown flag', name)
  ensure(method === 0 || method === 8, 'is compressed with another method', name)
  ensure(!header.isStored || header.packedSize === header.size, 'is stored with two sizes', name)
  // What is stored may contain a descriptor: a reader that goes by it finds another end.
  ensure(!(header.isStored && header.hasDescriptor), 'is stored with a data descriptor', name)
  ensure(header.packedSize !== none32 && header.size !== none32 && header.offset !== none32, 'it is a zip64')
  ensure(bytes.readUInt16LE(at + 32) === 0, 'has a comment', name)
  ensure(bytes.readUInt16LE(at + 34) === 0, 'it is one of several')
  checkMode(name, bytes.readUInt16LE(at + 4) >> 8, bytes.readUInt32LE(at + 38))
  checkExtra(name, bytes.subarray(at + centralSize + nameLength, at + centralLength(bytes, at)))
  return header
}

function checkMode(name: string, system: number, attributes: number): void {
  const type = attributes >>> 28
  const isSpecial = unixLike.includes(system) && type !== 0 && type !== regularFile
  const isFolder = (attributes & 0x10) !== 0
  ensure(!isSpecial && !isFolder, 'is not a regular file', name)
}

/** Extra fields hold times and owners, which mean nothing here. */
function checkExtra(name: string, extra: Buffer): void {
  for (let at = 0; at < extra.length; ) {
    ensure(at + 4 <= extra.length, 'has a damaged extra field', name)
    const id = extra.readUInt16LE(at)
    ensure(!contradicting.includes(id), 'has an extra field that replaces its name or sizes', name)
    at += 4 + extra.readUInt16LE(at + 2)
    ensure(at <= extra.length, 'has a damaged extra field', name)
  }
}

/**
 * Where the packed bytes begin, counted from the local header with which `bytes` begin. The local header must say what the
 * central one says; only its extra field may be another one, and sizes that a data descriptor gives may be 0.
 * @throws {UnusualZip} if it does not
 */
export function checkLocal(entry: ZipEntry, bytes: Buffer): number {
  const { name } = entry
  const extraLength = entry.end - entry.offset - localSize - name.length - entry.packedSize - descriptorLength(entry)
  const same =
    bytes.readUInt32LE(0) === 0x04034b50 &&
    bytes.readUInt16LE(6) === entry.flags &&
    bytes.readUInt16LE(8) === (entry.isStored ? 0 : 8) &&
    bytes.readUInt16LE(26) === name.length &&
    bytes.toString('latin1', localSize, localSize + name.length) === name
  ensure(same, 'has two different headers', name)
  ensure(bytes.readUInt16LE(28) === extraLength, 'is followed by bytes that belong to nothing', name)
  const sums = [bytes.readUInt32LE(14), bytes.readUInt32LE(18), bytes.readUInt32LE(22)]
  const expected = [entry.crc, entry.packedSize, entry.size]
  const later = entry.hasDescriptor && sums.every((sum) => sum === 0)
  ensure(later || sums.every((sum, index) => sum === expected[index]), 'has two different sizes or sums', name)
  const start = localSize + name.length + extraLength
  checkExtra(name, bytes.subarray(start - extraLength, start))
  return start
}

/** How many bytes a local header takes at most, extra field included. */
export function localHeaderLength(entry: ZipEntry): number {
  return entry.end - entry.offset - entry.packedSize - descriptorLength(entry)
}

/** Bytes of the data descriptor that stands behind the packed bytes; 0 if there is none. */
export function descriptorLength({ hasDescriptor }: Pick<ZipEntry, 'hasDescriptor'>): number {
  return hasDescriptor ? descriptorSize : 0
}

/**
 * Compares the data descriptor, in the form that Go writes (with signature, sizes of 32 bits), with the central header.
 * @throws {UnusualZip} if it differs
 */
export function checkDescriptor(entry: ZipEntry, bytes: Buffer): void {
  if (!entry.hasDescriptor) return
  const same =
    bytes.readUInt32LE(0) === 0x08074b50 &&
    bytes.readUInt32LE(4) === entry.crc &&
    bytes.readUInt32LE(8) === entry.packedSize &&
    bytes.readUInt32LE(12) === entry.size
  ensure(same, 'has a data descriptor that differs from its header', entry.name)
}
