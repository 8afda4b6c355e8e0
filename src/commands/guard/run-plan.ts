import type { Fault } from '../../causes/fault.ts'
import { FaultError } from '../../causes/fault-error.ts'
import type { Config, Env } from '../../config/config.ts'
import type { RunLog } from '../../events/run-log.ts'
import { gitAuthSecrets } from '../../go/git-auth.ts'
import { type GoEnv, readGoEnv } from '../../go/go-env.ts'
import { redactedEnv } from '../../go/redacted-env.ts'
import type { ModuleFile } from '../../gomod/module-file.ts'
import type { ModuleVersion } from '../../gomod/module-version.ts'
import type { PlannedMirrors } from '../../mirrors/plan.ts'
import { secretsOfSettings } from '../../network/job-secrets.ts'
import { type Network, openNetwork } from '../../network/network.ts'
import { missingFiles } from '../../project/missing-files.ts'
import type { Project } from '../../project/project.ts'
import type { ProjectReport } from '../../report/schema.ts'
import { openingLine, privateLine } from '../../report/status-lines.ts'
import { toolchainRequirementsOf } from '../../toolchain/toolchain-requirements.ts'
import { version } from '../../version.ts'
import { checkVendored } from './check-vendored.ts'
import { concurrencyOf } from './concurrency.ts'
import { planFor, readProjects } from './read-projects.ts'
import { repairModuleCache } from './repair-module-cache.ts'
import type { RunContext } from './run-context.ts'
import { envWith, isRequested, setUpGo } from './set-up-go.ts'

/** What a run has to do: settled before anything is downloaded, and the same to its end. */
export type RunPlan = {
  /** The environment in which `go` is the one that was asked for. */
  readonly env: Env
  readonly goEnv: GoEnv
  readonly projects: readonly Project[]
  /** Why other projects cannot be read: these are downloaded, and the run fails. */
  readonly unreadable: readonly Fault[]
  readonly mirrors: PlannedMirrors
  /** The modules of all projects that mirrors may be asked for. */
  readonly needed: readonly ModuleVersion[]
  /** Whether a project makes go switch to another toolchain. */
  readonly isSwitching: boolean
  /** Toolchains that go is going to switch to and does not have. */
  readonly toolchains: readonly ModuleFile[]
  /** All that the module cache does not have. */
  readonly missing: readonly ModuleFile[]
  /** Whether there is anything to download. */
  readonly isCold: boolean
  /** Requests in flight at once. */
  readonly concurrency: number
}

/**
 * Finds out what there is to do: the Go that is asked for, its settings, the projects, the mirrors, and what is missing.
 * @throws {FaultError} with the cause why it cannot be done
 */
export async function planRun(config: Config, context: RunContext, log: RunLog, signal: AbortSignal): Promise<RunPlan> {
  const { host, root } = context
  for (const secret of gitAuthSecrets(config.gitAuth)) host.secret(secret)
  const provided = isRequested(config)
    ? await log.phase('Toolchain', () => setUpGo(config, { ...context, log, signal }))
    : undefined
  const env = provided === undefined ? context.env : envWith(context.env, provided)
  const goEnv = await log.phase('Go', () => readGoEnv(root, env, signal))
  for (const secret of secretsOfSettings(goEnv)) host.secret(secret)
  const go = { version: goEnv.version, env: redactedEnv(goEnv) }
  log.emit({ type: 'go', go })
  const { projects, unreadable } = await log.phase('Projects', () => readProjects(config, goEnv, { env, root }, signal))
  const projectReports = projects.map(projectReportOf)
  log.emit({ type: 'projects', projects: projectReports })
  for (const warning of projects.flatMap((project) => project.warnings)) log.emit({ type: 'warning', ...warning })
  host.info(openingLine({ tool: { name: 'modward', version }, go, projects: projectReports }))
  const kept = projects.flatMap(({ needs }) => needs.private)
  if (kept.length > 0) host.info(privateLine(kept))

  const planned = planFor(config, goEnv)
  const mirrors = context.replaceMirrors?.(planned) ?? planned
  for (const secret of mirrors.secrets) host.secret(secret)
  const goproxy = typeof config.mirrors === 'object' ? config.mirrors.list : goEnv.GOPROXY
  const requirements = toolchainRequirementsOf(projects, { ...goEnv, goproxy, env }, root)
  if (requirements.fault !== null) throw new FaultError(requirements.fault)
  for (const sentence of requirements.switches) host.info(`▸ Go: ${sentence}`)

  const needed = projects.flatMap(({ needs }) => needs.zips)
  for (const fault of repairModuleCache(goEnv.GOMODCACHE, needed)) log.emit({ type: 'fault', fault })
  const toolchains = requirements.missing
  const isSwitching = requirements.switches.length > 0
  // Another toolchain would judge the vendor folder itself.
  const vendored = isSwitching ? [] : await checkVendored(projects, { env, goflags: goEnv.GOFLAGS, signal })
  for (const warning of vendored) log.emit({ type: 'warning', ...warning })
  const missing = [...toolchains, ...projects.flatMap(({ needs }) => missingFiles(needs, goEnv.GOMODCACHE))]
  return {
    env,
    goEnv,
    projects,
    unreadable,
    mirrors,
    needed,
    isSwitching,
    toolchains,
    missing,
    // go.sum names more of the module graph than go reads: only what belongs to a module itself shows that there is work.
    isCold: missing.some(({ kind }) => kind !== 'mod'),
    concurrency: concurrencyOf(config),
  }
}

/** Opens the way to the mirrors, as the go command of this run would go. */
export function openRunNetwork(plan: RunPlan, onSecret: (value: string) => void): Network {
  const { env, goEnv, mirrors, concurrency } = plan
  const { credentials } = mirrors
  return openNetwork({
    env,
    goauth: goEnv.GOAUTH,
    credentials,
    connections: concurrency,
    requests: concurrency,
    onSecret,
  })
}

/** What the report says of a project. */
export function projectReportOf({ name, kind, module, needs, required }: Project): ProjectReport {
  const modules = kind === 'vendored' ? required.length : needs.zips.length + needs.private.length
  return { directory: name, kind, module, modules, private: needs.private.length }
}
