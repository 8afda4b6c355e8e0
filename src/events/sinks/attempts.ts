import type { AttemptReport } from '../../report/schema.ts'
import type { TimedEvent } from '../event.ts'

/** The runs of `go mod download`, all projects together. */
export class AttemptFold {
  readonly #attempts: AttemptReport[] = []

  readonly sink = (event: TimedEvent): void => {
    if (event.type !== 'attempt') return
    const { number, startedMs, durationMs, waitedMs, exitCode } = event
    this.#attempts.push({ number, startedMs, durationMs, waitedMs, exitCode })
  }

  get attempts(): readonly AttemptReport[] {
    return this.#attempts
  }
}
