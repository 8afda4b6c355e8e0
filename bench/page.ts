import { readFile, writeFile } from 'node:fs/promises'
import { availableParallelism, cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { cacheSection } from './cache-page.ts'
import { modward, plain } from './contenders.ts'
import type { Figures, Measured } from './measure.ts'
import { plot } from './plot.ts'
import type { Workload } from './workloads.ts'

export type Row = { readonly workload: Workload; readonly figures: Figures }
export type Growth = { readonly modules: number; readonly measured: Measured; readonly floor: Measured }

/** Everything that was measured. */
export type Results = {
  readonly goVersion: string
  readonly runs: number
  readonly rows: readonly Row[]
  /** Workloads that could not be measured here. */
  readonly missing: readonly string[]
  readonly growth: readonly Growth[]
}

const docs = join(import.meta.dirname, '../docs')

/** Writes docs/performance.md and its picture. */
export async function writePage(results: Results): Promise<void> {
  const path = join(docs, 'performance.md')
  const before = await readFile(path, 'utf8').catch(() => '')
  await writeFile(path, page(results, cacheSection(before)))
  const points = (value: (measured: Measured) => number) => {
    return results.growth.map(({ modules, measured }) => [modules, value(measured)] as const)
  }
  const series = [
    { name: 'seconds', unit: 's', points: points(({ seconds }) => seconds) },
    { name: 'floor', unit: 's', points: results.growth.map(({ modules, floor }) => [modules, floor.seconds] as const) },
    { name: 'peak memory', unit: 'MB', points: points(({ rss }) => rss) },
  ]
  await writeFile(join(docs, 'performance.svg'), plot('Cost by number of modules', 'modules', series))
}

/** `cache` is the part that is measured by itself. */
function page(results: Results, cache: string): string {
  const { goVersion, runs, rows, missing, growth } = results
  const processor = cpus()[0]?.model.trim() ?? 'an unknown processor'
  const gigabytes = Math.round(totalmem() / 2 ** 30)
  return `# Performance

<!-- Written by \`npm run bench\`; what stands here was measured. -->

Measured on ${availableParallelism()} cores (${processor}, ${gigabytes} GB of memory) with ${goVersion} and Node ${process.versions.node}; ${runs === 1 ? 'one run of each' : `medians of ${runs} runs`},
in brackets the fastest and the slowest. Contenders take turns in one run of the bench, module caches are empty and lie in
memory. The mirror is a program of its own on the same machine, which serves frozen copies of real projects over HTTP/1.1
with a delay before each reply; "limited link" means 50 MB/s in all and 10 MB/s on a connection. \`file://\` is the floor:
the same go with the same settings on files that are there already, so that it only has to verify and unpack.

## What is aimed at

| workload | aim | measured | |
|---|---|---|---|
${rows.flatMap(({ workload, figures }) => workload.aims.map((aim) => aimRow(workload.name, aim.promise, aim.judge(figures)))).join('\n')}
${aimRow('1,000 and 5,000 modules', 'what is added to the floor grows no faster than the number of modules', linear(growth))}
${missing.map((name) => `\nLeft out, as the GOPROXY of this machine does not have all of its modules: ${name}.\n`).join('')}
## The figures

| workload | contender | seconds | against plain go | peak memory | CPU | CPU of go |
|---|---|---|---|---|---|---|
${rows.flatMap(({ workload, figures: { measured } }) => measured.map((one) => row(workload, one, measured))).join('\n')}

Memory and CPU are those of the contender's own process; for modward those of its go command stand beside it.
A link with a delay is where modward helps most: go asks for one file after another, modward for many at once. With no
delay at all there is nothing to gain, and what counts is that it costs nothing.

## How the cost grows

![Seconds and memory by the number of modules](performance.svg)

| modules | seconds | seconds of the floor | peak memory | CPU | CPU of go |
|---|---|---|---|---|---|
${growth.map(growthRow).join('\n')}

Made-up modules of 20 KB each, 30 ms a request. go's own work grows faster than the number of modules, as the floor shows;
what modward adds to it does not, and memory grows little: what waits for go is capped.

${cache === '' ? '' : `${cache}\n`}## Repeat it

    npm run bench -- quick    # two minutes: 100 modules, the ratio to plain go
    npm run bench             # this page, about 20 minutes on a quiet machine
    npm run bench -- 1        # this page in haste, one run of each
    npm run bench -- cache    # its part about the cache, about 20 minutes

The first run fetches the projects once, through the machine's own GOPROXY, into \`~/.cache/modward-bench\`.
`
}

type Judged = { readonly was: string; readonly isMet: boolean }

function aimRow(name: string, promise: string, { was, isMet }: Judged): string {
  return `| ${name} | ${promise} | ${was} | ${isMet ? 'met' : '**missed**'} |`
}

/** What modward adds to go's own work for each module, with 5,000 of them and with 1,000; a tenth is noise. */
function linear(growth: readonly Growth[]): Judged {
  const added = growth.map(({ modules, measured, floor }) => (1000 * (measured.seconds - floor.seconds)) / modules)
  const [few, many] = added.slice(-2)
  if (few === undefined || many === undefined) throw new Error('the growth was not measured')
  return { was: `${few.toFixed(1)} and ${many.toFixed(1)} ms a module`, isMet: many <= 1.1 * few }
}

function growthRow({ modules, measured: { seconds, rss, cpu, childCpu }, floor }: Growth): string {
  return `| ${modules} | ${seconds.toFixed(1)} | ${floor.seconds.toFixed(1)} | ${rss.toFixed(0)} MB | ${cpu.toFixed(1)} s | ${childCpu.toFixed(1)} s |`
}

function row(workload: Workload, one: Measured, all: readonly Measured[]): string {
  const base = all.find(({ contender }) => contender === plain.name)
  const ratio = base === undefined ? '' : one === base ? '1' : ratioText(base.seconds / one.seconds)
  const isOurs = one.contender === modward.name
  const [own, go] = isOurs ? [`${one.cpu.toFixed(1)} s`, one.childCpu] : ['', one.cpu]
  const spread = `${one.seconds.toFixed(2)} (${one.least.toFixed(2)}–${one.most.toFixed(2)})`
  const name = isOurs ? `**${one.contender}**` : one.contender
  return `| ${workload.name} | ${name} | ${spread} | ${ratio} | ${one.rss.toFixed(0)} MB | ${own} | ${go.toFixed(1)} s |`
}

function ratioText(ratio: number): string {
  return ratio >= 1 ? `${ratio.toFixed(1)} times as fast` : `${(1 / ratio).toFixed(2)} times as long`
}
