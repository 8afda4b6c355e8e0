import { formatBytes, formatCount, formatDuration, formatRate, hostOf } from '../report/format.ts'
import type { Progress } from './host.ts'

/** Milliseconds between two lines in a log, and between two redrawings on a terminal. */
export const logInterval = 5000
export const redrawInterval = 100

/**
 * Tells how far the download is, at most once in `interval` milliseconds and for the first time an interval after it began:
 * what is over sooner need not be told. From how fast files came so far it guesses how long the rest may take.
 */
export class ProgressReporter {
  readonly #interval: number
  readonly #clock: () => number
  #began: { readonly at: number; readonly files: number } | undefined
  #toldAt = 0

  constructor(interval: number, clock: () => number = () => performance.now()) {
    this.#interval = interval
    this.#clock = clock
  }

  /** `12 of 297 files · 3.4 MB · 1.2 MB/s · about 8.0 s left · proxy.golang.org`; undefined while it is too early. */
  tell(progress: Progress): string | undefined {
    const now = this.#clock()
    if (this.#began === undefined) {
      this.#began = { at: now, files: progress.files }
      this.#toldAt = now
    }
    if (now < this.#toldAt + this.#interval) return undefined
    this.#toldAt = now
    const { files, filesTotal, bytes, bytesPerSecond, mirror } = progress
    return [
      filesTotal > 0 ? `${formatCount(files)} of ${formatCount(filesTotal)} files` : `${formatCount(files)} files`,
      formatBytes(bytes),
      bytesPerSecond > 0 ? formatRate(bytesPerSecond) : '',
      timeLeft(progress, files - this.#began.files, now - this.#began.at),
      hostOf(mirror),
    ]
      .filter((part) => part !== '')
      .join(' · ')
  }
}

/** A guess from less than two seconds is noise. */
function timeLeft({ files, filesTotal }: Progress, came: number, elapsed: number): string {
  if (came <= 0 || elapsed < 2000 || files >= filesTotal) return ''
  return `about ${formatDuration(((filesTotal - files) / came) * elapsed)} left`
}
