/** The end-of-central-directory record without its comment, in bytes (APPNOTE.TXT, 4.3.16). */
export const zipEndSize = 22

/** The longest end of a zip that can hold the record, in bytes: a comment of at most 65,535 may follow it. */
export const longestZipTail = zipEndSize + 0xffff

/** An end-of-central-directory record. */
export type ZipEnd = {
  /** Where it begins in the bytes that were searched. */
  readonly at: number
  /** Bytes of the central directory, and where it begins in the zip; 0xffffffff if only the zip64 record has them. */
  readonly directorySize: number
  readonly directoryOffset: number
}

/** The last end record in the end of a zip; undefined if there is none. */
export function findZipEnd(tail: Buffer): ZipEnd | undefined {
  if (tail.length < zipEndSize) return undefined
  const at = tail.lastIndexOf('PK\x05\x06', tail.length - zipEndSize, 'latin1')
  if (at < 0) return undefined
  return { at, directorySize: tail.readUInt32LE(at + 12), directoryOffset: tail.readUInt32LE(at + 16) }
}

/** Whether bytes begin as a zip does: with a file's local header, or, if it has no file, with the end record. */
export function isZipStart(head: Buffer): boolean {
  const signature = head.toString('latin1', 0, 4)
  return signature === 'PK\x03\x04' || signature === 'PK\x05\x06'
}

/** Whether bytes begin as a central directory does. */
export function isZipDirectory(bytes: Buffer): boolean {
  return bytes.toString('latin1', 0, 4) === 'PK\x01\x02'
}
