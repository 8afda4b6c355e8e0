import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { outputsPage } from '../../../scripts/examples-of-output.ts'

const page = readFileSync(join(import.meta.dirname, '../../../docs/examples-of-output.md'), 'utf8')

// How many files have come when a job fails is chance in some scenes.
it('docs/examples-of-output.md is what its scenes show today, to the letter', { retry: 2 }, async () => {
  expect((await outputsPage()).split('\n')).toEqual(page.split('\n'))
})

it('shows ten failures and a job that was saved, each in four ways', () => {
  const scenes = page.split(/^## /m).slice(1)
  expect(scenes).toHaveLength(11)
  for (const scene of scenes) {
    for (const part of ['**Terminal**', '<summary>Log</summary>', '**Annotation**', '<summary>Summary</summary>'])
      expect(scene).toContain(part)
  }
  expect(page.match(/^error · /gm)).toHaveLength(10)
  expect(page.match(/^Do: /gm)).toHaveLength(10)
})
