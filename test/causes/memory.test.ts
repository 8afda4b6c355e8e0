import { describe, expect, it } from 'vitest'
import { Memory } from '../../src/causes/memory.ts'

describe('a memory', () => {
  it('makes each result once, also one that is nothing', () => {
    const memory = new Memory<string | undefined>()
    const made: string[] = []
    const recall = (key: string) =>
      memory.recall(key, () => {
        made.push(key)
        return key === 'none' ? undefined : key.toUpperCase()
      })
    expect([recall('one'), recall('none'), recall('one'), recall('none')]).toEqual(['ONE', undefined, 'ONE', undefined])
    expect(made).toEqual(['one', 'none'])
  })

  it.each([
    ['short keys', ''],
    ['long keys', 'x'.repeat(10_000)],
  ])('forgets rather than grow without end: %s', (_, tail) => {
    const memory = new Memory<number>()
    let made = 0
    for (let key = 0; key < 20_000; key++) memory.recall(`${key}${tail}`, () => made++)
    memory.recall(`0${tail}`, () => made++)
    expect(made).toBe(20_001)
  })
})
