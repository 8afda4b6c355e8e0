import { formatDuration, hostOf } from '../../report/format.ts'
import { behindComma, failingMirror, fallbackOf, type Setting } from './drill-setting.ts'
import type { Failure } from './failures.ts'

/** Whether modward promises that a set-up survives a failure: a mirror that fails for good needs another one that may be asked. */
export function isPromised({ needsFallback }: Pick<Failure, 'needsFallback'>, setting: Setting): boolean {
  return !needsFallback || fallbackOf(setting) !== undefined
}

/** How one staged failure ended, as far as advice depends on it. */
export type StagedEnd = {
  readonly survived: boolean
  readonly promised: boolean
  readonly durationMs: number
  /** Transfers that were given up because no byte came. */
  readonly stalls: number
  /** `stall-timeout`, in milliseconds. */
  readonly stallMs: number
}

/** A stall that is noticed later than this costs a job more than the mirror's second try; milliseconds. */
const longStallMs = 10_000

/** What to change, in one or two sentences; empty if there is nothing. */
export function adviceOf(end: StagedEnd, setting: Setting): string {
  if (end.survived) {
    const isLong = end.stalls > 0 && end.stallMs > longStallMs && end.durationMs > end.stallMs
    return isLong
      ? `${formatDuration(end.stallMs)} of this is the wait for a mirror that sends nothing: --stall-timeout 5s shortens it.`
      : ''
  }
  if (end.promised) return 'modward should survive this. Run it again with --trace FILE, and report the file.'
  const failing = hostOf(failingMirror(setting)?.name ?? '')
  const next = behindComma(setting)
  if (next !== undefined) {
    return `The "," behind ${failing} in GOPROXY keeps ${hostOf(next.name)} from being asked after an error. Write "|" there, or list both with --mirrors.`
  }
  const dead = setting.mirrors.length > 1 ? ' that answers from here' : ''
  return `${failing} is the only mirror${dead}. List a second one that has the same modules: --mirrors '${failingMirror(setting)?.name}|URL'.`
}
