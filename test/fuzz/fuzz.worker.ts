// Gives one target COUNT inputs from a seed: `fuzz.worker.ts NAME COUNT SEED`. A process of its own, that may be ended.
import fc from 'fast-check'
import { targets } from './targets.ts'

/** One long input for so many others. */
const longShare = 250

const [name, count = '', seed = ''] = process.argv.slice(2)
const target = targets.find((one) => one.name === name)
if (target === undefined)
  throw new Error(`There is no target "${name}"; there are: ${targets.map(({ name }) => name).join(', ')}`)

for (const [inputs, numRuns] of [
  [target.inputs, Number(count)],
  [target.long, Math.ceil(Number(count) / longShare)],
] as const) {
  if (inputs === undefined) continue
  await fc.assert(
    fc.asyncProperty(inputs, async (input) => await target.check(input)),
    { numRuns, seed: Number(seed) },
  )
}
