import { formatBytes, formatDuration } from './format.ts'
import type { SaveReport } from './schema.ts'

/** A line while the modules are saved: for how long, and the limit, both in milliseconds. */
export function savingLine(elapsedMs: number, limitMs: number): string {
  return `  saving the modules for later jobs · ${Math.round(elapsedMs / 1000)} s of at most ${formatDuration(limitMs)}`
}

/** One line on what was kept for later jobs. */
export function saveLine(key: string, { outcome, bytes, saveMs, reason }: SaveReport): string {
  switch (outcome) {
    case 'saved':
      return `▸ Cache: saved ${key}, ${formatBytes(bytes)} in ${formatDuration(saveMs)}`
    case 'exists':
      return `▸ Cache: ${key} was saved by another job`
    case 'denied':
      return '▸ Cache: not saved, this job may only read'
    case 'failed':
    case 'timeout':
      return `The modules were not saved for later jobs: ${reason}`
  }
}

/** The part of the job summary on what was saved: nothing unless it was, as a warning says why it was not. */
export function savedMarkdown({ outcome, bytes, saveMs }: SaveReport): string {
  if (outcome !== 'saved') return ''
  return `**Cache:** saved ${formatBytes(bytes)} for later jobs in ${formatDuration(saveMs)}\n`
}
