import { expect, it } from 'vitest'
import { fuzz } from './fuzz.ts'

it('places mutated zips as go does, or not at all', async () => {
  const { outcomes, wrong } = await fuzz(300, 20_261_126)
  expect(wrong).toEqual([])
  // That all three happen shows that the mutations are neither harmless nor hopeless.
  const kinds = ['placed, go accepts', 'unusual zip, go accepts', 'unusual zip, go refuses']
  expect(Object.keys(outcomes)).toEqual(expect.arrayContaining(kinds))
}, 60_000)
