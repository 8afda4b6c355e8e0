import { tendModules } from './cache/care.ts'
import type { SavePlan } from './cache/save.ts'
import type { Fault } from './causes/fault.ts'
import { mainFault } from './causes/main.ts'
import { faultOf } from './causes/table.ts'
import { readGoEnv } from './go/env.ts'
import { privateVariables } from './go/private.ts'
import { demandsOf } from './guarding/demands.ts'
import { downloadAll } from './guarding/downloads.ts'
import { Draft } from './guarding/draft.ts'
import { envWith, isWished, provideWishedGo } from './guarding/go-wish.ts'
import { Limit } from './guarding/limit.ts'
import { planFor, readProjects } from './guarding/projects.ts'
import { Saved } from './guarding/saved.ts'
import type { Surroundings } from './guarding/surroundings.ts'
import type { Closing } from './hosts/host.ts'
import type { Config } from './inputs/config.ts'
import { exportGoproxy } from './mirrors/export.ts'
import { type Preflight, preflight } from './mirrors/preflight.ts'
import { openNetwork } from './network/network.ts'
import { missingFiles } from './project/missing.ts'
import { cacheLine, modulesLine, openingLine, preflightLine } from './report/verdict.ts'

/** How a guarded download ended, and what is to be kept for the next job. */
export type Guarded = { readonly closing: Closing; readonly save: SavePlan | undefined }

/** Requests in flight where the user does not say: fewer cost time where each waits long, more gain nothing. */
const defaultConcurrency = 64

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

async function run(config: Config, given: Surroundings, draft: Draft, limit: Limit): Promise<Guarded> {
  const { journal } = draft
  const { signal } = limit
  const search = { ...given, onFault: (fault: Fault) => draft.faults.add(fault), signal }
  const provide = () => provideWishedGo(config, search)
  const provided = isWished(config) ? await journal.phase('Toolchain', provide) : undefined
  const around = provided === undefined ? given : { ...given, env: envWith(given.env, provided) }
  const { env, host, root } = around
  const goEnv = await journal.phase('Go', () => readGoEnv(root, env, signal))
  draft.goEnv = goEnv
  draft.projects = await journal.phase('Projects', () => readProjects(config, goEnv, around, signal))
  host.info(openingLine({ tool: draft.tool, go: draft.go, projects: draft.projectReports }))

  const planned = planFor(config, goEnv)
  for (const secret of planned.secrets) host.secret(secret)
  draft.goproxy = exportGoproxy(planned, undefined)
  draft.variables = privateVariables(goEnv, config.private)
  const demands = demandsOf(draft.projects, goEnv, root)
  if (demands.fault !== null) return { closing: draft.close(demands.fault), save: undefined }
  for (const line of demands.lines) host.info(line)
  const needed = draft.projects.flatMap(({ needs }) => needs.zips)
  tendModules(goEnv.GOMODCACHE, needed)
  const modules = draft.projects.flatMap(({ needs }) => missingFiles(needs, goEnv.GOMODCACHE))
  const missing = [...demands.missing, ...modules]
  // go.sum names more of the module graph than go reads: only what belongs to a module itself shows that there is work.
  const isCold = missing.some(({ kind }) => kind !== 'mod')
  const saved = new Saved(config, around, draft.projects, goEnv, demands.missing)
  const concurrency = config.concurrency === 'auto' ? defaultConcurrency : config.concurrency
  const onSecret = (value: string) => host.secret(value)
  const { credentials } = planned
  const network = openNetwork({ env, goauth: goEnv.GOAUTH, credentials, connections: concurrency, onSecret })
  try {
    // Not waited for: each file is used as it comes. Without a mirror there is no relay to hand them to go.
    const mayRestore = isCold && planned.plan.mirrors.length > 0
    if (mayRestore) journal.phase('Cache', () => saved.begin(signal))
    const checked = await journal.phase('Preflight', () => {
      return preflight(planned.plan, network, {
        // Half of the time is for the download, which may know better.
        timeoutMs: Math.min(config.preflightTimeout, limit.leftMs / 2),
        mode: isCold ? config.preflight : 'off',
        sample: needed[0],
        sumdb: sumdbOf(goEnv.GOSUMDB),
        signal,
      })
    })
    draft.verdicts = checked.verdicts
    draft.mirror = checked.plan.mirrors[0]?.name ?? ''
    draft.goproxy = exportGoproxy(planned, checked.plan.mirrors[0])
    if (isCold && config.preflight !== 'off') host.info(preflightLine(checked.verdicts))
    const refusal = isCold && config.preflight === 'require' ? refuse(checked) : null
    if (refusal !== null) {
      draft.cache = await saved.end()
      return { closing: draft.close(refusal), save: undefined }
    }

    const ahead = isCold ? missing : []
    const { plan } = checked
    const rest = { config, around, draft, limit, goEnv, planned, plan, network, ahead, saved, concurrency }
    const began = journal.now()
    const fault = await journal.phase('Download', () => downloadAll(rest))
    draft.downloadMs = journal.now() - began
    draft.cache = await saved.end()
    const prepared = fault === null ? await saved.collect(draft.cache, draft.downloadMs) : undefined
    draft.healed = prepared?.healed === true
    if (isCold) host.info(cacheLine(draft.cacheReport))
    if (fault !== null) return { closing: draft.close(fault), save: undefined }
    host.info(
      modulesLine(
        draft.projects.reduce((sum, { needs }) => sum + needs.zips.length, 0),
        draft.transfer,
      ),
    )
    return { closing: draft.close(null), save: prepared?.plan }
  } finally {
    await saved.end()
    await network.close()
  }
}

/** Why nothing may be downloaded where a healthy mirror is required; null where there is one. */
function refuse({ plan, verdicts, faults }: Preflight): Fault | null {
  if (plan.mirrors.length === 0 || verdicts.some(({ healthy }) => healthy)) return null
  const main = mainFault(faults)
  return main === null
    ? faultOf('unknown', { text: 'the preflight found no healthy mirror' })
    : { ...main, recovered: false }
}

/** The name of the checksum database in a GOSUMDB value; undefined where it is off. */
function sumdbOf(value: string): string | undefined {
  const [name = ''] = value.split(/[\s+]/)
  return name === '' || name === 'off' ? undefined : name
}
