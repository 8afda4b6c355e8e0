import { getHeapStatistics, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

const MiB = 1024 * 1024

/** After so many bytes the young generation is collected: often enough that few buffers pile up, and rarely enough to cost nothing. */
const every = 2 * MiB
/** The heap may grow to so much, or by half, before all of it is collected. */
const least = 26 * MiB
const growth = 1.3

let collect: ((options: { readonly type: 'minor' | 'major' }) => void) | undefined
let counted = 0
let ceiling = least

/**
 * Keeps the memory of a process that moves many bytes flat: to be called before it begins to. Each read from a socket
 * makes a buffer outside the JavaScript heap, which is freed only when the young generation is collected; V8 does not count
 * those buffers, lets both generations grow, and so collects them ever more rarely. A process that lives for a minute next
 * to a go command that needs the memory should not: kept small, collecting takes a few milliseconds each time.
 */
export function freeBuffersEarly(): void {
  setFlagsFromString('--semi-space-growth-factor=1')
  setFlagsFromString('--expose-gc')
  collect = runInNewContext('gc')
}

/** Tells of a buffer that was read and is not needed for long. */
export function countBuffer(bytes: number): void {
  counted += bytes
  if (counted < every || collect === undefined) return
  counted = 0
  collect({ type: 'minor' })
  if (getHeapStatistics().used_heap_size < ceiling) return
  collect({ type: 'major' })
  ceiling = Math.max(least, growth * getHeapStatistics().used_heap_size)
}
