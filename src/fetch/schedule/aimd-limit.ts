/** A server that says "too many requests" still gets so many at once. */
const minLimit = 2
/** Slow start: so many requests run until one has gone well; a dead mirror is not asked for everything at once. */
const slowStartLimit = 8

/**
 * How many requests may run at once: additive increase, multiplicative decrease (AIMD), with slow start; RFC 5681 in
 * spirit. A rate limit halves the number, each full round of requests that went well adds one; the maximum is never
 * passed.
 */
export class AimdLimit {
  readonly #max: number
  #current: number
  #isSlowStart: boolean
  #successes = 0

  /** `isProven`: the mirrors are known to answer, so that slow start is not needed. */
  constructor(max: number, isProven: boolean) {
    this.#max = max
    this.#isSlowStart = !isProven
    this.#current = isProven ? max : Math.min(max, slowStartLimit)
  }

  get current(): number {
    return this.#current
  }

  /** A mirror said "too many requests" (429). */
  onRateLimited(): void {
    this.#current = Math.max(Math.min(minLimit, this.#max), Math.floor(this.#current / 2))
    this.#successes = 0
    // The mirror has said how many it takes: from here on the number grows by one.
    this.#isSlowStart = false
  }

  /** A request went well. */
  onSuccess(): void {
    if (this.#isSlowStart) {
      this.#isSlowStart = false
      this.#current = this.#max
    } else if (this.#current < this.#max && ++this.#successes >= this.#current) {
      this.#successes = 0
      this.#current++
    }
  }
}
