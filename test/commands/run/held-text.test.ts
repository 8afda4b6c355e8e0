import { expect, test } from 'vitest'
import { HeldText } from '../../../src/commands/run/held-text.ts'

const markers = ['http://127.0.0.1:99', '127.0.0.1:99']

test.each([
  ['a line without a marker passes', ['one\n'], ['one\n']],
  ['so does the beginning of a line', ['Password: '], ['Password: ']],
  ['what may begin a marker waits', ['go: ht', 'ml'], ['go: ', 'html']],
  ['the longest beginning counts', ['see http://127.0.0.1:9'], ['see ']],
  [
    'a marker waits for the end of its line',
    ['at http://127.0.0.1:99/x', '/y: 502\nz'],
    ['at ', 'http://127.0.0.1:99/x/y: 502\nz'],
  ],
  ['a marker that came in pieces', ['a http://127.', '0.0.1:99/x\n'], ['a ', 'http://127.0.0.1:99/x\n']],
  ['a marker in a complete line passes with it', ['127.0.0.1:99\n1'], ['127.0.0.1:99\n']],
])('%s', (_, pieces, shown) => {
  const text = new HeldText(markers)
  expect(pieces.map((piece) => text.push(piece))).toEqual(shown)
  const rest = pieces.join('').slice(shown.join('').length)
  expect(text.isHolding).toBe(rest !== '')
  expect(text.take()).toBe(rest)
  expect(text.isHolding).toBe(false)
})
