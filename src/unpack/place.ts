import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ModulePaths } from '../module-cache/paths.ts'
import type { Unpacked } from './result.ts'

/** A verified module, ready to be moved into the module cache. */
export type Staged = {
  /** Holds the module's files, and nothing else. */
  readonly folder: string
  readonly zip: string
  /** The `h1:` hash of the zip. */
  readonly sum: string
}

/**
 * What the module cache has of a module: undefined means nothing, and that it may be placed. Go's own rule
 * (modfetch, DownloadDir): complete is a folder without `.partial` and with `.ziphash`. Everything in between is left to go.
 */
export function lookForModule(paths: ModulePaths): Unpacked | undefined {
  const [folder, ziphash, partial] = [paths.folder, paths.ziphash, paths.partial].map((path) => existsSync(path))
  if (folder && ziphash && !partial) return { outcome: 'already there' }
  if (!folder && !ziphash && !partial && !existsSync(paths.zip)) return undefined
  return { outcome: 'left to go', because: 'in use', detail: 'parts of it are in the module cache' }
}

/**
 * Prepares what {@link placeModule} moves, so that the lock is held for a moment only: writes the hash file, and sets the
 * modes that go sets. `files` are the paths of the module's files, relative to its folder.
 */
export function stageModule(staged: Staged, files: readonly string[], readOnlyFolders: boolean): void {
  writeFileSync(hashFileOf(staged), staged.sum, { flag: 'wx' })
  // Go creates both files with 0666 less the umask; the hash file shows what that is.
  chmodSync(staged.zip, statSync(hashFileOf(staged)).mode)
  if (readOnlyFolders) for (const folder of innerFolders(files)) makeReadOnly(join(staged.folder, folder))
}

/**
 * Moves a staged module into the module cache. The module's lock must be held: then no go command is between its look at
 * the folder and its first file in it. The order is one that go accepts wherever it ends:
 *
 * 1. the zip. Go finds a zip without `.ziphash`, hashes it, and goes on (modfetch, DownloadZip).
 * 2. the folder. Go finds a folder without `.ziphash`, hashes the zip, and takes the folder, which was unpacked from that
 *    very zip.
 * 3. `.ziphash`. Go takes all three.
 *
 * The lock's file goes last, as it may be one that is locked together with those of other modules: who waited for it, and who
 * makes a new one, finds the module complete and leaves it as it is.
 */
export function placeModule(staged: Staged, paths: ModulePaths, readOnlyFolders: boolean): Unpacked | undefined {
  const found = lookForModule(paths)
  if (found !== undefined) return found
  mkdirSync(dirname(paths.folder), { recursive: true })
  renameSync(staged.zip, paths.zip)
  try {
    renameSync(staged.folder, paths.folder)
  } catch (error) {
    renameSync(paths.zip, staged.zip)
    throw error
  }
  // Only now: a folder that is not writable cannot be moved to another parent.
  if (readOnlyFolders) makeReadOnly(paths.folder)
  renameSync(hashFileOf(staged), paths.ziphash)
  rmSync(paths.lock, { force: true })
  return undefined
}

/** Where the hash file of a staged module waits. */
export function hashFileOf({ folder }: Pick<Staged, 'folder'>): string {
  return `${folder}.ziphash`
}

/** As go does: the same mode without the right to write (modfetch, makeDirsReadOnly). */
function makeReadOnly(folder: string): void {
  chmodSync(folder, statSync(folder).mode & ~0o222)
}

/** The folders within a module. */
function innerFolders(files: readonly string[]): ReadonlySet<string> {
  const folders = new Set<string>()
  for (const file of files) {
    for (let path = dirname(file); path !== '.' && !folders.has(path); path = dirname(path)) folders.add(path)
  }
  return folders
}
