import type { Sink } from '../event.ts'

/** What was transferred, all files and mirrors together. */
export type TransferCounts = {
  /** Files that mirrors brought; restored ones are not counted. */
  files: number
  bytes: number
  /** HTTP requests, hedges and further connections to large zips included. */
  requests: number
  /** Requests for a file after its first one. */
  retries: number
  failovers: number
  stalls: number
  resumes: number
  hedges: number
  /** How often a circuit breaker opened. */
  demotions: number
}

/** Counters of transfers: a fold over the run log. */
export class TransferCounters {
  readonly #counts: TransferCounts = {
    files: 0,
    bytes: 0,
    requests: 0,
    retries: 0,
    failovers: 0,
    stalls: 0,
    resumes: 0,
    hedges: 0,
    demotions: 0,
  }

  get counts(): Readonly<TransferCounts> {
    return { ...this.#counts }
  }

  /** Adds an event. */
  readonly sink: Sink = (event) => {
    const counts = this.#counts
    switch (event.type) {
      case 'request.start':
        counts.requests++
        if (event.number > 1 && !event.hedge) counts.retries++
        break
      case 'segment':
        counts.requests++
        break
      case 'bytes':
        counts.bytes += event.bytes
        break
      case 'fallback':
        counts.failovers++
        break
      case 'stall':
        counts.stalls++
        break
      case 'resume':
        counts.resumes++
        break
      case 'hedge':
        counts.hedges++
        break
      case 'breaker':
        if (event.state === 'open') counts.demotions++
        break
      case 'file.ready':
        if (!event.restored) counts.files++
        break
    }
  }
}
