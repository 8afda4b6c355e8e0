import { crc32 } from 'node:zlib'
import { findZipEnd, zipEndSize } from '../../gomod/zip-end.ts'

const name = 'modward-drill.txt'
const content = Buffer.from('This file is not in the module. A drill has added it.\n')

/**
 * A module's zip with one file more: a sound zip of the same module, whose hash is another one. Undefined for bytes that are no zip of a
 * module (APPNOTE.TXT, 4.3: local files, central directory, end record).
 */
export function changedZip(zip: Buffer): Buffer | undefined {
  const end = findZipEnd(zip)
  if (end === undefined || end.directoryOffset + end.directorySize > end.at) return undefined
  const directory = zip.subarray(end.directoryOffset, end.directoryOffset + end.directorySize)
  // `M@V/` begins the name of every file, and the first one's name stands 46 bytes behind the begin of the directory.
  const first = directory.toString('utf8', 46, 46 + (directory.length > 46 ? directory.readUInt16LE(28) : 0))
  const prefix = /^.*?@[^/]+\//.exec(first)?.[0]
  if (prefix === undefined) return undefined
  const path = Buffer.from(prefix + name)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  writeEntry(local, 4, path.length)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(20, 4)
  writeEntry(central, 6, path.length)
  central.writeUInt32LE(end.directoryOffset, 42)
  const added = Buffer.concat([local, path, content])
  const directorySize = directory.length + central.length + path.length
  const last = Buffer.from(zip.subarray(end.at, end.at + zipEndSize))
  for (const at of [8, 10]) last.writeUInt16LE(last.readUInt16LE(at) + 1, at)
  last.writeUInt32LE(directorySize, 12)
  last.writeUInt32LE(end.directoryOffset + added.length, 16)
  last.writeUInt16LE(0, 20)
  return Buffer.concat([zip.subarray(0, end.directoryOffset), added, directory, central, path, last])
}

/** What the local and the central header have in common: version 2.0, stored, 1 January 1980. */
function writeEntry(header: Buffer, at: number, nameLength: number): void {
  header.writeUInt16LE(20, at)
  header.writeUInt16LE(0x21, at + 8)
  header.writeUInt32LE(crc32(content), at + 10)
  header.writeUInt32LE(content.length, at + 14)
  header.writeUInt32LE(content.length, at + 18)
  header.writeUInt16LE(nameLength, at + 22)
}
