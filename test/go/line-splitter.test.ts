import { expect, it } from 'vitest'
import { LineSplitter } from '../../src/go/line-splitter.ts'

function split(...chunks: readonly (string | Buffer)[]): string[] {
  const lines: string[] = []
  const splitter = new LineSplitter((line) => lines.push(line))
  for (const chunk of chunks) splitter.add(Buffer.from(chunk))
  splitter.end()
  return lines
}

it.each([
  ['lines in one piece', ['a\nb\n'], ['a', 'b']],
  ['a line over several pieces', ['a', 'b', 'c\nd'], ['abc', 'd']],
  ['line ends of Windows', ['a\r\nb\r\n'], ['a', 'b']],
  ['empty lines', ['\n\na\n'], ['', '', 'a']],
  ['nothing', [], []],
  ['a character over two pieces', [Buffer.from('ä\n').subarray(0, 1), Buffer.from('ä\n').subarray(1)], ['ä']],
])('%s', (_, chunks, lines) => {
  expect(split(...chunks)).toEqual(lines)
})

it('passes a line without an end on in parts', () => {
  const piece = 'x'.repeat(50_000)
  const lines = split(piece, piece, piece)
  expect(lines.join('')).toBe(piece.repeat(3))
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(150_000)
  expect(lines.length).toBeGreaterThan(1)
})
