import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { FaultError } from '../../causes/fault-error.ts'
import { faultOf } from '../../causes/rules/table.ts'
import { type Sums, sumKey } from '../../gomod/gosum.ts'
import { filePath, type ModuleFile } from '../../gomod/module-file.ts'
import { formatModule, type ModuleVersion } from '../../gomod/module-version.ts'
import type { Project } from '../../project/project.ts'

/** A file of a bundle, and the hashes that the go.sum files of the projects allow; none for a `.info`, which is not hashed. */
export type BundleFile = { readonly file: ModuleFile; readonly hashes: ReadonlySet<string> }

/**
 * The files that the projects need, sorted by their paths: all three of each module whose zip go.sum has a hash of, private ones
 * included, and the go.mod files of the module graph as far as go has read them. A module without such a hash has no package that
 * a build of the projects needs.
 * @throws {FaultError} if the module cache lacks a file that go.sum names
 */
export function bundleFiles(projects: readonly Project[], moduleCache: string): readonly BundleFile[] {
  const files = new Map<string, BundleFile>()
  for (const { needs, sums } of projects) {
    const add = (module: ModuleVersion, kind: ModuleFile['kind']) => {
      const file = { ...module, kind }
      const earlier = files.get(filePath(file))?.hashes ?? []
      // A file that two projects name differently matches one of them, and fails the proof of the other.
      files.set(filePath(file), { file, hashes: new Set([...earlier, ...hashesOf(sums, file)]) })
    }
    for (const module of [...needs.zips, ...needs.private]) {
      if (hashesOf(sums, { ...module, kind: 'zip' }).size === 0) continue
      for (const kind of ['info', 'mod', 'zip'] as const) add(module, kind)
    }
    for (const module of [...needs.mods, ...needs.private]) {
      const file = { ...module, kind: 'mod' } as const
      if (isIn(moduleCache, file) && hashesOf(sums, file).size > 0) add(module, 'mod')
    }
  }
  const missing = [...files.values()].filter(({ file }) => !isIn(moduleCache, file))
  if (missing.length > 0) {
    const names = [...new Set(missing.map(({ file }) => formatModule(file)))].join(', ')
    throw new FaultError(faultOf('mod_not_found', { text: `the module cache does not have all files of ${names}` }))
  }
  return [...files.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, file]) => file)
}

/** Where the module cache has a file. */
export function cachedPath(moduleCache: string, file: ModuleFile): string {
  return join(moduleCache, 'cache', 'download', filePath(file))
}

function isIn(moduleCache: string, file: ModuleFile): boolean {
  return existsSync(cachedPath(moduleCache, file))
}

function hashesOf(sums: Sums, file: ModuleFile): ReadonlySet<string> {
  return sums.get(sumKey(file) ?? '') ?? new Set()
}
