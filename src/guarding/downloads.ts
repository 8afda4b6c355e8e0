import type { Fault } from '../causes/fault.ts'
import { mainFault } from '../causes/main.ts'
import type { GoEnv } from '../go/env.ts'
import { privatePatterns, privateVariables } from '../go/private.ts'
import type { Config } from '../inputs/config.ts'
import { formatGoproxy } from '../mirrors/goproxy.ts'
import type { MirrorPlan, PlannedMirrors } from '../mirrors/plan.ts'
import type { ModuleFile } from '../module/file.ts'
import type { Network } from '../network/network.ts'
import { downloadProject } from './attempts.ts'
import type { Draft } from './draft.ts'
import type { Limit } from './limit.ts'
import type { Saved } from './saved.ts'
import type { Surroundings } from './surroundings.ts'
import { openTransport, type Transport } from './transport.ts'

/** What the downloads of a run have in common. */
export type DownloadsOptions = {
  readonly config: Config
  readonly around: Surroundings
  readonly draft: Draft
  readonly limit: Limit
  readonly goEnv: GoEnv
  readonly planned: PlannedMirrors
  /** The mirrors as the preflight ordered them. */
  readonly plan: MirrorPlan
  readonly network: Network
  /** What to fetch ahead. */
  readonly ahead: readonly ModuleFile[]
  /** What earlier jobs have kept, complete or still coming. */
  readonly saved: Saved
  readonly concurrency: number
}

/** Downloads the modules of all projects through one relay; the first project that fails ends it. Null when all is there. */
export async function downloadAll(options: DownloadsOptions): Promise<Fault | null> {
  const { config, around, draft, limit, goEnv, planned, plan } = options
  // Where no mirror may be asked there is nothing to relay, and go walks the list by itself.
  const transport = plan.mirrors.length === 0 ? undefined : await open(options)
  const own = typeof config.mirrors === 'object' ? { GOPROXY: formatGoproxy(planned.entries) } : {}
  const env = {
    ...around.env,
    ...privateVariables(goEnv, config.private),
    ...(transport === undefined ? own : { GOPROXY: transport.goproxy }),
  }
  let fault: Fault | null = null
  try {
    transport?.fetcher.ahead(options.ahead)
    for (const project of draft.projects.filter(({ kind }) => kind !== 'vendored')) {
      fault = await downloadProject(project, { config, around, draft, limit, transport, env })
      if (fault !== null) break
    }
  } finally {
    draft.transfer = transport?.fetcher.transfer ?? draft.transfer
    await transport?.close()
  }
  return fault !== null && limit.isTimeUp ? behindTimeOut(fault, draft) : fault
}

/** What took all the time: by now each request that was under way has told what it met. */
function behindTimeOut(end: Fault, { faults }: Draft): Fault {
  faults.heard(end)
  return mainFault(faults.list().filter(({ recovered }) => !recovered)) ?? end
}

function open(options: DownloadsOptions): Promise<Transport> {
  const { config, around, draft, limit, goEnv, saved } = options
  return openTransport({
    plan: options.plan,
    network: options.network,
    projects: draft.projects,
    privatePatterns: privatePatterns(goEnv, config.private),
    restored: saved.source,
    temp: around.temp,
    stallMs: config.stallTimeout,
    concurrency: options.concurrency,
    onFault: (fault) => draft.faults.add(fault),
    onProgress: (progress) => {
      saved.transferred = progress.bytes
      around.host.progress(progress)
    },
    signal: limit.signal,
  })
}
