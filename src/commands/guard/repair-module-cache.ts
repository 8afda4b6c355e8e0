import { basename } from 'node:path'
import type { Fault } from '../../causes/fault.ts'
import { faultOf } from '../../causes/rules/table.ts'
import type { ModuleVersion } from '../../gomod/module-version.ts'
import { modulePaths } from '../../module-cache/paths.ts'
import { removeCorruptModules } from '../../module-cache/remove-corrupt.ts'

/** Removes damaged files of modules from the module cache: a fault for each module that had one, recovered from. */
export function repairModuleCache(moduleCache: string, modules: readonly ModuleVersion[]): readonly Fault[] {
  const removed = removeCorruptModules(moduleCache, modules)
  if (removed.length === 0) return []
  return modules.flatMap(({ path, version }) => {
    const stem = modulePaths(moduleCache, { path, version }).zip.replace(/zip$/, '')
    const names = removed.filter((file) => file.startsWith(stem)).map((file) => basename(file))
    if (names.length === 0) return []
    const text = `removed from the module cache, as empty or broken: ${names.join(', ')}`
    return [{ ...faultOf('cache_corrupt', { text, module: path, version }), recovered: true }]
  })
}
