import { setImmediate as turn } from 'node:timers/promises'
import { vi } from 'vitest'

/**
 * Does the work while time flies: timers, also those of node:timers/promises, fire as fast as the event loop turns. Only for
 * work whose every wait is meant to come to its end, since real I/O takes no time by this clock.
 */
export async function inFakeTime<Result>(work: () => Promise<Result>): Promise<Result> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], fakeNodeBuiltins: true })
  try {
    let isOver = false
    const pending = work().finally(() => (isOver = true))
    while (!isOver) {
      await turn()
      await vi.advanceTimersByTimeAsync(10)
    }
    return await pending
  } finally {
    vi.useRealTimers()
  }
}
