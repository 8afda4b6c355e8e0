import { noTransfer, type TransferReport } from '../../report/schema.ts'
import type { Sink } from '../event.ts'

/** Counters of transfers: a fold over the run log. */
export class TransferCounters {
  readonly #counts = { ...noTransfer }

  get counts(): TransferReport {
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
