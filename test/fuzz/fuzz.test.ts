import { expect, it } from 'vitest'
import { runTarget } from './run-target.ts'
import { targets } from './targets.ts'

it.each(targets)('2,000 made-up inputs do $name no harm', { timeout: 300_000 }, async ({ name }) => {
  expect(await runTarget(name, 2000, 1)).toBe('')
})
