import { expect, test } from 'vitest'
import { concurrencyOf } from '../../../src/commands/guard/concurrency.ts'

test.each([
  [Number.POSITIVE_INFINITY, 64],
  [1024, 64],
  [256, 64],
  [176, 64],
  [128, 40],
  [64, 8],
  [50, 1],
  [10, 1],
])('of %d open files, so many requests at once: %i', (openFiles, requests) => {
  expect(concurrencyOf({ concurrency: 'auto' }, openFiles)).toBe(requests)
})

test('a number that is given is taken', () => {
  expect(concurrencyOf({ concurrency: 128 }, 64)).toBe(128)
})
