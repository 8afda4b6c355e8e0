import { formatBytes, formatCount, formatDuration, formatRate, hostOf } from '../report/format.ts'
import type { Progress } from './host.ts'

/** Milliseconds between two lines in a log, and between two redrawings on a terminal. */
export const logInterval = 5000
export const redrawInterval = 100

/** Lets something happen at most once in `interval` milliseconds; the rest is passed over. */
export class Pace {
  readonly #interval: number
  readonly #clock: () => number
  #next = Number.NEGATIVE_INFINITY

  constructor(interval: number, clock: () => number = () => performance.now()) {
    this.#interval = interval
    this.#clock = clock
  }

  /** Whether it is time again; saying yes starts the next wait. */
  due(): boolean {
    const now = this.#clock()
    if (now < this.#next) return false
    this.#next = now + this.#interval
    return true
  }
}

/** Tells how far the download is, and from how fast files came so far, how long it may still take. */
export class ProgressTeller {
  readonly #clock: () => number
  #first: { readonly at: number; readonly files: number } | undefined

  constructor(clock: () => number = () => performance.now()) {
    this.#clock = clock
  }

  /** `12 of 297 files · 3.4 MB · 1.2 MB/s · about 8.0 s left · proxy.golang.org`; only what is known. */
  tell(progress: Progress): string {
    const { files, filesTotal, bytes, bytesPerSecond, mirror } = progress
    this.#first ??= { at: this.#clock(), files }
    return [
      filesTotal > 0 ? `${formatCount(files)} of ${formatCount(filesTotal)} files` : `${formatCount(files)} files`,
      formatBytes(bytes),
      bytesPerSecond > 0 ? formatRate(bytesPerSecond) : '',
      this.#left(progress),
      hostOf(mirror),
    ]
      .filter((part) => part !== '')
      .join(' · ')
  }

  #left({ files, filesTotal }: Progress): string {
    const elapsed = this.#clock() - (this.#first?.at ?? 0)
    const came = files - (this.#first?.files ?? 0)
    // A guess from less than two seconds is noise.
    if (came <= 0 || elapsed < 2000 || files >= filesTotal) return ''
    return `about ${formatDuration(((filesTotal - files) / came) * elapsed)} left`
  }
}
