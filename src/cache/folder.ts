import { constants } from 'node:fs'
import { copyFile, link, lstat, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { filePath, type ModuleFile } from '../module/file.ts'

/** The name of every saved folder; the cache service compares names, so it never changes within a format. */
export const folderName = 'modward-saved'

/** How many files are linked at once: enough to keep the file system busy without a queue of thousands. */
const width = 16

/**
 * Where the saved folder of a module cache stands: next to it, on the same file system, so that files can be hard-linked
 * and nothing is copied.
 */
export function savedFolder(moduleCache: string): string {
  return join(dirname(moduleCache), folderName)
}

/** What a {@link collect} put into the folder. */
export type Collected = { readonly files: number; readonly bytes: number }

/**
 * Makes the folder anew: the given files, as far as the module cache has them, hard-linked (copied where links cannot
 * be made), and nothing else, so that an entry never grows with the entries before it. The new folder takes the old
 * one's place only when it is whole. `keep` names files that are taken over from the old folder when the module cache
 * has not got them.
 * @throws the file system's error.
 */
export async function collect(
  moduleCache: string,
  folder: string,
  files: readonly ModuleFile[],
  keep: readonly ModuleFile[] = [],
): Promise<Collected> {
  await mkdir(dirname(folder), { recursive: true })
  const fresh = await mkdtemp(`${folder}.new-`)
  try {
    const download = join(moduleCache, 'cache', 'download')
    const taken = await takeAll(download, fresh, files)
    const left = keep.filter((file) => !taken.has(filePath(file)))
    const kept = await takeAll(folder, fresh, left)
    await replace(fresh, folder)
    const sizes = [...taken.values(), ...kept.values()]
    return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) }
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }
}

/** Removes the folder and what interrupted runs left beside it. Never throws: what stays is in nobody's way. */
export async function clearFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => {})
}

/** The bytes of all files below a folder. */
export async function folderSize(folder: string): Promise<number> {
  let bytes = 0
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) bytes += (await lstat(join(entry.parentPath, entry.name))).size
  }
  return bytes
}

/** Puts a whole folder where another one, or nothing, stands; for an instant there is none. */
async function replace(fresh: string, folder: string): Promise<void> {
  const old = await mkdtemp(`${folder}.old-`)
  try {
    await rename(folder, join(old, folderName)).catch(ignoreMissing)
    await rename(fresh, folder)
  } finally {
    await rm(old, { recursive: true, force: true, maxRetries: 3 }).catch(() => {})
  }
}

/** Links the files that `from` has into `to`; answers their paths and sizes in bytes. */
async function takeAll(from: string, to: string, files: readonly ModuleFile[]): Promise<ReadonlyMap<string, number>> {
  const taken = new Map<string, number>()
  const queue = [...new Set(files.map(filePath))].values()
  const worker = async () => {
    for (const path of queue) {
      const size = await take(join(from, path), join(to, path)).catch(ignoreMissing)
      if (size !== undefined) taken.set(path, size)
    }
  }
  await Promise.all(Array.from({ length: width }, worker))
  return taken
}

/** Links or copies one file; undefined for what is no file or empty, which the go command could not use either. */
async function take(from: string, to: string): Promise<number | undefined> {
  const found = await lstat(from)
  if (!found.isFile() || found.size === 0) return undefined
  await mkdir(dirname(to), { recursive: true })
  // Another device, a file of another owner (protected_hardlinks), a file system without links: a copy serves as well.
  await link(from, to).catch(() => copyFile(from, to, constants.COPYFILE_FICLONE))
  return found.size
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined
  throw error
}
