import { describe, expect, it } from 'vitest'
import {
  clip,
  formatBytes,
  formatDuration,
  formatRate,
  hostOf,
  oneLine,
  plainLines,
  plural,
  times,
} from '../../src/report/format.ts'

describe('formatBytes', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1000, '1 kB'],
    [1450, '1.5 kB'],
    [9.96e6, '10 MB'],
    [121e6, '121 MB'],
    [999.6e6, '1 GB'],
    [3e12, '3 TB'],
    [4e15, '4,000 TB'],
  ])('%d is %s', (value, shown) => {
    expect(formatBytes(value)).toBe(shown)
  })
})

describe('formatDuration', () => {
  it.each([
    [0, '0 ms'],
    [41.4, '41 ms'],
    [999.4, '999 ms'],
    [999.6, '1.0 s'],
    [12_345, '12.3 s'],
    [59_949, '59.9 s'],
    [59_951, '1 min'],
    [125_000, '2 min 5 s'],
    [3_599_600, '1 h'],
    [3_780_000, '1 h 3 min'],
  ])('%d ms is %s', (ms, shown) => {
    expect(formatDuration(ms)).toBe(shown)
  })
})

it.each([
  ['a rate', formatRate(12e6), '12 MB/s'],
  ['none', plural(0, 'module'), '0 modules'],
  ['one', plural(1, 'retry', 'retries'), '1 retry'],
  ['many', plural(1234, 'retry', 'retries'), '1,234 retries'],
  ['once', times(1), 'once'],
  ['often', times(3), '3 times'],
  ['a host', hostOf('https://proxy.golang.org/sub'), 'proxy.golang.org'],
  ['a host with a port', hostOf('http://127.0.0.1:8080'), '127.0.0.1:8080'],
  ['no URL', hostOf('direct'), 'direct'],
  ['a file', hostOf('file:///srv/proxy'), 'file:///srv/proxy'],
  ['short enough', clip('four', 4), 'four'],
  ['too long', clip('fives', 4), 'fiv…'],
  ['a character outside the basic plane stays whole', clip('😀😀😀', 2), '😀…'],
])('%s', (_, shown, expected) => {
  expect(shown).toBe(expected)
})

describe('text from strangers', () => {
  it.each([
    ['line ends of every kind', 'a\nb\r\nc\rd\u2028e', ['a', 'b', 'c', 'd', 'e']],
    ['colours', '\u001b[31mred\u001b[0m', ['red']],
    ['a title for the terminal window', '\u001b]0;owned\u0007text', ['text']],
    ['a bell and a backspace', 'a\u0007b\u0008c', ['abc']],
    ['eight-bit controls', 'a\u009b31mb', ['ab']],
    ['a link', 'a\u001b]8;;https://x.test\u001b\\b\u001b]8;;\u001b\\c', ['abc']],
    ['a title without an end', 'a\u001b]0;b\nc', ['a]0;b', 'c']],
    ['another alphabet, a saved cursor, a reset', 'a\u001b(Bb\u001b7c\u001bcd', ['abcd']],
    // Quadratic time would be hours.
    ['very many beginnings of titles', '\u001b]'.repeat(1_000_000), [']'.repeat(1_000_000)]],
    ['very many beginnings of colours', '\u001b[0;'.repeat(1_000_000), ['[0;'.repeat(1_000_000)]],
    ['a colour that never ends', `\u001b[${'0'.repeat(1_000_000)}`, [`[${'0'.repeat(1_000_000)}`]],
    ['text that runs backwards', 'a\u202egnp.exe', ['agnp.exe']],
    ['tabs', 'a\tb', ['a b']],
    ['other alphabets', 'модуль 模块', ['модуль 模块']],
  ])('%s', (_, text, lines) => {
    // Not toEqual, which takes its time with long texts.
    expect(JSON.stringify(plainLines(text)) === JSON.stringify(lines)).toBe(true)
  })

  it('becomes one line of bounded length', () => {
    expect(oneLine('  <html>\n\n  <body>\n', 80)).toBe('<html> <body>')
    expect(Array.from(oneLine('x'.repeat(5000), 80))).toHaveLength(80)
  })
})
