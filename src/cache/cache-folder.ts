import { accessSync, constants, existsSync } from 'node:fs'
import { lstat, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { filePath, type ModuleFile } from '../gomod/module-file.ts'
import { move } from '../move.ts'
import { ignoreMissing, linkFile, placeAll } from './link-files.ts'
import { isSavedPath } from './saved-path.ts'
import { formatTiming, timingName } from './timing-metadata.ts'
import { walkFiles } from './walk-files.ts'

/** The name of every saved folder. The cache service compares names: it must not change within a format. */
export const folderName = 'modward-saved'

/** How the names of the folders begin that hold the saved folder of a run. */
const runPrefix = 'modward-run-'

/** A folder untouched for so long was left by a killed run; jobs on self-hosted runners may take days. Milliseconds. */
const abandonedAfter = 5 * 24 * 60 * 60 * 1000

/**
 * The path of a run's saved folder: next to the module cache, on the same file system, so that files can be hard-linked and
 * nothing is copied; in a folder of the run's own, as jobs may share a module cache. If the user may not write beside the
 * module cache, as in many containers, it is in `temp`.
 * @param run unique among runs
 */
export function savedFolder(moduleCache: string, run: string, temp: string): string {
  const beside = dirname(moduleCache)
  return join(mayWrite(beside) ? beside : temp, `${runPrefix}${run}`, folderName)
}

/** Whether this user may write to the folder, or make it. */
function mayWrite(folder: string): boolean {
  if (!existsSync(folder)) return folder !== dirname(folder) && mayWrite(dirname(folder))
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Removes a run's folder with the saved one in it. Never throws: what stays costs nothing but space. */
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
 * Makes the folder anew: the given files, as far as the module cache has them, hard-linked (copied if links cannot be made),
 * and nothing else, so that an entry never grows with the entries before it. The new folder replaces the old one only when it
 * is whole. `keep` names files that are taken from the old folder if the module cache does not have them; `downloadMs` is how
 * long the download of all this took, 0 if that is not known.
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
    const taken = await placeAll(join(moduleCache, 'cache', 'download'), fresh, files.map(filePath), linkFile)
    const left = keep.map(filePath).filter((path) => !taken.has(path))
    const kept = await placeAll(folder, fresh, left, linkFile)
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
  // They come from another process: what is no path of a module file could lead out of the folder.
  const fresh = wanted.filter((path) => !known.has(path) && isSavedPath(path))
  await placeAll(join(moduleCache, 'cache', 'download'), folder, fresh, linkFile)
}

/** Removes a folder. Never throws: what stays costs nothing but space. */
export async function clearFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => {})
}

/** All files below a folder by their path relative to it, with `/`, and their size in bytes; none if there is no folder. */
export async function listFiles(folder: string): Promise<ReadonlyMap<string, number>> {
  // All at once: one after the other, thousands of them take longer than the store process takes to start.
  const found = await Promise.all(
    (await walkFiles(folder)).map(async (path): Promise<[string, number][]> => {
      const stats = await lstat(join(folder, path)).catch(ignoreMissing)
      return stats === undefined ? [] : [[path, stats.size]]
    }),
  )
  return new Map(found.flat())
}

/** Replaces a folder, or nothing, by another; for an instant there is none. */
async function replace(fresh: string, folder: string): Promise<void> {
  const old = await mkdtemp(`${folder}.old-`)
  try {
    await move(folder, join(old, folderName)).catch(ignoreMissing)
    await move(fresh, folder)
  } finally {
    await rm(old, { recursive: true, force: true, maxRetries: 3 }).catch(() => {})
  }
}
