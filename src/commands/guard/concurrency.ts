import { readFileSync } from 'node:fs'
import type { Config } from '../../config/config.ts'

/** Requests in flight if the user does not say: fewer cost time at a distant mirror, more gain nothing (docs/performance.md). */
const defaultConcurrency = 64
/** Open files that modward has besides those of its requests: of Node, its threads, pipes and the modules that it writes. */
const ownFiles = 48

/** Requests in flight at once. On a machine that allows few open files the default is lower: each request needs one or two. */
export function concurrencyOf(
  { concurrency }: Pick<Config, 'concurrency'>,
  openFiles: number = openFileLimit(),
): number {
  if (concurrency !== 'auto') return concurrency
  return Math.max(1, Math.min(defaultConcurrency, Math.floor((openFiles - ownFiles) / 2)))
}

/** How many files this process may have open (`ulimit -n`); no limit if the system has no /proc. */
function openFileLimit(): number {
  try {
    const [, soft] = /^Max open files\s+(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8')) ?? []
    return soft === undefined ? Number.POSITIVE_INFINITY : Number(soft)
  } catch {
    return Number.POSITIVE_INFINITY
  }
}
