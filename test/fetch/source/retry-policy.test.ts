import { describe, expect, test } from 'vitest'
import { isWorthWaitingFor, probeWaitMs, requestBudget, retryWaitMs } from '../../../src/fetch/source/retry-policy.ts'

describe('the retry budget', () => {
  test.each([
    [1, 4],
    [2, 5],
    [4, 7],
  ])('with %i mirrors a file has %i requests', (mirrors, requests) => {
    expect(requestBudget(mirrors)).toBe(requests)
  })
})

describe('the wait before the same mirror is asked again', () => {
  test.each([
    [1, 250],
    [2, 500],
    [3, 1_000],
    [5, 4_000],
    [9, 4_000],
  ])('after %i failures is random, up to %i ms', (failures, bound) => {
    expect([0, 0.5, 1].map((share) => retryWaitMs(failures, () => share))).toEqual([0, bound / 2, bound])
  })
})

describe('the wait before a mirror with an open breaker is probed', () => {
  test.each([
    ['is between once and twice the bound of the backoff', 2, 0, [500, 1_000]],
    ['is what the mirror asked for, if that is longer', 2, 3_000, [3_000, 3_000]],
    ['is between once and twice the first bound if this file has not failed there', 0, 0, [250, 500]],
  ] as const)('%s', (_, failures, holdOffMs, waits) => {
    expect([0, 1].map((share) => probeWaitMs(failures, holdOffMs, () => share))).toEqual(waits)
  })

  test('is left to the next attempt of go if the mirror asked for more than 15 s', () => {
    expect([15_000, 15_001].map(isWorthWaitingFor)).toEqual([true, false])
  })
})
