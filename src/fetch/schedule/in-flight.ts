import type { RequestKind } from '../module-request.ts'
import { LatencyPercentile } from './latency-percentile.ts'

/** How often requests in flight are compared with their peers; milliseconds. */
const tickMs = 50
/** What a zip counts for before its length is known, and at most: one large zip alone may not fill the link; bytes. */
const unknownZip = 64 * 1024
const largeZip = 4 * 1024 * 1024

/** How far one request has come; kept up to date by its transfer. */
export class InFlight {
  readonly kind: RequestKind
  readonly startedAt: number
  /** The HTTP status; 0 before there is one. */
  status = 0
  /** When the first byte of the body came. */
  firstByteAt: number | undefined
  /** Bytes of the file that are here, and those of them that an earlier request had brought. */
  received = 0
  resumedAt = 0
  total: number | undefined
  /** Resolved when the request is much slower than its peers. */
  readonly slow = Promise.withResolvers<void>()

  constructor(kind: RequestKind, now = performance.now()) {
    this.kind = kind
    this.startedAt = now
  }

  /** Notes that so many bytes of the file are here, of so many if that is known. */
  advance(received: number, total: number | undefined, now = performance.now()): void {
    this.firstByteAt ??= now
    this.received = received
    this.total = total
  }
}

/** The requests in flight: finds those that are much slower than their peers, and adds up the bytes still to come. */
export class InFlightRequests {
  readonly #latencies = new LatencyPercentile()
  readonly #requests = new Set<InFlight>()
  #timer: NodeJS.Timeout | undefined

  /** Watches a request until {@link finish}. */
  add(request: InFlight): void {
    this.#requests.add(request)
    this.#timer ??= setInterval(() => this.#markSlow(), tickMs).unref()
  }

  /** The request has ended; one that brought its file is a peer for the others. */
  finish(request: InFlight, isGood: boolean, now = performance.now()): void {
    this.#requests.delete(request)
    if (this.#requests.size === 0) {
      clearInterval(this.#timer)
      this.#timer = undefined
    }
    const { firstByteAt, startedAt, received, total } = request
    if (!isGood || firstByteAt === undefined) return
    this.#latencies.record(sizeOf(request), firstByteAt - startedAt, { elapsedMs: now - firstByteAt, received, total })
  }

  /** Whether a body comes, but would take far longer than its peers did. */
  isBelowMinSpeed({ firstByteAt, received, total }: InFlight, now = performance.now()): boolean {
    if (firstByteAt === undefined) return false
    return this.#latencies.isBelowMinSpeed({ elapsedMs: now - firstByteAt, received, total })
  }

  /** Bytes of zips that are still to come, as far as it is known. Large zips count for less, slow ones not at all. */
  get zipBytesToCome(): number {
    let sum = 0
    for (const { kind, total, received } of this.#requests) {
      if (kind === 'zip') sum += total === undefined ? unknownZip : Math.min(largeZip, total - received)
    }
    return sum
  }

  #markSlow(now = performance.now()): void {
    const slowAfterMs = { zip: this.#latencies.slowAfterMs('zip'), small: this.#latencies.slowAfterMs('small') }
    for (const request of this.#requests) {
      const waitedMs = request.firstByteAt === undefined ? now - request.startedAt : 0
      if (waitedMs <= slowAfterMs[sizeOf(request)] && !this.isBelowMinSpeed(request, now)) continue
      this.#requests.delete(request)
      request.slow.resolve()
    }
  }
}

function sizeOf({ kind }: InFlight): 'zip' | 'small' {
  return kind === 'zip' ? 'zip' : 'small'
}
