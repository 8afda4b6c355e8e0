import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** After so many bytes the young generation is collected: often enough that few buffers pile up, and rarely enough to cost nothing. */
const every = 4 * 1024 * 1024

let collect: ((options: { readonly type: 'minor' }) => void) | undefined
let counted = 0

/**
 * Keeps the memory of a process that moves many bytes flat: to be called before it begins to. Each read from a socket
 * makes a buffer outside the JavaScript heap, which is freed only when the young generation is collected; V8 does not count
 * those buffers, lets that generation grow, and so collects it ever more rarely. Kept small, and collected after each few
 * megabytes, it takes well under a millisecond each time.
 */
export function freeBuffersEarly(): void {
  setFlagsFromString('--semi-space-growth-factor=1')
  setFlagsFromString('--expose-gc')
  collect = runInNewContext('gc')
}

/** Tells of a buffer that was read and is not needed for long. */
export function countBuffer(bytes: number): void {
  counted += bytes
  if (counted < every) return
  counted = 0
  collect?.({ type: 'minor' })
}
