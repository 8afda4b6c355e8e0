import { privatePatterns } from '../../go/private-patterns.ts'
import { hasCredentials } from '../../mirrors/goproxy.ts'
import type { MirrorPlan } from '../../mirrors/plan.ts'
import { spawnDaemon } from '../serve/daemon-process.ts'
import { type DaemonHandle, type DaemonOrder, packPlan, servedGoproxy } from '../serve/daemon-protocol.ts'
import type { ModuleCacheSession } from './module-cache-session.ts'
import type { RunPlan } from './run-plan.ts'

/** No job of a runner lasts longer than the relay; where the runner is gone, so is the relay. Milliseconds. */
const lifetimeMs = 12 * 60 * 60 * 1000

/**
 * Leaves a relay behind for the job's later go commands, where that is wished for, and puts it in front of the GOPROXY
 * that they get. A relay that does not come up costs a warning and its help.
 */
export async function startDaemon(
  work: RunPlan,
  plan: MirrorPlan,
  saved: ModuleCacheSession,
): Promise<DaemonHandle | undefined> {
  const { around, config, draft, goEnv, limit, planned } = work
  if (!config.serve) return undefined
  const refuse = (reason: string) => {
    around.host.warning(`serve: later go commands are not guarded, as ${reason}.`)
    return undefined
  }
  if (around.daemonProgram === undefined) return refuse('no step comes later outside a runner')
  if (plan.mirrors.length === 0) return refuse('GOPROXY names no mirror')
  if (planned.entries.some(hasCredentials)) return refuse('a GOPROXY with credentials is not handed on')
  try {
    const { folder } = saved
    const serving = await spawnDaemon(
      around.daemonProgram,
      { ...orderOf(work, plan), folder },
      around.env,
      limit.signal,
    )
    saved.keep()
    draft.goproxy = { ...draft.goproxy, value: servedGoproxy(serving, draft.goproxy.value) }
    around.host.info('▸ Serve: a relay stays for the later steps of this job')
    return { serving, moduleCache: goEnv.GOMODCACHE, folder }
  } catch (error) {
    return refuse(`the relay did not start (${error instanceof Error ? error.message : error})`)
  }
}

function orderOf(
  { around, config, draft, goEnv, planned, concurrency }: RunPlan,
  plan: MirrorPlan,
): Omit<DaemonOrder, 'folder'> {
  return {
    plan: packPlan(plan),
    credentials: [...planned.credentials],
    goauth: goEnv.GOAUTH,
    privatePatterns: privatePatterns(goEnv, config.private),
    sums: draft.projects.flatMap(({ sums }) =>
      // Where go.sum allows several, go decides.
      [...sums].flatMap(([name, hashes]) =>
        hashes.size === 1 ? [...hashes].map((hash) => [name, hash] as const) : [],
      ),
    ),
    temp: around.temp,
    stallMs: config.stallTimeout,
    concurrency,
    watchPid: process.ppid,
    lifetimeMs,
  }
}
