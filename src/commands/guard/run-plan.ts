import { FaultError } from '../../causes/fault-error.ts'
import type { Config } from '../../config/config.ts'
import { type GoEnv, readGoEnv } from '../../go/go-env.ts'
import { privateVariables } from '../../go/private-patterns.ts'
import type { ModuleFile } from '../../gomod/module-file.ts'
import type { ModuleVersion } from '../../gomod/module-version.ts'
import { exportGoproxy } from '../../mirrors/goproxy-export.ts'
import type { PlannedMirrors } from '../../mirrors/plan.ts'
import { removeCorruptModules } from '../../module-cache/remove-corrupt.ts'
import { type Network, openNetwork } from '../../network/network.ts'
import { missingFiles } from '../../project/missing-files.ts'
import { openingLine } from '../../report/status-lines.ts'
import type { Deadline } from './deadline.ts'
import { planFor, readProjects } from './read-projects.ts'
import type { RunContext } from './run-context.ts'
import type { RunState } from './run-state.ts'
import { envWith, isRequested, setUpGo } from './set-up-go.ts'
import { toolchainRequirementsOf } from './toolchain-requirements.ts'

/** What one run is about: settled before anything is downloaded, and the same to its end. */
export type RunPlan = {
  readonly config: Config
  /** With the environment in which `go` is the one that was asked for. */
  readonly around: RunContext
  readonly draft: RunState
  readonly limit: Deadline
  readonly goEnv: GoEnv
  readonly planned: PlannedMirrors
  /** The modules of all projects that mirrors may be asked for. */
  readonly needed: readonly ModuleVersion[]
  /** Toolchains that go is going to switch to and does not have. */
  readonly toolchains: readonly ModuleFile[]
  /** All that the module cache does not have. */
  readonly missing: readonly ModuleFile[]
  /** Whether there is anything to download. */
  readonly isCold: boolean
  /** Requests in flight at once. */
  readonly concurrency: number
}

/** Requests in flight where the user does not say: fewer cost time where each waits long, more gain nothing. */
const defaultConcurrency = 64

/**
 * Finds out what there is to do: the Go that is wished for, its settings, the projects, the mirrors, and what is missing.
 * @throws {FaultError} with the cause why it cannot be done
 */
export async function planRun(config: Config, given: RunContext, draft: RunState, limit: Deadline): Promise<RunPlan> {
  const { journal } = draft
  const { signal } = limit
  const search = { ...given, onFault: draft.addFault, signal }
  const provided = isRequested(config) ? await journal.phase('Toolchain', () => setUpGo(config, search)) : undefined
  const around = provided === undefined ? given : { ...given, env: envWith(given.env, provided) }
  const { env, host, root } = around
  const goEnv = await journal.phase('Go', () => readGoEnv(root, env, signal))
  draft.goEnv = goEnv
  const projects = await journal.phase('Projects', () => readProjects(config, goEnv, around, signal))
  draft.projects = projects
  host.info(openingLine({ tool: draft.tool, go: draft.go, projects: draft.projectReports }))

  const planned = planFor(config, goEnv)
  for (const secret of planned.secrets) host.secret(secret)
  draft.goproxy = exportGoproxy(planned, undefined)
  draft.variables = privateVariables(goEnv, config.private)
  const demands = toolchainRequirementsOf(projects, goEnv, root)
  if (demands.fault !== null) throw new FaultError(demands.fault)
  for (const line of demands.lines) host.info(line)

  const needed = projects.flatMap(({ needs }) => needs.zips)
  removeCorruptModules(goEnv.GOMODCACHE, needed)
  const toolchains = demands.missing
  const missing = [...toolchains, ...projects.flatMap(({ needs }) => missingFiles(needs, goEnv.GOMODCACHE))]
  // go.sum names more of the module graph than go reads: only what belongs to a module itself shows that there is work.
  const isCold = missing.some(({ kind }) => kind !== 'mod')
  const concurrency = config.concurrency === 'auto' ? defaultConcurrency : config.concurrency
  return { config, around, draft, limit, goEnv, planned, needed, toolchains, missing, isCold, concurrency }
}

/** The way to the mirrors, as the go command of this work would go. */
export function openRunNetwork({ around, goEnv, planned, concurrency }: RunPlan): Network {
  return openNetwork({
    env: around.env,
    goauth: goEnv.GOAUTH,
    credentials: planned.credentials,
    connections: concurrency,
    onSecret: (value) => around.host.secret(value),
  })
}
