import type { RequestKind } from '../module-request.ts'

/** What is known of a request that is under way. */
export type InFlight = {
  readonly kind: RequestKind
  startedAt: number
  /** When the first byte of the body came. */
  firstByteAt?: number
  received: number
  total: number | undefined
  /** Called once, when it is much slower than its peers. */
  readonly onSlow: () => void
}

/** Notes that so many bytes have come, of so many where that is known. */
export function advance(flight: InFlight, received: number, total: number | undefined): void {
  flight.firstByteAt ??= performance.now()
  flight.received = received
  flight.total = total
}

/** How many peers there must be before anything is called slow, and how many are remembered. */
const enough = 20
const remembered = 200
/** How often requests are looked at; milliseconds. */
const tick = 50
/** No request is called slow before; milliseconds. */
const leastWait = 250
/** A body is a trickle when it would need so many times what its peers would, and so much longer; milliseconds. */
const trickleFactor = 4
const trickleMs = 1_000

/** What a zip counts for before its length is known, and at most: one large zip alone may not fill the link; bytes. */
const unknownZip = 64 * 1024
const largeZip = 4 * 1024 * 1024

/** How fast requests are, so that the slow ones can be told from the rest. */
export class LatencyTracker {
  /** Milliseconds to the first byte, by whether a zip was asked for. */
  readonly #waits = { zip: [] as number[], small: [] as number[] }
  /** Bytes per millisecond of finished zips. */
  readonly #rates: number[] = []
  readonly #flights = new Set<InFlight>()
  #timer: NodeJS.Timeout | undefined

  /** Watches a request until {@link finish}. */
  start(flight: InFlight): void {
    this.#flights.add(flight)
    this.#timer ??= setInterval(() => this.#look(), tick).unref()
  }

  /** The request has ended; one that went well is a peer for the others. */
  finish(flight: InFlight, isGood: boolean): void {
    this.#flights.delete(flight)
    if (this.#flights.size === 0) {
      clearInterval(this.#timer)
      this.#timer = undefined
    }
    const { firstByteAt } = flight
    if (!isGood || firstByteAt === undefined) return
    remember(flight.kind === 'zip' ? this.#waits.zip : this.#waits.small, firstByteAt - flight.startedAt)
    const took = performance.now() - firstByteAt
    if (flight.kind === 'zip' && flight.received > 100_000) remember(this.#rates, flight.received / Math.max(took, 1))
  }

  /** Whether the body trickles: it comes, but would take far longer than from anybody else. */
  isBelowMinSpeed(flight: InFlight): boolean {
    const { firstByteAt, received, total } = flight
    if (firstByteAt === undefined || total === undefined || this.#rates.length < enough) return false
    const elapsed = performance.now() - firstByteAt
    if (elapsed <= leastWait) return false
    const usual = total / quantile(this.#rates, 0.5)
    const projected = (elapsed * total) / Math.max(received, 1)
    return projected > trickleFactor * usual + trickleMs
  }

  /** How many bytes of zips are still to come, as far as it is known. Large ones, and those that trickle, count for less. */
  get underWay(): number {
    let sum = 0
    for (const { kind, total, received } of this.#flights) {
      if (kind === 'zip') sum += total === undefined ? unknownZip : Math.min(largeZip, total - received)
    }
    return sum
  }

  #look(): void {
    const longest = { zip: longestWait(this.#waits.zip), small: longestWait(this.#waits.small) }
    for (const flight of this.#flights) {
      const { kind, startedAt, firstByteAt } = flight
      const waited = firstByteAt === undefined ? performance.now() - startedAt : 0
      if (!this.isBelowMinSpeed(flight) && waited <= (kind === 'zip' ? longest.zip : longest.small)) continue
      this.#flights.delete(flight)
      flight.onSlow()
    }
  }
}

/** How long the first byte of a body may take, by what its peers took; milliseconds. */
function longestWait(waits: readonly number[]): number {
  return waits.length < enough ? Number.POSITIVE_INFINITY : Math.max(leastWait, 1.5 * quantile(waits, 0.95))
}

function remember(samples: number[], sample: number): void {
  samples.push(sample)
  if (samples.length > remembered) samples.shift()
}

function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}
