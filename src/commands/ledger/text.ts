import { formatBytes, formatCount, formatDuration, oneLine, plural } from '../../report/format.ts'
import { errorRate, type Ledger, ratio, type Share, total } from './ledger.ts'
import { formatPercent } from './percent.ts'

/** So many rows of each table are shown; `--json` has them all. */
const rowLimit = 10

/** The weeks that are shown, counted back from the last one. */
const weekLimit = 12

/** The ledger for a terminal: the sums first, then a table for each way to look at it. */
export function ledgerLines(ledger: Ledger): readonly string[] {
  return [
    ...sums(ledger),
    ...table(
      'Whose fault',
      shareHeader,
      ledger.responsible.map((share) => [share.responsible, ...shareCells(share)]),
    ),
    ...table(
      'Cause',
      shareHeader,
      ledger.causes.map((cause) => [cause.cause, ...shareCells(cause)]),
    ),
    ...table(
      'Host',
      shareHeader,
      ledger.hosts.map((host) => [host.host, ...shareCells(host)]),
    ),
    ...table(
      'Mirror, the worst first',
      ['not delivered', 'errors', 'files', 'bytes'],
      ledger.mirrors.map((mirror) => [
        mirror.mirror,
        formatPercent(errorRate(mirror)),
        formatCount(mirror.errors),
        formatCount(mirror.files),
        formatBytes(mirror.bytes),
      ]),
    ),
    ...table(
      'Week of',
      ['runs', 'failed', 'repaired', 'saved', 'cache hits', 'time saved'],
      ledger.weeks
        .slice(-weekLimit)
        .map(({ week, runs, cache }) => [
          week,
          formatCount(total(runs)),
          formatPercent(ratio(runs.failed, total(runs))),
          formatPercent(ratio(runs.repaired, total(runs))),
          formatCount(runs.saved),
          formatPercent(ratio(cache.hits, cache.restores)),
          formatDuration(cache.savedMs),
        ]),
      weekLimit,
    ),
  ]
}

/** What was skipped, for a warning; undefined if nothing was. */
export function skippedLine({ skipped: { count, files } }: Ledger): string | undefined {
  if (count === 0) return undefined
  const named = files.map(({ file, reason }) => `${oneLine(file, 200)} (${oneLine(reason, 200)})`)
  const more = count > files.length ? [`${formatCount(count - files.length)} more`] : []
  return `Skipped ${plural(count, 'file')}: ${[...named, ...more].join(', ')}`
}

function sums({ runs, transient, from, to, cache, files, bytes, durationMs, failedMs, reports }: Ledger): string[] {
  const share = (count: number) => `${formatCount(count)} (${formatPercent(ratio(count, total(runs)))})`
  return [
    `${plural(reports, 'run')} from ${from.slice(0, 10)} to ${to.slice(0, 10)}`,
    '',
    `Clean       ${share(runs.clean)}`,
    `Repaired    ${share(runs.repaired)}: met errors and recovered from them`,
    `Failed      ${share(runs.failed)}: ${formatCount(transient)} of them may pass if run again`,
    `Jobs saved  ${formatCount(runs.saved)}: would have failed with plain go`,
    `Cache       ${cacheLine(cache)}`,
    `Downloads   ${plural(files, 'file')}, ${formatBytes(bytes)}`,
    `Time        ${formatDuration(durationMs)} in all, ${formatDuration(failedMs)} in failed runs`,
  ]
}

function cacheLine({ hits, restores, bytes, savedMs }: Ledger['cache']): string {
  if (restores === 0) return 'not used'
  const share = `hit in ${formatPercent(ratio(hits, restores))} of ${plural(restores, 'restore')}`
  return `${share}, ${formatBytes(bytes)} restored, ${formatDuration(savedMs)} saved`
}

const shareHeader = ['failed', 'repaired', 'saved', 'errors']

function shareCells({ failed, repaired, saved, errors }: Share): readonly string[] {
  return [failed, repaired, saved, errors].map(formatCount)
}

/** A table with a blank line before it: names to the left, numbers to the right. Empty without rows. */
function table(title: string, header: readonly string[], rows: readonly string[][], limit = rowLimit): string[] {
  if (rows.length === 0) return []
  const shown = [
    [title, ...header],
    ...rows.slice(0, limit).map(([name = '', ...cells]) => [oneLine(name, 60), ...cells]),
  ]
  const widths = shown[0]?.map((_, column) => Math.max(...shown.map((row) => row[column]?.length ?? 0))) ?? []
  const lines = shown.map(([name = '', ...cells]) =>
    [name.padEnd(widths[0] ?? 0), ...cells.map((cell, column) => cell.padStart(widths[column + 1] ?? 0))].join('  '),
  )
  const more = rows.length > limit ? [`… and ${formatCount(rows.length - limit)} more`] : []
  return ['', ...lines, ...more]
}
