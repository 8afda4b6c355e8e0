import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { FaultError } from '../../../src/causes/fault-error.ts'
import { Deadline } from '../../../src/commands/guard/deadline.ts'

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

describe('the limit of the step', () => {
  test('is over when its time is up, also where nobody listened and memory was collected meanwhile', async () => {
    const limit = new Deadline(100, new AbortController().signal)
    const isOver = () => {
      collect()
      return limit.signal.aborted
    }
    await vi.waitUntil(isOver, { interval: 10, timeout: 20_000 })
    expect(limit.signal.aborted).toBe(true)
    expect(limit.isTimeUp).toBe(true)
    expect(limit.signal.reason).toMatchObject({ name: 'TimeoutError' })
    expect(limit.fault('the test')).toMatchObject({ cause: 'stall_timeout', title: 'Not ready within 100 ms' })
  })

  test('is over when somebody outside wants the end, before or after it began', () => {
    const outside = new AbortController()
    const before = new Deadline(60_000, outside.signal)
    outside.abort(new Error('SIGTERM'))
    const after = new Deadline(60_000, outside.signal)
    for (const limit of [before, after]) {
      expect(limit.signal.reason).toMatchObject({ message: 'SIGTERM' })
      expect(limit.isTimeUp).toBe(false)
      expect(limit.fault('the test').title).toBe('Interrupted by SIGTERM')
    }
  })

  test('waits for work that ends late, and not for work that never ends', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    const outside = new AbortController()
    const limit = new Deadline(60_000, outside.signal)
    const late = Promise.withResolvers<string>()
    const waits = [limit.wait(late.promise), limit.wait(new Promise<never>(() => {}))].map(async (wait) => {
      return await wait.catch((error: FaultError) => error.fault.title)
    })
    outside.abort(new Error('SIGTERM'))
    await vi.advanceTimersByTimeAsync(5_000)
    late.resolve('ready')
    await vi.advanceTimersByTimeAsync(2_000)
    expect(await Promise.all(waits)).toEqual(['ready', 'Interrupted by SIGTERM'])
  })

  test('passes on what the work throws', async () => {
    const limit = new Deadline(60_000, new AbortController().signal)
    await expect(limit.wait(Promise.reject(new Error('no go')))).rejects.toThrow('no go')
  })
})
