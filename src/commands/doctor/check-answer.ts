import type { CauseId } from '../../causes/id.ts'
import { faultOf } from '../../causes/rules/table.ts'
import { formatModule } from '../../gomod/module-version.ts'
import type { Mirror } from '../../mirrors/plan.ts'
import type { Probe } from '../../mirrors/probe/probe.ts'
import type { CheckResult } from './finding.ts'

/** What an answer is judged by: whether the project needs what was asked for, and whether something stands behind. */
export type AffectedVariables = { readonly own: boolean; readonly alone: boolean }

/** The causes of an answer that is no failure of the network. */
const causes: Readonly<Record<number, CauseId>> = { 401: 'http_401', 403: 'http_403', 404: 'http_404', 410: 'http_410' }

/**
 * What it means when a mirror is well and does not give the module: a refusal of what the project needs is final, and
 * what is not found is asked for elsewhere as long as there is an elsewhere. Undefined where the answer is no matter.
 */
export function checkAnswer(
  mirror: Mirror,
  { last, sample }: Probe,
  stake: AffectedVariables,
): Omit<CheckResult, 'check'> | undefined {
  const cause = causes[last?.status ?? 0]
  if (last === undefined || cause === undefined) return undefined
  const { path: module, version } = sample
  const seen = { text: last.detail, url: mirror.url.href, host: mirror.url.host, module, version }
  const { title, advice } = faultOf(cause, seen)
  if (last.answer === 'refused') {
    return { ok: !stake.own, cause, detail: `${title}, asked for ${formatModule(sample)}: ${last.detail}`, advice }
  }
  // A mirror of private modules need not have a public one.
  if (!stake.own) return undefined
  const elsewhere = 'go asks what stands behind it in GOPROXY. A private module is better named in GOPRIVATE.'
  return { ok: !stake.alone, cause, detail: `${title} (${last.status})`, advice: stake.alone ? advice : elsewhere }
}
