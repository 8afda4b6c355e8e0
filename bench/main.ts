// `npm run bench [-- quick | RUNS | cache [RUNS]]`: is it still many times faster than plain go, or all of docs/performance.md,
// or its part about the cache.
import { execFileSync } from 'node:child_process'
import { benchCache } from './cache.ts'
import { floor, modward, plain } from './contenders.ts'
import { compare, measureWorkload } from './measure.ts'
import { type Growth, type Row, writePage } from './page.ts'
import { makeSynthetic } from './synthetic.ts'
import { sizes, workloads } from './workloads.ts'

/** The least that is asked of `quick`; a job on a busy machine must not fail for nothing. */
const quickRatio = 4

const [mode = '5', ...rest] = process.argv.slice(2)
if (mode === 'quick') await quick()
else if (mode === 'cache') await benchCache(Number(rest[0] ?? 3), rest.slice(1))
else await full(Number(mode))

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

/** The whole page; fewer runs of each where somebody is in a hurry. */
async function full(runs: number): Promise<void> {
  const rows: Row[] = []
  const missing: string[] = []
  for (const workload of workloads) {
    console.error(workload.name)
    try {
      rows.push({ workload, figures: await measureWorkload(workload, runs) })
    } catch (error) {
      missing.push(workload.name)
      console.error(`left out: ${error instanceof Error ? error.message.slice(0, 500) : error}`)
    }
  }
  const growth: Growth[] = []
  for (const modules of sizes) {
    console.error(`${modules} modules`)
    const [measured, least] = await compare(await makeSynthetic(modules), { delayMs: 30 }, [modward, floor], runs)
    if (measured !== undefined && least !== undefined) growth.push({ modules, measured, floor: least })
  }
  const goVersion = execFileSync('go', ['version'], { encoding: 'utf8' }).split(' ')[2] ?? ''
  await writePage({ goVersion, runs, rows, missing, growth })
}
