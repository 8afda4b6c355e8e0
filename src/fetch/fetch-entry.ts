import type { Fault } from '../causes/fault.ts'
import type { ModuleRequest } from './module-request.ts'
import type { Found, Outcome } from './outcome.ts'

/** Single-flight entry of one file: all that ask share its fetch, and its content is kept until it was handed over. */
export class FetchEntry {
  readonly #request: ModuleRequest
  /** The fetch that is under way, or whose content waits for go. */
  fetching: Promise<Outcome> | undefined
  /** Whether the content that waits was compared with go.sum. */
  isVerified = false
  /** Whether it differs from go.sum, and no mirror has another: a further attempt of go cannot help. */
  isMismatch = false
  /** Faults of a prefetch that failed: they count once go asks for the file. */
  #held: readonly Fault[] = []
  #servedFrom: string | undefined
  #isRefused = false
  #readers = 0

  constructor(request: ModuleRequest) {
    this.#request = request
  }

  /** What the next fetch asks for. */
  get request(): ModuleRequest {
    return this.#isRefused ? { ...this.#request, refusedFrom: this.#servedFrom } : this.#request
  }

  /**
   * go asks for the file. If it has had a copy before, it refused it, or its attempt was killed. A `.info` is not
   * refused: go compares it with nothing that was not checked here as well, so another module cache asks for it.
   */
  ask(): void {
    const isAgain = this.fetching === undefined && this.#servedFrom !== undefined
    if (isAgain && this.#request.kind !== 'info') this.#isRefused = true
  }

  /** Forgets a fetch, so that the next request for the file starts anew. */
  forget(fetching: Promise<Outcome>): void {
    if (this.fetching === fetching) this.fetching = undefined
  }

  /** The faults to report now that a fetch has ended; those of a failed prefetch are held until go asks for it. */
  settle(outcome: Outcome, isAsked: boolean): readonly Fault[] {
    const faults = outcome.faults ?? []
    const held = this.#held
    if (outcome.kind === 'failed' && !isAsked) {
      this.#held = [...held, ...faults]
      return []
    }
    this.#held = []
    const recovered = outcome.kind === 'found' || outcome.kind === 'absent'
    return [...held.map((fault) => ({ ...fault, recovered: recovered || fault.recovered })), ...faults]
  }

  /** Whether no reader has the content. */
  get isIdle(): boolean {
    return this.#readers === 0
  }

  /** Lends the content to a reader, with a `release` that frees it after the last reader, once it was handed over. */
  lend(found: Found): Found {
    const { fetching } = this
    this.#readers++
    let isLent = true
    const release = (delivered: boolean) => {
      if (!isLent) return
      isLent = false
      this.#readers--
      if (delivered) this.#servedFrom = found.from
      if (this.#readers > 0 || this.#servedFrom === undefined) return
      if (fetching !== undefined) this.forget(fetching)
      found.release(delivered)
    }
    return { ...found, release }
  }
}
