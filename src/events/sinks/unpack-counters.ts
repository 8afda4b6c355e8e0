import { noUnpack, type UnpackReport } from '../../report/schema.ts'
import type { Sink } from '../event.ts'

/** Counters of unpacking: a fold over the run log. */
export class UnpackCounters {
  #counts: UnpackReport = noUnpack
  #beganMs: number | undefined

  get counts(): UnpackReport {
    return this.#counts
  }

  /** Adds an event. */
  readonly sink: Sink = (event) => {
    if (event.type !== 'unpack') return
    const { outcome, atMs, durationMs } = event
    const { modules, files, bytes, leftToGo } = this.#counts
    this.#beganMs = Math.min(this.#beganMs ?? atMs, atMs - durationMs)
    const startedMs = this.#beganMs
    const ms = atMs - startedMs
    // A module with a wrong hash is fetched once more, and comes here again.
    if (outcome === 'left to go' || outcome === 'failed')
      this.#counts = { ...this.#counts, startedMs, ms, leftToGo: leftToGo + 1 }
    if (outcome !== 'placed') return
    this.#counts = {
      modules: modules + 1,
      files: files + event.files,
      bytes: bytes + event.bytes,
      startedMs,
      ms,
      leftToGo,
    }
  }
}
