import { FaultError } from '../../causes/fault-error.ts'
import { mainFault } from '../../causes/rank.ts'
import { faultOf } from '../../causes/rules/table.ts'
import type { Config } from '../../config/config.ts'
import type { RunLog } from '../../events/run-log.ts'
import type { Host } from '../../host/host.ts'
import type { MirrorPlan } from '../../mirrors/plan.ts'
import { type Preflight, preflight } from '../../mirrors/preflight.ts'
import type { Network } from '../../network/network.ts'
import { commaCure } from '../../report/comma-cure.ts'
import type { MirrorHealth } from '../../report/schema.ts'
import { preflightLine } from '../../report/status-lines.ts'
import { sumdbOnMirrors } from '../../sumdb/mirror-policy.ts'
import type { Deadline } from './deadline.ts'
import type { RunPlan } from './run-plan.ts'

export type PreflightStep = {
  readonly config: Pick<Config, 'preflight' | 'preflightTimeout' | 'mirrorOrder'>
  readonly plan: RunPlan
  readonly network: Network
  readonly log: RunLog
  readonly host: Pick<Host, 'info' | 'warning'>
  readonly deadline: Deadline
}

/** The mirrors with the chosen one in front, and what was found out about each. */
export type MirrorChoice = { readonly mirrors: MirrorPlan; readonly health: readonly MirrorHealth[] }

/**
 * Probes the mirrors, unless nothing is needed of them.
 * @throws {FaultError} if a healthy mirror is required and none is
 */
export async function runPreflight(step: PreflightStep): Promise<MirrorChoice> {
  const { config, plan, network, log, host, deadline } = step
  const mode = plan.isCold ? config.preflight : 'idle'
  const result = await log.phase('Preflight', () => {
    return preflight(plan.mirrors.plan, network, {
      // Half of the time is for the download, which may know better.
      timeoutMs: Math.min(config.preflightTimeout, deadline.leftMs / 2),
      mode,
      isOrderFixed: config.mirrorOrder === 'listed',
      sample: plan.needed[0],
      sumdb: sumdbOnMirrors(plan.goEnv.GOSUMDB),
      requests: plan.concurrency,
      signal: deadline.signal,
    })
  })
  log.emit({ type: 'mirrors', mirrors: result.verdicts })
  if (mode !== 'off' && mode !== 'idle') host.info(preflightLine(result.verdicts))
  const cure = commaCureOf(result.verdicts)
  if (cure !== '') host.warning(cure)
  if (mode === 'require') requireHealthy(result)
  return { mirrors: result.plan, health: result.verdicts }
}

/** What to do if no mirror answers before a `,`: the download cannot fall back. */
function commaCureOf(verdicts: readonly MirrorHealth[]): string {
  const [first] = verdicts
  const isDead = verdicts.every(({ group, healthy }) => group !== first?.group || healthy === false)
  if (first === undefined || !isDead) return ''
  return commaCure({ url: first.url, mirrorHelps: true }, verdicts)
}

function requireHealthy({ plan, verdicts, faults }: Preflight): void {
  if (plan.mirrors.length === 0 || verdicts.some(({ healthy }) => healthy)) return
  const main = mainFault(faults) ?? faultOf('unknown', { text: 'the preflight found no healthy mirror' })
  throw new FaultError({
    ...main,
    title: `The preflight found no healthy mirror, and \`preflight: require\` ends the job then: ${main.title}`,
    advice: `${main.advice} With \`preflight: advise\` the download is tried all the same.`,
    recovered: false,
  })
}
