import { type FileHandle, stat } from 'node:fs/promises'
import { messageOf } from '../../error-message.ts'
import { hashZip } from '../../gomod/dirhash.ts'
import { longestZipTail, zipEndSize } from '../../gomod/zip-end.ts'
import type { Found } from '../outcome.ts'
import type { Content } from '../spool/spool-entry.ts'
import { type ContentFault, sumFault, zipTailFault } from './content.ts'

/** Reads the two ends of an open file of `size` bytes: why it cannot be a zip, or undefined if it may be one. */
export async function zipFileFault(file: FileHandle, size: number): Promise<ContentFault | undefined> {
  const read = async (length: number, position: number) => {
    const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(length), 0, length, position)
    return buffer.subarray(0, bytesRead)
  }
  const head = await read(Math.min(512, size), 0)
  // Nearly always the end record has no comment, and stands at the very end.
  const last = await read(Math.min(zipEndSize, size), Math.max(0, size - zipEndSize))
  if (zipTailFault(head, last) === undefined) return undefined
  return zipTailFault(head, await read(Math.min(longestZipTail, size), Math.max(0, size - longestZipTail)))
}

/**
 * Hashes a zip: why it is not the one that go.sum names, or undefined if it is, or go.sum names none.
 * @throws the signal's reason
 */
export async function zipSumFault(
  content: Content,
  sum: string | undefined,
  signal: AbortSignal,
): Promise<ContentFault | undefined> {
  if (sum === undefined) return undefined
  try {
    return sumFault(await hashZip(content, signal), sum)
  } catch (error) {
    signal.throwIfAborted()
    return { cause: 'bad_reply', detail: `a zip that cannot be read (${messageOf(error)})` }
  }
}

/** Whether a file is still there as it was found: other processes may clean temporary folders up. */
export async function isThere({ content, size }: Found): Promise<boolean> {
  if ('bytes' in content) return true
  const found = await stat(content.path).catch(() => undefined)
  return found?.size === size
}
