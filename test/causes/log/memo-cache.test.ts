import { describe, expect, it } from 'vitest'
import { MemoCache } from '../../../src/causes/log/memo-cache.ts'

describe('a memory', () => {
  it('has what was made twice for a key, also where that is nothing', () => {
    const memory = new MemoCache<string | undefined>()
    const made: string[] = []
    const recall = (key: string) =>
      memory.recall(key, () => {
        made.push(key)
        return key === 'none' ? undefined : key.toUpperCase()
      })
    const keys = ['one', 'none', 'one', 'none', 'one', 'none']
    expect(keys.map(recall)).toEqual(['ONE', undefined, 'ONE', undefined, 'ONE', undefined])
    expect(made).toEqual(['one', 'none', 'one', 'none'])
  })

  it.each([
    ['short keys', ''],
    ['long keys', 'x'.repeat(1000)],
  ])('forgets rather than grow without end: %s', (_, tail) => {
    const memory = new MemoCache<number>()
    const made = Array.from({ length: 20_000 }, () => 0)
    const recallTwice = (key: number) => {
      for (let time = 0; time < 2; time++) memory.recall(`${key}${tail}`, () => (made[key] = (made[key] ?? 0) + 1))
    }
    for (const key of made.keys()) recallTwice(key)
    recallTwice(0)
    // Twice at first, and again after it was forgotten.
    expect(made[0]).toBeGreaterThan(2)
    expect(made[19_999]).toBe(2)
  })
})
