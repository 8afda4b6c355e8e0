import type { Fault } from '../../causes/fault.ts'
import type { CauseId } from '../../causes/id.ts'

/** `error`: a download fails here. `warning`: it works now, and this is a risk or costs time. */
export type Level = 'ok' | 'warning' | 'error'

/** One thing that the doctor looked at. */
export type Finding = {
  /** What was looked at, in a word or two: `go`, `settings`, `dns`, … */
  readonly check: string
  readonly level: Level
  /** False for an error only. */
  readonly ok: boolean
  /** What was seen there, in plain words. */
  readonly detail: string
  /** What the error said, as go has it, if the detail leaves that out. People see it with `--debug` only. */
  readonly evidence: string
  /** What to do; empty if there is nothing to do. */
  readonly advice: string
}

/** A finding and the cause that it would have in a failed download. */
export type CheckResult = Omit<Finding, 'ok' | 'evidence'> & { readonly cause?: CauseId; readonly evidence?: string }

/** Nothing to do. */
export function fine(check: string, detail: string): CheckResult {
  return { check, level: 'ok', detail, advice: '' }
}

/** Something to do before it fails. */
export function warning(check: string, detail: string, advice: string): CheckResult {
  return { check, level: 'warning', detail, advice }
}

/** What a download would fail by. */
export function failure(check: string, cause: CauseId, detail: string, advice: string, evidence = ''): CheckResult {
  return { check, level: 'error', cause, detail, advice, evidence }
}

/** A fault as a finding: its title, its place, and the first line of what was seen, if that says more. */
export function faultFinding(check: string, fault: Fault, level: 'warning' | 'error' = 'error'): CheckResult {
  const { cause, title, text, advice, file, line } = fault
  const place = file === '' ? '' : ` (${file}:${line})`
  const [seen = ''] = text.split('\n')
  const detail = [`${title}${place}`, ...(seen === '' || seen === title ? [] : [seen])].join(': ')
  return { check, level, cause, detail, advice }
}

/** The result without its cause, as the report has it. */
export function findingOf({ check, level, detail, advice, evidence = '' }: CheckResult): Finding {
  return { check, level, ok: level !== 'error', detail, advice, evidence }
}
