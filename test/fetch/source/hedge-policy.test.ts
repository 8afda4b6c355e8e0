import { describe, expect, test } from 'vitest'
import { HedgeBudget, mayTellAnotherMirror } from '../../../src/fetch/source/hedge-policy.ts'

describe('the hedge budget', () => {
  test.each([
    [0, 1],
    [20, 1],
    [39, 1],
    [40, 2],
    [1_000, 50],
  ])('of %i requests allows %i hedges', (requests, hedges) => {
    const budget = new HedgeBudget()
    for (let request = 0; request < requests; request++) budget.countRequest()
    let allowed = 0
    for (; budget.hasRoom; allowed++) budget.countHedge()
    expect(allowed).toBe(hedges)
  })
})

describe('the privacy guard', () => {
  test.each([
    ['a catalogue mirror that has sent nothing: the path may be private', 'catalogue', false, false],
    ['a catalogue mirror that is sending the file: the path is public', 'catalogue', true, true],
    ['a mirror of the user that has sent nothing', 'job', false, true],
    ['a mirror of the user that is sending the file', 'job', true, true],
  ] as const)('%s', (_, origin, hasAnswered, may) => {
    expect(mayTellAnotherMirror({ origin }, hasAnswered)).toBe(may)
  })
})
