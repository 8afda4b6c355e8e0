import { expect, test } from 'vitest'
import { readSums } from '../../src/gomod/gosum.ts'
import { findSumGaps } from '../../src/project/sum-gaps.ts'

const a = { path: 'a.test/m', version: 'v1.0.0' }
const b = { path: 'b.test/m', version: 'v1.0.0' }
const [zip, mod, other] = ['a.test/m v1.0.0 h1:z=', 'a.test/m v1.0.0/go.mod h1:m=', 'a.test/m v0.9.0 h1:o=']

test.each([
  ['both entries', [zip, mod], [], []],
  ['a go.mod entry alone, of a module that is indirect', [mod], [], []],
  ['a go.mod entry alone, of a module that is direct', [mod], [a], [{ module: a, entries: 1 }]],
  ['a zip entry alone', [zip], [a], [{ module: a, entries: 1 }]],
  ['entries of another version', [other], [], [{ module: a, entries: 2 }]],
])('go.sum has %s', (_, lines, direct, gaps) => {
  const sums = new Map<string, Set<string>>()
  readSums(lines.join('\n'), sums)
  expect(findSumGaps([a], direct, sums)).toEqual(gaps)
})

test('each module without entries is a gap', () => {
  expect(findSumGaps([a, b], [], new Map()).map(({ module }) => module)).toEqual([a, b])
})
