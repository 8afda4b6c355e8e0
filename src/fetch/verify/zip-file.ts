import { type FileHandle, stat } from 'node:fs/promises'
import { hashZip } from '../../gomod/dirhash.ts'
import { longestZipTail, zipEndSize } from '../../gomod/zip-end.ts'
import type { Content, Found } from '../outcome.ts'
import { type ContentFault, sumFault, zipTailFault } from './content.ts'

/** Why an open file of `size` bytes cannot be a zip, or undefined when it may be one. Only its ends are read. */
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

/** Hashes a zip, and says whether it is another one than go.sum names. */
export async function sumOfZip(content: Content, sum: string | undefined): Promise<ContentFault | undefined> {
  if (sum === undefined) return undefined
  try {
    return sumFault(await hashZip(content), sum)
  } catch (error) {
    return {
      cause: 'bad_reply',
      detail: `a zip that cannot be read (${error instanceof Error ? error.message : error})`,
    }
  }
}

/** Whether a file is still there as it was found: where files wait, others may tidy up. */
export async function isThere({ content, size }: Found): Promise<boolean> {
  if ('bytes' in content) return true
  const found = await stat(content.path).catch(() => undefined)
  return found?.size === size
}
