import type { Fault } from '../../causes/fault.ts'
import { FaultError } from '../../causes/fault-error.ts'
import { faultOf } from '../../causes/rules/table.ts'
import { formatDuration } from '../../report/format.ts'

/** The end of the step: its own time limit, or somebody outside who wants everything to end. */
export class Deadline {
  /** Aborts at whichever comes first. */
  readonly signal: AbortSignal
  readonly #outside: AbortSignal
  readonly #ms: number
  readonly #began = performance.now()

  constructor(ms: number, outside: AbortSignal) {
    this.#ms = ms
    this.#outside = outside
    // Not made of AbortSignal.any and AbortSignal.timeout: while nobody listens, that may be collected and never fire.
    const ending = new AbortController()
    this.signal = ending.signal
    if (outside.aborted) ending.abort(outside.reason)
    outside.addEventListener('abort', () => ending.abort(outside.reason), { once: true })
    setTimeout(() => ending.abort(new DOMException('the time is up', 'TimeoutError')), ms).unref()
  }

  /** What is left of the step's time, in milliseconds. */
  get leftMs(): number {
    return Math.max(0, this.#ms - (performance.now() - this.#began))
  }

  /** Whether the step's own time limit, and nobody outside, has ended the work. */
  get isTimeUp(): boolean {
    return this.signal.aborted && !this.#outside.aborted
  }

  /** Why the work was stopped, as a fault; `during` names what was running. */
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

  /** What an error means for the step, as a fault. */
  faultOfError(error: unknown, during: string): Fault {
    if (error instanceof FaultError) return error.fault
    if (this.signal.aborted) return this.fault(during)
    return faultOf('unknown', { text: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
}

function reasonOf(signal: AbortSignal): string {
  const { reason } = signal
  return reason instanceof Error ? reason.message : String(reason)
}
