import { statSync } from 'node:fs'
import { join } from 'node:path'
import { type FileKind, filePath, type ModuleFile } from '../gomod/module-file.ts'
import { formatModule, type ModuleVersion } from '../gomod/module-version.ts'
import type { RequiredModules } from './required-modules.ts'

/**
 * The needed files that the module cache does not have, so that go will request them. An empty file counts as missing.
 * Unpacked folders do not matter: go makes them from the zips, and fetches a zip that is missing beside one.
 * Small files come first, as go needs them first.
 *
 * go.sum names more go.mod files than go reads, and go reads them before it fetches zips: if no zip is missing, the graph has
 * been loaded from this cache before, and go did not need the missing ones.
 */
export function missingFiles(needs: RequiredModules, modCache: string): readonly ModuleFile[] {
  const root = join(modCache, 'cache', 'download')
  const infos = missing(needs.zips, 'info', root)
  const zips = missing(needs.zips, 'zip', root)
  const mods = missing(needs.zips, 'mod', root)
  if (infos.length + zips.length + mods.length + missing(needs.private, 'zip', root).length === 0) return []
  const required = new Set(needs.zips.map(formatModule))
  const graph = needs.mods.filter((module) => !required.has(formatModule(module)))
  return [...mods, ...missing(graph, 'mod', root), ...infos, ...zips]
}

/** The private modules that the module cache does not have: go fetches them from their repositories. */
export function missingPrivate(needs: RequiredModules, modCache: string): readonly ModuleVersion[] {
  return missing(needs.private, 'zip', join(modCache, 'cache', 'download'))
}

// Synchronous: the thread pool makes thousands of small calls slower.
function missing(modules: readonly ModuleVersion[], kind: FileKind, root: string): readonly ModuleFile[] {
  return modules.map((module) => ({ ...module, kind })).filter((file) => isEmpty(join(root, filePath(file))))
}

/** A file that this user cannot read counts as missing: go cannot read it either, and reports why. */
function isEmpty(path: string): boolean {
  try {
    return !statSync(path, { throwIfNoEntry: false })?.size
  } catch {
    return true
  }
}
