import { closeSync, existsSync, openSync, readdirSync, readSync, rmSync, type Stats, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { escapeModule } from '../gomod/escape.ts'
import { type FileKind, filePath } from '../gomod/module-file.ts'
import type { ModuleVersion } from '../gomod/module-version.ts'
import { findZipEnd, isZipDirectory, zipEndSize } from '../gomod/zip-end.ts'

/** A temporary file that nobody has written to for so long belongs to a go command that was killed; milliseconds. */
const stale = 60 * 60 * 1000

/**
 * Removes from the module cache what cannot be good and would stop go, or lie there for ever: empty files, zips that are
 * none, temporary files of killed commands. Looks only at the given modules. Lock files stay: a lock that nobody holds
 * hinders nobody, and one that is held must not go. So do the markers of half-unpacked modules (`.partial`): without one, go
 * would take the half for the whole; with it, go unpacks anew. What cannot be looked at stays, be it another user's or gone
 * meanwhile by another job's hand: go says what is wrong with it. Answers the paths of what was removed.
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
      if (name.endsWith('.tmp') && now - (look(path)?.mtimeMs ?? now) > stale) removed.push(path)
    }
  }
  return removed.filter(remove)
}

/**
 * Removes the files of one module version from the module cache after go has refused them: a file that stands there is
 * refused by every later run, and never asked for again. Answers whether there was anything. With the next run go fetches
 * and verifies them anew.
 */
export function removeModule(moduleCache: string, module: ModuleVersion): boolean {
  const zip = pathOf(moduleCache, module, 'zip')
  const paths = [zip, `${zip}hash`, pathOf(moduleCache, module, 'mod'), pathOf(moduleCache, module, 'info')]
  return paths.filter((path) => existsSync(path) && remove(path)).length > 0
}

function emptyFiles(moduleCache: string, module: ModuleVersion): readonly string[] {
  const kinds: readonly FileKind[] = ['info', 'mod', 'zip']
  return kinds.map((kind) => pathOf(moduleCache, module, kind)).filter((path) => look(path)?.size === 0)
}

/** A zip that go is going to read, and that is none; with the hash of it, which go would believe. */
function brokenZip(moduleCache: string, module: ModuleVersion): readonly string[] {
  const zip = pathOf(moduleCache, module, 'zip')
  const size = look(zip)?.size ?? 0
  if (size === 0 || isUnpacked(moduleCache, module) || isZip(zip, size)) return []
  return [zip, `${zip}hash`].filter((path) => existsSync(path))
}

function isUnpacked(moduleCache: string, module: ModuleVersion): boolean {
  const folder = join(moduleCache, `${escapeModule(module.path)}@${escapeModule(module.version)}`)
  const zip = pathOf(moduleCache, module, 'zip')
  return existsSync(folder) && existsSync(`${zip}hash`) && !existsSync(zip.replace(/zip$/, 'partial'))
}

/**
 * Whether the zip's end record points at its central directory. The zips of modules have no comment behind the record. A file
 * that cannot be opened counts as sound: go says what is wrong with it.
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

function look(path: string): Stats | undefined {
  return attempt(() => statSync(path, { throwIfNoEntry: false }))
}

function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}

/** What this user may not remove stays, and go says why. */
function remove(path: string): boolean {
  try {
    rmSync(path)
    return true
  } catch {
    return false
  }
}
