import { fileAt } from '../gomod/module-file.ts'
import { clip, formatBytes, hostOf, plural } from './format.ts'
import type { FailedRequest, MirrorReport, Report } from './schema.ts'

/** More bars than these cannot be told apart; Mermaid refuses a diagram of more than 50,000 characters. */
const mostBars = 25
const mostMirrors = 4
/** A bar that is shorter than this part of the picture is a line. */
const visiblePart = 0.004

/** What the picture is drawn from. */
export type Timed = Pick<
  Report,
  'phases' | 'attempts' | 'durationMs' | 'mirrors' | 'failedRequests' | 'unpack' | 'outcome' | 'cache'
>

type Bar = { readonly label: string; readonly tag: string; readonly from: number; readonly to: number }
type Section = { readonly name: string; readonly bars: readonly Bar[] }

/**
 * Where the time went, as a Mermaid gantt: what comes before the download, each mirror with its failed requests in red, unpacking, and
 * the runs of the go command. Times are fed in as milliseconds since the epoch began, so that the axis reads as the time since the
 * start. Empty if nothing was timed.
 */
export function timeline(report: Timed): string {
  const sections = [prepareSection(report), ...mirrorSections(report), goSection(report)].filter(
    ({ bars }) => bars.length > 0,
  )
  if (sections.length === 0) return ''
  const { format, tick } = axisFor(report.durationMs)
  const lines = [
    '%%{init: {"gantt": {"leftPadding": 170}}}%%',
    'gantt',
    '  dateFormat x',
    `  axisFormat ${format}`,
    `  tickInterval ${tick}`,
    ...sections.flatMap(({ name, bars }) => [
      `  section ${safe(name, 24)}`,
      ...bars.map((bar) => drawn(bar, report.durationMs)),
    ]),
  ]
  return ['**Where the time went**', '', '```mermaid', ...lines, '```'].join('\n')
}

/** What the phases are to a reader. A phase that took no time to speak of is left out. */
const phaseLabels: readonly (readonly [phase: string, label: string])[] = [
  ['Toolchain', 'provide Go'],
  ['Go', 'read settings of go'],
  ['Projects', 'read go.mod and go.sum'],
  ['Preflight', 'check mirrors'],
  ['Cache', 'restore the cache'],
]

function prepareSection({ phases, durationMs, cache }: Timed): Section {
  const bars = phaseLabels.flatMap(([phase, label]) => {
    const found = phases.find(({ name }) => name === phase)
    if (found === undefined || found.durationMs < durationMs * visiblePart) return []
    const size = phase === 'Cache' && cache.bytes > 0 ? ` ${formatBytes(cache.bytes)}` : ''
    return [bar(`${label}${size}`, '', found.startedMs, found.durationMs)]
  })
  return { name: 'Prepare', bars: bars.toSorted((a, b) => a.from - b.from) }
}

/** The mirrors that were asked, each with what it delivered and the longest of its failed requests. */
function mirrorSections({ mirrors, failedRequests }: Timed): readonly Section[] {
  const asked = mirrors.filter(({ lastMs }) => lastMs > 0).slice(0, mostMirrors)
  // Half a dozen bars are needed for the other sections.
  const room = mostBars - asked.length - 8
  const longest = failedRequests.toSorted((a, b) => b.durationMs - a.durationMs).slice(0, room)
  return asked.map((mirror) => {
    const failed = longest.filter((request) => request.mirror === mirror.url).toSorted(byStart)
    const left = failedRequests.filter((request) => request.mirror === mirror.url).length - failed.length
    return {
      name: hostOf(mirror.url),
      bars: [delivered(mirror), ...failed.map(failedBar), ...(left > 0 ? [moreBar(left, mirror)] : [])],
    }
  })
}

