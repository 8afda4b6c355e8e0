// `npm run bench [-- list | quick | slow-disk | [RUNS] [PART …]]`: measures the parts that are named, or all, and writes docs/performance.md
// from what was measured last of each.
import { benchCache, cacheParts } from './cache-parts.ts'
import { floor, modward, plain } from './contenders.ts'
import { compare, measureWorkload } from './measure.ts'
import { writePage } from './page.ts'
import { keepResult } from './results.ts'
import { measureSlowDisk } from './slow-disk.ts'
import { makeSynthetic } from './synthetic.ts'
import { workloads } from './workloads.ts'

/** The least that is asked of `quick`; a job on a busy machine must not fail for nothing. */
const quickRatio = 4
const usualRuns = 5

const ids = [...workloads.map(({ id }) => id), ...cacheParts]
const [first = '', ...rest] = process.argv.slice(2)
if (first === 'quick') await quick()
else if (first === 'slow-disk') await measureSlowDisk(rest[0], rest[1] === undefined ? undefined : Number(rest[1]))
else if (first === 'list') console.log(ids.join('\n'))
else if (/^\d+$/.test(first)) await measureParts(rest, Number(first))
else await measureParts(process.argv.slice(2), usualRuns)

/** Is it still many times faster than plain go? */
async function quick(): Promise<void> {
  const frozen = await makeSynthetic(100)
  const measured = await compare(frozen, { delayMs: 100 }, [plain, modward, floor], 3)
  const of = (name: string) => measured.find(({ contender }) => contender === name)?.seconds ?? Number.NaN
  const ratio = of(plain.name) / of(modward.name)
  for (const { contender, seconds } of measured) console.log(`${contender}: ${seconds.toFixed(2)} s`)
  console.log(
    `${frozen.name}, 100 ms a request: modward is ${ratio.toFixed(1)} times as fast; ${quickRatio} are needed`,
  )
  if (!(ratio >= quickRatio)) process.exitCode = 1
}

async function measureParts(named: readonly string[], runs: number): Promise<void> {
  const unknown = named.filter((id) => !ids.includes(id))
  if (unknown.length > 0) throw new Error(`no part ${unknown.join(', ')}; there are ${ids.join(', ')}`)
  const judged: string[] = []
  for (const id of named.length > 0 ? named : ids) {
    console.error(id)
    const lines = await measurePart(id, runs)
    for (const line of lines) console.error(`  ${line}`)
    judged.push(...lines)
  }
  await writePage()
  console.log(judged.join('\n'))
}

/** Measures one part, keeps the result, and returns what became of its aims. */
async function measurePart(id: string, runs: number): Promise<readonly string[]> {
  const workload = workloads.find((one) => one.id === id)
  if (workload === undefined) return await benchCache(id, runs)
  const figures = await measureWorkload(workload, runs)
  await keepResult(id, figures)
  return workload.aims.map(({ promise, judge }) => {
    const { was, isMet } = judge(figures)
    return `${isMet ? 'met   ' : 'MISSED'} ${workload.name}: ${promise}: ${was}`
  })
}
