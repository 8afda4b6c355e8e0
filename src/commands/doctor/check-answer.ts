import type { CauseId } from '../../causes/id.ts'
import { faultOf } from '../../causes/rules/table.ts'
import { formatModule } from '../../gomod/module-version.ts'
import type { Mirror } from '../../mirrors/plan.ts'
import type { Probe } from '../../mirrors/probe/probe.ts'
import { type CheckResult, failure, warning } from './finding.ts'

/** What the project expects of a mirror. */
export type MirrorRole = {
  /** It is asked for one of the project's own modules, not for a well-known one. */
  readonly servesProject: boolean
  /** No other entry is asked for what it does not have. */
  readonly isLast: boolean
}

/** The causes of an answer that is no failure of the network. */
const causes: Readonly<Record<number, CauseId>> = { 401: 'http_401', 403: 'http_403', 404: 'http_404', 410: 'http_410' }

/**
 * What it means if a mirror answers and does not give the module: a refusal of what the project needs is final, and for what is
 * not found the next entry is asked, if there is one. Undefined if the answer does not matter.
 */
export function checkAnswer(
  check: string,
  mirror: Mirror,
  { last, sample }: Pick<Probe, 'last' | 'sample'>,
  { servesProject, isLast }: MirrorRole,
): CheckResult | undefined {
  const cause = causes[last?.status ?? 0]
  if (last === undefined || cause === undefined) return undefined
  const { path: module, version } = sample
  const { title, advice } = faultOf(cause, {
    text: last.detail,
    url: mirror.url.href,
    host: mirror.url.host,
    module,
    version,
  })
  if (last.answer === 'refused') {
    const detail = `${title}, asked for ${formatModule(sample)}: ${last.detail}`
    return servesProject ? failure(check, cause, detail, advice) : warning(check, detail, advice)
  }
  // A mirror of private modules need not have a public one.
  if (!servesProject) return undefined
  const detail = `${title} (${last.status})`
  if (isLast) return failure(check, cause, detail, advice)
  return warning(check, detail, 'go asks the next entry of GOPROXY. A private module is better named in GOPRIVATE.')
}
