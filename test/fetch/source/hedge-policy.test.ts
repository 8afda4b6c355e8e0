import { describe, expect, test } from 'vitest'
import { HedgeBudget, mayHedge } from '../../../src/fetch/source/hedge-policy.ts'

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

describe('another mirror is asked for a slow file', () => {
  test.each([
    ["not if a mirror of Go's default has sent nothing: the path may be private", 'public', 0, false, false],
    ["if a mirror of Go's default is sending the file: the path is public", 'public', 0, true, true],
    ['if both compete by speed', 'list-1', 0, false, true],
    ['not if it is a later entry of the list, which is policy', 'list-1', 1, false, false],
    ['not even while the first is sending the file', 'list-1', 1, true, false],
  ] as const)('%s', (_, group, tier, hasAnswered, may) => {
    expect(mayHedge({ group, tier: 0 }, { tier }, hasAnswered)).toBe(may)
  })
})
