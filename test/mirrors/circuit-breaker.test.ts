import { describe, expect, it } from 'vitest'
import { makeBreaker } from '../../src/mirrors/circuit-breaker.ts'

describe('a breaker', () => {
  const setUp = () => {
    let now = 0
    const breaker = makeBreaker(() => now)
    return {
      breaker,
      wait: (ms: number) => (now += ms),
      fail: (times: number) => Array.from({ length: times }, () => breaker.recordFailure('m')),
    }
  }

  it('demotes after three faults in a row, for 15 s, and lets one probe through', () => {
    const { breaker, wait, fail } = setUp()
    fail(2)
    expect(breaker.allows('m')).toBe(true)
    fail(1)
    expect(breaker.allows('m')).toBe(false)
    wait(14_999)
    expect(breaker.allows('m')).toBe(false)
    wait(1)
    expect(breaker.allows('m')).toBe(true)
    expect(breaker.allows('m')).toBe(false)
  })

  it('is whole again after a probe that succeeds, and rests once more after one that fails', () => {
    const { breaker, wait, fail } = setUp()
    fail(3)
    wait(15_000)
    expect(breaker.allows('m')).toBe(true)
    fail(1)
    expect(breaker.allows('m')).toBe(false)
    wait(15_000)
    expect(breaker.allows('m')).toBe(true)
    breaker.recordSuccess('m')
    expect(breaker.allows('m')).toBe(true)
    expect(breaker.health).toEqual([{ mirror: 'm', requests: 5, faults: 4, demotions: 2 }])
  })

  it('counts only faults in a row', () => {
    const { breaker, fail } = setUp()
    fail(2)
    breaker.recordSuccess('m')
    fail(2)
    expect(breaker.allows('m')).toBe(true)
  })

  it('gives the place of a probe that was given up to the next request', () => {
    const { breaker, wait, fail } = setUp()
    fail(3)
    wait(15_000)
    breaker.allows('m')
    breaker.release('m')
    expect(breaker.allows('m')).toBe(true)
  })

  it('does not prolong the rest for requests that were under way', () => {
    const { breaker, wait, fail } = setUp()
    fail(3)
    wait(10_000)
    fail(5)
    wait(5_000)
    expect(breaker.allows('m')).toBe(true)
  })

  it('knows mirrors apart', () => {
    const { breaker, fail } = setUp()
    fail(3)
    expect(breaker.allows('other')).toBe(true)
  })
})
