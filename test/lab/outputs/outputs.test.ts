import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { lastingLines, outputsPage } from '../../../scripts/examples-of-output.ts'

const page = readFileSync(join(import.meta.dirname, '../../../docs/examples-of-output.md'), 'utf8')

it('docs/examples-of-output.md says what its scenes show today', async () => {
  expect(lastingLines(await outputsPage())).toEqual(lastingLines(page))
})

it('compares the titles, whose side each failure is on, and the advice', () => {
  const lines = lastingLines(page)
  expect(lines).toContain('## A name that does not exist')
  expect(lines.filter((line) => line.startsWith('error · '))).toHaveLength(10)
  expect(lines.filter((line) => line.startsWith('Do: '))).toHaveLength(10)
})
