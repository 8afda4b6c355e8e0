/** So many peers are needed before a request is called slow, and so many are remembered. */
const minSamples = 20
const maxSamples = 200
/** No request is called slow sooner; milliseconds. */
const minWaitMs = 250
/** The first byte is late after so many times the 95th percentile. */
const lateFactor = 1.5
/** A body is below the minimum speed if it would take so many times as long as its median peer, and so many ms more. */
const slowFactor = 4
const slowExtraMs = 1_000
/** Smaller zips say little about the speed of a connection; bytes. */
const minMeasuredBytes = 100_000

/** How far a body has come, `elapsedMs` after its first byte. */
export type BodyProgress = { readonly elapsedMs: number; readonly received: number; readonly total: number | undefined }

/**
 * Latency percentiles: how long requests take to the first byte, by kind, and how fast zips come. They tell a slow
 * request from its peers, whatever the network is like; before there are enough peers nothing is slow.
 */
export class LatencyPercentile {
  /** Milliseconds to the first byte. */
  readonly #waits = { zip: [] as number[], small: [] as number[] }
  /** Bytes per millisecond of finished zips. */
  readonly #speeds: number[] = []

  /** A request went well. */
  record(kind: 'zip' | 'small', waitedMs: number, { elapsedMs, received }: BodyProgress): void {
    remember(this.#waits[kind], waitedMs)
    if (kind === 'zip' && received > minMeasuredBytes) remember(this.#speeds, received / Math.max(elapsedMs, 1))
  }

  /** After how many milliseconds without a first byte a request is slow. */
  slowAfterMs(kind: 'zip' | 'small'): number {
    const waits = this.#waits[kind]
    if (waits.length < minSamples) return Number.POSITIVE_INFINITY
    return Math.max(minWaitMs, lateFactor * quantile(waits, 0.95))
  }

  /** Whether a body comes, but would take far longer than its peers did. */
  isBelowMinSpeed({ elapsedMs, received, total }: BodyProgress): boolean {
    if (total === undefined || this.#speeds.length < minSamples || elapsedMs <= minWaitMs) return false
    const usualMs = total / quantile(this.#speeds, 0.5)
    const projectedMs = (elapsedMs * total) / Math.max(received, 1)
    return projectedMs > slowFactor * usualMs + slowExtraMs
  }
}

function remember(samples: number[], sample: number): void {
  samples.push(sample)
  if (samples.length > maxSamples) samples.shift()
}

function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}
