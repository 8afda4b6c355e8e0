/** How long a store may take to end what it is doing when its time is up; milliseconds. */
const graceMs = 2_000

/**
 * What the work of a store comes to. It ends by itself at the signal; where it hangs, as in a folder on a file system out
 * of reach, which obeys no signal, it is given up a little later.
 * @throws what the work throws, and the signal's reason where it was given up
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
