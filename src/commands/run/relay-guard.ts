import type { Config, Env } from '../../config/config.ts'
import type { RunLog } from '../../events/run-log.ts'
import { type GoEnv, readGoEnv } from '../../go/go-env.ts'
import { privatePatterns, privateVariables } from '../../go/private-patterns.ts'
import { redactedEnv } from '../../go/redacted-env.ts'
import type { Host } from '../../host/host.ts'
import { formatGoproxy } from '../../mirrors/goproxy.ts'
import { traceVariables } from '../../mirrors/goproxy-trace.ts'
import type { PlannedMirrors } from '../../mirrors/plan.ts'
import { preflight } from '../../mirrors/preflight.ts'
import { secretsOfSettings } from '../../network/job-secrets.ts'
import { type Network, openNetwork } from '../../network/network.ts'
import { missingFiles } from '../../project/missing-files.ts'
import type { Project } from '../../project/project.ts'
import { toolchainRequirementsOf } from '../../toolchain/toolchain-requirements.ts'
import { concurrencyOf } from '../guard/concurrency.ts'
import { agreedSum } from '../guard/download-projects.ts'
import { planFor, readProjects } from '../guard/read-projects.ts'
import { openRelaySession, type RelaySession } from '../guard/relay-session.ts'
import { projectReportOf } from '../guard/run-plan.ts'

/** How long go may take to tell its settings before the command is run without a guard; milliseconds. */
const startMs = 10_000

/** The URL of the relay around a command, for a `modward run` inside it. */
export const nestedVariable = 'MODWARD_RUN'

export type GuardOptions = {
  readonly config: Config
  /** Whether the modules of the projects are fetched before the command asks for them. */
  readonly prefetch: boolean
  readonly env: Env
  /** Where the command runs; absolute. */
  readonly root: string
  readonly temp: string
  readonly host: Pick<Host, 'secret' | 'redact'>
  readonly log: RunLog
}

/** A relay around one command. */
export type RelayGuard = {
  /** The environment of the command. */
  readonly env: Env
  /** Undefined if GOPROXY names no mirror. */
  readonly session: RelaySession | undefined
  /** The projects that were read meanwhile, for the lines of their go.mod files. */
  readonly projects: () => readonly Project[]
  /** Ends all transfers; what the relay keeps is removed. */
  close(): Promise<void>
}

/**
 * Opens a relay as the job's settings ask for it. There is no preflight, and nothing is awaited but go's own settings: the projects
 * are read while the command runs.
 * @throws {FaultError} if go is missing or GOPROXY cannot be read
 */
export async function openRelayGuard(options: GuardOptions): Promise<RelayGuard> {
  const { config, env, root, temp, host, log } = options
  const goEnv = await readGoEnv(root, env, AbortSignal.timeout(startMs))
  for (const secret of secretsOfSettings(goEnv)) host.secret(secret)
  log.emit({ type: 'go', go: { version: goEnv.version, env: redactedEnv(goEnv) } })
  const mirrors = planFor(config, goEnv)
  for (const secret of mirrors.secrets) host.secret(secret)
  const own = privateVariables(goEnv, config.private)
  if (mirrors.plan.mirrors.length === 0) {
    const given = typeof config.mirrors === 'object' ? { GOPROXY: formatGoproxy(mirrors.entries) } : {}
    return { env: { ...env, ...own, ...given }, session: undefined, projects: () => [], close: async () => {} }
  }
  const ending = new AbortController()
  const network = openRunNetwork(options, goEnv, mirrors)
  let projects: readonly Project[] = []
  const nothing = { sample: undefined, sumdb: undefined, isOrderFixed: true, signal: ending.signal }
  const unprobed = { ...nothing, timeoutMs: 0, mode: 'off' } as const
  log.emit({ type: 'mirrors', mirrors: (await preflight(mirrors.plan, network, unprobed)).verdicts })
  const session = await openRelaySession({
    plan: mirrors.plan,
    network,
    sums: (file) => agreedSum(projects, file),
    privatePatterns: privatePatterns(goEnv, config.private),
    restored: undefined,
    temp,
    stallMs: config.stallTimeout,
    concurrency: concurrencyOf(config),
    isProven: false,
    // The command's standard output is not read: marks would stay visible there.
    marksErrors: false,
    redact: (text) => host.redact(text),
    log,
    signal: ending.signal,
  })
  const prefetching = readAndPrefetch(options, goEnv, session, ending.signal, (read) => (projects = read))
  return {
    env: {
      ...env,
      ...own,
      ...traceVariables(session.goproxy, env, ''),
      GOPROXY: session.goproxy,
      [nestedVariable]: session.relay.url,
    },
    session,
    projects: () => projects,
    async close() {
      ending.abort(new Error('the command has ended'))
      await prefetching
      await session.close()
      await network.close()
    },
  }
}

function openRunNetwork({ config, env, host }: GuardOptions, goEnv: GoEnv, { credentials }: PlannedMirrors): Network {
  const requests = concurrencyOf(config)
  const onSecret = (value: string) => host.secret(value)
  return openNetwork({ env, goauth: goEnv.GOAUTH, credentials, connections: requests, requests, onSecret })
}

/** A project that cannot be read costs its prefetch: what is wrong with it, the command says itself. */
async function readAndPrefetch(
  { config, prefetch, env, root, log }: GuardOptions,
  goEnv: GoEnv,
  { fetcher }: RelaySession,
  signal: AbortSignal,
  onRead: (projects: readonly Project[]) => void,
): Promise<void> {
  // Without a project here the default would look through every folder below.
  const isNowhere = config.directories.join() === '.' && !/go\.mod$/.test(goEnv.GOMOD) && goEnv.GOWORK === ''
  if (!prefetch || isNowhere) return
  try {
    const { projects } = await readProjects(config, goEnv, { env, root }, signal)
    onRead(projects)
    log.emit({ type: 'projects', projects: projects.map(projectReportOf) })
    const toolchains = toolchainRequirementsOf(projects, { ...goEnv, goproxy: goEnv.GOPROXY, env }, root).missing
    const missing = [...toolchains, ...projects.flatMap(({ needs }) => missingFiles(needs, goEnv.GOMODCACHE))]
    // go.sum names more of the module graph than go reads: only what belongs to a module itself shows that there is work.
    if (!signal.aborted && missing.some(({ kind }) => kind !== 'mod')) await fetcher.prefetch(missing)
  } catch {
    // As said above.
  }
}
