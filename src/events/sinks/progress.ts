import type { Sink } from '../event.ts'

/** How far the download is. */
export type TransferProgress = {
  /** Files that are ready for go, restored ones included, of those known to be needed. */
  readonly files: number
  readonly filesTotal: number
  readonly bytes: number
  /** The mirror that answered last; empty before one has. */
  readonly mirror: string
}

/** Progress of the download: a fold over the run log. */
export class ProgressFold {
  #files = 0
  #filesTotal = 0
  #bytes = 0
  #mirror = ''
  readonly #show: (progress: TransferProgress) => void

  /** `show` is called whenever bytes or a file have come. */
  constructor(show: (progress: TransferProgress) => void) {
    this.#show = show
  }

  get progress(): TransferProgress {
    return { files: this.#files, filesTotal: this.#filesTotal, bytes: this.#bytes, mirror: this.#mirror }
  }

  /** Adds an event. */
  readonly sink: Sink = (event) => {
    switch (event.type) {
      case 'prefetch':
        this.#filesTotal += event.files
        break
      case 'file.asked':
        if (event.isNew) this.#filesTotal++
        break
      case 'request.end':
        if (event.result === 'ok') this.#mirror = event.mirror
        break
      case 'bytes':
        this.#bytes += event.bytes
        this.#show(this.progress)
        break
      case 'file.ready':
        this.#files++
        this.#show(this.progress)
        break
    }
  }
}
