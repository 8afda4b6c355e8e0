import { constants } from 'node:fs'
import { type FileHandle, open, rm } from 'node:fs/promises'
import { move } from '../move.ts'

/** Something that is no plain file of an allowed size: a link, a pipe, a device, or far too large. */
export class PlainFileError extends Error {
  override readonly name = 'PlainFileError'
  readonly code = 'ERR_NO_PLAIN_FILE'
}

/** Bytes that are copied at once. */
const blockSize = 256 * 1024

/** No link is followed, and a pipe without a writer does not block; Windows knows neither. */
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

/**
 * Reads a file in a folder that others may write to, whole. The size is limited by what is read, not by what the file system
 * says of it.
 * @throws {PlainFileError}, or the file system's error
 */
export async function readPlainFile(path: string, limit: number): Promise<Buffer> {
  await using file = await openPlainFile(path)
  const { buffer, bytesRead } = await file.read(Buffer.alloc(limit + 1), 0, limit + 1, 0)
  if (bytesRead > limit) throw new PlainFileError(`${path} is larger than ${limit} bytes`)
  return buffer.subarray(0, bytesRead)
}

/**
 * Copies a plain file of at most `limit` bytes to a name that appears only when it is whole; the copy shares nothing with the
 * file. Resolves to its size in bytes.
 * @throws {PlainFileError}, or the file system's error
 */
export async function copyPlainFile(from: string, to: string, limit: number): Promise<number> {
  await using file = await openPlainFile(from)
  const part = `${to}.part`
  try {
    const size = await copyTo(part, file, limit)
    await move(part, to)
    return size
  } catch (error) {
    await rm(part, { force: true }).catch(() => {})
    throw error
  }
}

async function copyTo(path: string, from: FileHandle, limit: number): Promise<number> {
  await using to = await open(path, 'w', 0o644)
  const buffer = Buffer.allocUnsafe(Math.min(blockSize, (await from.stat()).size + 1))
  let size = 0
  for (;;) {
    const { bytesRead } = await from.read(buffer, 0, buffer.length, size)
    if (bytesRead === 0) return size
    await to.writeFile(buffer.subarray(0, bytesRead))
    size += bytesRead
    if (size > limit) throw new PlainFileError(`a file is larger than ${limit} bytes`)
  }
}

async function openPlainFile(path: string): Promise<FileHandle> {
  const file = await open(path, flags)
  if ((await file.stat()).isFile()) return file
  await file.close()
  throw new PlainFileError(`${path} is no plain file`)
}
