import type { Fault } from './fault.ts'
import { FaultError } from './fault-error.ts'
import { faultOf } from './rules/table.ts'

/** The fault of an error that nothing has caught: its own, else a mistake in modward, whose text names the error and where it was thrown. */
export function internalFault(error: unknown): Fault {
  if (error instanceof FaultError) return error.fault
  const named = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  const frame =
    error instanceof Error ? /\n\s+at (?:(\S+) )?.*?([^/\\\s(]+:\d+):\d+\)?(?:\n|$)/.exec(error.stack ?? '') : null
  const place = frame === null ? '' : ` (in ${[frame[1], frame[2]].filter(Boolean).join(', ')})`
  return {
    ...faultOf('unknown', { text: `an error inside modward: ${named}${place}` }),
    title: 'An error inside modward',
    advice: 'Please report it with this text; plain `go mod download` in its place gets the job going again.',
  }
}
