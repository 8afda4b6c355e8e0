import { constants } from 'node:fs'
import { copyFile, link, lstat, mkdir, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** How many files are linked at once: enough to keep the file system busy. */
const width = 16

/**
 * Hard-links files of one folder into another that has no file of that name; copies files that cannot be linked. Each appears
 * only when it is whole. Returns the paths that existed, with their sizes in bytes.
 * @param paths relative to both folders
 * @throws the file system's error, or the signal's reason.
 */
export async function linkAll(
  from: string,
  to: string,
  paths: Iterable<string>,
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
      const size = await linkFile(join(from, path), target).catch(ignoreMissing)
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

/** Links one file; undefined for an empty file or none, which the go command could not use either. */
async function linkFile(from: string, to: string): Promise<number | undefined> {
  const found = await lstat(from)
  if (!found.isFile() || found.size === 0) return undefined
  await link(from, to).catch(async () => {
    // Another device, a file of another owner (protected_hardlinks), a file system without links: then copy.
    await copyFile(from, `${to}.part`, constants.COPYFILE_FICLONE)
    await rename(`${to}.part`, to)
  })
  return found.size
}

/** For `catch`: a missing file is no error. */
export function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined
  throw error
}
