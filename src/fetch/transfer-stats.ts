import { countBuffer } from './collect-garbage.ts'

/** What a request leaves behind beside its bytes, roughly. */
const perFile = 40 * 1024

/** What was transferred, all files and mirrors together. */
export type Transfer = {
  readonly files: number
  readonly bytes: number
  readonly requests: number
  readonly retries: number
  readonly failovers: number
  readonly stalls: number
  readonly resumes: number
  /** How often a mirror was left alone for a while, since it had failed three times in a row. */
  readonly demotions: number
}

/** How far the transfer is; `mirror` is the one that answered last. */
export type TransferProgress = {
  readonly files: number
  readonly filesTotal: number
  readonly bytes: number
  readonly mirror: string
}

/** Counts what was transferred, over all files and mirrors. */
export class TransferStats {
  files = 0
  filesTotal = 0
  restored = 0
  bytes = 0
  requests = 0
  retries = 0
  failovers = 0
  stalls = 0
  resumes = 0
  hedges = 0
  mirror = ''
  readonly #onProgress: (progress: TransferProgress) => void

  constructor(onProgress: (progress: TransferProgress) => void) {
    this.#onProgress = onProgress
  }

  /** Counts bytes as they come. */
  receive(bytes: number): void {
    this.bytes += bytes
    countBuffer(bytes)
    this.#onProgress(this.progress)
  }

  /** Counts a file that is ready for go; a restored one was not transferred. */
  finish(isRestored: boolean): void {
    this.files++
    countBuffer(perFile)
    if (isRestored) this.restored++
    this.#onProgress(this.progress)
  }

  get report(): Omit<Transfer, 'demotions'> {
    const { bytes, requests, retries, failovers, stalls, resumes } = this
    return { files: this.files - this.restored, bytes, requests, retries, failovers, stalls, resumes }
  }

  get progress(): TransferProgress {
    const { files, filesTotal, bytes, mirror } = this
    return { files, filesTotal, bytes, mirror }
  }
}
