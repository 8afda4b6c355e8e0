import { describe, expect, test } from 'vitest'
import type { CauseId } from '../../../src/causes/id.ts'
import { faultOf } from '../../../src/causes/rules/table.ts'
import type { Failed } from '../../../src/fetch/outcome.ts'
import { FallbackOrder, preferring } from '../../../src/fetch/source/fallback-order.ts'
import { type Mirror, planMirrors } from '../../../src/mirrors/plan.ts'

/** A GOPROXY of the job: https://a.test,https://b.test and so on, with the given separators. */
function listed(list: string): readonly Mirror[] {
  const value = list.replace(/\w+/g, (name) => `https://${name}.test`)
  return planMirrors('inherit', { value, unchanged: false }).plan.mirrors
}

/** The `mirrors` input: all of them are of one group. */
function declared(list: string): readonly Mirror[] {
  return planMirrors({ list: list.replace(/\w+/g, (name) => `https://${name}.test`) }, { value: '', unchanged: false })
    .plan.mirrors
}

const public2 = planMirrors('auto', { value: 'https://proxy.golang.org,direct', unchanged: true }).plan.mirrors

const failure = (cause: CauseId): Failed => {
  return { kind: 'failed', status: 502, fault: faultOf(cause, { text: cause }), from: 'a' }
}

/** What happens at a mirror, by its place in the list: a cause, or `404`. */
type Step = [at: number, what: '404' | CauseId]

function orderAfter(mirrors: readonly Mirror[], steps: readonly Step[], avoid?: string): FallbackOrder {
  const order = new FallbackOrder(mirrors, avoid)
  for (const [at, what] of steps) {
    const mirror = mirrors[at]
    if (mirror === undefined) throw new Error(`no mirror ${at}`)
    if (what === '404') order.markNotFound(mirror, { kind: 'absent', status: 404, text: 'no', from: mirror.name })
    else order.markFailed(mirror, failure(what))
  }
  return order
}

const names = (mirrors: readonly Mirror[]) => mirrors.map(({ url }) => url.hostname.replace('.test', '')).join(' ')

describe('which mirror is asked next', () => {
  const rows: [name: string, mirrors: readonly Mirror[], steps: Step[], next: string][] = [
    ['the first, and no other before it has answered', listed('a,b'), [], 'a'],
    ['the next after a 404', listed('a,b'), [[0, '404']], 'b'],
    [
      'none after the last 404',
      listed('a,b'),
      [
        [0, '404'],
        [1, '404'],
      ],
      '',
    ],
    ['not the next after an error, if a comma follows', listed('a,b'), [[0, 'http_5xx']], 'a'],
    ['none after an error that stays, if a comma follows', listed('a,b'), [[0, 'http_451']], ''],
    ['either, if | follows: the first has one retry before it', listed('a|b'), [[0, 'http_5xx']], 'a b'],
    [
      'the second after two errors of the first',
      listed('a|b'),
      [
        [0, 'eof'],
        [0, 'eof'],
      ],
      'b a',
    ],
    ['the second at once after a stall', listed('a|b'), [[0, 'stall_timeout']], 'b a'],
    ['only the second after an error that stays', listed('a|b'), [[0, 'http_451']], 'b'],
    ['any of a group, in its order', declared('a,b,c'), [], 'a b c'],
    [
      'any of a group after an error',
      declared('a,b,c'),
      [
        [0, 'eof'],
        [0, 'eof'],
      ],
      'b c a',
    ],
    [
      'not beyond the group, after an error',
      listed('a|b,c'),
      [
        [0, 'http_451'],
        [1, 'http_451'],
      ],
      '',
    ],
    [
      'beyond the group after its last 404',
      listed('a|b,c'),
      [
        [0, 'eof'],
        [1, '404'],
      ],
      'a c',
    ],
    [
      'a catalogue mirror as well, if GOPROXY is the default',
      public2,
      [
        [0, 'http_5xx'],
        [0, 'http_5xx'],
      ],
      'goproxy.io goproxy.cn mirrors.aliyun.com proxy.golang.org',
    ],
  ]
  test.each(rows)('%s', (_, mirrors, steps, next) => {
    expect(names(orderAfter(mirrors, steps).candidates)).toBe(next)
  })

  test('the mirror last whose copy go has refused', () => {
    expect(names(orderAfter(declared('a,b'), [], 'https://a.test').candidates)).toBe('b a')
  })
})

describe('whether the list says that there is no such file', () => {
  const rows: [name: string, mirrors: readonly Mirror[], steps: Step[], isNotFound: boolean][] = [
    ['not before any has answered', listed('a,b'), [], false],
    ['not while a later one may have it', listed('a,b'), [[0, '404']], false],
    [
      'if all say so',
      listed('a,b'),
      [
        [0, '404'],
        [1, '404'],
      ],
      true,
    ],
    [
      'never after a time-out before a comma',
      listed('a,b'),
      [
        [0, 'stall_timeout'],
        [1, '404'],
      ],
      false,
    ],
    [
      'if the last says so, after a time-out before |',
      listed('a|b'),
      [
        [0, 'stall_timeout'],
        [1, '404'],
      ],
      true,
    ],
    [
      'not if the last has failed',
      listed('a|b'),
      [
        [0, '404'],
        [1, 'eof'],
      ],
      false,
    ],
    [
      'not in a group whose first has failed',
      declared('a,b'),
      [
        [0, 'eof'],
        [1, '404'],
      ],
      false,
    ],
    ['if the official mirror of the catalogue says so', public2, [[0, '404']], true],
    ['not if only a fallback mirror of the catalogue says so', public2, [[1, '404']], false],
  ]
  test.each(rows)('%s', (_, mirrors, steps, isNotFound) => {
    expect(orderAfter(mirrors, steps).isNotFound).toBe(isNotFound)
  })
})

