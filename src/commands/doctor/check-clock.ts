import { type CheckResult, fine, warning } from './finding.ts'

const check = 'clock'
/** A clock that is wrong by more than this makes certificates look expired one day, and is told. */
const tolerableMs = 60_000

/**
 * This machine's clock against those of servers, whose differences are given in milliseconds; their median counts. A wrong
 * clock is a warning: if it is wrong enough to matter, TLS has failed already.
 */
export function checkClock(skews: readonly number[]): CheckResult[] {
  const skew = skews.toSorted((a, b) => a - b)[Math.floor(skews.length / 2)]
  if (skew === undefined) return []
  if (Math.abs(skew) < tolerableMs) return [fine(check, 'agrees with the mirrors')]
  const detail = `this machine's clock is ${formatSkew(Math.abs(skew))} ${skew > 0 ? 'behind' : 'ahead of'} the mirrors'`
  const advice = 'Set the clock (NTP): certificates look expired or not yet valid, and signed links are refused.'
  return [warning(check, detail, advice)]
}

function formatSkew(ms: number): string {
  const minutes = Math.round(ms / 60_000)
  return minutes < 48 * 60 ? `${minutes} min` : `${Math.round(minutes / 1440)} days`
}
