import { formatBytes, formatDuration } from './format.ts'

/** What became of a save, as far as people are told. */
export type SavedReport = {
  readonly outcome: 'saved' | 'exists' | 'denied' | 'failed' | 'timeout'
  readonly bytes: number
  readonly saveMs: number
  readonly reason: string
}

/** One line on what was kept for later jobs. */
export function saveLine(key: string, { outcome, bytes, saveMs, reason }: SavedReport): string {
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
