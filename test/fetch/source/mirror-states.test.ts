import { describe, expect, test } from 'vitest'
import { faultOf } from '../../../src/causes/rules/table.ts'
import type { RunEvent } from '../../../src/events/event.ts'
import { RunLog } from '../../../src/events/run-log.ts'
import type { Failed } from '../../../src/fetch/outcome.ts'
import { MirrorStates } from '../../../src/fetch/source/mirror-states.ts'
import { planMirrors } from '../../../src/mirrors/plan.ts'

const list = 'https://a.test,https://b.test'
const { mirrors } = planMirrors({ list }, { value: list, unchanged: false }).plan
const [a = '', b = ''] = mirrors.map(({ name }) => name)

function failure(retryAfterMs?: number): Failed {
  return { kind: 'failed', status: 503, fault: faultOf('http_5xx', { text: '503' }), from: a, retryAfterMs }
}

/** States over a clock that the test moves. */
function setUp() {
  let now = 0
  const events: RunEvent[] = []
  const states = new MirrorStates(new RunLog([(event) => events.push(event)]), () => now)
  const fail = (times: number) => {
    for (let time = 0; time < times; time++) states.recordFailure(a, failure())
  }
  const wait = (ms: number) => {
    now += ms
  }
  return { states, fail, wait, changes: () => events.map((event) => ('state' in event ? event.state : event.type)) }
}

describe('a request is admitted', () => {
  test('to the first mirror', () => {
    const { states } = setUp()
    expect(states.admit(mirrors)?.name).toBe(a)
  })

  test('to the next while the breaker of the first is open', () => {
    const { states, fail, changes } = setUp()
    fail(3)
    expect(states.admit(mirrors)?.name).toBe(b)
    expect(changes()).toEqual(['open'])
  })

  test('to none while all are open', () => {
    const { states, fail } = setUp()
    fail(3)
    expect(states.admit(mirrors.slice(0, 1))).toBeUndefined()
  })

  test('to a half-open mirror as its probe, one at a time', () => {
    const { states, fail, wait, changes } = setUp()
    fail(3)
    wait(15_000)
    expect([states.admit(mirrors)?.name, states.admit(mirrors)?.name]).toEqual([a, b])
    states.recordCancelled(a)
    expect(states.admit(mirrors)?.name).toBe(a)
    states.recordSuccess(a)
    expect(changes()).toEqual(['open', 'half-open', 'half-open', 'closed'])
  })

  test('to the next if a file has just given the half-open first one up', () => {
    const { states, fail, wait } = setUp()
    fail(3)
    wait(15_000)
    states.failFast(a)
    expect(states.admit(mirrors)?.name).toBe(b)
  })

  test('to the first, whatever one file met there, while its breaker is closed', () => {
    const { states } = setUp()
    states.failFast(a)
    expect(states.admit(mirrors)?.name).toBe(a)
  })

  test('to the next while the first has asked for a pause', () => {
    const { states, wait } = setUp()
    states.recordFailure(a, failure(2_000))
    expect([states.admit(mirrors)?.name, states.holdOffMs(a), states.longestHoldOffMs]).toEqual([b, 2_000, 2_000])
    wait(2_000)
    expect([states.admit(mirrors)?.name, states.holdOffMs(a), states.longestHoldOffMs]).toEqual([a, 0, 0])
  })
})

describe('the fail-fast window', () => {
  const rows: [name: string, then: (set: ReturnType<typeof setUp>) => void, isFailingFast: boolean][] = [
    ['lasts 5 s', ({ wait }) => wait(4_999), true],
    ['and no longer', ({ wait }) => wait(5_000), false],
    ['ends when the mirror answers', ({ states }) => states.recordSuccess(a), false],
    ['ends before the next run of go', ({ states }) => states.reset(), false],
  ]
  test.each(rows)('%s', (_, then, isFailingFast) => {
    const set = setUp()
    set.states.failFast(a)
    expect([set.states.isFailingFast(a), set.states.isFailingFast(b)]).toEqual([true, false])
    then(set)
    expect(set.states.isFailingFast(a)).toBe(isFailingFast)
  })
})

describe('zips are hashed before go sees them', () => {
  const request = { kind: 'zip', path: 'm/@v/v1.0.0.zip', module: 'm', version: 'v1.0.0' } as const
  const rows: [name: string, then: (states: MirrorStates) => void, ofA: boolean, ofB: boolean][] = [
    ['from none at first', () => {}, false, false],
    ['from a tainted mirror', (states) => states.taint(a), true, false],
    ['from all once go has refused a file', (states) => states.verifyAll(), true, true],
  ]
  test.each(rows)('%s', (_, then, ofA, ofB) => {
    const { states } = setUp()
    then(states)
    expect([states.mustVerify(a, request), states.mustVerify(b, request)]).toEqual([ofA, ofB])
  })

  test('if it is the file that go has refused', () => {
    const { states } = setUp()
    expect(states.mustVerify(a, { ...request, refusedFrom: b })).toBe(true)
  })

  test('and a mirror is tainted once', () => {
    const { states, changes } = setUp()
    states.taint(a)
    states.taint(a)
    expect(changes()).toEqual(['tainted'])
  })
})

test('the last failure of a mirror is known, and how many there were', () => {
  const { states } = setUp()
  expect(states.failuresOf(a)).toEqual({ last: undefined, count: 0 })
  const last = failure()
  states.recordFailure(a, failure())
  states.recordFailure(a, last)
  expect(states.failuresOf(a)).toEqual({ last, count: 2 })
})

test('probes of one mirror run one after the other', async () => {
  const { states } = setUp()
  const order: string[] = []
  const probe = async (name: string, work: () => Promise<void>) => {
    using _probe = await states.acquireProbe(a)
    order.push(`${name} begins`)
    await work()
    order.push(`${name} ends`)
  }
  const gate = Promise.withResolvers<void>()
  const probes = [probe('first', () => gate.promise), probe('second', async () => {})]
  using _other = await states.acquireProbe(b)
  gate.resolve()
  await Promise.all(probes)
  expect(order).toEqual(['first begins', 'first ends', 'second begins', 'second ends'])
})

describe('what is known of the mirrors as ways to the checksum database', () => {
  test('is kept apart, and known as long as the rest', () => {
    const { states } = setUp()
    for (let time = 0; time < 3; time++) states.sumdb.recordFailure(a, failure())
    expect(states.admit(mirrors)?.name).toBe(a)
    expect(states.sumdb.admit(mirrors)?.name).toBe(b)
  })

  test('counts for the longest pause that a mirror asked for', () => {
    const { states, wait } = setUp()
    expect(states.longestHoldOffMs).toBe(0)
    states.recordFailure(b, failure(2_000))
    expect(states.longestHoldOffMs).toBe(2_000)
    states.sumdb.recordFailure(a, failure(5_000))
    wait(1_000)
    expect(states.longestHoldOffMs).toBe(4_000)
    wait(9_000)
    expect(states.longestHoldOffMs).toBe(0)
  })

  test('is no reason to fail fast any more when go runs once more', () => {
    const { states } = setUp()
    for (const known of [states, states.sumdb]) known.failFast(a)
    states.reset()
    expect([states, states.sumdb].map((known) => known.isFailingFast(a))).toEqual([false, false])
  })
})
