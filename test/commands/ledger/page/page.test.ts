import { describe, expect, it } from 'vitest'
import { simulate } from '../../../../scripts/simulate/year.ts'
import { LedgerFold } from '../../../../src/commands/ledger/fold.ts'
import type { Ledger } from '../../../../src/commands/ledger/ledger.ts'
import { type Chart, drawChart, ticksUpTo } from '../../../../src/commands/ledger/page/chart.ts'
import { type Colours, dark, light } from '../../../../src/commands/ledger/page/colours.ts'
import { renderPage } from '../../../../src/commands/ledger/page/page.ts'
import { sampleFault, sampleReport } from '../../../report/sample.ts'

const year = (): Ledger => {
  const fold = new LedgerFold()
  for (const report of simulate({ seed: 5, repositories: 10, reports: 2000 })) fold.add(report)
  return fold.result()
}

describe('the page', () => {
  const page = renderPage(year())

  it('needs nothing from elsewhere and runs no script', () => {
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\bon\w+=|url\(|@import|src=|href=/i)
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
    expect(page.match(/https?:/g)).toBeNull()
  })

  it('closes every element that it opens', () => {
    const open: string[] = []
    for (const [, end, name = '', self] of page.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*?(\/?)>/g)) {
      if (self === '/' || name === 'meta') continue
      if (end === '/') expect(open.pop()).toBe(name)
      else open.push(name)
    }
    expect(open).toEqual([])
  })

  it('gives each chart a name, each table a header, and each week its numbers', () => {
    expect(page.match(/<svg [^>]*role="img" aria-label="[^"]+, by week"/g)).toHaveLength(8)
    expect(page.match(/<table>/g)).toHaveLength(page.match(/<thead>/g)?.length ?? 0)
    expect(page).toMatch(/<title>Week of 16 Nov 2026: \d+ failed and \d+ repaired of \d+ runs<\/title>/)
    expect(page).toContain('<th scope="row">16 Nov 2026</th>')
  })

  it('is less than 300 kB for a year', () => {
    expect(page.length).toBeLessThan(300_000)
  })

  it('shows what reports hold as text', () => {
    const fold = new LedgerFold()
    const host = `<script>alert("1")</script>&'`
    fold.add(sampleReport({ faults: [sampleFault({ host, recovered: true })] }))
    fold.skip({ file: '</p><img src=x>', reason: '<b>' })
    const text = renderPage(fold.result())
    expect(text).not.toMatch(/<script|<img|<b>no/)
    expect(text).toContain('&#60;script&#62;alert(&#34;1&#34;)&#60;/script&#62;&#38;&#39;')
    expect(text).toContain('1 file could not be read: &#60;/p&#62;&#60;img src=x&#62; (&#60;b&#62;)')
  })

  it('of no report says so', () => {
    expect(renderPage(new LedgerFold().result())).toContain('No run')
  })
})

describe('ticks', () => {
  it.each([
    [0, [0, 0.25, 0.5, 0.75, 1].slice(0, 2)],
    [1, [0, 0.25, 0.5, 0.75, 1]],
    [7, [0, 2, 4, 6, 8]],
    [14.3, [0, 5, 10, 15]],
    [73, [0, 20, 40, 60, 80]],
    [100, [0, 25, 50, 75, 100]],
    [1234, [0, 500, 1000, 1500]],
    [0.03, [0, 0.01, 0.02, 0.03]],
  ])('up to %s', (most, ticks) => {
    expect(ticksUpTo(most)).toEqual(ticks)
  })
})

describe('a chart', () => {
  const chart = (about: Partial<Chart> = {}): Chart => ({
    title: 'T & C',
    unit: '% of runs',
    shape: 'bars',
    weeks: ['2026-10-26', '2026-11-02', '2026-11-09'],
    series: [{ className: 'failed', values: [1, null, 2] }],
    tips: ['one', 'two', 'three'],
    ...about,
  })
  const bars = (svg: string) =>
    [...svg.matchAll(/<rect class="(\w+)"[^>]* y="([\d.]+)" height="([\d.]+)"/g)].map((bar) => bar.slice(1))

  it('has a unit, a name, tips and the months that have room', () => {
    const svg = drawChart(chart(), 340)
    expect(svg).toContain('aria-label="T &#38; C, % of runs, by week"')
    expect(svg).toContain('>% of runs, by week</text>')
    expect(svg.match(/<title>\w+<\/title>/g)).toEqual([
      '<title>one</title>',
      '<title>two</title>',
      '<title>three</title>',
    ])
    expect(svg.match(/>(Oct|Nov)</g)).toEqual(['>Nov<', '>Oct<'])
  })

  it('stacks bars from the axis up', () => {
    const series = [
      { className: 'failed' as const, values: [1, 0, 2] },
      { className: 'repaired' as const, values: [1, 0, 0] },
    ]
    expect(bars(drawChart(chart({ series }), 340))).toEqual([
      ['failed', '108.0', '86.0'],
      ['repaired', '22.0', '86.0'],
      ['failed', '22.0', '172.0'],
    ])
  })

  it('breaks a line at a week without a value', () => {
    const values = [50, null, 100, 75]
    const weeks = ['2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16']
    const svg = drawChart(chart({ shape: 'line', weeks, most: 100, series: [{ className: 'saved', values }] }), 340)
    expect(svg).toContain('d="M80.0 108.0M224.0 22.0L296.0 65.0"')
  })
})

/** The relative luminance of a colour (WCAG 2.2). */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [bright = 0, dim = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (bright + 0.05) / (dim + 0.05)
}

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('the %s colours', (_, colours: Colours) => {
  it.each(['text', 'muted'] as const)('show %s with a contrast of at least 4.5', (name) => {
    expect(contrast(colours[name], colours.card)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(colours[name], colours.ground)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(['failed', 'repaired', 'saved'] as const)('show %s with a contrast of at least 3', (name) => {
    expect(contrast(colours[name], colours.card)).toBeGreaterThanOrEqual(3)
  })

  it('tell failed from repaired by lightness, too', () => {
    expect(contrast(colours.failed, colours.repaired)).toBeGreaterThanOrEqual(1.4)
  })
})
