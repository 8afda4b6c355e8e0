import { link, lstat, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { copyPlainFile } from './plain-file.ts'

/** How many files are linked at once: enough to keep the file system busy. */
const width = 16

/** The largest zip that the go command accepts, in bytes (codehost.MaxZipFile); no file of a module is larger. */
export const fileLimit = 500 * 1024 * 1024

/** Puts one file at a path that does not exist. Resolves to its size in bytes; undefined if there is nothing to use. */
export type PlaceFile = (from: string, to: string) => Promise<number | undefined>

/**
 * Puts files of one folder into another that has no file of that name, each only when it is whole. Returns the paths that
 * existed, with their sizes in bytes.
 * @param paths relative to both folders
 * @param place {@link linkFile} in folders of this job's own, {@link copyFile} from and to those that others may write to
 * @throws the file system's error, or the signal's reason.
 */
export async function placeAll(
  from: string,
  to: string,
  paths: Iterable<string>,
  place: PlaceFile,
  signal?: AbortSignal,
  onFile?: (path: string, size: number) => void,
): Promise<ReadonlyMap<string, number>> {
  const taken = new Map<string, number>()
  const made = new Set<string>()
  const queue = new Set(paths).values()
  let isOver = false
  const worker = async () => {
    for (const path of queue) {
      if (isOver) return
      signal?.throwIfAborted()
      const target = join(to, path)
      const folder = dirname(target)
      if (!made.has(folder)) await mkdir(folder, { recursive: true })
      made.add(folder)
      const size = await place(join(from, path), target).catch(ignoreMissing)
      if (size === undefined) continue
      taken.set(path, size)
      onFile?.(path, size)
    }
  }
  const stopping = (error: unknown) => {
    isOver = true
    throw error
  }
  const workers = Array.from({ length: width }, () => worker().catch(stopping))
  // After an error, as on a full disk, the caller removes the folder: no file may be added then.
  await Promise.allSettled(workers)
  await Promise.all(workers)
  return taken
}

/** Hard-links a file, or copies it if it cannot be linked. An empty file is left out: go could not use it either. */
export async function linkFile(from: string, to: string): Promise<number | undefined> {
  const found = await lstat(from)
  if (!found.isFile() || found.size === 0) return undefined
  // Another device, a file of another owner (protected_hardlinks), a file system without links.
  await link(from, to).catch(() => copyPlainFile(from, to, fileLimit))
  return found.size
}

/** Copies a file, so that a later write to one does not change the other. What is empty or no plain file is left out. */
export async function copyFile(from: string, to: string): Promise<number | undefined> {
  const found = await lstat(from)
  if (!found.isFile() || found.size === 0 || found.size > fileLimit) return undefined
  return await copyPlainFile(from, to, fileLimit)
}

/** For `catch`: a missing file is no error. */
export function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined
  throw error
}
