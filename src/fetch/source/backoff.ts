const first = 250
const longest = 4_000

/** How long to wait at most before a mirror is asked again that has failed a file so many times; milliseconds. */
export function backoffMs(faults: number): number {
  return Math.min(longest, first * 2 ** Math.max(0, faults - 1))
}
