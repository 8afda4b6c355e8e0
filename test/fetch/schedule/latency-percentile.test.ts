import { describe, expect, test } from 'vitest'
import { type BodyProgress, LatencyPercentile } from '../../../src/fetch/schedule/latency-percentile.ts'

/** Percentiles of zips of 1 MB that took so long each, in milliseconds: to the first byte, and from there to the last. */
function peers(count: number, waitedMs: (index: number) => number, elapsedMs = 100): LatencyPercentile {
  const latencies = new LatencyPercentile()
  for (let index = 0; index < count; index++) {
    latencies.record('zip', waitedMs(index), { elapsedMs, received: 1_000_000, total: 1_000_000 })
  }
  return latencies
}

describe('a request without a first byte is slow', () => {
  test.each([
    ['never, before there are 20 peers', 19, () => 10, Number.POSITIVE_INFINITY],
    ['after 250 ms at the earliest', 20, () => 10, 250],
    ['after 1.5 times what its peers took', 20, () => 1_000, 1_500],
    ['after 1.5 times their 95th percentile', 100, (index: number) => index * 10, 1_425],
    ['by the last 200 peers only', 300, (index: number) => (index < 100 ? 9_000 : 1_000), 1_500],
  ])('%s', (_, count, waitedMs, slowAfterMs) => {
    expect(peers(count, waitedMs).slowAfterMs('zip')).toBe(slowAfterMs)
  })

  test('by peers of its own kind: small files say nothing about zips', () => {
    expect(peers(20, () => 10).slowAfterMs('small')).toBe(Number.POSITIVE_INFINITY)
  })
})

describe('a body is below the minimum speed', () => {
  // Its peers had 1 MB in 100 ms: 4 times as long and a second more is 1,400 ms for the whole.
  const half = { received: 500_000, total: 1_000_000 }
  const rows: [name: string, body: BodyProgress, count: number, isBelow: boolean][] = [
    ['if the whole would take more than 4 times as long, and a second', { elapsedMs: 701, ...half }, 20, true],
    ['and not before', { elapsedMs: 700, ...half }, 20, false],
    ['not in its first 250 ms', { elapsedMs: 250, received: 1, total: 1_000_000 }, 20, false],
    ['not if its length is unknown', { elapsedMs: 9_000, received: 1, total: undefined }, 20, false],
    ['not before there are 20 peers', { elapsedMs: 9_000, received: 1, total: 1_000_000 }, 19, false],
    ['if nothing has come', { elapsedMs: 251, received: 0, total: 1_000_000 }, 20, true],
  ]
  test.each(rows)('%s', (_, body, count, isBelow) => {
    expect(peers(count, () => 10).isBelowMinSpeed(body)).toBe(isBelow)
  })
})
