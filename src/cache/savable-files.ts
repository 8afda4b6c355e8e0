import { modulesOf, type Sums } from '../gomod/gosum.ts'
import type { ModuleFile } from '../gomod/module-file.ts'
import { formatModule, type ModuleVersion } from '../gomod/module-version.ts'

/** What go.sum names for a project, and its modules that go fetches from where they live. */
export type SavableProject = { readonly sums: Sums; readonly needs: { readonly private: readonly ModuleVersion[] } }

/**
 * The files that may be saved: what go.sum names, and so what can be verified when it comes back. Modules that go fetches
 * by itself are left out: a saved copy would never be asked for.
 */
export function savableFiles(projects: readonly SavableProject[]): readonly ModuleFile[] {
  const files = new Map<string, ModuleFile>()
  for (const { sums, needs } of projects) {
    const own = new Set(needs.private.map(formatModule))
    const { zips, mods } = modulesOf(sums)
    const named = [
      ...zips.flatMap((module) => [
        { ...module, kind: 'info' as const },
        { ...module, kind: 'zip' as const },
      ]),
      ...[...mods, ...zips].map((module) => ({ ...module, kind: 'mod' as const })),
    ]
    for (const file of named) {
      if (!own.has(formatModule(file))) files.set(`${formatModule(file)} ${file.kind}`, file)
    }
  }
  return [...files.values()]
}
