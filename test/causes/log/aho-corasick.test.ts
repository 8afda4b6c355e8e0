import { describe, expect, it } from 'vitest'
import { AhoCorasick } from '../../../src/causes/log/aho-corasick.ts'

const index = new AhoCorasick(['eof', 'reset', 'connection reset', 'set', 'tls: bad record', 'abab', '‘go’'])

function first(text: string, from = 0): number {
  const bytes = Buffer.from(text)
  return index.first(bytes, from, bytes.length)
}

describe('the first word in a text', () => {
  it.each([
    ['alone', 'eof', 0],
    ['in capitals', 'an EOF here', 3],
    ['within a longer word that is none', 'preset', 1],
    ['whose beginning comes twice', 'tls: tls: bad record', 5],
    ['that repeats itself', 'abaabab', 3],
    ['behind bytes that are no text', '\u0000\u00ff reset', 4],
    ['in other letters', '✘ env: ‘go’', 9],
    ['not there', 'connection rese', -1],
    ['in a text without any', '', -1],
  ])('%s', (_, text, at) => {
    expect(first(text)).toBe(at)
  })

  it('is looked for in the part that is asked for only', () => {
    const bytes = Buffer.from('eof eof')
    expect(index.first(bytes, 1, 7)).toBe(4)
    expect(index.first(bytes, 1, 6)).toBe(-1)
  })
})

describe('the words of a text', () => {
  it.each([
    ['names around them', 'a: reset: b', 'c: reset: d'],
    ['how often they come', 'eof', 'eof, eof and eof'],
    ['characters beyond bytes', 'reset', '“reset” ✘'],
  ])('are the same whatever the %s', (_, one, other) => {
    expect(index.wordsIn(one)).toBe(index.wordsIn(other))
  })

  it.each([
    ['nothing and a word', '', 'eof'],
    ['a word and a longer one that ends so', 'reset', 'connection reset'],
    ['one and two', 'eof', 'eof reset'],
  ])('tell %s apart', (_, one, other) => {
    expect(index.wordsIn(one)).not.toBe(index.wordsIn(other))
  })
})

it('has no room for more different characters than it can tell apart', () => {
  const words = Array.from({ length: 90 }, (_, index) => String.fromCharCode(33 + index))
  expect(() => new AhoCorasick(words)).toThrow(RangeError)
})
