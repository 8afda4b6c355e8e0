/** Aborts when somebody wants this process to end. The reason is the signal's name. */
export function endOnSignals(): AbortSignal {
  const ending = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(name, () => ending.abort(new Error(name)))
  }
  return ending.signal
}

/** How long whatever still holds the process may hold it, in milliseconds. */
const lingerMs = 2000

/** Ends the process when its output is written, and not much later if a library left a socket or a timer behind. */
export function exitSoon(code: number): void {
  process.exitCode = code
  setTimeout(() => process.exit(), lingerMs).unref()
}
