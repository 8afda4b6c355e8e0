/** How long a store may take to end after the signal, in milliseconds. */
const graceMs = 2_000

/**
 * A time-out with grace: a store's work ends by itself at the signal; if it hangs, as on a file system that does not answer,
 * it is abandoned a little later.
 * @throws what the work throws, and the signal's reason if it was abandoned
 */
export async function withGrace<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  const { promise: late, reject } = Promise.withResolvers<never>()
  let timer: NodeJS.Timeout | undefined
  const stop = () => {
    timer = setTimeout(() => reject(signal.reason), graceMs)
  }
  if (signal.aborted) stop()
  signal.addEventListener('abort', stop)
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', stop)
  }
}
