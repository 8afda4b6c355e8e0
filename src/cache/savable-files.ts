import { modulesOf, type Sums } from '../gomod/gosum.ts'
import type { ModuleFile } from '../gomod/module-file.ts'
import { formatModule, type ModuleVersion } from '../gomod/module-version.ts'

/** A project's go.sum, and its modules that go fetches from their repositories. */
export type SavableProject = { readonly sums: Sums; readonly needs: { readonly private: readonly ModuleVersion[] } }

/**
 * The files that may be saved: those that go.sum names, so that they can be verified after a restore. Private modules are left
 * out: go fetches them from their repositories, and never requests a saved copy.
 */
export function savableFiles(projects: readonly SavableProject[]): readonly ModuleFile[] {
  const files = new Map<string, ModuleFile>()
  for (const { sums, needs } of projects) {
    const privates = new Set(needs.private.map(formatModule))
    const { zips, mods } = modulesOf(sums)
    const named = [
      ...zips.flatMap((module) => [
        { ...module, kind: 'info' as const },
        { ...module, kind: 'zip' as const },
      ]),
      ...[...mods, ...zips].map((module) => ({ ...module, kind: 'mod' as const })),
    ]
    for (const file of named) {
      if (!privates.has(formatModule(file))) files.set(`${formatModule(file)} ${file.kind}`, file)
    }
  }
  return [...files.values()]
}