describe('an answer outranks silence', () => {
  const rows: [
    name: string,
    mirrors: readonly Mirror[],
    first: CauseId | '404',
    second: CauseId | '404',
    is: boolean,
  ][] = [
    ['a 404 decides before a mirror that cannot be reached', declared('a,b'), '404', 'dns_no_such_host', true],
    ['and before one that hangs', listed('a|b'), '404', 'stall_timeout', true],
    ['not before one that answers with an error', declared('a,b'), '404', 'http_5xx', false],
    ['a time-out before it stays a time-out', declared('a,b'), 'tcp_timeout', '404', false],
    ['also if the preflight has moved that entry back', declared('a,b').toReversed(), '404', 'tcp_timeout', false],
    ['a fallback mirror of the catalogue does not decide', public2.slice(1), '404', 'dns_no_such_host', false],
  ]
  test.each(rows)('%s', (_, mirrors, first, second, is) => {
    const order = orderAfter(mirrors, [
      [0, first],
      [1, second],
    ])
    expect(order.notFoundBeforeSilence !== undefined).toBe(is)
  })
})

describe("a refusal is the mirror's own only if its own host said it", () => {
  const refusal: Failed = { ...failure('http_403'), isStorageRefusal: true }
  test('a refusal of the storage is worth one fresh redirect, then the fallback mirror', () => {
    const mirrors = listed('a|b')
    const order = new FallbackOrder(mirrors)
    const next = () => names(order.candidates)
    if (mirrors[0] !== undefined) order.markFailed(mirrors[0], refusal)
    expect(next()).toBe('a b')
    if (mirrors[0] !== undefined) order.markFailed(mirrors[0], refusal)
    expect(next()).toBe('b')
  })
})

describe('a request that hangs', () => {
  test('is made twice at the same mirror, and not again', () => {
    const mirrors = listed('a,b')
    const order = new FallbackOrder(mirrors)
    for (const left of ['a', '']) {
      if (mirrors[0] !== undefined) order.markFailed(mirrors[0], failure('stall_timeout'), true)
      expect(names(order.candidates)).toBe(left)
    }
  })
})

describe('requests that bring nothing', () => {
  test('are made twice in all: then each mirror that hung is out, and known as silent', () => {
    const mirrors = listed('a|b|c')
    const order = new FallbackOrder(mirrors)
    const seen = mirrors.slice(0, 2).map((mirror) => {
      order.markFailed(mirror, failure('stall_timeout'), true)
      return [names(order.candidates), names(order.silent)]
    })
    expect(seen).toEqual([
      ['b c a', ''],
      ['c', 'a b'],
    ])
    expect(mirrors.map((mirror) => order.failuresOf(mirror))).toEqual([1, 1, 0])
  })

  test('but a part each time are made three times', () => {
    const mirrors = listed('a,b')
    const order = new FallbackOrder(mirrors)
    for (const left of ['a', 'a', '']) {
      if (mirrors[0] !== undefined) order.markFailed(mirrors[0], failure('stall_timeout'))
      expect(names(order.candidates)).toBe(left)
      expect(order.silent).toEqual([])
    }
  })
})

describe('which error wins', () => {
  test("the job's own mirror's, before that of a mirror that modward added", () => {
    expect(
      orderAfter(public2, [
        [1, 'dns_no_such_host'],
        [0, 'http_5xx'],
      ]).failure?.fault.cause,
    ).toBe('http_5xx')
  })

  test('the first', () => {
    expect(
      orderAfter(listed('a|b'), [
        [0, 'eof'],
        [1, 'http_5xx'],
        [0, 'tcp_reset'],
      ]).failure?.fault.cause,
    ).toBe('eof')
  })

  test('none, if none has failed', () => {
    expect(orderAfter(listed('a,b'), [[0, '404']]).failure).toBeUndefined()
  })
})

describe('trust', () => {
  test('a refusal by a mirror of the user is final', () => {
    for (const mirrors of [listed('a,b'), declared('a,b')]) {
      const order = new FallbackOrder(mirrors)
      expect(mirrors.map((mirror) => order.isRefusalFinal(mirror))).toEqual([true, true])
    }
  })

  test("a refusal by a mirror of Go's default is not", () => {
    const order = new FallbackOrder(public2)
    expect(public2.some((mirror) => order.isRefusalFinal(mirror))).toBe(false)
  })
})

describe('a preferred mirror', () => {
  const rows: [name: string, mirrors: readonly Mirror[], preferred: string | undefined, order: string][] = [
    ['comes first, with its group', declared('a,b,c'), 'https://b.test', 'b a c'],
    ['is alone if it has no group', listed('a,b'), 'https://b.test', 'b'],
    ['changes nothing if it is not in the list', listed('a,b'), 'https://c.test', 'a b'],
    ['changes nothing if there is none', listed('a,b'), undefined, 'a b'],
  ]
  test.each(rows)('%s', (_, mirrors, preferred, order) => {
    expect(names(preferring(mirrors, preferred))).toBe(order)
  })
})
