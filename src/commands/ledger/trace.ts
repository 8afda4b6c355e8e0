import type { RunEvent } from '../../events/event.ts'

/** The fields of a JSON document. */
type Fields = Readonly<Record<string, unknown>>

/** Whether a line of a JSON Lines file is an event of a trace, and not a report. */
export function isTraceEvent(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && 'type' in value && 'atMs' in value
}

/** Whether the event is the first one of a run: it has the time at which the run started. */
export function beginsRun(event: Fields): boolean {
  return 'startedAt' in event
}

/** More errors of one run than these are not kept. */
const faultLimit = 1000

/** What one mirror delivered. */
type Delivered = { files: number; bytes: number; faults: number }

/**
 * Computes a report from the trace of one run, as far as the ledger counts it: a trace has each request and error, but
 * not what the cache saved.
 */
export class TraceFold {
  #startedAt: unknown
  #lastMs = 0
  #exitCode: unknown = null
  readonly #counts = { requests: 0, retries: 0, failovers: 0, stalls: 0, resumes: 0, hedges: 0 }
  readonly #attempts: Fields[] = []
  readonly #faults: Fields[] = []
  readonly #mirrors = new Map<string, Delivered>()

  /** Adds an event of the run. */
  add(event: Fields): void {
    if (typeof event['atMs'] === 'number') this.#lastMs = Math.max(this.#lastMs, event['atMs'])
    if (typeof event['startedAt'] === 'string') this.#startedAt = event['startedAt']
    switch (event['type'] as RunEvent['type']) {
      case 'request.start':
        this.#counts.requests += 1
        break
      case 'request.end':
        this.#addRequest(event)
        break
      case 'retry':
        this.#counts.retries += 1
        break
      case 'fallback':
        this.#counts.failovers += 1
        break
      case 'stall':
        this.#counts.stalls += 1
        break
      case 'resume':
        this.#counts.resumes += 1
        break
      case 'hedge':
        this.#counts.hedges += 1
        break
      case 'attempt':
        this.#attempts.push(event)
        this.#exitCode = event['exitCode']
        break
      case 'fault':
        this.#addFault(event['fault'])
        break
    }
  }

  /** The run as a report. It was ready if the last `go mod download` was; a ready run recovered from each of its errors. */
  report(): Fields {
    const isReady = this.#exitCode === 0
    const main = this.#faults.findLast(({ recovered }) => recovered !== true)
    const delivered = [...this.#mirrors.values()]
    return {
      schema: 1,
      tool: { name: 'modward' },
      outcome: isReady ? 'ready' : 'failed',
      cause: isReady ? null : (main?.['cause'] ?? 'unknown'),
      startedAt: this.#startedAt,
      durationMs: this.#lastMs,
      mirrors: [...this.#mirrors].map(([url, counts]) => ({ url, ...counts })),
      transfer: {
        ...this.#counts,
        files: delivered.reduce((sum, { files }) => sum + files, 0),
        bytes: delivered.reduce((sum, { bytes }) => sum + bytes, 0),
      },
      attempts: this.#attempts,
      faults: this.#faults.map((fault) => ({ ...fault, recovered: isReady || fault['recovered'] === true })),
    }
  }

  #addFault(fault: unknown): void {
    if (typeof fault === 'object' && fault !== null && this.#faults.length < faultLimit) this.#faults.push({ ...fault })
  }

  #addRequest({ mirror, result, bytes }: Fields): void {
    if (typeof mirror !== 'string') return
    const known = this.#mirrors.get(mirror) ?? { files: 0, bytes: 0, faults: 0 }
    this.#mirrors.set(mirror, known)
    if (typeof bytes === 'number') known.bytes += bytes
    if (result === 'ok') known.files += 1
    if (result === 'failed' || result === 'refused') known.faults += 1
  }
}
