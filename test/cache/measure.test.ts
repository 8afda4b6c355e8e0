import { describe, expect, it } from 'vitest'
import { formatMeasure, measureName, readMeasure } from '../../src/cache/measure.ts'
import { temporaryFolder, writeTree } from './temporary.ts'

function read(text: string): number {
  const folder = temporaryFolder()
  writeTree(folder, { [measureName]: text })
  return readMeasure(folder)
}

describe('what a download took', () => {
  it('is kept as it was measured', () => expect(read(formatMeasure(9_123.4))).toBe(9_123))

  const doubtful = ['', 'null', '{}', '{"downloadMs":"9"}', '{"downloadMs":-1}', '{"downloadMs":1e99}', '[1]', '<html>']
  for (const text of doubtful) it(`is not known from ${text || 'nothing'}`, () => expect(read(text)).toBe(0))

  it('is not known where nobody has measured it', () => expect(readMeasure(temporaryFolder())).toBe(0))
})
