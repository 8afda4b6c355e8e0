import { describe, expect, test } from 'vitest'
import { boolean, cacheMode, duration, globs, integer, list, parseDuration, wordOr } from '../../src/config/values.ts'

describe('a duration as Go writes it', () => {
  const table: readonly [string, number | undefined][] = [
    ['500ms', 500],
    ['10s', 10_000],
    ['1m30s', 90_000],
    ['2h', 7_200_000],
    ['1.5s', 1500],
    ['.5s', 500],
    ['1.s', 1000],
    ['1500us', 2],
    ['1400µs', 1],
    ['16.1s', 16_100],
    ['1.001s', 1001],
    ['0', 0],
    ['0s', 0],
    ['', undefined],
    ['30', undefined],
    ['30 s', undefined],
    ['30sec', undefined],
    ['-1s', undefined],
    ['s', undefined],
    ['.s', undefined],
    ['1d', undefined],
    ['1m30', undefined],
    [`${'9'.repeat(20)}h`, undefined],
    [`${'9'.repeat(400)}h`, undefined],
  ]
  test.each(table)('%s', (text, ms) => expect(parseDuration(text)).toBe(ms))
})

describe('what is allowed is told', () => {
  test('a duration outside its range', () => {
    const parse = duration('100ms', '1h')
    expect(parse('100ms')).toEqual({ value: 100 })
    expect(parse('1h')).toEqual({ value: 3_600_000 })
    for (const bad of ['99ms', '61m', '0', '10']) {
      expect(parse(bad)).toEqual({ allowed: expect.stringContaining('from 100ms to 1h') })
    }
  })

  test('a number outside its range, or none', () => {
    const parse = integer(1, 20)
    expect(parse('20')).toEqual({ value: 20 })
    for (const bad of ['0', '21', '-1', '1.5', '0x4', '1e1', ' 4', 'four', '99999999999999999999']) {
      expect(parse(bad)).toEqual({ allowed: 'a whole number from 1 to 20' })
    }
  })

  test('a word beside numbers', () => {
    const parse = wordOr('auto', integer(1, 128))
    expect(parse('auto')).toEqual({ value: 'auto' })
    expect(parse('64')).toEqual({ value: 64 })
    expect(parse('many')).toEqual({ allowed: 'auto, or a whole number from 1 to 128' })
  })
})

test.each([
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['FALSE', false],
])('the boolean %s', (text, value) => expect(boolean(text)).toEqual({ value }))

test.each(['yes', 'on', '1', 'tRUE', '0', 'off', 'y'])('%s is no boolean', (text) => {
  expect(boolean(text)).toEqual({ allowed: 'true, false' })
})

test('the cache mode takes booleans in any spelling of YAML', () => {
  expect(cacheMode('True')).toEqual({ value: 'true' })
  expect(cacheMode('FALSE')).toEqual({ value: 'false' })
  expect(cacheMode('restore')).toEqual({ value: 'restore' })
  expect(cacheMode('always')).toEqual({ allowed: 'auto, true, restore, save, false' })
})

test('a list is lines or commas, and names the item that is wrong', () => {
  const parse = list('lower case', (item) => /^[a-z]+$/.test(item), { least: 1 })
  expect(parse('a, b\r\n\n  c ,')).toEqual({ value: ['a', 'b', 'c'] })
  expect(parse('a\nB')).toEqual({ allowed: 'lower case', entry: 'B' })
  expect(parse(' , ')).toEqual({ allowed: 'lower case' })
})

test.each([
  ['a,b', ['a', 'b']],
  ['{a,b}/x, c', ['{a,b}/x', 'c']],
  ['svc/{a,{b,c}}\nd', ['svc/{a,{b,c}}', 'd']],
  ['{a,b', ['{a', 'b']],
  ['a},b', ['a}', 'b']],
  [' , ', []],
])('a list of globs: %j', (text, expected) => {
  expect(globs(text)).toEqual(expected)
})
