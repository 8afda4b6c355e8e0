import type { Progress } from '../events/sinks/transfer-progress.ts'
import { formatBytes, formatCount, formatDuration, formatRate, hostOf } from '../report/format.ts'

/** Milliseconds between two lines in a log, of which five seconds never pass without one, and between two redrawings on a terminal. */
export const logInterval = 4500
export const redrawInterval = 100

/**
 * Progress lines, at most one in `interval` milliseconds, the first an interval after the download began: what is over sooner
 * needs none. The time left is estimated from how fast files came so far.
 */
export class ProgressReporter {
  readonly #interval: number
  readonly #clock: () => number
  #began: { readonly at: number; readonly files: number } | undefined
  #shownAt = 0
  #bytes = 0

  constructor(interval: number, clock: () => number = () => performance.now()) {
    this.#interval = interval
    this.#clock = clock
  }

  /** `12 of 297 files · 3.4 MB · 1.2 MB/s · about 8.0 s left · proxy.golang.org`; undefined while it is too early. */
  lineFor(progress: Progress): string | undefined {
    const now = this.#clock()
    // Fewer bytes than before: another download has begun.
    const isNew = progress.bytes < this.#bytes
    this.#bytes = progress.bytes
    if (this.#began === undefined || isNew) {
      this.#began = { at: now, files: progress.files }
      this.#shownAt = now
    }
    if (now < this.#shownAt + this.#interval) return undefined
    this.#shownAt = now
    const { files, filesTotal, bytes, unpacked, toUnpack, bytesPerSecond, mirror, waitingFor } = progress
    const isWaiting = waitingFor !== ''
    const wait = isWaiting ? `waiting for ${waitingFor}` : ''
    if (filesTotal + files + bytes + unpacked === 0) return wait || undefined
    return [
      filesTotal > 0 ? `${formatCount(files)} of ${formatCount(filesTotal)} files` : `${formatCount(files)} files`,
      formatBytes(bytes),
      unpacked > 0 ? `unpacking ${formatCount(unpacked)} of ${formatCount(toUnpack)} modules` : '',
      bytesPerSecond > 0 ? formatRate(bytesPerSecond) : '',
      isWaiting ? '' : timeLeft(progress, files - this.#began.files, now - this.#began.at),
      isWaiting ? wait : hostOf(mirror),
    ]
      .filter((part) => part !== '')
      .join(' · ')
  }
}

/** An estimate from less than two seconds is noise. */
function timeLeft({ files, filesTotal }: Progress, arrived: number, elapsed: number): string {
  if (arrived <= 0 || elapsed < 2000 || files >= filesTotal) return ''
  return `about ${formatDuration(((filesTotal - files) / arrived) * elapsed)} left`
}
