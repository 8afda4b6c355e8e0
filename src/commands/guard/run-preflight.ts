import { FaultError } from '../../causes/fault-error.ts'
import { mainFault } from '../../causes/rank.ts'
import { faultOf } from '../../causes/rules/table.ts'
import { exportGoproxy } from '../../mirrors/goproxy-export.ts'
import type { MirrorPlan } from '../../mirrors/plan.ts'
import { type Preflight, preflight } from '../../mirrors/preflight.ts'
import type { Network } from '../../network/network.ts'
import { preflightLine } from '../../report/status-lines.ts'
import { sumdbOnMirrors } from '../../sumdb/policy.ts'
import type { RunPlan } from './run-plan.ts'

/**
 * Probes the mirrors, unless nothing is needed of them, and tells what came out; the plan has the chosen one in front.
 * @throws {FaultError} where a healthy mirror is required and none is
 */
export async function runPreflight(work: RunPlan, network: Network): Promise<MirrorPlan> {
  const { around, config, draft, goEnv, isCold, limit, needed, planned } = work
  const mode = isCold ? config.preflight : 'off'
  const checked = await draft.journal.phase('Preflight', () => {
    return preflight(planned.plan, network, {
      // Half of the time is for the download, which may know better.
      timeoutMs: Math.min(config.preflightTimeout, limit.leftMs / 2),
      mode,
      sample: needed[0],
      sumdb: sumdbOnMirrors(goEnv.GOSUMDB),
      signal: limit.signal,
    })
  })
  const { plan, verdicts } = checked
  draft.verdicts = verdicts
  draft.mirror = plan.mirrors[0]?.name ?? ''
  draft.goproxy = exportGoproxy(planned, plan.mirrors[0])
  if (mode !== 'off') around.host.info(preflightLine(verdicts))
  if (mode === 'require') refuse(checked)
  return plan
}

function refuse({ plan, verdicts, faults }: Preflight): void {
  if (plan.mirrors.length === 0 || verdicts.some(({ healthy }) => healthy)) return
  const main = mainFault(faults) ?? faultOf('unknown', { text: 'the preflight found no healthy mirror' })
  throw new FaultError({ ...main, recovered: false })
}
