import type { SavePlan } from '../../cache/save.ts'
import type { Config } from '../../config/config.ts'
import type { RunResult } from '../../host/host.ts'
import { cacheLine, modulesLine } from '../../report/status-lines.ts'
import type { DaemonHandle } from '../serve/daemon-protocol.ts'
import { Deadline } from './deadline.ts'
import { downloadProjects } from './download-projects.ts'
import { ModuleCacheSession } from './module-cache-session.ts'
import type { RunContext } from './run-context.ts'
import { openRunNetwork, planRun } from './run-plan.ts'
import { runPreflight } from './run-preflight.ts'
import { RunState } from './run-state.ts'
import { startDaemon } from './start-daemon.ts'
import { tellCredentials } from './tell-credentials.ts'

/** How a guarded download ended, and what is to be kept for the next job. */
export type Guarded = {
  readonly closing: RunResult
  readonly save: SavePlan | undefined
  readonly left?: DaemonHandle | undefined
}

/**
 * The whole story: what the projects need is looked for in the cache and at the mirrors, handed to go through the relay,
 * and told of. Never throws: a failure is part of the result.
 */
export async function guard(config: Config, around: RunContext): Promise<Guarded> {
  const draft = new RunState()
  const limit = new Deadline(config.timeout, around.signal)
  try {
    return await run(config, around, draft, limit)
  } catch (error) {
    return { closing: draft.close(limit.faultOfError(error, 'the preparations')), save: undefined }
  }
}

async function run(config: Config, around: RunContext, draft: RunState, limit: Deadline): Promise<Guarded> {
  const { journal } = draft
  const { host } = around
  const work = await planRun(config, around, draft, limit)
  const saved = new ModuleCacheSession(work)
  const network = openRunNetwork(work)
  try {
    // Not waited for: each file is used as it comes. Without a mirror there is no relay to hand them to go.
    const mayRestore = work.isCold && work.planned.plan.mirrors.length > 0
    if (mayRestore) journal.phase('Cache', () => saved.begin(limit.signal))
    const plan = await runPreflight(work, network)

    const began = journal.now()
    const fault = await journal.phase('Download', () => downloadProjects(work, { plan, network, saved }))
    draft.downloadMs = journal.now() - began
    draft.cache = await saved.end()
    const prepared = fault === null ? await saved.collect(draft.cache, draft.downloadMs) : undefined
    draft.healed = prepared?.healed === true
    if (work.isCold) host.info(cacheLine(draft.cacheReport))
    if (fault === null) host.info(modulesLine(work.needed.length, draft.transfer))
    const left = fault === null ? await startDaemon(work, plan, saved) : undefined
    if (fault === null) return { closing: draft.close(null), save: prepared?.plan, left }
    const places = { env: around.env, goauth: work.goEnv.GOAUTH, directory: around.root }
    return { closing: draft.close(await tellCredentials(fault, draft.faults, places)), save: prepared?.plan, left }
  } finally {
    draft.cache = await saved.close()
    await network.close()
  }
}
