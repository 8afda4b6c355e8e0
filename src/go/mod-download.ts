import pRetry, { AbortError } from 'p-retry'
import { backoffBound } from '../backoff.ts'
import type { Fault } from '../causes/fault.ts'
import { FaultError } from '../causes/fault-error.ts'
import type { Env } from '../config/config.ts'
import type { AttemptReport } from '../report/schema.ts'
import { type GoRun, runGo } from './command.ts'
import { downloadEnv } from './download-env.ts'
import { preserveFiles } from './preserve-files.ts'

export type DownloadOptions = {
  readonly env: Env
  /** How often `go mod download` may run, at least once. */
  readonly attempts: number
  /** Upper bound of the first wait; doubles each time. Milliseconds. */
  readonly backoffMs: number
  /** Upper bound of one wait. Milliseconds. */
  readonly backoffMaxMs: number
  /** The deadline of the step: ends the go command, and any wait. */
  readonly signal: AbortSignal
  /** Files that are restored afterwards if go changes them: go.mod, go.sum, go.work. */
  readonly keep: readonly string[]
  /** Names the cause of a run that failed; it may know more than what go printed. */
  readonly judge: (output: string, timedOut: boolean) => Fault
  /** Whether one more attempt may help although the cause is not retryable, as when the file now comes from another source. */
  readonly again: (fault: Fault) => boolean
  /** Whether one more attempt can still change something. `durationMs`: what the failed one took. */
  readonly isWorthAnother?: (fault: Fault, durationMs: number) => boolean
  /** Watches the process group of a run; `end` ends that run only. The result stops the watch. */
  readonly watch?: (group: number, end: () => void) => () => void
  /** How long a mirror's Retry-After still asks to wait. Milliseconds. */
  readonly retryAfterMs?: () => number
  /** How much of the step's time is left: a longer Retry-After is not waited for. Milliseconds. */
  readonly leftMs?: () => number
  readonly onLine?: (line: string) => void
  /** Called when a run of `go mod download` has ended, before its failure is judged. */
  readonly onAttempt?: (attempt: AttemptReport) => void
  /** Called at the end with the files of `keep` that go had changed and that are as before again. */
  readonly onPutBack?: (paths: readonly string[]) => void
  /** Called before each wait. */
  readonly onWait?: (waitMs: number, fault: Fault) => void
  /** Milliseconds since the start of the step. */
  readonly now?: () => number
}

export type Downloaded = {
  /** Why the last attempt failed; null when ready. */
  readonly fault: Fault | null
  readonly attempts: readonly AttemptReport[]
}

/**
 * Runs `go mod download` until it succeeds, a cause says that trying again is pointless, the attempts are used up, or
 * the signal ends it. Waits between attempts are random up to a bound that doubles (full jitter), so that the jobs of a
 * matrix do not come back together; a mirror's Retry-After is waited for if it is longer.
 * @throws {FaultError} with `go_missing` if there is no go command.
 */
export async function download(directory: string, options: DownloadOptions): Promise<Downloaded> {
  const { signal, judge, again, now = () => performance.now() } = options
  const attempts: AttemptReport[] = []
  const env = downloadEnv(options.env)
  const putBack = await preserveFiles(options.keep)
  let waitedMs = 0
  let fault: Fault | null = null

  const attempt = async (number: number) => {
    const startedMs = now()
    fault = null
    const { exitCode, output } = await runWatched(directory, env, options)
    const ended = { number, startedMs, durationMs: now() - startedMs, waitedMs, exitCode }
    attempts.push(ended)
    options.onAttempt?.(ended)
    fault = exitCode === 0 ? null : judge(output, signal.aborted)
    if (fault === null) return
    const isWorth = options.isWorthAnother?.(fault, ended.durationMs) ?? true
    const mayRetry = isWorth && (fault.retryable || (number < options.attempts && again(fault)))
    throw mayRetry ? new FaultError(fault) : new AbortError(new FaultError(fault))
  }

  try {
    await pRetry(attempt, {
      retries: Math.max(0, options.attempts - 1),
      signal,
      shouldRetry: ({ error }) => error instanceof FaultError && fault !== null,
      // Its own delays know neither full jitter nor Retry-After, so they are 0, and this hook holds the next attempt back.
      minTimeout: 0,
      onFailedAttempt: async ({ retriesLeft, retriesConsumed }) => {
        if (retriesLeft === 0 || fault === null) return
        waitedMs = waitBefore(retriesConsumed, options)
        options.onWait?.(waitedMs, fault)
        await pause(waitedMs, signal)
      },
    })
  } catch (error) {
    const started = attempts.length > 0 || signal.aborted
    if (!started || (fault === null && !signal.aborted)) throw error
    fault ??= attempts.length === 0 ? judge('', true) : null
  } finally {
    const restored = await putBack()
    options.onPutBack?.(restored)
  }
  return { fault, attempts }
}

/** One run, under the watch if there is one. */
async function runWatched(directory: string, env: Env, options: DownloadOptions): Promise<GoRun> {
  const { signal, watch } = options
  const run = { directory, env, ...lines(options) }
  if (watch === undefined) return await runGo(['mod', 'download'], { ...run, signal })
  const ending = new AbortController()
  const stop = () => ending.abort(signal.reason)
  if (signal.aborted) stop()
  signal.addEventListener('abort', stop, { once: true })
  let unwatch = () => {}
  const onStart = (group: number) => {
    unwatch = watch(group, () => ending.abort(new Error('it stood still')))
  }
  try {
    return await runGo(['mod', 'download'], { ...run, signal: ending.signal, onStart })
  } finally {
    unwatch()
    signal.removeEventListener('abort', stop)
  }
}

/** How long to wait before a retry, in milliseconds. */
function waitBefore(retriesBefore: number, options: DownloadOptions): number {
  const bound = backoffBound({ firstMs: options.backoffMs, maxMs: options.backoffMaxMs }, retriesBefore)
  const jitter = Math.round(Math.random() * bound)
  const retryAfter = options.retryAfterMs?.() ?? 0
  const left = options.leftMs?.() ?? Number.POSITIVE_INFINITY
  return retryAfter > jitter && retryAfter < left ? retryAfter : jitter
}

/** Rejects with the signal's reason as soon as it is aborted. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(signal.reason)
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop)
      resolve()
    }, ms)
    signal.addEventListener('abort', stop, { once: true })
  })
}

function lines({ onLine }: DownloadOptions): { onLine?: (line: string) => void } {
  return onLine === undefined ? {} : { onLine: (line) => onLine(line) }
}
