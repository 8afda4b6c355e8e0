/** Milliseconds between two looks at what is waited for, and from when on it is said for how long. */
const tickMs = 250
const longMs = 4000

/** Sets what is waited for from now on: a text, or what makes one at each look. Empty: nothing. */
export type OnWait = (text: string | (() => string)) => void

/**
 * Does work that says what it waits for, and tells that again and again until the work ends, so that no wait is silent. How often it is
 * shown is the matter of `tell`.
 */
export async function tellWaits<Result>(
  tell: (text: string) => void,
  work: (onWait: OnWait) => Promise<Result>,
): Promise<Result> {
  let describe = () => ''
  const look = () => {
    const text = describe()
    if (text !== '') tell(text)
  }
  const timer = setInterval(look, tickMs)
  try {
    return await work((text) => {
      describe = typeof text === 'function' ? text : withSeconds(text)
      look()
    })
  } finally {
    clearInterval(timer)
  }
}

/** The text, followed by the seconds since now once it takes long. */
function withSeconds(text: string): () => string {
  const began = performance.now()
  return () => {
    const elapsed = performance.now() - began
    return text === '' || elapsed < longMs ? text : `${text} ${Math.round(elapsed / 1000)} s`
  }
}
