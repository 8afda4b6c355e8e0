import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Seconds of one way to have a cache. */
export type Spread = { readonly median: number; readonly least: number; readonly most: number }
/** `whole`: the whole module cache in one archive. */
export type Seconds = Readonly<Record<'whole' | 'modward', Spread>>

/** What a project's caches cost. */
export type CacheFigures = {
  readonly project: string
  readonly megabytes: Readonly<Record<'whole' | 'modward', number>>
  /** The whole post step: the start of programs, questions to the service, the archive, and sending it on an unlimited link. */
  readonly saves: Seconds
  readonly restores: readonly { readonly rate: number; readonly seconds: Seconds }[]
  /** Seconds that a plain download takes on the widest link. */
  readonly noCache: number
}

/** At and below this many MB/s a job with modward's cache is to be ready before one with the whole module cache. */
const narrow = 35

const page = join(import.meta.dirname, '../docs/performance.md')
const [begin, end] = ['<!-- cache: begin -->', '<!-- cache: end -->']

/** The part of a page about the cache, which is measured by itself; empty where there is none. */
export function cacheSection(text: string): string {
  const [, rest] = text.split(begin)
  return rest === undefined ? '' : `${begin}${rest.split(end)[0]}${end}\n`
}

/** Puts the part about the cache into docs/performance.md. */
export async function writeCacheSection(results: readonly CacheFigures[], runs: number): Promise<void> {
  const text = await readFile(page, 'utf8')
  const old = cacheSection(text)
  const fresh = section(results, runs)
  const place = '## Repeat it'
  await writeFile(page, old === '' ? text.replace(place, () => `${fresh}\n${place}`) : text.replace(old, () => fresh))
}

function section(results: readonly CacheFigures[], runs: number): string {
  return `${begin}
## With a cache

From the start of a job on an empty module cache to the last module being ready. *Whole*: what caching actions do, the
whole module cache in one archive, unpacked by tar and zstd, then \`go mod download\`, which finds everything and verifies
nothing. *modward*: the zips and go.mod files alone, each verified by go. *No cache*: \`go mod download\` with 30 ms a request.
Cache service and mirror are behind links of the given width. ${runs === 1 ? 'One run of each' : `Medians of ${runs} runs`} in turn, but of no cache, which
was run once. Saving is the whole post step, sent on an unlimited link.

| project, link | entry: whole | modward | ready: whole | modward | no cache |
|---|---|---|---|---|---|
${cacheRows(results)}

| project | aim | measured | |
|---|---|---|---|
${results.flatMap(aims).join('\n')}
${end}
`
}

/** The measured times, one row for each link. */
export function cacheRows(results: readonly CacheFigures[]): string {
  const rows = results.flatMap(({ project, megabytes, saves, restores, noCache }) => [
    ...restores.map(({ rate, seconds: { whole, modward } }, index) => [
      `${project}, ${rate} MB/s`,
      `${megabytes.whole.toFixed(0)} MB`,
      `${megabytes.modward.toFixed(0)} MB`,
      format(whole),
      format(modward),
      index === 0 ? `${noCache.toFixed(1)} s` : '',
    ]),
    [`${project}, saving`, '', '', format(saves.whole), format(saves.modward), ''],
  ])
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function format({ median, least, most }: Spread): string {
  const spread = least === most ? '' : ` (${least.toFixed(1)}–${most.toFixed(1)})`
  return `${median.toFixed(1)} s${spread}`
}

function aims({ project, megabytes, saves, restores, noCache }: CacheFigures): string[] {
  const aim = (promise: string, was: number, most: number) =>
    `| ${project} | ${promise} | ${was.toFixed(2)} times | ${was <= most ? 'met' : '**missed**'} |`
  return [
    aim('at most 0.6 times the bytes of the whole module cache', megabytes.modward / megabytes.whole, 0.6),
    aim('saved in at most 0.25 times the time', saves.modward.median / saves.whole.median, 0.25),
    ...restores.flatMap(({ rate, seconds: { whole, modward } }) => {
      const most = rate <= narrow ? 1 : 1.3
      const promise = rate <= narrow ? 'ready before it' : `ready in at most ${most} times its time`
      return [
        aim(`${promise}, at ${rate} MB/s`, modward.median / whole.median, most),
        aim(`ready before a job without a cache on the widest link, at ${rate} MB/s`, modward.median / noCache, 1),
      ]
    }),
  ]
}
