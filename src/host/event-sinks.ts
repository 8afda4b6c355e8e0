import type { Sink } from '../events/event.ts'
import { logfmt } from '../events/sinks/logfmt.ts'
import { TraceFile } from '../events/sinks/trace-file.ts'
import type { Redactor } from './host.ts'

export type EventSinkOptions = {
  /** Prints a line of debug output, redacted; undefined if none is wanted. */
  readonly debug: ((line: string) => void) | undefined
  /** Where traces are written; empty paths are none. */
  readonly traces: readonly string[]
  readonly secrets: Redactor
  readonly warning: (line: string) => void
}

/** The sinks that a host offers for looking into a run. */
export function eventSinks({ debug, traces, secrets, warning }: EventSinkOptions): readonly Sink[] {
  const files = traces
    .filter((path) => path !== '')
    .map((path) => {
      const onError = (reason: string) => warning(`Cannot write the trace to ${path}: ${reason}`)
      return new TraceFile({ path, flag: 'w', redact: (text) => secrets.redact(text), onError }).sink
    })
  if (debug === undefined) return files
  return [(event) => logfmt(event).forEach(debug), ...files]
}
