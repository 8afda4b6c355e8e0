import { execFileSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { availableParallelism, cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { type CacheFigures, cacheSection, shortSection } from './cache-page.ts'
import { cacheParts } from './cache-parts.ts'
import { floor, guarded, modward, plain } from './contenders.ts'
import type { Figures, Measured } from './measure.ts'
import { plot } from './plot.ts'
import { keptResult } from './results.ts'
import { tried } from './tried.ts'
import { growth, type Workload, workloads } from './workloads.ts'

type Row = { readonly workload: Workload; readonly figures: Figures }
type Growth = { readonly modules: number; readonly measured: Measured; readonly floor: Measured }

const docs = join(import.meta.dirname, '../docs')
/** The projects of the short answer, with their sizes. */
const inShort: Readonly<Record<string, string>> = {
  prometheus: '250 modules, 249 MB',
  telegraf: '616 modules, 508 MB',
}

/** Writes docs/performance.md and its picture from what was measured last of each part. */
export async function writePage(): Promise<void> {
  const rows: Row[] = []
  for (const workload of workloads) {
    const figures = await keptResult<Figures>(workload.id)
    if (figures !== undefined) rows.push({ workload, figures })
  }
  const caches = await Promise.all(cacheParts.map((id) => keptResult<CacheFigures>(id)))
  const measured = caches.filter((figures) => figures !== undefined)
  await writeFile(join(docs, 'performance.md'), page(rows, measured))
  await writeFile(join(docs, 'performance.svg'), picture(growthOf(rows)))
}

function page(rows: readonly Row[], caches: readonly CacheFigures[]): string {
  const processor = cpus()[0]?.model.trim() ?? 'an unknown processor'
  const gigabytes = Math.round(totalmem() / 2 ** 30)
  const goVersion = execFileSync('go', ['version'], { encoding: 'utf8' }).split(' ')[2] ?? ''
  const counts = [...rows.flatMap(({ figures }) => figures.measured), ...caches].map(({ runs }) => runs)
  const grown = growthOf(rows)
  return `# Performance

<!-- Written by \`npm run bench\`; what stands here was measured. -->

How long a job on two cores waits for its modules, in seconds. In the *first job* nothing is cached, and the mirror needs 30 ms
for each request. *Later jobs* find a cache. The links to the cache and to the mirror carry 100 MB/s. setup-go restores the module
cache as it was saved, and go does not verify it. modward compares every module with go.sum each time.

${caches.map((figures) => (inShort[figures.project] === undefined ? '' : `${shortSection(figures, inShort[figures.project] ?? '')}\n`)).join('')}The slower a request is, the more time modward saves: go requests one file after another, and modward many at once. A project with very
many very small modules and a very fast mirror is not faster than with go.

## How it was measured

${availableParallelism()} cores (${processor}, ${gigabytes} GB of memory), ${goVersion}, Node ${process.versions.node}; ${runsText(counts)}, in brackets the
fastest and the slowest. The programs take turns. Module caches are empty and in memory. The mirror is another program on the same
machine. It serves frozen copies of real projects over HTTP/1.1, with a delay before each reply. "Limited link" means
50 MB/s in total and 10 MB/s for each connection. \`file://\` is the same go with the same settings, and all files are on the disk already:
it only verifies and unpacks.

## Without a cache

| workload | program | seconds | against plain go | peak memory | CPU | CPU of go |
|---|---|---|---|---|---|---|
${rows.flatMap(({ workload, figures: { measured } }) => measured.map((one) => row(workload, one, measured))).join('\n')}

Memory and CPU are those of the program itself. For modward, the CPU of its go command is beside it. With modward,
go has almost nothing to do: modward verifies and unpacks the modules, and reads each zip once.

${caches.length === 0 ? '' : `${cacheSection(caches)}\n`}## How the cost grows

![Seconds and memory by the number of modules](performance.svg)

| modules | seconds | seconds of \`file://\` | peak memory | CPU | CPU of go |
|---|---|---|---|---|---|
${grown.map(growthRow).join('\n')}

Generated modules of 20 KB each, 30 ms a request.

${tried}
## Repeat it

    npm run bench -- quick        # two minutes: 100 modules, the ratio to plain go
    npm run bench                 # this page, about an hour on a quiet machine
    npm run bench -- list         # the names of its parts
    npm run bench -- 5 act-0      # five runs of one part, and the page anew
    npm run bench -- 3 cache-act  # three runs of a part about the cache

The first run fetches the projects once, through the machine's own GOPROXY, into \`~/.cache/modward-bench\`, where the results are kept, too.
`
}

function runsText(counts: readonly number[]): string {
  const [least, most] = [Math.min(...counts), Math.max(...counts)]
  if (most === 1) return 'one run of each'
  return least === most ? `medians of ${most} runs` : `medians of ${least} to ${most} runs`
}

function growthOf(rows: readonly Row[]): readonly Growth[] {
  return growth.flatMap(({ modules, id }) => {
    const all = rows.find(({ workload }) => workload.id === id)?.figures.measured ?? []
    const [measured, least] = [modward, floor].map(({ name }) => all.find(({ contender }) => contender === name))
    return measured === undefined || least === undefined ? [] : [{ modules, measured, floor: least }]
  })
}

function picture(grown: readonly Growth[]): string {
  const series = [
    { name: 'seconds', unit: 's', points: grown.map(({ modules, measured }) => [modules, measured.seconds] as const) },
    { name: 'file://', unit: 's', points: grown.map(({ modules, floor: least }) => [modules, least.seconds] as const) },
    { name: 'peak memory', unit: 'MB', points: grown.map(({ modules, measured }) => [modules, measured.rss] as const) },
  ]
  return plot('Cost by number of modules', 'modules', series)
}

function growthRow({ modules, measured: { seconds, rss, cpu, childCpu }, floor: least }: Growth): string {
  return `| ${modules} | ${seconds.toFixed(1)} | ${least.seconds.toFixed(1)} | ${rss.toFixed(0)} MB | ${cpu.toFixed(1)} s | ${childCpu.toFixed(1)} s |`
}

function row(workload: Workload, one: Measured, all: readonly Measured[]): string {
  const base = all.find(({ contender }) => contender === plain.name)
  const ratio = base === undefined ? '' : one === base ? '1' : ratioText(base.seconds / one.seconds)
  const isOurs = [modward, guarded].some(({ name: ours }) => ours === one.contender)
  const [own, go] = isOurs ? [`${one.cpu.toFixed(1)} s`, one.childCpu] : ['', one.cpu]
  const spread = `${one.seconds.toFixed(2)} (${one.least.toFixed(2)}–${one.most.toFixed(2)})`
  const contender = isOurs ? `**${one.contender}**` : one.contender
  return `| ${workload.name} | ${contender} | ${spread} | ${ratio} | ${one.rss.toFixed(0)} MB | ${own} | ${go.toFixed(1)} s |`
}

function ratioText(ratio: number): string {
  return ratio >= 1 ? `${ratio.toFixed(1)} times as fast` : `${(1 / ratio).toFixed(2)} times as long`
}
