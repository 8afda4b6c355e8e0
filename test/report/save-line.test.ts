import { describe, expect, it } from 'vitest'
import { saveLine, savingLine } from '../../src/report/save-line.ts'

describe('the line on what was kept', () => {
  const rows = [
    { outcome: 'saved', line: '▸ Cache: saved the-key, 121 MB in 1.4 s' },
    { outcome: 'exists', line: '▸ Cache: the-key was saved by another job' },
    { outcome: 'denied', line: '▸ Cache: not saved, this job may only read' },
    { outcome: 'failed', line: 'The modules were not saved for later jobs: disk on fire' },
    { outcome: 'timeout', line: 'The modules were not saved for later jobs: disk on fire' },
  ] as const
  for (const { outcome, line } of rows) {
    it(`says that it was ${outcome}`, () => {
      expect(saveLine('the-key', { outcome, bytes: 121_000_000, saveMs: 1_400, reason: 'disk on fire' })).toBe(line)
    })
  }
})

it('says for how long the modules are being saved, and the limit', () => {
  expect(savingLine(9_004, 120_000)).toBe('  saving the modules for later jobs · 9 s of at most 2 min')
})
