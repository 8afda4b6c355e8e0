import { statSync } from 'node:fs'
import { join } from 'node:path'
import { type FileKind, filePath, type ModuleFile } from '../gomod/module-file.ts'
import { formatModule, type ModuleVersion } from '../gomod/module-version.ts'
import type { RequiredModules } from './required-modules.ts'

/**
 * Which of the needed files the module cache does not have, so that go would ask for them. An empty file counts as
 * missing. Unpacked folders do not matter: go makes them from the zips, and fetches a zip that is missing beside one.
 * Small files come first, as go needs them first.
 *
 * go.sum names more go.mod files than go reads, and go reads them before it fetches zips: where no zip is missing, the
 * graph has been loaded from this cache before, and what it lacks go did not want.
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

// Synchronous: thousands of tiny questions, which the thread pool makes slower.
function missing(modules: readonly ModuleVersion[], kind: FileKind, root: string): readonly ModuleFile[] {
  return modules.map((module) => ({ ...module, kind })).filter((file) => isEmpty(join(root, filePath(file))))
}

/** What this user may not look at is of no use to go either, and go will say so. */
function isEmpty(path: string): boolean {
  try {
    return !statSync(path, { throwIfNoEntry: false })?.size
  } catch {
    return true
  }
}
