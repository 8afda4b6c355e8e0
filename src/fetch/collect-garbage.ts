import { getHeapStatistics, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

const MiB = 1024 * 1024

/** The young generation is collected after so many bytes: few buffers pile up, and collecting takes little of the time. */
const minorEvery = 8 * MiB
/** The whole heap is collected when it has grown to so much, or by so many times. */
const majorFrom = 40 * MiB
const growth = 1.3

let collect: ((options: { readonly type: 'minor' | 'major' }) => void) | undefined
let counted = 0
let ceiling = majorFrom

/**
 * Forces garbage collection by the number of bytes that were read and could not be freed at once, from now on. Each small read
 * from a socket makes a buffer outside the JavaScript heap, which is freed only when the young generation is collected. V8 does
 * not count those buffers, and lets the heap grow, while the go command beside this process needs the memory. Measured:
 * docs/performance.md.
 */
export function freeBuffersEarly(): void {
  setFlagsFromString('--expose-gc')
  collect = runInNewContext('gc')
}

/** Counts a buffer that was read and is not needed for long. */
export function countBuffer(bytes: number): void {
  counted += bytes
  if (counted < minorEvery || collect === undefined) return
  counted = 0
  collect({ type: 'minor' })
  if (getHeapStatistics().used_heap_size < ceiling) return
  collect({ type: 'major' })
  ceiling = Math.max(majorFrom, growth * getHeapStatistics().used_heap_size)
}
