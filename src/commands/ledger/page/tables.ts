import type { Responsible } from '../../../causes/rules/cause-rule.ts'
import { formatBytes, formatCount, formatDuration, oneLine } from '../../../report/format.ts'
import { errorRate, type Ledger, ratio, type Share, total } from '../ledger.ts'
import { formatPercent } from '../percent.ts'
import { escapeHtml, formatDate } from './html.ts'

/** So many rows of a table are shown; the JSON document has them all. */
const rowLimit = 12

/** Whose fault it is, in words: the field `responsible` of the ledger. */
const partyNames: Readonly<Record<Responsible, string>> = {
  network: 'Network or mirror',
  'set-up': 'Set-up of the job',
  code: 'The project’s own code',
  module: 'The module',
  upstream: 'The module’s server',
  machine: 'The machine',
  outside: 'Ended from outside',
  unknown: 'Not known',
}

/** Runs by whose fault it was. */
export function responsibleTable({ responsible }: Ledger): string {
  return shareTable('By whose fault it was', 'Responsible', responsible, (share) =>
    escapeHtml(partyNames[share.responsible]),
  )
}

/** Runs by cause. */
export function causeTable({ causes }: Ledger): string {
  return shareTable('By cause', 'Cause', causes, ({ title, cause }) => named(title, cause))
}

/** Runs by the host that the errors came from. */
export function hostTable({ hosts }: Ledger): string {
  return shareTable('By host', 'Host', hosts, ({ host }) => escapeHtml(oneLine(host, 100)))
}

/** Mirrors, the worst first. */
export function mirrorTable({ mirrors }: Ledger): string {
  const rows = mirrors
    .slice(0, rowLimit)
    .map((mirror) => [
      escapeHtml(oneLine(mirror.mirror, 100)),
      formatPercent(errorRate(mirror)),
      formatCount(mirror.errors),
      formatCount(mirror.files),
      formatBytes(mirror.bytes),
    ])
  const note = 'Not delivered: errors as a share of the files that were asked of the mirror. The worst mirror is first.'
  return card('Mirrors', note, table(['Mirror', 'Not delivered', 'Errors', 'Files', 'Data'], rows), mirrors.length)
}

/** The numbers behind the charts. */
export function weekTable({ weeks }: Ledger): string {
  const rows = weeks
    .toReversed()
    .map(({ week, runs, cache }) => [
      formatDate(week),
      formatCount(total(runs)),
      formatCount(runs.failed),
      formatCount(runs.repaired),
      formatCount(runs.saved),
      formatPercent(ratio(cache.hits, cache.restores)),
      formatBytes(cache.bytes),
      formatDuration(cache.savedMs),
    ])
  const header = ['Week of', 'Runs', 'Failed', 'Repaired', 'Saved', 'Cache hits', 'From the cache', 'Time saved']
  return table(header, rows)
}

function shareTable<Item extends Share>(
  title: string,
  name: string,
  items: readonly Item[],
  label: (item: Item) => string,
): string {
  const most = Math.max(1, ...items.map(({ failed, repaired }) => failed + repaired))
  const rows = items
    .slice(0, rowLimit)
    .map((item) => [
      `${label(item)}${bar(item, most)}`,
      formatCount(item.failed),
      formatCount(item.repaired),
      formatCount(item.saved),
    ])
  const note = 'Runs that failed by it, runs that recovered from it, and those of them that plain go would have failed.'
  return card(title, note, table([name, 'Failed', 'Repaired', 'Saved'], rows), items.length)
}

/** The share of the largest row as a bar; the numbers beside it say the same. */
function bar({ failed, repaired }: Share, most: number): string {
  const width = (count: number) => ((count / most) * 100).toFixed(2)
  return `<svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect class="failed" width="${width(failed)}" height="6"/><rect class="repaired" x="${width(failed)}" width="${width(repaired)}" height="6"/></svg>`
}

function named(title: string, id: string): string {
  return `${escapeHtml(title)}<small>${escapeHtml(id)}</small>`
}

function card(title: string, note: string, body: string, count: number): string {
  const more = count > rowLimit ? `<p class="muted">… and ${formatCount(count - rowLimit)} more</p>` : ''
  const content = count === 0 ? '<p>None.</p>' : `<div class="scroll">${body}</div>${more}`
  return `<section class="card"><h2>${title}</h2><p class="muted"><small>${note}</small></p>${content}</section>`
}

/** Cells are HTML already; the first of each row names it. */
function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = header.map((cell) => `<th scope="col">${cell}</th>`).join('')
  const body = rows.map(([name = '', ...cells]) => {
    return `<tr><th scope="row">${name}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
  })
  return `<table><thead><tr>${head}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table>`
}
