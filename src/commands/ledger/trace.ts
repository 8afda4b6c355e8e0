import type { TimedEvent } from '../../events/event.ts'
import { RunRecord } from '../../events/sinks/run-record.ts'
import { buildReport } from '../../report/build-report.ts'
import type { Report } from '../../report/schema.ts'

/** Whether a line of a JSON Lines file is an event of a trace, and not a report. */
export function isTraceEvent(value: unknown): value is TimedEvent {
  return typeof value === 'object' && value !== null && 'type' in value && 'atMs' in value
}

/** Whether the event is the first one of a run, or of the relay daemon that a run has left behind. */
export function beginsRun({ type }: TimedEvent): boolean {
  return type === 'run.start'
}

/** The report of a run, or why there is none. */
export type TracedRun = { readonly value: Report } | { readonly reason: string }

/** Computes the report of one run from its trace, as the run itself did. */
export class TraceFold {
  readonly #record = new RunRecord()
  #isOfGuard = true
  #hasEnded = false
  #isBroken = false

  /** Adds an event of the run. Its shape is not checked: one that a fold cannot read breaks the trace. */
  add(event: TimedEvent): void {
    try {
      this.#record.sink(event)
      // A trace leaves out the bytes as they arrived; the end of each request has their sum.
      if (event.type === 'request.end') this.#record.sink({ ...event, type: 'bytes' })
    } catch {
      this.#isBroken = true
    }
    if (event.type === 'run.start') this.#isOfGuard = event.part === 'guard'
    if (event.type === 'run.end') this.#hasEnded = true
  }

  /** The run; none for what is no guarded download, such as the relay daemon. */
  runs(): readonly TracedRun[] {
    if (!this.#isOfGuard) return []
    if (this.#isBroken) return [{ reason: 'broken trace' }]
    if (!this.#hasEnded) return [{ reason: 'the trace has no end' }]
    return [{ value: buildReport(this.#record.facts, () => ({ file: '', line: 0 })) }]
  }
}
