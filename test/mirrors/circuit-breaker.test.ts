import { describe, expect, it } from 'vitest'
import { CircuitBreaker } from '../../src/mirrors/circuit-breaker.ts'

/** A breaker over a clock that the test moves. */
function setUp() {
  let now = 0
  const breaker = new CircuitBreaker(() => now)
  const fail = (times: number) => {
    for (let time = 0; time < times; time++) breaker.recordFailure()
  }
  const wait = (ms: number) => {
    now += ms
  }
  return { breaker, wait, fail }
}

describe('a circuit breaker', () => {
  it('opens after three failures in a row', () => {
    const { breaker, fail } = setUp()
    fail(2)
    expect(breaker.state).toBe('closed')
    expect(breaker.tryAcquire()).toBe(true)
    fail(1)
    expect(breaker.state).toBe('open')
    expect(breaker.tryAcquire()).toBe(false)
    expect(breaker.trips).toBe(1)
  })

  it('is half-open after 15 s, and lets one probe through', () => {
    const { breaker, wait, fail } = setUp()
    fail(3)
    wait(14_999)
    expect(breaker.state).toBe('open')
    wait(1)
    expect(breaker.state).toBe('half-open')
    expect(breaker.tryAcquire()).toBe(true)
    expect(breaker.state).toBe('half-open')
    expect(breaker.tryAcquire()).toBe(false)
  })

  it('closes after a probe that succeeds', () => {
    const { breaker, wait, fail } = setUp()
    fail(3)
    wait(15_000)
    breaker.tryAcquire()
    breaker.recordSuccess()
    expect(breaker.state).toBe('closed')
    expect(breaker.tryAcquire()).toBe(true)
  })

  it('opens again after a probe that fails', () => {
    const { breaker, wait, fail } = setUp()
    fail(3)
    wait(15_000)
    breaker.tryAcquire()
    fail(1)
    expect(breaker.state).toBe('open')
    expect(breaker.trips).toBe(2)
    wait(15_000)
    expect(breaker.state).toBe('half-open')
  })

  it('gives the place of a probe that was cancelled to the next request', () => {
    const { breaker, wait, fail } = setUp()
    fail(3)
    wait(15_000)
    breaker.tryAcquire()
    breaker.cancel()
    expect(breaker.tryAcquire()).toBe(true)
  })

  it('counts only failures in a row', () => {
    const { breaker, fail } = setUp()
    fail(2)
    breaker.recordSuccess()
    fail(2)
    expect(breaker.state).toBe('closed')
  })

  it('does not stay open longer because of requests that were in flight', () => {
    const { breaker, wait, fail } = setUp()
    fail(3)
    wait(10_000)
    fail(5)
    wait(5_000)
    expect(breaker.state).toBe('half-open')
    expect(breaker.trips).toBe(1)
  })
})
