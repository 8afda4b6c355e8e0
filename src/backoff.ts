/** Bounds of the waits between tries, in milliseconds. */
export type Backoff = {
  /** The bound of the first wait; each next one is twice as large. */
  readonly firstMs: number
  readonly maxMs: number
}

/**
 * Exponential backoff: the bound of the wait before a retry, in milliseconds. Callers wait a random time up to it (full
 * jitter), so that jobs that failed together do not come back together.
 * @param retriesBefore 0 for the first retry
 */
export function backoffBound({ firstMs, maxMs }: Backoff, retriesBefore: number): number {
  return Math.min(maxMs, firstMs * 2 ** retriesBefore)
}
