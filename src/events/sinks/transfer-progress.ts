import type { Sink, TimedEvent } from '../event.ts'
import { ZipBytesFold, type ZipProgress } from './zip-bytes.ts'

/** How far the download is. */
export type Progress = ZipProgress & {
  /** Files that are ready for go, restored ones included, of those known to be needed. */
  readonly files: number
  readonly filesTotal: number
  /** All bytes that came from mirrors in this phase. */
  readonly bytes: number
  /** What is unpacked, of what is going to be: modules, or the files of a Go release. */
  readonly unpacked: number
  readonly toUnpack: number
  readonly unpackUnit: 'modules' | 'files'
  /** In the last five seconds. */
  readonly bytesPerSecond: number
  /** The mirror that answered last; empty before one has. */
  readonly mirror: string
  /** What is waited for, in a few words; empty while it goes on. */
  readonly waitingFor: string
}

/** What a look at a run finds beside its events. */
export type Look = {
  /** What is waited for; empty while it goes on. */
  readonly waitingFor: string
  /** The modules that the go command has unpacked, of those that the project needs; undefined while none runs. */
  readonly byGo?: { readonly unpacked: number; readonly toUnpack: number } | undefined
}

/** The rate is that of so many milliseconds, looked at in steps of so many. */
const windowMs = 5000
const stepMs = 250

const shown: readonly TimedEvent['type'][] = ['bytes', 'file.ready', 'unpack', 'toolchain.unpack']

/** Counters that start anew with each phase. */
class Counts {
  files = 0
  filesTotal = 0
  bytes = 0
  unpacked = 0
  toUnpack = 0
  unpackUnit: Progress['unpackUnit'] = 'modules'
  mirror = ''
  readonly zips = new ZipBytesFold()
  /** What had come when, the oldest first. */
  readonly steps: { readonly atMs: number; readonly bytes: number }[]

  constructor(atMs: number) {
    this.steps = [{ atMs, bytes: 0 }]
  }
}

/** Progress of the phase that runs: a fold over the run log. A phase that begins starts anew: Go itself is another download. */
export class ProgressFold {
  readonly #show: (progress: Progress) => void
  #counts = new Counts(0)
  #nowMs = 0
  #look: Look = { waitingFor: '' }

  /** `show` is called whenever bytes or a file have come, or a module was unpacked. */
  constructor(show: (progress: Progress) => void) {
    this.#show = show
  }

  get progress(): Progress {
    const { zips, steps: _, ...counts } = this.#counts
    const { waitingFor, byGo } = this.#look
    // What modward does not unpack, go does afterwards.
    const unpacking = counts.unpacked < counts.toUnpack ? {} : byGo
    return { ...counts, ...unpacking, ...zips.progress, bytesPerSecond: this.#rate(), waitingFor }
  }

  /** How much of one file has come. */
  of(file: string): ReturnType<ZipBytesFold['of']> {
    return this.#counts.zips.of(file)
  }

  /** Shows again how far it is, and what is waited for: called in short intervals, so that no wait is silent. */
  tick(look: Look, nowMs: number): void {
    this.#step(nowMs)
    // It stays until the next look: a line that is drawn with every byte would flicker.
    this.#look = look
    this.#show(this.progress)
  }

  /** Adds an event. */
  readonly sink: Sink = (event) => {
    if (event.type === 'phase.start') this.#counts = new Counts(event.atMs)
    this.#add(event)
    this.#step(event.atMs)
    if (shown.includes(event.type)) this.#show(this.progress)
  }

  #add(event: TimedEvent): void {
    const counts = this.#counts
    counts.zips.sink(event)
    switch (event.type) {
      case 'prefetch':
        counts.filesTotal += event.files
        return
      case 'file.asked':
        if (event.isNew) counts.filesTotal += 1
        return
      case 'request.end':
        if (event.result === 'ok') counts.mirror = event.mirror
        return
      case 'bytes':
        counts.bytes += event.bytes
        return
      case 'file.ready':
        counts.files += 1
        return
      case 'unpack.start':
        counts.toUnpack = event.modules
        return
      case 'toolchain.unpack':
        counts.unpacked = event.files
        counts.toUnpack = event.total
        counts.unpackUnit = 'files'
        return
      case 'unpack':
        if (event.outcome !== 'wrong hash') counts.unpacked += 1
    }
  }

  #step(nowMs: number): void {
    const { steps, bytes } = this.#counts
    this.#nowMs = Math.max(this.#nowMs, nowMs)
    if (nowMs - (steps.at(-1)?.atMs ?? 0) >= stepMs) steps.push({ atMs: nowMs, bytes })
    // One that is older than the window stays: the rate begins there.
    while ((steps[1]?.atMs ?? nowMs) < nowMs - windowMs) steps.shift()
  }

  #rate(): number {
    const [first] = this.#counts.steps
    const ms = this.#nowMs - (first?.atMs ?? 0)
    return ms > 0 ? ((this.#counts.bytes - (first?.bytes ?? 0)) * 1000) / ms : 0
  }
}
