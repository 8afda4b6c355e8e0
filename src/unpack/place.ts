import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { ModulePaths } from '../module-cache/paths.ts'
import type { Unpacked } from './result.ts'

/** A verified module, ready to be moved into the module cache. */
export type Staged = {
  /** Holds the module's files, and nothing else. */
  readonly folder: string
  /** The paths of the files, relative to the folder. */
  readonly files: readonly string[]
  readonly zip: string
  /** The `h1:` hash of the zip. */
  readonly sum: string
}

/**
 * What the module cache has of a module: undefined means nothing, and that it may be placed. Go's own rule
 * (modfetch, DownloadDir): complete is a folder without `.partial` and with `.ziphash`. Everything in between is for go,
 * which can lock it.
 */
export function lookForModule(paths: ModulePaths): Unpacked | undefined {
  const [folder, ziphash, partial] = [paths.folder, paths.ziphash, paths.partial].map((path) => existsSync(path))
  if (folder && ziphash && !partial) return { outcome: 'already there' }
  if (folder || ziphash || partial || existsSync(paths.zip)) return inUse('parts of it are in the module cache')
  return undefined
}

/**
 * Moves a verified module into the module cache, in an order that go accepts wherever it ends:
 *
 * 1. the zip, by a hard link, which never replaces a file. Go finds a zip without `.ziphash`, hashes it, and goes on.
 * 2. the folder, by renaming it, which never replaces a folder with something in it. Go finds a folder without `.ziphash`,
 *    hashes the zip, and takes the folder, which was unpacked from that very zip.
 * 3. `.ziphash`, by a hard link. Go takes all three.
 *
 * Go's own lock (flock) is out of reach for Node, so this must not get between a go command's look at the folder and its
 * first file in it (modfetch, unzip): go would fail. It cannot while there is no `.ziphash`: go starts to unpack only after
 * it has written that file itself, or found it (modfetch, DownloadZip), and never removes it. So step 2 comes right after a
 * look for it. From writing the hash to its own look at the folder go needs a dozen system calls; here one is left.
 */
export function placeModule(staged: Staged, paths: ModulePaths, readOnlyFolders: boolean): Unpacked | undefined {
  const hashFile = hashFileOf(staged)
  writeFileSync(hashFile, staged.sum, { flag: 'wx' })
  // Go creates both files with 0666 less the umask; the hash file shows what that is.
  chmodSync(staged.zip, statSync(hashFile).mode)
  if (readOnlyFolders) for (const folder of innerFolders(staged)) makeReadOnly(folder)

  mkdirSync(dirname(paths.zip), { recursive: true })
  mkdirSync(dirname(paths.folder), { recursive: true })
  linkSync(staged.zip, paths.zip)
  if (existsSync(paths.partial) || existsSync(paths.ziphash)) return inUse('a go command fetched it meanwhile')
  renameSync(staged.folder, paths.folder)
  if (readOnlyFolders) makeReadOnly(paths.folder)
  unlinkSync(staged.zip)
  return placeHash(staged, paths)
}

/**
 * Step 3 of {@link placeModule}. If there is another hash, go has just verified a zip by another go.sum and has put it in
 * place of this one: then the folder is taken back.
 */
export function placeHash(staged: Staged, paths: ModulePaths): Unpacked | undefined {
  const hashFile = hashFileOf(staged)
  try {
    linkSync(hashFile, paths.ziphash)
  } catch (error) {
    if (!existsSync(paths.ziphash)) throw error
    const there = readFileSync(paths.ziphash, 'utf8')
    // Go fills the file after it has created it.
    if (there !== staged.sum && there !== '') {
      takeBack(staged, paths)
      return inUse('a go command fetched another zip of it meanwhile')
    }
  }
  unlinkSync(hashFile)
  return undefined
}

function hashFileOf({ folder }: Staged): string {
  return `${folder}.ziphash`
}

function takeBack(staged: Staged, paths: ModulePaths): void {
  // A folder that is not writable can be renamed, but not moved to another parent.
  chmodSync(paths.folder, 0o700)
  renameSync(paths.folder, staged.folder)
}

/** As go does: the same mode without the right to write (modfetch, makeDirsReadOnly). */
function makeReadOnly(folder: string): void {
  chmodSync(folder, statSync(folder).mode & ~0o222)
}

/** The folders within a staged module. */
function innerFolders({ folder, files }: Staged): readonly string[] {
  const folders = new Set<string>()
  for (const file of files) {
    for (let path = dirname(file); path !== '.' && !folders.has(path); path = dirname(path)) folders.add(path)
  }
  return [...folders].map((path) => join(folder, path))
}

function inUse(detail: string): Unpacked {
  return { outcome: 'left to go', because: 'in use', detail }
}
