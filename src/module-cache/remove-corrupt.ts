import { closeSync, existsSync, openSync, readdirSync, readSync, rmSync, type Stats, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type FileKind, filePath } from '../gomod/module-file.ts'
import type { ModuleVersion } from '../gomod/module-version.ts'
import { findZipEnd, isZipDirectory, zipEndSize } from '../gomod/zip-end.ts'
import { modulePaths } from './paths.ts'

/** A temporary file unchanged for so long was left by a go command that was killed; milliseconds. */
const staleMs = 60 * 60 * 1000

/**
 * Repairs the module cache: removes empty files, broken zips and temporary files of killed commands, which would stop go or
 * stay for ever. Looks only at the given modules. Lock files stay: a free lock does no harm, and a held one must not go. The
 * markers of half-unpacked modules (`.partial`) stay, too: with the marker go unpacks again, without it go would take the half
 * for the whole. Files that cannot be read stay, as those of another user: go reports them. Returns the removed paths.
 */
export function removeCorruptModules(
  moduleCache: string,
  modules: readonly ModuleVersion[],
  now: number = Date.now(),
): readonly string[] {
  const removed = modules.flatMap((module) => [...emptyFiles(moduleCache, module), ...brokenZip(moduleCache, module)])
  const folders = new Set(modules.map((module) => dirname(pathOf(moduleCache, module, 'zip'))))
  for (const folder of folders) {
    for (const name of namesIn(folder)) {
      const path = join(folder, name)
      if (name.endsWith('.tmp') && now - (statOf(path)?.mtimeMs ?? now) > staleMs) removed.push(path)
    }
  }
  return removed.filter(remove)
}

/**
 * Removes the files of one module version from the module cache after go has rejected them: otherwise every later run would
 * find and reject them again. The next run fetches and verifies them anew. Returns whether there were any.
 */
export function removeModule(moduleCache: string, module: ModuleVersion): boolean {
  const { zip, ziphash } = modulePaths(moduleCache, module)
  const paths = [zip, ziphash, pathOf(moduleCache, module, 'mod'), pathOf(moduleCache, module, 'info')]
  return paths.filter((path) => existsSync(path) && remove(path)).length > 0
}

function emptyFiles(moduleCache: string, module: ModuleVersion): readonly string[] {
  const kinds: readonly FileKind[] = ['info', 'mod', 'zip']
  return kinds.map((kind) => pathOf(moduleCache, module, kind)).filter((path) => statOf(path)?.size === 0)
}

/** A broken zip that go would read, and its hash file, which go would trust. */
function brokenZip(moduleCache: string, module: ModuleVersion): readonly string[] {
  const { folder, zip, ziphash, partial } = modulePaths(moduleCache, module)
  const size = statOf(zip)?.size ?? 0
  const isUnpacked = existsSync(folder) && existsSync(ziphash) && !existsSync(partial)
  if (size === 0 || isUnpacked || isZip(zip, size)) return []
  return [zip, ziphash].filter((path) => existsSync(path))
}

/**
 * Whether the zip's end record points at its central directory. The zips of modules have no comment behind the record. A file
 * that cannot be opened counts as sound: go reports it.
 */
function isZip(path: string, size: number): boolean {
  const tail = Buffer.alloc(zipEndSize)
  const start = Buffer.alloc(4)
  const file = attempt(() => openSync(path, 'r'))
  if (file === undefined) return true
  try {
    readSync(file, tail, 0, zipEndSize, size - zipEndSize)
    const end = findZipEnd(tail)
    if (end === undefined) return false
    if (end.directoryOffset === 0xffffffff) return true
    readSync(file, start, 0, 4, end.directoryOffset)
    return end.directoryOffset + end.directorySize + zipEndSize === size && isZipDirectory(start)
  } catch {
    return false
  } finally {
    closeSync(file)
  }
}

function pathOf(moduleCache: string, module: ModuleVersion, kind: FileKind): string {
  return join(moduleCache, 'cache', 'download', filePath({ ...module, kind }))
}

function namesIn(folder: string): readonly string[] {
  return attempt(() => readdirSync(folder)) ?? []
}

function statOf(path: string): Stats | undefined {
  return attempt(() => statSync(path, { throwIfNoEntry: false }))
}

function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}

/** Whether it was removed; a file that this user may not remove stays, and go reports it. */
function remove(path: string): boolean {
  try {
    rmSync(path)
    return true
  } catch {
    return false
  }
}
