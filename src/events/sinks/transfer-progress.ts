import type { Sink, TimedEvent } from '../event.ts'

/** How far the download is. */
export type Progress = {
  /** Files that are ready for go, restored ones included, of those known to be needed. */
  readonly files: number
  readonly filesTotal: number
  readonly bytes: number
  /** Modules that modward is done with unpacking, of those that it is going to unpack. */
  readonly unpacked: number
  readonly toUnpack: number
  /** Since the phase began. */
  readonly bytesPerSecond: number
  /** The mirror that answered last; empty before one has. */
  readonly mirror: string
  /** What is waited for, in a few words; empty while it goes on. */
  readonly waitingFor: string
}

const nothing: Progress = {
  files: 0,
  filesTotal: 0,
  bytes: 0,
  unpacked: 0,
  toUnpack: 0,
  bytesPerSecond: 0,
  mirror: '',
  waitingFor: '',
}
const shown: readonly TimedEvent['type'][] = ['bytes', 'file.ready', 'unpack']

/** Progress of the phase that runs: a fold over the run log. A phase that begins starts anew: Go itself is another download. */
export class ProgressFold {
  readonly #show: (progress: Progress) => void
  #progress = nothing
  #startedMs = 0

  /** `show` is called whenever bytes or a file have come, or a module was unpacked. */
  constructor(show: (progress: Progress) => void) {
    this.#show = show
  }

  get progress(): Progress {
    return this.#progress
  }

  /** Shows again how far it is, and what is waited for: called in short intervals, so that no wait is silent. */
  tick(waitingFor: string): void {
    this.#show({ ...this.#progress, waitingFor })
  }

  /** Adds an event. */
  readonly sink: Sink = (event) => {
    if (event.type === 'phase.start') this.#startedMs = event.atMs
    this.#progress = after(this.#progress, event, this.#startedMs)
    if (shown.includes(event.type)) this.#show(this.#progress)
  }
}

function after(progress: Progress, event: TimedEvent, startedMs: number): Progress {
  const { files, filesTotal, bytes } = progress
  switch (event.type) {
    case 'phase.start':
      return nothing
    case 'prefetch':
      return { ...progress, filesTotal: filesTotal + event.files }
    case 'file.asked':
      return event.isNew ? { ...progress, filesTotal: filesTotal + 1 } : progress
    case 'request.end':
      return event.result === 'ok' ? { ...progress, mirror: event.mirror } : progress
    case 'bytes': {
      const seconds = (event.atMs - startedMs) / 1000
      const sum = bytes + event.bytes
      return { ...progress, bytes: sum, bytesPerSecond: seconds > 0 ? sum / seconds : 0 }
    }
    case 'file.ready':
      return { ...progress, files: files + 1 }
    case 'unpack.start':
      return { ...progress, toUnpack: event.modules }
    case 'unpack':
      return event.outcome === 'wrong hash' ? progress : { ...progress, unpacked: progress.unpacked + 1 }
    default:
      return progress
  }
}
