import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Fault } from '../../causes/fault.ts'
import { causeOf } from '../../causes/rules/table.ts'
import { hashMod } from '../../gomod/dirhash.ts'
import { sumFor } from '../../gomod/gosum.ts'
import { type FileKind, filePath, type ModuleFile } from '../../gomod/module-file.ts'
import { isModuleVersion } from '../../gomod/module-version.ts'
import { removeModule } from '../../module-cache/remove-corrupt.ts'
import type { Project } from '../../project/project.ts'

/**
 * Removes a module that go's checksum check rejected from the module cache, if it was there before this run: go would find
 * and reject it in every later run. Returns whether it did; the next attempt then fetches the module anew. What a mirror has
 * just sent does not matter here: go keeps nothing that it rejects.
 * @param began when this run began, in milliseconds since the epoch
 */
export function evictRejectedModules(fault: Fault, project: Project, moduleCache: string, began: number): boolean {
  const isRejection = fault.cause === 'cache_corrupt' || causeOf(fault.cause).layer === 'integrity'
  const module = { path: fault.module, version: fault.version }
  if (!isRejection || !isModuleVersion(module)) return false
  const pathOf = (kind: FileKind) => join(moduleCache, 'cache', 'download', filePath({ ...module, kind }))
  const modified = statSync(pathOf('zip'), { throwIfNoEntry: false })?.mtimeMs
  const wasThere = modified !== undefined && modified < began
  return (wasThere || isWrong({ ...module, kind: 'mod' }, pathOf('mod'), project)) && removeModule(moduleCache, module)
}

function isWrong(file: ModuleFile, path: string, { sums }: Project): boolean {
  const sum = sumFor(sums, file)
  const exists = statSync(path, { throwIfNoEntry: false }) !== undefined
  return sum !== undefined && exists && hashMod(readFileSync(path)) !== sum
}
