import { backoffBound } from '../../backoff.ts'

/** So many requests are made for one file before it fails, and one more for each further mirror. */
const baseRequests = 4
/** The waits between requests for a file are short, as go is waiting; the input `backoff` is for attempts of go. */
const backoff = { firstMs: 250, maxMs: 4_000 }
/** A longer Retry-After is left to the attempts of the download, which know how much time is left; milliseconds. */
const maxHoldOffMs = 15_000

/** Retry budget: how many requests may be made for one file. */
export function requestBudget(mirrors: number): number {
  return baseRequests + Math.max(1, mirrors) - 1
}

/** The wait before a mirror is asked again that has failed so often for a file, with full jitter; milliseconds. */
export function retryWaitMs(failures: number, random: () => number = Math.random): number {
  return random() * bound(failures)
}

/**
 * How long to wait before a mirror with an open breaker is probed; milliseconds. Not less than the bound of the
 * backoff, as a file without another mirror must not use up its budget within milliseconds, and not less than the
 * mirror asked for.
 */
export function probeWaitMs(failures: number, holdOffMs: number, random: () => number = Math.random): number {
  return Math.max(holdOffMs, bound(failures) + random() * bound(failures))
}

/** Whether a mirror's Retry-After is short enough to wait for within one request of go. */
export function isWorthWaitingFor(holdOffMs: number): boolean {
  return holdOffMs <= maxHoldOffMs
}

function bound(failures: number): number {
  return backoffBound(backoff, Math.max(0, failures - 1))
}
