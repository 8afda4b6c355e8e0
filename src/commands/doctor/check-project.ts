import { formatModule, type ModuleVersion } from '../../gomod/module-version.ts'
import { missingFiles } from '../../project/missing-files.ts'
import type { Project } from '../../project/project.ts'
import { lineOf } from '../../project/require-lines.ts'
import { plural } from '../../report/format.ts'
import { type CheckResult, faultFinding, fine, warning } from './finding.ts'
import type { SeenProjects } from './seen-projects.ts'

const check = 'project'
/** More projects are only counted. */
const mostShown = 8

/** What all projects together need of mirrors, repositories and the checksum database. */
export type ProjectNeeds = {
  /** Public modules, and those of them that the module cache lacks. */
  readonly modules: readonly ModuleVersion[]
  readonly missing: readonly ModuleVersion[]
  readonly private: readonly ModuleVersion[]
  readonly missingPrivate: readonly ModuleVersion[]
  /** Modules without a hash of their zip in go.sum: go asks the checksum database for them. */
  readonly unsummed: readonly ModuleVersion[]
}

/** Adds up what the projects need, each module once. */
export function needsOf(projects: readonly Project[], modCache: string): ProjectNeeds {
  const unique = (modules: readonly ModuleVersion[]) => [
    ...new Map(modules.map(({ path, version }) => [`${path}@${version}`, { path, version }])).values(),
  ]
  const zips = projects.map(({ needs }) => missingFiles(needs, modCache).filter(({ kind }) => kind === 'zip'))
  const lacking = projects.map(({ needs }) => {
    const own = { zips: needs.private, mods: [], private: [] }
    return missingFiles(own, modCache).filter(({ kind }) => kind === 'zip')
  })
  return {
    modules: unique(projects.flatMap(({ needs }) => needs.zips)),
    missing: unique(zips.flat()),
    private: unique(projects.flatMap(({ needs }) => needs.private)),
    missingPrivate: unique(lacking.flat()),
    unsummed: unique(projects.flatMap(unsummedOf)),
  }
}

function unsummedOf({ needs, sums }: Project): readonly ModuleVersion[] {
  return needs.zips.filter(({ path, version }) => !sums.has(`${path} ${version}`))
}

/** Faults with which a download is still possible: the build after it fails. */
const laterFaults: readonly string[] = ['gomod_updates_needed', 'vendor_inconsistent']

/** Whether the go command at hand can do what the projects ask of it, and what of their modules is there already. */
export function checkProjects({ projects, unreadable, toolchain, refusals, modCache }: SeenProjects): CheckResult[] {
  return [
    ...unreadable.map((fault) => faultFinding(check, fault)),
    ...projects.slice(0, mostShown).map((project) => fine(check, describe(project, modCache))),
    ...(projects.length > mostShown ? [fine(check, `and ${plural(projects.length - mostShown, 'more project')}`)] : []),
    ...(toolchain.fault === null ? [] : [faultFinding(check, toolchain.fault)]),
    ...toolchain.switches.map((sentence) => fine('toolchain', sentence)),
    ...refusals.map((fault) => faultFinding(check, fault, laterFaults.includes(fault.cause) ? 'warning' : 'error')),
    ...projects.flatMap(warnOfSums),
  ]
}

function describe({ name, module, kind, needs }: Project, modCache: string): string {
  const where = `${module}${name === '.' ? '' : ` in ${name}`}`
  if (kind === 'vendored') return `${where}: built from its vendor folder, nothing to download`
  const missing = missingFiles(needs, modCache).filter((file) => file.kind === 'zip').length
  const there = missing === 0 ? 'all in the module cache' : `${missing} not in the module cache`
  const own = needs.private.length === 0 ? '' : `, and ${needs.private.length} private`
  return `${where}: ${plural(needs.zips.length, 'module')}${needs.zips.length === 0 ? '' : `, ${there}`}${own}`
}

/** go mod download fetches them all the same; the build after it does not. */
function warnOfSums(project: Project): CheckResult[] {
  const [first, ...more] = unsummedOf(project)
  if (first === undefined) return []
  const { file, line } = lineOf([project], first.path)
  const place = file === '' ? '' : ` (${file}:${line})`
  const detail = `go.sum lacks ${formatModule(first)}${place}${more.length === 0 ? '' : ` and ${more.length} more`}: go build fails`
  return [warning(check, detail, 'Run `go mod tidy`, and commit go.mod and go.sum.')]
}
