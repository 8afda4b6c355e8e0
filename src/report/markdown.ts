import { causeLink } from './cause-text.ts'
import { andMore, countRecovered, groupFaults } from './fault-groups.ts'
import { fitToLimit } from './fit-to-limit.ts'
import { formatBytes, formatDuration, formatRate, hostOf, plural, times } from './format.ts'
import { gantt } from './gantt.ts'
import { code, prose, type Table } from './markup.ts'
import { type LayerReport, layerNames, type MirrorReport, type Report, wasProbed } from './schema.ts'
import { cacheSentence } from './status-lines.ts'

/** A runner drops a summary of more than 1 MiB; a line's end is added to ours. */
export const summaryLimit = 1024 * 1024 - 2

/**
 * The job summary. A green run in which nothing happened gets its headline, the cache line and the totals; any other also
 * the mirrors, the picture of time and the faults.
 */
export function markdown(report: Report, limit = summaryLimit): string {
  const cache = `**Cache:** ${prose(cacheSentence(report.cache))}`
  if (uneventful(report)) return fitToLimit([headline(report), ...warnings(report), cache, totals(report)], limit)
  const parts = [
    headline(report),
    advice(report),
    ...warnings(report),
    mirrorsTable(report.mirrors),
    gantt(report),
    cache,
    faultsTable(report),
  ]
  return fitToLimit([...parts, totals(report)], limit)
}

function uneventful({ outcome, faults, mirrors, transfer }: Report): boolean {
  const calm = faults.length === 0 && transfer.retries + transfer.failovers + transfer.stalls === 0
  return outcome === 'ready' && calm && mirrors.every((mirror) => mirror.healthy || !wasProbed(mirror))
}

function headline(report: Report): string {
  const span = formatDuration(report.durationMs)
  if (report.outcome === 'ready') {
    const recovered = countRecovered(report.faults)
    return `### ✔ Go modules ready in ${span}${recovered > 0 ? `, ${plural(recovered, 'fault')} overcome` : ''}`
  }
  const [main] = report.faults
  return `### ✘ Go modules not ready after ${span}: ${prose(main?.title ?? report.cause ?? 'unknown')}`
}

function warnings(report: Report): readonly string[] {
  return report.warnings.map(({ title, text }) => `**Warning:** ${prose(title)}. ${prose(text)}`)
}

function advice({ outcome, faults }: Report): string {
  const [main] = faults
  if (outcome === 'ready' || main === undefined) return ''
  return `**Do:** ${prose(main.advice)} ([${main.cause}](${causeLink(main.cause)}))`
}

function mirrorsTable(mirrors: readonly MirrorReport[]): Table {
  return {
    title: 'Mirrors',
    header: ['Mirror', 'Verdict', 'DNS', 'TCP', 'TLS', 'First byte', 'Zip', 'Checksum database'],
    rows: mirrors.map((mirror) => [
      code(hostOf(mirror.url)),
      `${mirror.healthy ? '✔' : wasProbed(mirror) ? '✘' : '–'} ${prose(mirror.reason)}`,
      ...layerNames.map((name) => layer(mirror.layers[name])),
    ]),
  }
}

function layer(found: LayerReport | null): string {
  if (found === null) return '–'
  return found.ok ? formatDuration(found.ms) : `✘ ${prose(found.detail)}`
}

/** Each fault with its cause, its host and modules, and what to do about it. */
export function faultsTable({ faults }: Pick<Report, 'faults'>): Table {
  return {
    title: 'Faults',
    header: ['Cause', 'Count', 'Where', 'Overcome', 'What to do'],
    rows: groupFaults(faults).map(({ head, count, modules, hosts }) => [
      `[${head.cause}](${causeLink(head.cause)}) ${prose(head.title)}`,
      times(count),
      [code(andMore(hosts)), code(andMore(modules))].filter((place) => place !== '').join('<br>'),
      head.recovered ? '✔ yes' : '✘ no',
      head.recovered ? '' : prose(head.advice),
    ]),
  }
}

function totals({ transfer, attempts, projects }: Report): string {
  const modules = projects.reduce((sum, project) => sum + project.modules, 0)
  const downloading = attempts.reduce((sum, attempt) => sum + attempt.durationMs, 0)
  const parts = [
    plural(modules, 'module'),
    `${plural(transfer.files, 'file')} downloaded`,
    formatBytes(transfer.bytes),
    plural(transfer.requests, 'request'),
    plural(transfer.retries, 'retry', 'retries'),
    ...(transfer.failovers > 0 ? [plural(transfer.failovers, 'failover')] : []),
    ...(transfer.hedges > 0 ? [plural(transfer.hedges, 'hedged request')] : []),
    ...(transfer.bytes > 0 && downloading > 0 ? [formatRate((transfer.bytes * 1000) / downloading)] : []),
  ]
  return `**Totals:** ${parts.join(' · ')}`
}
