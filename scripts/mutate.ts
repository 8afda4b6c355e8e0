// `npm run mutate [-- COUNT [SEED [AREA]]]`: makes COUNT small mistakes in the code that decides over safety, two at a time, each in
// a copy of the tree, and runs the unit tests near to it. A mistake that no test notices survives. A run that was
// interrupted goes on where it was; survivors are tried again each time, so that a new test can show what it kills.
import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, globSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Area, areas } from './mutate/areas.ts'
import { equivalentOf } from './mutate/equivalent.ts'
import { type Mutation, mutationsOf } from './mutate/mutations.ts'
import { NearTests } from './mutate/near-tests.ts'
import { TreeCopy } from './mutate/tree-copy.ts'

const [count = '300', seed = '1', onlyArea] = process.argv.slice(2)
const root = dirname(import.meta.dirname)
/** The share of mutations that the tests must kill. */
const aim = 0.95

type Sampled = { readonly area: Area; readonly mutation: Mutation; readonly key: string; readonly rank: string }

/** The mutations of an area in an order that depends on the seed and on what each changes, not on code beside it. */
function sample(area: Area, size: number): readonly Sampled[] {
  const files = globSync([...area.sources], { cwd: root }).sort()
  const seen = new Map<string, number>()
  const all = files.flatMap((file) => {
    const mutations = mutationsOf(file, readFileSync(join(root, file), 'utf8'))
    return mutations
      .filter((one) => equivalentOf(one) === undefined)
      .map((mutation) => {
        const what = JSON.stringify([file, mutation.from, mutation.to])
        const times = (seen.get(what) ?? 0) + 1
        seen.set(what, times)
        const key = `${what} ${times}`
        return { area, mutation, key, rank: createHash('sha256').update(`${seed} ${key}`).digest('hex') }
      })
  })
  return all.toSorted((a, b) => (a.rank < b.rank ? -1 : 1)).slice(0, size)
}

const chosen = areas.filter(({ name }) => onlyArea === undefined || name === onlyArea)
const share = Math.ceil(Number(count) / chosen.length)
const samples = chosen.map((area) => sample(area, share))
// One of each area in turn: a run that is cut short has looked at all of them.
const sampled = Array.from({ length: share }, (_, index) => samples.flatMap((list) => list[index] ?? [])).flat()

const memory = join(root, '.lab/mutations.jsonl')
mkdirSync(dirname(memory), { recursive: true })
const killed = new Set<string>(
  existsSync(memory)
    ? readFileSync(memory, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line).key)
    : [],
)

const nearTests = new NearTests(root)
const usualMs = new Map<string, number>()
const survivors: Sampled[] = []
const counts = new Map(chosen.map(({ name }) => [name, { killed: 0, survived: 0 }]))
const waiting = sampled.entries()
await Promise.all([testInTurn(), testInTurn()])

console.log(`\nSeed ${seed}, ${sampled.length} mutations`)
console.table(Object.fromEntries(counts))
for (const { mutation } of survivors) console.log(`survived ${describe(mutation)}`)
const rate = 1 - survivors.length / sampled.length
console.log(`${(100 * rate).toFixed(1)} % killed`)
if (rate < aim) process.exitCode = 1

/** Takes one waiting mutation after another, in a copy of its own. */
async function testInTurn(): Promise<void> {
  using copy = new TreeCopy(root, usualMs)
  for (const [index, one] of waiting) {
    const { area, mutation, key } = one
    const { outcome, by } = killed.has(key)
      ? { outcome: 'killed' as const, by: 'a test, earlier' }
      : await copy.test(mutation, nearTests.of(mutation.file))
    if (outcome === 'killed' && !killed.has(key)) appendFileSync(memory, `${JSON.stringify({ key, by })}\n`)
    if (outcome === 'survived') survivors.push(one)
    const counted = counts.get(area.name)
    if (counted !== undefined) counted[outcome]++
    console.log(`${index + 1}/${sampled.length} ${outcome} ${describe(mutation)} ${by && `by ${by}`}`)
  }
}

function describe({ file, line, from, to }: Mutation): string {
  const short = (text: string) => text.replace(/\s+/g, ' ').slice(0, 90)
  return `${file}:${line} \`${short(from)}\` → \`${short(to)}\``
}
