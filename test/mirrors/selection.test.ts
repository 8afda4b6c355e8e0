import { describe, expect, it } from 'vitest'
import { orderByHealth, type RankedMirror, select } from '../../src/mirrors/selection.ts'

const a = (ms: number): RankedMirror => ({ state: 'answers', ms, connected: true, tier: 0 })
const pending = (ms: number, connected = false): RankedMirror => ({ state: 'pending', ms, connected, tier: 0 })
const failed = (ms = 10): RankedMirror => ({ state: 'failed', ms, connected: false, tier: 0 })
const notFound = (ms = 10): RankedMirror => ({ state: 'notFound', ms, connected: true, tier: 0 })
const later = (mirror: RankedMirror): RankedMirror => ({ ...mirror, tier: 1 })

describe('select', () => {
  const cases: { name: string; mirrors: RankedMirror[]; index: number | undefined | 'wait'; overtaken?: number }[] = [
    { name: 'nothing is known: wait', mirrors: [pending(1), pending(1)], index: 'wait' },
    { name: 'the preferred answers: no other is waited for', mirrors: [a(40), pending(40), pending(40)], index: 0 },
    { name: 'the preferred may still answer: wait', mirrors: [pending(100), a(60)], index: 'wait' },
    {
      name: 'the preferred has had three times as long and 200 ms more: the other',
      mirrors: [pending(261), a(60)],
      index: 1,
    },
    { name: 'three times as long is not enough by itself', mirrors: [pending(200), a(60)], index: 'wait' },
    { name: '200 ms more is not enough by itself', mirrors: [pending(550), a(300)], index: 'wait' },
    { name: 'just three times as long: wait', mirrors: [pending(600), a(200)], index: 'wait' },
    { name: 'just 200 ms more: wait', mirrors: [pending(260), a(60)], index: 'wait' },
    { name: 'not dead yet: wait', mirrors: [pending(800), a(700)], index: 'wait' },
    {
      name: 'the nearest of those that are overtaken is named',
      mirrors: [failed(), a(400), a(100)],
      index: 2,
      overtaken: 1,
    },
    { name: 'a slow one waits for no dead one either', mirrors: [pending(801), a(700)], index: 1 },
    { name: 'a slow preferred that is connected is not dead', mirrors: [pending(801, true), a(700)], index: 'wait' },
    { name: 'without a fallback, a dead one is waited for', mirrors: [pending(4000), failed()], index: 'wait' },
    { name: 'a slower preferred keeps its place', mirrors: [a(300), a(120)], index: 0 },
    { name: 'a clearly faster one overtakes', mirrors: [a(400), a(100)], index: 1, overtaken: 0 },
    { name: 'dead ones are passed over at once', mirrors: [failed(), failed(), a(50), pending(50)], index: 2 },
    { name: 'one that lacks the version is passed over', mirrors: [notFound(), a(900)], index: 1 },
    { name: 'one that lacks the version is better than none', mirrors: [failed(), notFound(), failed()], index: 1 },
    {
      name: 'a pending one is better than one that lacks the version',
      mirrors: [notFound(), pending(400)],
      index: 'wait',
    },
    { name: 'all are dead', mirrors: [failed(), failed()], index: undefined },
    { name: 'order is policy: a slow first keeps its place', mirrors: [a(4000), later(a(10))], index: 0 },
    { name: 'a first that may still answer is waited for', mirrors: [pending(4000), later(a(10))], index: 'wait' },
    { name: 'a not-found of the first is an answer', mirrors: [notFound(), later(a(10))], index: 0 },
    { name: 'a dead first leaves its place', mirrors: [failed(), later(a(10))], index: 1 },
    {
      name: 'later ones compete among themselves',
      mirrors: [failed(), later(a(900)), later(a(10))],
      index: 2,
      overtaken: 1,
    },
  ]
  it.each(cases)('$name', ({ mirrors, index, overtaken }) => {
    expect(select(mirrors)).toEqual(index === 'wait' ? undefined : { index, overtaken })
  })
})

it('orders by health, then by preference, and the chosen one first', () => {
  const all = { dead: failed(), old: notFound(), unknown: pending(9), slow: a(900), good: a(20) }
  const named = Object.entries(all).map(([name, standing]) => ({ name, ...standing }))
  expect(orderByHealth(named, 4).map(({ name }) => name)).toEqual(['good', 'slow', 'unknown', 'old', 'dead'])
  const list = [
    { name: 'dead', ...failed() },
    { name: 'unknown', ...pending(9), tier: 1 },
    { name: 'good', ...a(20), tier: 2 },
  ]
  expect(orderByHealth(list, 2).map(({ name }) => name)).toEqual(['unknown', 'good', 'dead'])
  expect(orderByHealth(named, undefined).map(({ name }) => name)).toEqual(['slow', 'good', 'unknown', 'old', 'dead'])
})
