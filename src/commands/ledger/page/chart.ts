import { escapeHtml } from './html.ts'

/** Values of one name, by week; null if a week has none. */
export type Series = {
  readonly className: 'failed' | 'repaired' | 'saved'
  readonly values: readonly (number | null)[]
}

/** A chart by week: stacked bars, or one line. */
export type Chart = {
  readonly title: string
  /** What the y axis counts: `% of runs`. */
  readonly unit: string
  readonly shape: 'bars' | 'line'
  /** The Mondays of the weeks: `2026-11-16`. */
  readonly weeks: readonly string[]
  /** Stacked from below in this order. */
  readonly series: readonly Series[]
  /** What is shown of a week under the pointer. */
  readonly tips: readonly string[]
  /** The top of the y axis, if it does not follow from the values. */
  readonly most?: number
}

const height = 220
const margin = { left: 44, right: 8, top: 22, bottom: 26 }

/** The room of a month's name on the x axis. */
const monthWidth = 28

const months = new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' })

/** Draws a chart as an SVG of this width; its title and tips are what screen readers read. */
export function drawChart(chart: Chart, width: number): string {
  const scale = scaleOf(chart, width)
  const parts = [...gridLines(chart, scale), ...monthNames(chart, scale), ...shapes(chart, scale)]
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(`${chart.title}, ${chart.unit}, by week`)}">
<text x="0" y="12">${escapeHtml(chart.unit)}, by week</text>
${parts.join('\n')}
</svg>`
}

type Scale = {
  readonly right: number
  /** The left edge of a week. */
  readonly x: (week: number) => number
  readonly y: (value: number) => number
  readonly ticks: readonly number[]
  /** The width of a week. */
  readonly step: number
}

function scaleOf({ weeks, series, most }: Chart, width: number): Scale {
  const sums = weeks.map((_, week) => series.reduce((sum, { values }) => sum + (values[week] ?? 0), 0))
  const ticks = ticksUpTo(most ?? Math.max(...sums, 0))
  const top = ticks.at(-1) ?? 1
  const right = width - margin.right
  const step = (right - margin.left) / Math.max(1, weeks.length)
  const bottom = height - margin.bottom
  return {
    right,
    step,
    ticks,
    x: (week) => margin.left + week * step,
    y: (value) => bottom - (value / top) * (bottom - margin.top),
  }
}

/** Three to six round values from 0 to at least `most`. */
export function ticksUpTo(most: number): readonly number[] {
  const rough = (most > 0 ? most : 1) / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10)
  const count = Math.max(1, Math.ceil((most / step) * (1 - 1e-9)))
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(6)))
}

function gridLines(_: Chart, { ticks, right, y }: Scale): readonly string[] {
  return ticks.map((tick) => {
    const at = y(tick).toFixed(1)
    const label = `<text x="${margin.left - 6}" y="${at}" dy="4" text-anchor="end">${tick.toLocaleString('en')}</text>`
    return `<path class="axis" d="M${margin.left} ${at}H${right}"/>${label}`
  })
}

/** The name of a month below the first week that begins in it, as many as have room, the last ones first. */
function monthNames({ weeks }: Chart, { x, right }: Scale): readonly string[] {
  const first = weeks.flatMap((week, index) => (week.slice(0, 7) === weeks[index - 1]?.slice(0, 7) ? [] : [index]))
  let free = right
  return first.toReversed().flatMap((index) => {
    const name = months.format(new Date(weeks[index] ?? ''))
    if (x(index) + monthWidth > free) return []
    free = x(index)
    return [`<text x="${x(index).toFixed(1)}" y="${height - 8}">${name}</text>`]
  })
}

function shapes(chart: Chart, scale: Scale): readonly string[] {
  const line = chart.shape === 'line' ? chart.series.map((series) => drawLine(series, scale)) : []
  const weeks = chart.weeks.map((_, week) => {
    const tip = `<title>${escapeHtml(chart.tips[week] ?? '')}</title>`
    // A line has nothing to point at but the whole height of a week.
    const target = `<rect x="${scale.x(week).toFixed(1)}" y="${margin.top}" width="${scale.step.toFixed(1)}" height="${height - margin.top - margin.bottom}" fill="transparent"/>`
    return `<g>${tip}${target}${chart.shape === 'bars' ? stack(chart, scale, week) : ''}</g>`
  })
  return [...line, ...weeks]
}

function stack({ series }: Chart, { x, y, step }: Scale, week: number): string {
  let below = 0
  return series
    .map(({ className, values }) => {
      const value = values[week] ?? 0
      const [low, high] = [y(below), y(below + value)]
      below += value
      if (value === 0) return ''
      const gap = step > 4 ? 1.5 : 0.5
      const place = `x="${(x(week) + gap / 2).toFixed(1)}" width="${(step - gap).toFixed(1)}"`
      return `<rect class="${className}" ${place} y="${high.toFixed(1)}" height="${(low - high).toFixed(1)}"/>`
    })
    .join('')
}

/** A line with a gap for each week without a value. */
function drawLine({ className, values }: Series, { x, y, step }: Scale): string {
  const points = values.map((value, week) => {
    if (value === null) return ''
    const isStart = (values[week - 1] ?? null) === null
    return `${isStart ? 'M' : 'L'}${(x(week) + step / 2).toFixed(1)} ${y(value).toFixed(1)}`
  })
  return `<path class="${className}" d="${points.join('')}"/>`
}
