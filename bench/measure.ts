import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Contender, type Cost, measure } from './contenders.ts'
import type { Frozen } from './freeze.ts'
import { median } from './median.ts'
import { type Link, openReplay } from './replay.ts'

/** The medians of a contender's runs, and the spread of its seconds. */
export type Measured = Cost & {
  readonly contender: string
  readonly least: number
  readonly most: number
  readonly runs: number
}

/** What a workload showed, for those who judge it. */
export type Figures = {
  readonly measured: readonly Measured[]
  /** Megabytes of the 64 largest zips: as many may wait in the spool. */
  readonly largestZips: number
}

/** What is downloaded, over which link, and by whom. */
export type Course = {
  readonly link: Link
  readonly contenders: readonly Contender[]
  /** The module cache is full already. */
  readonly warm?: boolean
  prepare(): Promise<Frozen>
}

/** Measures all contenders on a course. */
export async function measureWorkload({ prepare, link, contenders, warm }: Course, runs: number): Promise<Figures> {
  const frozen = await prepare()
  const measured = await compare(frozen, link, contenders, runs, warm)
  return { measured, largestZips: await largestZips(frozen.tree) }
}

async function largestZips(tree: string): Promise<number> {
  const entries = await readdir(tree, { recursive: true, withFileTypes: true })
  const zips = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.zip'))
  const sizes = await Promise.all(zips.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size))
  const largest = sizes.sort((a, b) => b - a).slice(0, 64)
  return largest.reduce((sum, size) => sum + size, 0) / 1e6
}

/** Measures contenders with one project, one run of each in turn, so that a busy minute hits all of them. */
export async function compare(
  frozen: Frozen,
  link: Link,
  contenders: readonly Contender[],
  runs: number,
  warm = false,
): Promise<Measured[]> {
  const replay = await openReplay(frozen.tree, link)
  const kept = warm ? await mkdtemp(join(process.env['BENCH_TMP'] ?? '/dev/shm', 'modward-warm-')) : undefined
  try {
    if (kept !== undefined && contenders[0] !== undefined) await measure(contenders[0], frozen, replay.url, kept)
    const costs = new Map(contenders.map(({ name }): [string, Cost[]] => [name, []]))
    for (let run = 0; run < runs; run++) {
      for (const contender of contenders) {
        const cost = await measure(contender, frozen, replay.url, kept)
        costs.get(contender.name)?.push(cost)
        process.stderr.write(`  ${contender.name}: ${cost.seconds.toFixed(2)} s, ${cost.rss.toFixed(0)} MB\n`)
      }
    }
    return [...costs].map(([contender, list]) => summarize(contender, list))
  } finally {
    await replay.close()
    if (kept !== undefined) await rm(kept, { recursive: true, force: true })
  }
}

function summarize(contender: string, costs: readonly Cost[]): Measured {
  const of = (name: keyof Cost) => costs.map((cost) => cost[name])
  return {
    contender,
    seconds: median(of('seconds')),
    least: Math.min(...of('seconds')),
    most: Math.max(...of('seconds')),
    rss: Math.max(...of('rss')),
    cpu: median(of('cpu')),
    childCpu: median(of('childCpu')),
    spool: Math.max(...of('spool')),
    runs: costs.length,
  }
}