function delivered({ files, bytes, startedMs, lastMs }: MirrorReport): Bar {
  const label = files === 0 ? 'no file delivered' : `${plural(files, 'file')} ${formatBytes(bytes)}`
  return bar(label, files === 0 ? '' : 'active, ', startedMs, lastMs - startedMs)
}

function failedBar({ file, cause, startedMs, durationMs }: FailedRequest): Bar {
  const { path, version, kind } = fileAt(file) ?? { path: file, version: '', kind: '' }
  // The last two elements of a path tell modules apart.
  const name = path.split('/').slice(-2).join('/')
  return bar(`${cause} · ${clip(name, 26)} ${clip(version, 14)} ${kind}`, 'crit, ', startedMs, durationMs)
}

function moreBar(count: number, { startedMs, lastMs }: MirrorReport): Bar {
  return bar(`${plural(count, 'more failed request')}`, 'crit, ', startedMs, lastMs - startedMs)
}

function goSection({ unpack, attempts }: Timed): Section {
  const unpacked =
    unpack.modules > 0
      ? [bar(`verify and unpack ${plural(unpack.modules, 'module')}`, 'done, ', unpack.startedMs, unpack.ms)]
      : []
  const first = attempts.slice(0, attempts.length > 4 ? 3 : 4)
  const rest = attempts.slice(first.length)
  const runs = first.map(({ number, startedMs, durationMs, exitCode }) => {
    const name = attempts.length === 1 ? 'go mod download' : `go mod download ${number}`
    const ended = exitCode === 0 ? '' : exitCode === null ? ' · stopped' : ' · failed'
    return bar(`${name}${ended}`, exitCode === 0 ? 'done, ' : 'crit, ', startedMs, durationMs)
  })
  const last = rest.at(-1)
  const others =
    rest[0] === undefined || last === undefined
      ? []
      : [
          bar(
            `${plural(rest.length, 'more run')}`,
            last.exitCode === 0 ? 'done, ' : 'crit, ',
            rest[0].startedMs,
            last.startedMs + last.durationMs - rest[0].startedMs,
          ),
        ]
  return { name: 'go', bars: [...unpacked, ...runs, ...others] }
}

function byStart(a: FailedRequest, b: FailedRequest): number {
  return a.startedMs - b.startedMs
}

function bar(label: string, tag: string, startedMs: number, durationMs: number): Bar {
  const from = Math.max(0, Math.round(startedMs))
  return { label, tag, from, to: from + Math.round(durationMs) }
}

/** A bar is at least wide enough to be seen, and has an extent: Mermaid takes one without for a mistake. */
function drawn({ label, tag, from, to }: Bar, durationMs: number): string {
  return `  ${safe(label, 60)} :${tag}${from}, ${Math.max(to, from + Math.max(1, Math.round(durationMs * visiblePart)))}`
}

/** Colons, semicolons, hashes, commas and percent signs have a meaning in Mermaid. */
function safe(text: string, limit: number): string {
  return clip(text.replace(/[^\p{L}\p{N} ._/·-]/gu, ' ').trim(), limit) || '-'
}

/** Steps of an axis that Mermaid draws at round numbers: a divisor of a second, of a minute or of an hour. */
const ticks: readonly (readonly [ms: number, tick: string])[] = [
  ...[50, 100, 200, 500].map((ms) => [ms, `${ms}millisecond`] as const),
  ...[1, 2, 5, 10, 30].map((seconds) => [seconds * 1000, `${seconds}second`] as const),
  ...[1, 2, 5, 10, 30].map((minutes) => [minutes * 60_000, `${minutes}minute`] as const),
]

/** At most ten ticks, and labels that do not depend on the time zone: whole seconds, or milliseconds if seconds are too coarse. */
function axisFor(durationMs: number): { readonly format: string; readonly tick: string } {
  const [ms, tick] = ticks.find(([step]) => durationMs / step <= 10) ?? [3_600_000, '1hour']
  return { format: ms < 1000 ? '%Q ms' : '%s s', tick }
}
