import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { tellWaits } from '../../src/host/tell-waits.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('tells what is waited for until the work ends, and for how long once that is long', async () => {
  const told: string[] = []
  const { promise, resolve } = Promise.withResolvers<string>()
  const telling = tellWaits(
    (text) => told.push(text),
    async (onWait) => {
      onWait('asking a.test …')
      return await promise
    },
  )
  await vi.advanceTimersByTimeAsync(60_000)
  expect(told).toHaveLength(241)
  expect(told.slice(0, 2)).toEqual(['asking a.test …', 'asking a.test …'])
  expect(told.at(-1)).toBe('asking a.test … 60 s')
  resolve('done')
  expect(await telling).toBe('done')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(told).toHaveLength(241)
})

test('asks each time for a text that changes, and tells nothing while there is none', async () => {
  const told: string[] = []
  let count = 0
  await tellWaits(
    (text) => told.push(text),
    async (onWait) => {
      await vi.advanceTimersByTimeAsync(10_000)
      expect(told).toEqual([])
      onWait(() => `${count++} of 9`)
      await vi.advanceTimersByTimeAsync(500)
    },
  )
  expect(told).toEqual(['0 of 9', '1 of 9', '2 of 9'])
})

test('work that fails ends it, too', async () => {
  const told: string[] = []
  const work = tellWaits(
    (text) => told.push(text),
    async (onWait) => {
      onWait('x')
      throw new Error('gone')
    },
  )
  await expect(work).rejects.toThrow('gone')
  await vi.advanceTimersByTimeAsync(10_000)
  expect(told).toEqual(['x'])
})
