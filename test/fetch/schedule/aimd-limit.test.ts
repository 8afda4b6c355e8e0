import { describe, expect, test } from 'vitest'
import { AimdLimit } from '../../../src/fetch/schedule/aimd-limit.ts'

type Step = 'ok' | '429'

const rows: [name: string, max: number, isProven: boolean, steps: [step: Step, times: number][], limit: number][] = [
  ['starts at the maximum if the mirror is known to answer', 32, true, [], 32],
  ['starts slowly if it is not', 32, false, [], 8],
  ['never starts above the maximum', 4, false, [], 4],
  ['ends slow start with the first success', 32, false, [['ok', 1]], 32],
  ['halves with each rate limit', 32, true, [['429', 2]], 8],
  ['never falls below two', 32, true, [['429', 10]], 2],
  ['never falls below a maximum of one', 1, true, [['429', 1]], 1],
  [
    'ends slow start with a rate limit, too',
    32,
    false,
    [
      ['429', 1],
      ['ok', 1],
    ],
    4,
  ],
  [
    'stays until a full round went well',
    32,
    true,
    [
      ['429', 10],
      ['ok', 1],
    ],
    2,
  ],
  [
    'grows by one with each full round',
    32,
    true,
    [
      ['429', 10],
      ['ok', 2 + 3 + 4],
    ],
    5,
  ],
  [
    'counts the round anew after a rate limit',
    8,
    true,
    [
      ['429', 1],
      ['ok', 3],
      ['429', 1],
      ['ok', 1],
    ],
    2,
  ],
  [
    'never grows beyond the maximum',
    32,
    true,
    [
      ['429', 10],
      ['ok', 10_000],
    ],
    32,
  ],
]

describe('the AIMD limit', () => {
  test.each(rows)('%s', (_, max, isProven, steps, expected) => {
    const limit = new AimdLimit(max, isProven)
    for (const [step, times] of steps) {
      for (let time = 0; time < times; time++) {
        if (step === 'ok') limit.onSuccess()
        else limit.onRateLimited()
      }
    }
    expect(limit.current).toBe(expected)
  })
})
