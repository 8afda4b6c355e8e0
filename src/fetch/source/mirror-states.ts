import type { RunLog } from '../../events/run-log.ts'
import { CircuitBreaker } from '../../mirrors/circuit-breaker.ts'
import type { Mirror } from '../../mirrors/plan.ts'
import type { ModuleRequest } from '../module-request.ts'
import type { Failed } from '../outcome.ts'

/** Fail-fast window after a file has used up its tries at an open mirror: further files fail at once; milliseconds. */
const failFastMs = 5_000

/** What is known of one mirror. */
type MirrorState = {
  readonly breaker: CircuitBreaker
  /** Retry-After. */
  heldOffUntil: number
  failFastUntil: number
  lastFailure: Failed | undefined
  failures: number
  /** The last probe of the open mirror; the next one begins after it. */
  probe: Promise<void> | undefined
}

/**
 * What all files together have learnt about the mirrors: circuit breaker, Retry-After, fail-fast window, wrong bytes.
 * `now` is a clock in milliseconds that never jumps.
 */
export class MirrorStates {
  readonly #log: RunLog
  readonly #now: () => number
  readonly #states = new Map<string, MirrorState>()
  readonly #tainted = new Set<string>()
  #sumdb: MirrorStates | undefined
  #verifiesAll = false

  constructor(log: RunLog, now: () => number = () => performance.now()) {
    this.#log = log
    this.#now = now
  }

  /** What is known of the mirrors as ways to the checksum database: one that does not pass it on may serve every module. */
  get sumdb(): MirrorStates {
    this.#sumdb ??= new MirrorStates(this.#log, this.#now)
    return this.#sumdb
  }

  /**
   * Admits a request to the first candidate that neither asked for a pause nor has an open breaker; undefined if there
   * is none. At a half-open breaker the request is the probe, unless a file has just given the mirror up. It ends with `recordSuccess`, `recordFailure` or
   * `recordCancelled`.
   */
  admit(candidates: readonly Mirror[]): Mirror | undefined {
    return candidates.find(({ name }) => {
      if (this.holdOffMs(name) > 0) return false
      const isOpen = this.#of(name).breaker.state !== 'closed'
      if (isOpen && this.isFailingFast(name)) return false
      return this.#change(name, ({ breaker }) => breaker.tryAcquire())
    })
  }

  /** The mirror answered as it should. */
  recordSuccess(mirror: string): void {
    this.#of(mirror).failFastUntil = 0
    this.#change(mirror, ({ breaker }) => breaker.recordSuccess())
  }

  /** The mirror failed. */
  recordFailure(mirror: string, failure: Failed): void {
    const state = this.#of(mirror)
    state.lastFailure = failure
    state.failures++
    if (failure.retryAfterMs !== undefined) state.heldOffUntil = this.#now() + failure.retryAfterMs
    this.#change(mirror, ({ breaker }) => breaker.recordFailure())
  }

  /** The request ended without saying anything about the mirror. */
  recordCancelled(mirror: string): void {
    this.#of(mirror).breaker.cancel()
  }

  /** How long the mirror still wants to be left alone (Retry-After); milliseconds. */
  holdOffMs(mirror: string): number {
    return Math.max(0, this.#of(mirror).heldOffUntil - this.#now())
  }

  /** The longest of these times, over all mirrors. */
  get longestHoldOffMs(): number {
    const holdOffs = [...this.#states.keys()].map((name) => this.holdOffMs(name))
    return Math.max(0, ...holdOffs, this.#sumdb?.longestHoldOffMs ?? 0)
  }

  /** The last failure of a mirror, and how many there were. */
  failuresOf(mirror: string): { readonly last: Failed | undefined; readonly count: number } {
    const { lastFailure: last, failures: count } = this.#of(mirror)
    return { last, count }
  }

  /** A file has used up its tries at an open mirror: go asks for few at a time, and not all of them may wait as long. */
  failFast(mirror: string): void {
    this.#of(mirror).failFastUntil = this.#now() + failFastMs
  }

  isFailingFast(mirror: string): boolean {
    return this.#of(mirror).failFastUntil > this.#now()
  }

  /** Ends the fail-fast windows: go runs once more. */
  reset(): void {
    for (const state of this.#states.values()) state.failFastUntil = 0
    this.#sumdb?.reset()
  }

  /** The source had a file that differs from go.sum, while another had the right one. */
  taint(source: string): void {
    if (this.#tainted.has(source)) return
    this.#tainted.add(source)
    this.#log.emit({ type: 'tainted', mirror: source })
  }

  /** go has refused a file: from now on zips of every source are hashed. */
  verifyAll(): void {
    this.#verifiesAll = true
  }

  /** Whether zips of this source are hashed before go sees them: go ends at a wrong one, which costs an attempt. */
  mustVerify(source: string, request?: ModuleRequest): boolean {
    return this.#verifiesAll || this.#tainted.has(source) || request?.refusedFrom !== undefined
  }

  /**
   * Serializes the requests to a mirror whose breaker is open and which has no alternative: each caller waits until the
   * one before has its result. A mirror that was away for a second must not fail the run, and a dead one not be asked
   * by hundreds.
   */
  async acquireProbe(mirror: string): Promise<Disposable> {
    const state = this.#of(mirror)
    const before = state.probe
    const { promise, resolve } = Promise.withResolvers<void>()
    state.probe = promise
    await before
    return { [Symbol.dispose]: resolve }
  }

  /** Applies what may change the breaker, and emits the change. */
  #change<Result>(mirror: string, apply: (state: MirrorState) => Result): Result {
    const state = this.#of(mirror)
    const { breaker } = state
    const before = { isClosed: breaker.state === 'closed', trips: breaker.trips }
    const result = apply(state)
    if (breaker.trips > before.trips) this.#log.emit({ type: 'breaker', mirror, state: 'open' })
    else if (!before.isClosed && (breaker.state === 'closed' || result === true)) {
      this.#log.emit({ type: 'breaker', mirror, state: breaker.state })
    }
    return result
  }

  #of(mirror: string): MirrorState {
    const known = this.#states.get(mirror)
    if (known !== undefined) return known
    const breaker = new CircuitBreaker(this.#now)
    const fresh = { breaker, heldOffUntil: 0, failFastUntil: 0, lastFailure: undefined, failures: 0, probe: undefined }
    this.#states.set(mirror, fresh)
    return fresh
  }
}
