import { describe, expect, it } from 'vitest'
import { formatTiming, readTiming, timingName } from '../../src/cache/timing-metadata.ts'
import { temporaryFolder, writeTree } from '../support/tree.ts'

function read(text: string): number {
  const folder = temporaryFolder()
  writeTree(folder, { [timingName]: text })
  return readTiming(folder)
}

describe('what a download took', () => {
  it('is kept as it was measured', () => expect(read(formatTiming(9_123.4))).toBe(9_123))

  const doubtful = ['', 'null', '{}', '{"downloadMs":"9"}', '{"downloadMs":-1}', '{"downloadMs":1e99}', '[1]', '<html>']
  for (const text of doubtful) it(`is not known from ${text || 'nothing'}`, () => expect(read(text)).toBe(0))

  it('is not known if it was never measured', () => expect(readTiming(temporaryFolder())).toBe(0))
})
