import { compareVersions } from '../gomod/compare-versions.ts'
import { modulesOf, type Sums } from '../gomod/gosum.ts'
import { formatModule, isModuleVersion, type ModuleVersion } from '../gomod/module-version.ts'
import { pathMatcher } from '../gomod/pattern.ts'
import { minorOf } from '../goversion/language-minor.ts'
import type { ModFile, Replacement } from './mod-file.ts'

/** What `go mod download` is expected to request. Not a limit: the go command may request more, or less. */
export type RequiredModules = {
  /** All three files of these, in go.mod order. */
  readonly zips: readonly ModuleVersion[]
  /** The `.mod` of these: the module graph. */
  readonly mods: readonly ModuleVersion[]
  /** Modules that go fetches from their repositories, and that no mirror may be asked for. */
  readonly private: readonly ModuleVersion[]
}

/** Nothing: a vendored project. */
export const noModules: RequiredModules = { zips: [], mods: [], private: [] }

type Main = Pick<ModFile, 'module' | 'go' | 'require' | 'exclude'>

/**
 * What the main modules need. A single one that lists all it needs (Go 1.17 and newer) gets its requirements; an older one
 * gets all zips that go.sum has; a workspace the highest version of each module that any file of it names.
 * @param patterns of the modules that no mirror may be asked for, comma-separated
 */
export function requiredModulesOf(
  mains: readonly Main[],
  replace: readonly Replacement[],
  sums: Sums,
  isWorkspace: boolean,
  patterns: string,
): RequiredModules {
  const required = requiredOf(mains, replace)
  const summed = modulesOf(sums)
  const isOld = mains.some(({ go }) => minorOf(go) < 17)
  let zips = isOld || isWorkspace ? unique([...required, ...summed.zips]) : required
  if (isWorkspace) zips = highest(zips)
  const matches = pathMatcher(patterns)
  const isPrivate = ({ path }: ModuleVersion) => matches(path)
  return {
    zips: zips.filter((module) => !isPrivate(module)),
    mods: unique([...summed.mods, ...zips]).filter((module) => !isPrivate(module)),
    private: zips.filter(isPrivate),
  }
}

/**
 * The requirements as they are fetched: with replacements, and without excluded modules, main modules, directories and names
 * that no module can have.
 */
export function requiredOf(mains: readonly Main[], replace: readonly Replacement[]): readonly ModuleVersion[] {
  const names = new Set(mains.map(({ module }) => module))
  const excluded = new Set(mains.flatMap(({ exclude }) => exclude.map(formatModule)))
  const required = mains
    .flatMap(({ require }) => require)
    .filter((module) => !names.has(module.path) && !excluded.has(formatModule(module)))
  const chosen = mains.length > 1 ? highest(required) : required
  return unique(chosen.map((module) => replaced(module, replace)).filter(isModuleVersion))
}

/** A module's replacement, or itself: a replacement of exactly this version comes before one of all versions. */
function replaced(module: ModuleVersion, replace: readonly Replacement[]): ModuleVersion {
  const candidates = replace.filter(({ old }) => old.path === module.path)
  const exact = candidates.find(({ old }) => old.version === module.version)
  return (exact ?? candidates.find(({ old }) => old.version === ''))?.by ?? module
}

function unique(modules: readonly ModuleVersion[]): readonly ModuleVersion[] {
  return [...new Map(modules.map((module) => [formatModule(module), module])).values()]
}

function highest(modules: readonly ModuleVersion[]): readonly ModuleVersion[] {
  const best = new Map<string, ModuleVersion>()
  for (const module of modules) {
    const known = best.get(module.path)
    if (known === undefined || compareVersions(known.version, module.version) < 0) best.set(module.path, module)
  }
  return [...best.values()]
}
