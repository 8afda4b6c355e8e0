import { backoffBound } from '../../backoff.ts'

const bounds = { firstMs: 250, maxMs: 4_000 }

/** The longest wait before a mirror is asked for a file again after so many faults with it, in milliseconds. */
export function backoffMs(faults: number): number {
  return backoffBound(bounds, Math.max(0, faults - 1))
}
