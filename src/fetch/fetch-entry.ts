import type { Fault } from '../causes/fault.ts'
import type { ModuleRequest } from './module-request.ts'
import type { Found, Outcome } from './outcome.ts'
import type { Priority, RequestScheduler, Slot } from './schedule/request-scheduler.ts'

/** One file on its way: fetched once, whoever asks, and kept until it has been handed over. */
export class FetchEntry {
  readonly wanted: ModuleRequest
  /** go.sum's hash, where it has one. */
  readonly sum: string | undefined
  /** Whether anybody has asked for it yet. */
  isRequested = false
  /** Asked for again after it was handed over: go has refused it, or its attempt was killed. */
  refused = false
  /** The source of the copy that was handed over last. */
  servedBy: string | undefined
  /** Whether the copy that is there was compared with go.sum. */
  hashed = false
  /** Not what go.sum names, and nobody has another one: a further attempt cannot help. */
  disputed = false
  /** The restored copy, if any, is not good. */
  uncached = false
  /** Faults of a fetch that nobody was waiting for: they count once somebody asks. */
  #held: readonly Fault[] = []
  #lane: Priority
  #ticket: Slot | undefined
  #running: Promise<Outcome> | undefined
  #readers = 0

  constructor(wanted: ModuleRequest, sum: string | undefined, lane: Priority) {
    this.wanted = wanted
    this.sum = sum
    this.#lane = lane
  }

  /** The fetch that is under way or has brought something. */
  get running(): Promise<Outcome> | undefined {
    return this.#running
  }

  /** Somebody waits for it from now on. */
  ask(): void {
    this.isRequested = true
    this.#lane = 'asked'
    this.#ticket?.promote()
    // Go holds a `.info` against nothing but what was checked here as well.
    if (this.wanted.kind !== 'info' && this.#running === undefined && this.servedBy !== undefined) this.refused = true
  }

  takeTurn(turns: RequestScheduler): Slot {
    this.#ticket = turns.acquire(this.#lane)
    return this.#ticket
  }

  /** Starts a fetch. One that fails is forgotten at once, any other answer when somebody has heard it. */
  run(fetch: () => Promise<Outcome>): Promise<Outcome> {
    const running = fetch()
    this.#running = running
    running.then(
      ({ kind }) => {
        // There are thousands of jobs, and they stay.
        this.#ticket = undefined
        if (kind === 'failed' || (kind !== 'found' && this.isRequested)) this.#forget(running)
      },
      () => this.#forget(running),
    )
    return running
  }

  /** The faults that are to be told now that a fetch has ended: those of a vain one wait until somebody asks for the file. */
  tell(outcome: Outcome, faults: readonly Fault[]): readonly Fault[] {
    const held = this.#held
    if (outcome.kind === 'failed' && !this.isRequested) {
      this.#held = [...held, ...faults]
      return []
    }
    this.#held = []
    const recovered = outcome.kind === 'found' || outcome.kind === 'absent'
    return [...held.map((fault) => ({ ...fault, recovered })), ...faults]
  }

  /** Hands a content out. The returned function takes it back; with the last reader of one handed over it is dropped. */
  acquire(content: Found, drop: () => void): (delivered: boolean) => void {
    const { running } = this
    this.#readers++
    let isOut = true
    return (delivered) => {
      if (!isOut) return
      isOut = false
      this.#readers--
      if (delivered) this.servedBy = content.from
      if (this.#readers > 0 || this.servedBy === undefined) return
      if (running !== undefined) this.#forget(running)
      drop()
    }
  }

  /** Whether nobody is reading the content. */
  get isIdle(): boolean {
    return this.#readers === 0
  }

  /** Lets the next one who asks start anew. */
  forget(): void {
    this.#running = undefined
  }

  #forget(running: Promise<Outcome>): void {
    if (this.#running === running) this.#running = undefined
  }
}
