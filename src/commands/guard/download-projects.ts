import type { Fault } from '../../causes/fault.ts'
import { mainFault } from '../../causes/rank.ts'
import { privatePatterns, privateVariables } from '../../go/private-patterns.ts'
import { formatGoproxy } from '../../mirrors/goproxy.ts'
import type { MirrorPlan } from '../../mirrors/plan.ts'
import type { Network } from '../../network/network.ts'
import { downloadProject } from './download-project.ts'
import type { ModuleCacheSession } from './module-cache-session.ts'
import { openRelaySession, type RelaySession } from './relay-session.ts'
import type { RunPlan } from './run-plan.ts'
import type { RunState } from './run-state.ts'

/** What files come through. */
export type Supply = {
  /** The mirrors as the preflight ordered them. */
  readonly plan: MirrorPlan
  readonly network: Network
  /** What earlier jobs have kept, complete or still coming. */
  readonly saved: ModuleCacheSession
}

/** Downloads the modules of all projects through one relay; the first project that fails ends it. Null when all is there. */
export async function downloadProjects(work: RunPlan, supply: Supply): Promise<Fault | null> {
  const { config, around, draft, limit, goEnv, planned } = work
  // Where no mirror may be asked there is nothing to relay, and go walks the list by itself.
  const transport = supply.plan.mirrors.length === 0 ? undefined : await open(work, supply)
  const own = typeof config.mirrors === 'object' ? { GOPROXY: formatGoproxy(planned.entries) } : {}
  const env = {
    ...around.env,
    ...privateVariables(goEnv, config.private),
    ...(transport === undefined ? own : { GOPROXY: transport.goproxy }),
  }
  let fault: Fault | null = null
  try {
    if (work.isCold) transport?.fetcher.prefetch(work.missing)
    for (const project of draft.projects.filter(({ kind }) => kind !== 'vendored')) {
      fault = await downloadProject(project, { config, around, draft, limit, transport, env })
      if (fault !== null) break
    }
  } finally {
    draft.transfer = transport?.transfer ?? draft.transfer
    await transport?.close()
  }
  return fault !== null && limit.isTimeUp ? behindTimeOut(fault, draft) : fault
}

/** What took all the time: by now each request that was under way has told what it met. */
function behindTimeOut(end: Fault, { faults }: RunState): Fault {
  faults.addFromGo(end)
  return mainFault(faults.list().filter(({ recovered }) => !recovered)) ?? end
}

function open(work: RunPlan, { plan, network, saved }: Supply): Promise<RelaySession> {
  const { config, around, draft, limit, goEnv } = work
  return openRelaySession({
    plan,
    network,
    projects: draft.projects,
    privatePatterns: privatePatterns(goEnv, config.private),
    restored: saved.source,
    temp: around.temp,
    stallMs: config.stallTimeout,
    concurrency: work.concurrency,
    isProven: draft.verdicts[0]?.healthy === true,
    onFault: draft.addFault,
    onProgress: (progress) => {
      saved.transferred = progress.bytes
      around.host.progress(progress)
    },
    signal: limit.signal,
  })
}
