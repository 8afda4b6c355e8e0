import { expect, test } from 'vitest'
import { lintWorkflows } from '../../scripts/actionlint.ts'
import { skipped } from '../support/skipping.ts'

const found = lintWorkflows()
const noActionlint = found === undefined ? 'actionlint cannot be installed, which takes go and a Go mirror' : ''

test.skipIf(noActionlint)(`actionlint finds nothing in the workflows${skipped(noActionlint)}`, () => {
  expect(found).toBe('')
})
