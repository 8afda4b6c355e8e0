import { accessSync, constants, existsSync } from 'node:fs'
import { lstat, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { filePath, type ModuleFile } from '../gomod/module-file.ts'
import { ignoreMissing, linkAll } from './link-files.ts'
import { formatTiming, timingName } from './timing-metadata.ts'

/** The name of every saved folder; the cache service compares names, so it never changes within a format. */
export const folderName = 'modward-saved'

/** How the names of the folders begin in which runs have their saved folder. */
const runPrefix = 'modward-run-'

/** What no run has touched for so long is left from one that was killed; jobs on runners of one's own may take days. */
const abandonedAfter = 5 * 24 * 60 * 60 * 1000

/**
 * Where the saved folder of a run stands: next to the module cache, on the same file system, so that files can be
 * hard-linked and nothing is copied; and in a folder of the run's own, as jobs may share a module cache. In many containers
 * the user may write to the module cache and not beside it: then in `temp`.
 * @param run no other run's name
 */
export function savedFolder(moduleCache: string, run: string, temp: string): string {
  const beside = dirname(moduleCache)
  return join(mayWrite(beside) ? beside : temp, `${runPrefix}${run}`, folderName)
}

/** May this user write to the folder, or make it? */
function mayWrite(folder: string): boolean {
  if (!existsSync(folder)) return folder !== dirname(folder) && mayWrite(dirname(folder))
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Removes a run's folder with the saved one in it. Never throws: what stays is in nobody's way. */
export async function dropFolder(folder: string): Promise<void> {
  const home = dirname(folder)
  if (basename(home).startsWith(runPrefix)) await clearFolder(home)
}

/** Removes the folders of runs that were killed long ago. Never throws. */
export async function sweepFolders(moduleCache: string, now: number = Date.now()): Promise<void> {
  const parent = dirname(moduleCache)
  for (const name of await readdir(parent).catch(() => [])) {
    const path = join(parent, name)
    const age = now - ((await lstat(path).catch(() => undefined))?.mtimeMs ?? now)
    if (name.startsWith(runPrefix) && age > abandonedAfter) await clearFolder(path)
  }
}

/** What a {@link collect} put into the folder. */
export type Collected = { readonly files: number; readonly bytes: number }

/**
 * Makes the folder anew: the given files, as far as the module cache has them, hard-linked (copied where links cannot
 * be made), and nothing else, so that an entry never grows with the entries before it. The new folder takes the old
 * one's place only when it is whole. `keep` names files that are taken over from the old folder when the module cache
 * has not got them; `downloadMs` is what it took to download all this, and 0 where nobody has measured it.
 * @throws the file system's error.
 */
export async function collect(
  moduleCache: string,
  folder: string,
  files: readonly ModuleFile[],
  keep: readonly ModuleFile[] = [],
  downloadMs = 0,
): Promise<Collected> {
  await mkdir(dirname(folder), { recursive: true })
  const fresh = await mkdtemp(`${folder}.new-`)
  try {
    const taken = await linkAll(join(moduleCache, 'cache', 'download'), fresh, files.map(filePath))
    const left = keep.map(filePath).filter((path) => !taken.has(path))
    const kept = await linkAll(folder, fresh, left)
    if (downloadMs > 0) await writeFile(join(fresh, timingName), formatTiming(downloadMs))
    await replace(fresh, folder)
    const sizes = [...taken.values(), ...kept.values()]
    return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) }
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }
}

/**
 * Adds files that came to the module cache since, with the `.info` that belongs to each.
 * @param paths relative to the folder; what the module cache does not have is left out
 * @throws the file system's error.
 */
export async function addFiles(moduleCache: string, folder: string, paths: readonly string[]): Promise<void> {
  const known = await listFiles(folder)
  const wanted = paths.flatMap((path) => [path, path.replace(/\.(?:mod|zip)$/, '.info')])
  const fresh = wanted.filter((path) => !known.has(path))
  await linkAll(join(moduleCache, 'cache', 'download'), folder, fresh)
}

/** Removes a folder. Never throws: what stays is in nobody's way. */
export async function clearFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => {})
}

/** All files below a folder by their path relative to it, with their size in bytes; none where there is no folder. */
export async function listFiles(folder: string): Promise<ReadonlyMap<string, number>> {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true }).catch(ignoreMissing)) ?? []
  const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  // All at once: one after the other, thousands of them take longer than the store process takes to start.
  const found = await Promise.all(
    paths.map(async (path): Promise<[string, number][]> => {
      const stats = await lstat(path).catch(ignoreMissing)
      return stats === undefined ? [] : [[path.slice(folder.length + 1), stats.size]]
    }),
  )
  return new Map(found.flat())
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
