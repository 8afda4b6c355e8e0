import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { FaultError } from '../causes/fault-error.ts'
import { internalFault } from '../causes/internal-fault.ts'
import { messageOf } from '../error-message.ts'

/** Grace period after the deadline, in milliseconds: 10 s are promised. */
const graceMs = 9000

/** 128 and the signal's number, as a shell tells that a process was ended by a signal; 1 for any other reason. */
export function exitCodeOf(signal: AbortSignal): number {
  const number = constants.signals[messageOf(signal.reason) as NodeJS.Signals]
  return number === undefined ? 1 : 128 + number
}

/**
 * Aborts when this process is told to end: the reason is the signal's name. And for an error that nothing has caught, such as one of a
 * stream without a listener: the reason is a {@link FaultError}, so that the run ends with a report of it. `code` is the exit code if
 * it then hangs.
 */
export function endOnSignals(code = 1): AbortSignal {
  const ending = new AbortController()
  process.on('uncaughtException', (error) => {
    if (ending.signal.aborted) return
    ending.abort(new FaultError(internalFault(error), { cause: error }))
    startWatchdog(0, code)
  })
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(name, () => {
      ending.abort(new Error(name))
      startWatchdog(0, exitCodeOf(ending.signal))
    })
  }
  return ending.signal
}

/**
 * Watchdog: ends the process if it has not ended by itself `ms` milliseconds and the grace period from now. A file system that
 * hangs obeys no signal, and the job must not hang with it. `code` is the exit code then. The result stops the watchdog.
 */
export function startWatchdog(ms: number, code = 1): () => void {
  const timer = setTimeout(() => {
    process.stderr.write('modward: the time is up, and something still hangs; ending all the same.\n')
    end(code)
  }, ms + graceMs).unref()
  return () => clearTimeout(timer)
}

/** How long open handles may keep the process alive when its work is done, in milliseconds. */
const lingerMs = 2000

/** Lets the process end when its output is written, and ends it soon after if an open handle keeps it alive. */
export function exitWhenDrained(code: number): void {
  process.exitCode = code
  setTimeout(() => end(code), lingerMs).unref()
}

/**
 * Ends the process at once. An exit waits for Node's threads, and forever for one that hangs in a file system; so the process
 * replaces itself by a shell that exits (execve), which ends every thread.
 */
function end(code: number): never {
  const shell = '/bin/sh'
  if (existsSync(shell)) process.execve?.(shell, ['sh', '-c', `exit ${code}`], {})
  process.exit(code)
}
