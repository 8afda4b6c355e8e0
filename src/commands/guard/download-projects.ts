import type { Config } from '../../config/config.ts'
import type { RunLog } from '../../events/run-log.ts'
import type { FaultFold } from '../../events/sinks/fault-fold.ts'
import type { WaitingFold } from '../../events/sinks/waiting.ts'
import type { Fetcher } from '../../fetch/fetcher.ts'
import type { Installer } from '../../fetch/installer.ts'
import type { RestoredFiles } from '../../fetch/source/restored-source.ts'
import { gitAuthVariables } from '../../go/git-auth.ts'
import { privatePatterns, privateVariables } from '../../go/private-patterns.ts'
import { sumKey } from '../../gomod/gosum.ts'
import type { ModuleFile } from '../../gomod/module-file.ts'
import type { Host } from '../../host/host.ts'
import { formatGoproxy } from '../../mirrors/goproxy.ts'
import type { Network } from '../../network/network.ts'
import type { Project } from '../../project/project.ts'
import type { Deadline } from './deadline.ts'
import { type Download, downloadProject } from './download-project.ts'
import { installModules, isGoNeededAtOnce } from './install-modules.ts'
import { openInstaller } from './open-installer.ts'
import { openRelaySession, type RelaySession } from './relay-session.ts'
import { causeOfTimeOut } from './root-cause.ts'
import type { RunPlan } from './run-plan.ts'
import type { MirrorChoice } from './run-preflight.ts'

export type DownloadStep = {
  readonly config: Config
  readonly plan: RunPlan
  /** As the preflight ordered them. */
  readonly choice: MirrorChoice
  readonly network: Network
  /** What earlier jobs saved, complete or still coming. */
  readonly restored: RestoredFiles | undefined
  readonly temp: string
  /** The program of the threads that unpack modules. */
  readonly unpackWorker: URL | undefined
  /** A number that grows with everything that comes, from mirrors and from the cache. */
  readonly progress: () => number
  readonly log: RunLog
  readonly faults: FaultFold
  readonly waiting: WaitingFold
  readonly host: Host
  readonly deadline: Deadline
}

/** Downloads the modules of all projects through one relay; the first project that fails ends it. */
export async function downloadProjects(step: DownloadStep): Promise<Download> {
  const { config, plan, choice, log, faults, waiting, host, deadline } = step
  // If no mirror may be asked there is nothing to relay, and go walks the list by itself.
  const hasMirrors = choice.mirrors.mirrors.length > 0
  const { unpackWorker: worker } = step
  const unpacking = hasMirrors ? await openInstaller({ unpack: config.unpack, plan, worker, log, host }) : undefined
  const relay = hasMirrors ? await openRelay(step, unpacking?.installer) : undefined
  const given = typeof config.mirrors === 'object' ? { GOPROXY: formatGoproxy(plan.mirrors.entries) } : {}
  const env = {
    ...plan.env,
    ...privateVariables(plan.goEnv, config.private),
    ...gitAuthVariables(config.gitAuth, plan.env),
    ...(relay === undefined ? given : { GOPROXY: relay.goproxy }),
  }
  const moduleCache = plan.goEnv.GOMODCACHE
  const options = { config, env, moduleCache, relay, log, faults, waiting, host, deadline }
  let download: Download = { fault: null, goOutput: '' }
  try {
    if (plan.isCold && relay !== undefined) await startFetching(step, relay.fetcher, unpacking !== undefined)
    let attemptsBefore = 0
    for (const project of plan.projects.filter(({ kind }) => kind !== 'vendored')) {
      const ended = await downloadProject(project, { ...options, attemptsBefore })
      download = ended
      attemptsBefore += ended.attempts
      if (ended.fault !== null) break
    }
    if (relay?.fetcher.areFallbacksOut) host.info('▸ Mirrors: no fallback mirror could be reached')
  } finally {
    // At once: the fetcher would wait for what is being unpacked.
    await Promise.all([relay?.close(), unpacking?.[Symbol.asyncDispose]()])
  }
  const { fault } = download
  // What go waited for by itself is no matter of the mirrors.
  return fault?.mirrorHelps && deadline.isTimeUp ? { ...download, fault: causeOfTimeOut(fault, faults) } : download
}

/** Starts to fetch what is missing; resolves when it is time to start go. */
async function startFetching({ plan, log, progress }: DownloadStep, fetcher: Fetcher, unpack: boolean): Promise<void> {
  if (!unpack) void fetcher.prefetch(plan.missing)
  else if (isGoNeededAtOnce(plan)) void installModules(plan, fetcher, log, progress)
  else await installModules(plan, fetcher, log, progress)
}

function openRelay(step: DownloadStep, installer: Installer | undefined): Promise<RelaySession> {
  const { config, plan, choice, network, restored, temp, log, host, deadline } = step
  return openRelaySession({
    plan: choice.mirrors,
    network,
    sums: (file) => agreedSum(plan.projects, file),
    privatePatterns: privatePatterns(plan.goEnv, config.private),
    restored,
    installer,
    temp,
    stallMs: config.stallTimeout,
    concurrency: plan.concurrency,
    isProven: choice.health[0]?.healthy === true,
    redact: (text) => host.redact(text),
    log,
    signal: deadline.signal,
  })
}

/**
 * go.sum's hash of a file; undefined if none of the projects has one, or if they do not agree: then each go command compares
 * the file with its own.
 */
export function agreedSum(projects: readonly Pick<Project, 'sums'>[], file: ModuleFile): string | undefined {
  const found = new Set(projects.flatMap(({ sums }) => [...(sums.get(sumKey(file) ?? '') ?? [])]))
  return found.size === 1 ? [...found][0] : undefined
}
