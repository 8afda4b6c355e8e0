import type { TransportFault } from '../../causes/transport/transport-fault.ts'
import type { Breaker } from '../../mirrors/circuit-breaker.ts'
import type { Mirror } from '../../mirrors/plan.ts'

/** What was seen to be wrong, at which URL in the end, and the status to answer with. */
export type LastFailure = { readonly seen: TransportFault; readonly at: URL; readonly status: number }

/** For so long nobody asks a mirror that was given up, so that each further file fails at once; milliseconds. */
const givenUpMs = 5_000

/** What all files together have learnt about the mirrors. */
export class MirrorStates {
  readonly #breaker: Breaker
  readonly #now: () => number
  readonly #heldOff = new Map<string, number>()
  readonly #troubles = new Map<string, LastFailure & { readonly count: number }>()
  readonly #caught = new Set<string>()
  readonly #givenUp = new Map<string, number>()
  readonly #gates = new Map<string, Promise<void>>()

  constructor(breaker: Breaker, now: () => number = performance.now.bind(performance)) {
    this.#breaker = breaker
    this.#now = now
  }

  /** The first of the candidates that may be asked now; undefined when the breaker has demoted them all. */
  choose(candidates: readonly Mirror[]): Mirror | undefined {
    return candidates.find(({ name }) => this.holdOff(name) === 0 && this.#breaker.allows(name))
  }

  /** How long the mirror, or the one that asks for most, still wants to be left alone; milliseconds. */
  holdOff(mirror?: string): number {
    const until = mirror === undefined ? Math.max(0, ...this.#heldOff.values()) : (this.#heldOff.get(mirror) ?? 0)
    return Math.max(0, until - this.#now())
  }

  /** The trouble last seen at a mirror, and a number that grows with each. */
  trouble(mirror: string): (LastFailure & { readonly count: number }) | undefined {
    return this.#troubles.get(mirror)
  }

  recordSuccess(mirror: string): void {
    this.#breaker.recordSuccess(mirror)
    this.#givenUp.delete(mirror)
  }

  recordFailure(mirror: string, trouble: LastFailure): void {
    this.#breaker.recordFailure(mirror)
    this.#troubles.set(mirror, { ...trouble, count: (this.#troubles.get(mirror)?.count ?? 0) + 1 })
    const { retryAfterMs } = trouble.seen
    if (retryAfterMs !== undefined) this.#heldOff.set(mirror, this.#now() + retryAfterMs)
  }

  /** The request ended without saying anything about the mirror. */
  recordCancelled(mirror: string): void {
    this.#breaker.release(mirror)
  }

  /** A demoted mirror has used up the patience of one file. Go asks for few at a time: the others must not all wait as long. */
  failFast(mirror: string): void {
    this.#givenUp.set(mirror, this.#now() + givenUpMs)
  }

  isGivenUp(mirror: string): boolean {
    return (this.#givenUp.get(mirror) ?? 0) > this.#now()
  }

  /** A new attempt begins, and with it new patience. */
  reset(): void {
    this.#givenUp.clear()
  }

  /** The source had a file that is not the one go.sum names, while another had the right one. */
  taint(source: string): void {
    this.#caught.add(source)
  }

  /** Whether its zips are to be hashed before go sees them: go ends at the first wrong one. */
  isTainted(source: string): boolean {
    return this.#caught.has(source)
  }

  /**
   * A place in the single file of those who ask a demoted mirror because there is no other: the world may not end for
   * a mirror that was away for a second, nor may a dead one be asked by hundreds. Call the result to let the next one in.
   */
  async acquireProbe(mirror: string): Promise<() => void> {
    const before = this.#gates.get(mirror)
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#gates.set(mirror, promise)
    await before
    return resolve
  }
}
