import { formatBytes, formatDuration, plural } from '../../../report/format.ts'
import { type Ledger, ratio, total, type WeekFigures } from '../ledger.ts'
import { formatPercent } from '../percent.ts'
import { weeksUpTo } from '../week.ts'
import type { Chart } from './chart.ts'
import { formatDate } from './html.ts'

/** The charts show so many weeks: a year. */
const weekLimit = 53

/** The charts of the page. Empty weeks are shown, as the weeks of a chart are evenly spaced. */
export function chartsOf({ weeks: figures }: Ledger): readonly Chart[] {
  const byWeek = new Map(figures.map((week) => [week.week, week]))
  const weeks = weeksOf(figures)
  const values = (read: (week: WeekFigures) => number | null) =>
    weeks.map((week) => {
      const known = byWeek.get(week)
      return known === undefined ? null : read(known)
    })
  const tips = (say: (week: WeekFigures) => string) =>
    weeks.map((week) => {
      const known = byWeek.get(week)
      return `Week of ${formatDate(week)}: ${known === undefined ? 'no run' : say(known)}`
    })
  return [
    {
      title: 'Runs that met errors',
      unit: '% of runs',
      shape: 'bars',
      weeks,
      series: [
        { className: 'failed', values: values(({ runs }) => percent(runs.failed, total(runs))) },
        { className: 'repaired', values: values(({ runs }) => percent(runs.repaired, total(runs))) },
      ],
      tips: tips(({ runs }) => `${runs.failed} failed and ${runs.repaired} repaired of ${plural(total(runs), 'run')}`),
    },
    {
      title: 'Jobs saved: they would have failed with plain go',
      unit: 'jobs',
      shape: 'bars',
      weeks,
      series: [{ className: 'saved', values: values(({ runs }) => runs.saved) }],
      tips: tips(({ runs }) => `${plural(runs.saved, 'job')} saved`),
    },
    {
      title: 'Cache hits',
      unit: '% of restores',
      shape: 'line',
      weeks,
      series: [{ className: 'saved', values: values(({ cache }) => percent(cache.hits, cache.restores)) }],
      tips: tips(
        ({ cache }) => `${formatPercent(ratio(cache.hits, cache.restores))} of ${plural(cache.restores, 'restore')}`,
      ),
      most: 100,
    },
    {
      title: 'Time saved by the cache',
      unit: 'hours',
      shape: 'bars',
      weeks,
      series: [{ className: 'saved', values: values(({ cache }) => cache.savedMs / 3_600_000) }],
      tips: tips(({ cache }) => `${formatDuration(cache.savedMs)} saved, ${formatBytes(cache.bytes)} restored`),
    },
  ]
}

function percent(part: number, whole: number): number | null {
  const share = ratio(part, whole)
  return share === null ? null : share * 100
}

function weeksOf(figures: readonly WeekFigures[]): readonly string[] {
  const [first, last] = [figures[0], figures.at(-1)]
  return first === undefined || last === undefined ? [] : weeksUpTo(last.week, first.week, weekLimit)
}
