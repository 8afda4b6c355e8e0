import type { FailedRequest } from '../../report/schema.ts'
import type { TimedEvent } from '../event.ts'

/** More of them say nothing new; the faults of the report count on. */
const limit = 50

/** The first requests that failed, each with its own time: a fault of the report has only the times of its first and last. */
export class FailedRequestsFold {
  readonly #failed: FailedRequest[] = []

  readonly sink = (event: TimedEvent): void => {
    if (event.type !== 'request.end' || event.cause === undefined || this.#failed.length === limit) return
    const { file, mirror, cause, atMs, durationMs } = event
    this.#failed.push({ file, mirror, cause, startedMs: Math.max(0, atMs - durationMs), durationMs })
  }

  /** At most 50, in the order in which they ended. */
  get failed(): readonly FailedRequest[] {
    return this.#failed
  }
}
