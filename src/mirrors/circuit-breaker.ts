/** So many failures in a row open the breaker. */
const failureLimit = 3
/** How long it stays open before a probe may try the mirror again; milliseconds. */
const openMs = 15_000

export type BreakerState = 'closed' | 'open' | 'half-open'

/**
 * Circuit breaker of one mirror. Closed: every request passes. Open, after three failures in a row: none does, for 15
 * seconds. Half-open, after that: one probe at a time, whose result closes the breaker or opens it again.
 */
export class CircuitBreaker {
  readonly #now: () => number
  #consecutiveFailures = 0
  #openUntil: number | undefined
  #isProbing = false
  #trips = 0

  /** `now` is a clock in milliseconds that never jumps. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now
  }

  get state(): BreakerState {
    if (this.#openUntil === undefined) return 'closed'
    return this.#isProbing || this.#now() >= this.#openUntil ? 'half-open' : 'open'
  }

  /** How often it opened. */
  get trips(): number {
    return this.#trips
  }

  /**
   * Asks for permission to send a request. In half-open the first caller gets it, as the probe, and reports back with
   * {@link recordSuccess}, {@link recordFailure} or {@link cancel}; until then every other caller is refused.
   */
  tryAcquire(): boolean {
    const { state } = this
    if (state === 'closed') return true
    if (state === 'open' || this.#isProbing) return false
    this.#isProbing = true
    return true
  }

  /** The mirror answered as it should; not-found is such an answer, too. */
  recordSuccess(): void {
    this.#consecutiveFailures = 0
    this.#openUntil = undefined
    this.#isProbing = false
  }

  /** The mirror failed in a way that says something about it. Requests still in flight do not prolong the open time. */
  recordFailure(): void {
    this.#consecutiveFailures++
    const wasProbe = this.#isProbing
    this.#isProbing = false
    const trips = this.#openUntil === undefined && this.#consecutiveFailures >= failureLimit
    if (!wasProbe && !trips) return
    this.#trips++
    this.#openUntil = this.#now() + openMs
  }

  /** The request ended without saying anything about the mirror. */
  cancel(): void {
    this.#isProbing = false
  }
}
