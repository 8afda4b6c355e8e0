import { describe, expect, it } from 'vitest'
import { orderByHealth, type RankedMirror, select } from '../../src/mirrors/selection.ts'

const a = (ms: number): RankedMirror => ({ state: 'answers', ms, connected: true })
const pending = (ms: number, connected = false): RankedMirror => ({ state: 'pending', ms, connected })
const failed = (ms = 10): RankedMirror => ({ state: 'failed', ms, connected: false })
const lacks = (ms = 10): RankedMirror => ({ state: 'lacks', ms, connected: true })

describe('choose', () => {
  const cases: { name: string; standings: RankedMirror[]; index: number | undefined | 'wait'; over?: number }[] = [
    { name: 'nothing is known: wait', standings: [pending(1), pending(1)], index: 'wait' },
    { name: 'the preferred answers: nobody is waited for', standings: [a(40), pending(40), pending(40)], index: 0 },
    { name: 'the preferred may still answer: wait', standings: [pending(100), a(60)], index: 'wait' },
    {
      name: 'the preferred has had three times as long and 200 ms more: the other',
      standings: [pending(261), a(60)],
      index: 1,
    },
    { name: 'three times as long is not enough by itself', standings: [pending(200), a(60)], index: 'wait' },
    { name: '200 ms more is not enough by itself', standings: [pending(550), a(300)], index: 'wait' },
    { name: 'a slow one waits for no dead one either', standings: [pending(801), a(700)], index: 1 },
    { name: 'a slow preferred that is connected is not dead', standings: [pending(801, true), a(700)], index: 'wait' },
    { name: 'with nobody to stand in, a dead one is waited for', standings: [pending(4000), failed()], index: 'wait' },
    { name: 'a slower preferred keeps its place', standings: [a(300), a(120)], index: 0 },
    { name: 'a clearly faster one overtakes', standings: [a(400), a(100)], index: 1, over: 0 },
    { name: 'dead ones are passed over at once', standings: [failed(), failed(), a(50), pending(50)], index: 2 },
    { name: 'one that lacks the version is passed over', standings: [lacks(), a(900)], index: 1 },
    { name: 'one that lacks the version is better than none', standings: [failed(), lacks(), failed()], index: 1 },
    {
      name: 'a pending one is better than one that lacks the version',
      standings: [lacks(), pending(400)],
      index: 'wait',
    },
    { name: 'all are dead', standings: [failed(), failed()], index: undefined },
  ]
  it.each(cases)('$name', ({ standings, index, over }) => {
    expect(select(standings)).toEqual(index === 'wait' ? undefined : { index, over })
  })
})

it('orders by health, then by preference, and the chosen one first', () => {
  const all = { dead: failed(), old: lacks(), unknown: pending(9), slow: a(900), good: a(20) }
  const named = Object.entries(all).map(([name, standing]) => ({ name, ...standing }))
  expect(orderByHealth(named, 4).map(({ name }) => name)).toEqual(['good', 'slow', 'unknown', 'old', 'dead'])
  expect(orderByHealth(named, undefined).map(({ name }) => name)).toEqual(['slow', 'good', 'unknown', 'old', 'dead'])
})
