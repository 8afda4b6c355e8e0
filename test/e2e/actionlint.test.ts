import { expect, test } from 'vitest'
import { lintWorkflows } from '../../scripts/actionlint.ts'

test('actionlint finds nothing in the workflows', (context) => {
  const found = lintWorkflows()
  if (found === undefined) {
    console.warn('SKIPPED: actionlint cannot be installed here (it takes go and a Go mirror)')
    context.skip()
  }
  expect(found).toBe('')
}, 300_000)
