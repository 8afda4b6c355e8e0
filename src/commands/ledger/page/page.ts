import { formatBytes, formatCount, formatDuration, oneLine, plural } from '../../../report/format.ts'
import { type Ledger, ratio, total } from '../ledger.ts'
import { formatPercent } from '../percent.ts'
import { type Chart, drawChart } from './chart.ts'
import { chartsOf } from './charts.ts'
import { escapeHtml, formatDate } from './html.ts'
import { style } from './style.ts'
import { causeTable, hostTable, mirrorTable, responsibleTable, weekTable } from './tables.ts'

/** Nothing may be loaded and no script may run, whatever the reports hold. */
const policy = `default-src 'none'; style-src 'unsafe-inline'`

/** The ledger as one HTML page that needs nothing else: no script, no font, no image from elsewhere. */
export function renderPage(ledger: Ledger): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Go module downloads in CI</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>Go module downloads in CI</h1>
<p class="muted">${escapeHtml(period(ledger))}</p>
${tiles(ledger)}
<div class="grid">
${chartsOf(ledger).map(figure).join('\n')}
</div>
<div class="grid">
<div class="stack">${[responsibleTable, hostTable, mirrorTable].map((make) => make(ledger)).join('\n')}</div>
${causeTable(ledger)}
</div>
<details class="card"><summary>Numbers by week</summary><div class="scroll">${weekTable(ledger)}</div></details>
${footer(ledger)}
</main>
</body>
</html>
`
}

function period({ reports, from, to }: Ledger): string {
  return reports === 0 ? 'No run' : `${plural(reports, 'run')}, ${formatDate(from)} to ${formatDate(to)}`
}

function tiles({ runs, transient, cache, failedMs }: Ledger): string {
  const all = total(runs)
  const figures: readonly (readonly [name: string, value: string, about: string])[] = [
    ['Clean runs', formatPercent(ratio(runs.clean, all)), `${formatCount(runs.clean)} runs met no error`],
    [
      'Repaired runs',
      formatPercent(ratio(runs.repaired, all)),
      `${formatCount(runs.repaired)} met errors and were ready`,
    ],
    [
      'Failed runs',
      formatPercent(ratio(runs.failed, all)),
      `${formatCount(runs.failed)}, ${formatDuration(failedMs)} in all; ${formatCount(transient)} may pass if run again`,
    ],
    ['Jobs saved', formatCount(runs.saved), 'would have failed with plain go'],
    ['Cache hits', formatPercent(ratio(cache.hits, cache.restores)), `of ${plural(cache.restores, 'restore')}`],
    ['Time saved', formatHours(cache.savedMs), `by the cache, ${formatBytes(cache.bytes)} restored`],
  ]
  const items = figures.map(([name, value, about]) => {
    return `<div><dt>${name}</dt><dd><b>${escapeHtml(value)}</b><small class="muted">${escapeHtml(about)}</small></dd></div>`
  })
  return `<dl>\n${items.join('\n')}\n</dl>`
}

/** Hours alone if the minutes do not matter. */
function formatHours(ms: number): string {
  const hours = ms / 3_600_000
  return hours < 10 ? formatDuration(ms) : `${formatCount(hours)} h`
}

/** A chart for a wide and one for a narrow screen: scaling one of them would make its letters too small. */
function figure(chart: Chart): string {
  const legend =
    chart.series.length > 1
      ? `<p class="legend">${chart.series.map(({ className }) => `<span><i class="key ${className}"></i>${className}</span>`).join('')}</p>`
      : ''
  const drawings =
    chart.weeks.length === 0
      ? '<p>No run.</p>'
      : `<div class="wide">${drawChart(chart, 560)}</div><div class="narrow">${drawChart(chart, 340)}</div>`
  return `<figure class="card"><h2>${escapeHtml(chart.title)}</h2>${legend}${drawings}</figure>`
}

function footer({ skipped }: Ledger): string {
  const files = skipped.files.map(({ file, reason }) => `${oneLine(file, 200)} (${oneLine(reason, 100)})`)
  const left =
    skipped.count === 0
      ? ''
      : `<p>${plural(skipped.count, 'file')} could not be read: ${escapeHtml(files.join(', '))}${skipped.count > files.length ? ' …' : ''}</p>`
  return `<footer class="muted">
<p>A run is one report of modward. Repaired: the run met errors, recovered from them and was ready. Saved: at one of these
errors plain go, which sends each request once, would have ended. Time saved: how much sooner the modules were there than
by the download that the cache entry replaces, as the jobs measured it. Weeks begin on Monday, UTC.</p>
${left}</footer>`
}
