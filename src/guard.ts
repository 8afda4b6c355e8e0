import type { SavePlan } from './cache/save.ts'
import { checkMirrors } from './guarding/check.ts'
import { downloadAll } from './guarding/downloads.ts'
import { Draft } from './guarding/draft.ts'
import { Limit } from './guarding/limit.ts'
import { Saved } from './guarding/saved.ts'
import { leaveRelay } from './guarding/serving.ts'
import type { Surroundings } from './guarding/surroundings.ts'
import { openWay, readWork } from './guarding/work.ts'
import type { Closing } from './hosts/host.ts'
import type { Config } from './inputs/config.ts'
import { cacheLine, modulesLine } from './report/verdict.ts'
import type { LeftRelay } from './serving/order.ts'

/** How a guarded download ended, and what is to be kept for the next job. */
export type Guarded = {
  readonly closing: Closing
  readonly save: SavePlan | undefined
  readonly left?: LeftRelay | undefined
}

/**
 * The whole story: what the projects need is looked for in the cache and at the mirrors, handed to go through the relay,
 * and told of. Never throws: a failure is part of the result.
 */
export async function guard(config: Config, around: Surroundings): Promise<Guarded> {
  const draft = new Draft()
  const limit = new Limit(config.timeout, around.signal)
  try {
    return await run(config, around, draft, limit)
  } catch (error) {
    return { closing: draft.close(limit.faultOfError(error, 'the preparations')), save: undefined }
  }
}

async function run(config: Config, around: Surroundings, draft: Draft, limit: Limit): Promise<Guarded> {
  const { journal } = draft
  const { host } = around
  const work = await readWork(config, around, draft, limit)
  const saved = new Saved(work)
  const network = openWay(work)
  try {
    // Not waited for: each file is used as it comes. Without a mirror there is no relay to hand them to go.
    const mayRestore = work.isCold && work.planned.plan.mirrors.length > 0
    if (mayRestore) journal.phase('Cache', () => saved.begin(limit.signal))
    const plan = await checkMirrors(work, network)

    const began = journal.now()
    const fault = await journal.phase('Download', () => downloadAll(work, { plan, network, saved }))
    draft.downloadMs = journal.now() - began
    draft.cache = await saved.end()
    const prepared = fault === null ? await saved.collect(draft.cache, draft.downloadMs) : undefined
    draft.healed = prepared?.healed === true
    if (work.isCold) host.info(cacheLine(draft.cacheReport))
    if (fault === null) host.info(modulesLine(work.needed.length, draft.transfer))
    const left = fault === null ? await leaveRelay(work, plan, saved) : undefined
    return { closing: draft.close(fault), save: prepared?.plan, left }
  } finally {
    draft.cache = await saved.close()
    await network.close()
  }
}
