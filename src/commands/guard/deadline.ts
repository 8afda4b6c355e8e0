import type { Fault } from '../../causes/fault.ts'
import { FaultError } from '../../causes/fault-error.ts'
import { faultOf } from '../../causes/rules/table.ts'
import { messageOf } from '../../error-message.ts'
import { formatDuration } from '../../report/format.ts'

/** Deadline and cancellation of a run: its own time limit, or a signal from outside. */
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

  /** Why the run was stopped, as a fault; `during` names what was running. */
  fault(during: string): Fault {
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
    if (error instanceof FaultError) return error.fault
    if (this.signal.aborted) return this.fault(during)
    return faultOf('unknown', { text: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
}

function reasonOf(signal: AbortSignal): string {
  return messageOf(signal.reason)
}
