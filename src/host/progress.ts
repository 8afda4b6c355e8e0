import type { Progress } from '../events/sinks/transfer-progress.ts'
import { clip, formatBytes, formatCount, formatRate, formatShare, hostOf, plural } from '../report/format.ts'

/** Milliseconds between two lines in a log, of which five seconds never pass without one, and between two redrawings on a terminal. */
export const logInterval = 4500
export const redrawInterval = 100

/** A part of a line that is cut to less than this says nothing. */
const shortestPart = 24

/**
 * Progress lines, at most one in `interval` milliseconds, the first an interval after the download began: what is over sooner
 * needs none. The time left is estimated from bytes; without known bytes there is no estimate.
 */
export class ProgressReporter {
  readonly #interval: number
  readonly #clock: () => number
  #beganAt: number | undefined
  #shownAt = 0
  #bytes = 0

  constructor(interval: number, clock: () => number = () => performance.now()) {
    this.#interval = interval
    this.#clock = clock
  }

  /**
   * `277 of 300 zips · 150 of 249 MB · 31 MB/s · about 4 s left · waiting for …`; undefined while it is too early.
   * @param width in characters; what matters least is left out first
   */
  lineFor(progress: Progress, width = Number.POSITIVE_INFINITY): string | undefined {
    const now = this.#clock()
    // Fewer bytes than before: another download has begun.
    const isNew = progress.bytes < this.#bytes
    this.#bytes = progress.bytes
    if (this.#beganAt === undefined || isNew) this.#beganAt = this.#shownAt = now
    if (now < this.#shownAt + this.#interval) return undefined
    this.#shownAt = now
    const { waitingFor, mirror } = progress
    const wait = waitingFor === '' ? '' : `waiting for ${waitingFor}`
    const done = doneSoFar(progress)
    if (done.length === 0) return wait === '' ? undefined : fitLine([wait], width)
    const left = isLoading(progress) ? timeLeft(progress, now - this.#beganAt) : ''
    return fitLine([...done, left, wait || hostOf(mirror)], width)
  }
}

function isLoading({ files, filesTotal }: Progress): boolean {
  return files < filesTotal
}

/** What has come so far, and what is done with it. */
function doneSoFar(progress: Progress): string[] {
  const { files, filesTotal, zips, zipsTotal, bytes, unpacked, toUnpack, unpackUnit, bytesPerSecond } = progress
  const unpacking =
    unpacked > 0 && unpacked < toUnpack
      ? [`unpacking ${formatCount(unpacked)} of ${formatCount(toUnpack)} ${unpackUnit}`]
      : []
  if (filesTotal + files + bytes === 0) return unpacking
  if (!isLoading(progress)) return [`${plural(files, 'file')} here, ${formatBytes(bytes)}`, ...unpacking]
  const count =
    zipsTotal > 0
      ? `${formatCount(zips)} of ${formatCount(zipsTotal)} zips`
      : `${formatCount(files)} of ${formatCount(filesTotal)} files`
  return [count, sizes(progress), bytesPerSecond > 0 ? formatRate(bytesPerSecond) : '']
}

/** `150 of 249 MB`; without a total what has come. */
function sizes({ bytes, zipBytes, zipBytesTotal, isEstimate }: Progress): string {
  if (zipBytesTotal === undefined) return formatBytes(bytes)
  return formatShare(zipBytes, zipBytesTotal, isEstimate ? 'about ' : '')
}

/** From the bytes that are left and the rate of the last seconds. An estimate in the first two seconds is noise. */
function timeLeft({ zipBytes, zipBytesTotal, bytesPerSecond }: Progress, elapsed: number): string {
  if (zipBytesTotal === undefined || bytesPerSecond === 0 || elapsed < 2000) return ''
  const seconds = Math.max(0, zipBytesTotal - zipBytes) / bytesPerSecond
  if (seconds < 3) return 'a few seconds left'
  if (seconds < 90) return `about ${Math.round(seconds)} s left`
  return seconds < 5400 ? `about ${Math.round(seconds / 60)} min left` : ''
}

/** The parts in one line, as many as fit; the last one that fits in part is cut. */
function fitLine(parts: readonly string[], width: number): string {
  let line = ''
  for (const part of parts.filter((text) => text !== '')) {
    const longer = line === '' ? part : `${line} · ${part}`
    if (longer.length > width) return width - line.length > shortestPart ? clip(longer, width) : line
    line = longer
  }
  return line
}
