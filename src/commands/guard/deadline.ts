import type { Fault } from '../../causes/fault.ts'
import { FaultError } from '../../causes/fault-error.ts'
import { internalFault } from '../../causes/internal-fault.ts'
import { faultOf } from '../../causes/rules/table.ts'
import { messageOf } from '../../error-message.ts'
import { formatDuration } from '../../report/format.ts'

/**
 * How long what runs may take to end once it was told to, in milliseconds: go's processes get 3 s of it. Less than the step's 10 s, so that
 * the report and the annotations are still written.
 */
const endMs = 6_000

/** Deadline and cancellation of a run: its own time limit, or a signal from outside, whose reason may be a {@link FaultError}. */
export class Deadline {
  /** Aborts at the earlier of the two. */
  readonly signal: AbortSignal
  readonly #outside: AbortSignal
  readonly #ms: number
  readonly #began = performance.now()

  constructor(ms: number, outside: AbortSignal) {
    this.#ms = ms
    this.#outside = outside
    // Not AbortSignal.any over AbortSignal.timeout: without a listener that may be garbage-collected, and never fires.
    const ending = new AbortController()
    this.signal = ending.signal
    if (outside.aborted) ending.abort(outside.reason)
    outside.addEventListener('abort', () => ending.abort(outside.reason), { once: true })
    setTimeout(() => ending.abort(new DOMException('the time is up', 'TimeoutError')), ms).unref()
  }

  /** The time that is left, in milliseconds. */
  get leftMs(): number {
    return Math.max(0, this.#ms - (performance.now() - this.#began))
  }

  /** Whether the time limit, and not the signal from outside, ended the run. */
  get isTimeUp(): boolean {
    return this.signal.aborted && !this.#outside.aborted
  }

  /**
   * Waits for work that the signal ends; but not for ever: a file system that hangs, or a folder that takes minutes to remove, obeys no
   * signal.
   * @throws {FaultError} if the work has not ended some time after the signal; what the work throws
   */
  async wait<Result>(work: Promise<Result>): Promise<Result> {
    const overdue = Promise.withResolvers<never>()
    let timer: NodeJS.Timeout | undefined
    const begin = () => {
      const giveUp = () => overdue.reject(new FaultError(this.fault('what did not end when it was told to')))
      timer = setTimeout(giveUp, endMs)
    }
    if (this.signal.aborted) begin()
    this.signal.addEventListener('abort', begin, { once: true })
    try {
      return await Promise.race([work, overdue.promise])
    } finally {
      clearTimeout(timer)
      this.signal.removeEventListener('abort', begin)
    }
  }

  /** Why the run was stopped, as a fault; `during` names what was running. */
  fault(during: string): Fault {
    if (this.#outside.reason instanceof FaultError) return this.#outside.reason.fault
    if (this.#outside.aborted) {
      const by = reasonOf(this.#outside)
      return {
        ...faultOf('interrupted', { text: `interrupted by ${by} during ${during}` }),
        title: `Interrupted by ${by}`,
      }
    }
    const span = formatDuration(this.#ms)
    return {
      ...faultOf('stall_timeout', { text: `the step's time limit of ${span} ran out during ${during}` }),
      title: `Not ready within ${span}`,
      advice: 'Raise the `timeout` input if the link is just slow; else name a mirror in `mirrors` that may stand in.',
    }
  }

  /** The fault that an error is for the run. */
  faultOfError(error: unknown, during: string): Fault {
    return this.signal.aborted && !(error instanceof FaultError) ? this.fault(during) : internalFault(error)
  }
}

function reasonOf(signal: AbortSignal): string {
  return messageOf(signal.reason)
}
