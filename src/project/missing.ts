import { statSync } from 'node:fs'
import { join } from 'node:path'
import { type FileKind, filePath, type ModuleFile } from '../module/file.ts'
import { formatModule, type ModuleVersion } from '../module/version.ts'
import type { Needs } from './needs.ts'

/**
 * Which of the needed files the module cache does not have, so that go would ask for them. An empty file counts as
 * missing. Unpacked folders do not matter: go makes them from the zips, and fetches a zip that is missing beside one.
 * Small files come first, as go needs them first.
 */
export function missingFiles(needs: Pick<Needs, 'zips' | 'mods'>, modCache: string): readonly ModuleFile[] {
  const mods = new Map([...needs.mods, ...needs.zips].map((module) => [formatModule(module), module]))
  return [
    ...missing([...mods.values()], 'mod', modCache),
    ...missing(needs.zips, 'info', modCache),
    ...missing(needs.zips, 'zip', modCache),
  ]
}

// Synchronous: thousands of tiny questions, which the thread pool makes slower.
function missing(modules: readonly ModuleVersion[], kind: FileKind, modCache: string): readonly ModuleFile[] {
  const root = join(modCache, 'cache', 'download')
  return modules
    .map((module) => ({ ...module, kind }))
    .filter((file) => !statSync(join(root, filePath(file)), { throwIfNoEntry: false })?.size)
}
