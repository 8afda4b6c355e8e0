import type { Config } from '../../config/config.ts'

/** Requests in flight if the user does not say: fewer cost time at a distant mirror, more gain nothing (docs/performance.md). */
const defaultConcurrency = 64

/** Requests in flight at once. */
export function concurrencyOf({ concurrency }: Pick<Config, 'concurrency'>): number {
  return concurrency === 'auto' ? defaultConcurrency : concurrency
}
