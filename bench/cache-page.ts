import { bars } from './bars.ts'

/** Seconds of one way to have a cache. */
export type Spread = { readonly median: number; readonly least: number; readonly most: number }
/** `whole`: the whole module cache in one archive. */
export type Seconds = Readonly<Record<'whole' | 'modward', Spread>>

/** What a project's caches cost. */
export type CacheFigures = {
  readonly project: string
  readonly runs: number
  readonly megabytes: Readonly<Record<'whole' | 'modward', number>>
  /** The whole post step: the start of programs, questions to the service, the archive, and sending it on an unlimited link. */
  readonly saves: Seconds
  readonly restores: readonly { readonly rate: number; readonly seconds: Seconds }[]
  /** Jobs whose cache service alone is slow, so many MB/s, and the same jobs without a cache. */
  readonly slow: readonly { readonly rate: number; readonly withCache: Spread; readonly without: Spread }[]
  /** Seconds that a plain download takes on the widest link. */
  readonly noCache: number
}

/** What is aimed at, as shares of what restoring the whole module cache takes, by the width of the link. */
const shares: Readonly<Record<string, Readonly<Record<number, number>>>> = {
  act: { 100: 0.6, 35: 0.6 },
  prometheus: { 100: 0.55, 35: 0.6 },
  telegraf: { 100: 0.5, 35: 0.6 },
}
/** And how much later than without a cache a job may be ready whose cache service is slow; seconds. */
const lateness = 2

/** Lines for the terminal: each aim, what was measured, and whether it was met. */
export function cacheAims({ project, restores, slow }: CacheFigures): readonly string[] {
  const line = (promise: string, was: string, isMet: boolean) =>
    `${isMet ? 'met   ' : 'MISSED'} ${project}, ${promise}: ${was}`
  return [
    ...restores.map(({ rate, seconds: { whole, modward } }) => {
      const most = shares[project]?.[rate] ?? 1
      const was = modward.median / whole.median
      return line(`${rate} MB/s: at most ${most} times the whole module cache`, `${was.toFixed(2)} times`, was <= most)
    }),
    ...slow.map(({ rate, withCache, without }) => {
      const was = withCache.median - without.median
      const promise = `cache service at ${rate} MB/s: at most ${lateness} s later than without a cache`
      return line(promise, `${was.toFixed(1)} s later`, was <= lateness)
    }),
  ]
}

/** Three ways to get a project's modules, in a first job and in later ones. */
export function shortSection({ project, slow, restores, noCache }: CacheFigures, size: string): string {
  const [first] = slow
  const [widest] = restores
  if (first === undefined || widest === undefined) return ''
  const { whole, modward } = widest.seconds
  return `**${project}** (${size})

\`\`\`text
${bars([
  { label: 'first job    go mod download', value: noCache },
  { label: '             setup-go', value: noCache },
  { label: '             modward', value: first.without.median },
  { label: 'later jobs   go mod download', value: noCache },
  { label: '             setup-go, from its cache', value: whole.median },
  { label: '             modward, from its cache', value: modward.median },
])}
\`\`\`
`
}

/** All that was measured with a cache. */
export function cacheSection(results: readonly CacheFigures[]): string {
  return `## With a cache

From the start of a job on an empty module cache to the last module being ready. *Whole*: what caching actions do, the
whole module cache in one archive, unpacked by tar and zstd, then \`go mod download\`, which finds everything and verifies
nothing. *modward*: the zips and go.mod files alone, each verified. *No cache*: \`go mod download\` with 30 ms a request, run
once. Cache service and mirror are behind links of the given width. Saving is the whole post step, sent on an unlimited link.

| project, link | entry: whole | modward | ready: whole | modward | no cache |
|---|---|---|---|---|---|
${results.flatMap(cacheRows).join('\n')}

If the cache service is slow and the mirrors are not (30 ms a request, 100 MB/s), modward gives the cache up:

| project | cache service | ready with the cache | without |
|---|---|---|---|
${results.flatMap(slowRows).join('\n')}
`
}

function cacheRows({ project, megabytes, saves, restores, noCache }: CacheFigures): readonly string[] {
  const rows = [
    ...restores.map(({ rate, seconds: { whole, modward } }, index) => [
      `${project}, ${rate} MB/s`,
      `${megabytes.whole.toFixed(0)} MB`,
      `${megabytes.modward.toFixed(0)} MB`,
      format(whole),
      format(modward),
      index === 0 ? `${noCache.toFixed(1)} s` : '',
    ]),
    [`${project}, saving`, '', '', format(saves.whole), format(saves.modward), ''],
  ]
  return rows.map((cells) => `| ${cells.join(' | ')} |`)
}

function slowRows({ project, slow }: CacheFigures): readonly string[] {
  return slow.map(({ rate, withCache, without }) => {
    return `| ${project} | ${rate} MB/s | ${format(withCache)} | ${format(without)} |`
  })
}

function format({ median, least, most }: Spread): string {
  const spread = least === most ? '' : ` (${least.toFixed(1)}–${most.toFixed(1)})`
  return `${median.toFixed(1)} s${spread}`
}
