import { writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Measured } from './measure.ts'
import { plot } from './plot.ts'
import type { Workload } from './workloads.ts'

/** Everything that was measured. */
export type Results = {
  readonly goVersion: string
  readonly rows: readonly { readonly workload: Workload; readonly measured: readonly Measured[] }[]
  readonly growth: readonly { readonly modules: number; readonly measured: Measured }[]
}

const docs = join(import.meta.dirname, '../docs')

/** Writes docs/performance.md and its picture. */
export async function writePage(results: Results): Promise<void> {
  await writeFile(join(docs, 'performance.md'), page(results))
  const points = (value: (measured: Measured) => number) => {
    return results.growth.map(({ modules, measured }) => [modules, value(measured)] as const)
  }
  const series = [
    { name: 'seconds', unit: 's', points: points(({ seconds }) => seconds) },
    { name: 'peak memory', unit: 'MB', points: points(({ rss }) => rss) },
  ]
  await writeFile(join(docs, 'performance.svg'), plot('Cost by number of modules', 'modules', series))
}

function page({ goVersion, rows, growth }: Results): string {
  return `# Performance

<!-- Written by \`npm run bench\`; what stands here was measured. -->

Measured on ${availableParallelism()} cores with ${goVersion} and Node ${process.versions.node}. The mirror is a program of its own on the same
machine, which serves frozen copies of real projects over HTTP/1.1 with a delay before each reply; "limited link"
means 50 MB/s in all and 10 MB/s on a connection. Contenders take turns, module caches are empty and lie in memory,
figures are medians (in brackets the fastest and the slowest run). \`file://\` is the floor: the same go with the same
settings, which only has to verify and unpack.

| workload | contender | seconds | against plain go | peak memory | CPU | CPU of go |
|---|---|---|---|---|---|---|
${rows.flatMap(({ workload, measured }) => measured.map((one) => row(workload, one, measured))).join('\n')}

Memory and CPU are those of the contender's own process; for modward those of its go command stand beside it.
A link with a delay is where modward helps most: go asks for one file after another, modward for all at once. With no
delay at all there is nothing to gain, and what counts is that it costs nothing.

## What is aimed at

${rows
  .map(({ workload, measured }) => target(workload, measured))
  .filter(Boolean)
  .join('\n')}

## How the cost grows

![Seconds and memory by the number of modules](performance.svg)

| modules | seconds | peak memory | CPU |
|---|---|---|---|
${growth.map(({ modules, measured: { seconds, rss, cpu } }) => `| ${modules} | ${seconds.toFixed(1)} | ${rss.toFixed(0)} MB | ${cpu.toFixed(1)} s |`).join('\n')}

Made-up modules of 20 KB each, 30 ms a request. Time grows with the number of modules, memory hardly does: what waits for go is capped.

## Repeat it

    npm run bench -- quick    # two minutes: 100 modules, the ratio to plain go
    npm run bench             # the whole page, about half an hour on a quiet machine

The first run fetches the projects once, through the machine's own GOPROXY, into \`~/.cache/modward-bench\`. A project
that this GOPROXY does not have completely is left out.
`
}

function row(workload: Workload, one: Measured, all: readonly Measured[]): string {
  const plain = all.find(({ contender }) => contender === 'go mod download')
  const ratio = plain === undefined ? '' : one === plain ? '1' : ratioText(plain.seconds / one.seconds)
  const isModward = one.contender === 'modward'
  const [own, go] = isModward ? [one.cpu, `${one.childCpu.toFixed(1)} s`] : [undefined, `${one.cpu.toFixed(1)} s`]
  const spread = `${one.seconds.toFixed(2)} (${one.least.toFixed(2)}–${one.most.toFixed(2)})`
  const name = isModward ? '**modward**' : `${one.contender}`
  return `| ${workload.name} | ${name} | ${spread} | ${ratio} | ${one.rss.toFixed(0)} MB | ${own === undefined ? '' : `${own.toFixed(1)} s`} | ${go} |`
}

function ratioText(ratio: number): string {
  return ratio >= 1 ? `${ratio.toFixed(1)} times as fast` : `${(1 / ratio).toFixed(2)} times as long`
}

function target(workload: Workload, measured: readonly Measured[]): string {
  const own = measured.find(({ contender }) => contender === 'modward')
  const other = measured.find(({ contender }) => contender === workload.against.name)
  if (own === undefined || other === undefined) return ''
  if (workload.warm)
    return `- ${workload.name}: at most 0.5 s more than plain go; it was ${(own.seconds - other.seconds).toFixed(2)} s.`
  const ratio = own.seconds / other.seconds
  const aim =
    workload.limit < 1
      ? `at least ${(1 / workload.limit).toFixed(0)} times as fast as`
      : `at most ${workload.limit} times as long as`
  const was = workload.limit < 1 ? `${(1 / ratio).toFixed(1)} times as fast` : `${ratio.toFixed(2)} times as long`
  return `- ${workload.name}: ${aim} ${workload.against.name}; it was ${was}.`
}
