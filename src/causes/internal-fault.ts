import { messageOf } from '../error-message.ts'
import type { Fault } from './fault.ts'
import { FaultError } from './fault-error.ts'
import { faultOf } from './rules/table.ts'

/** What a machine has no more of, in go's words, by the code of the error. */
const exhausted: Readonly<Record<string, string>> = {
  EAGAIN: 'resource temporarily unavailable',
  EMFILE: 'too many open files',
  ENFILE: 'too many open files in system',
  ENOMEM: 'cannot allocate memory',
}

/** The fault of an error by which the system says that it has no file handle, process or memory left; undefined for any other. */
export function exhaustionFault(error: unknown, doing: string): Fault | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const words = exhausted[code]
  return words === undefined ? undefined : faultOf('fs_other', { text: `${doing}: ${messageOf(error)} (${words})` })
}

/** The fault of an error that nothing has caught: its own, else a mistake in modward, whose text names the error and where it was thrown. */
export function internalFault(error: unknown): Fault {
  if (error instanceof FaultError) return error.fault
  const short = exhaustionFault(error, 'an error inside modward')
  if (short !== undefined) return short
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
