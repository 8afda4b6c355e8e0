import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Browser } from '../../../scripts/browser.ts'
import { crowded } from '../../../scripts/outputs/crowded-report.ts'
import { pictured } from '../../../scripts/outputs/pictured.ts'
import { summaryPage, untilDrawn } from '../../../scripts/outputs/summary-page.ts'
import { markdown } from '../../../src/report/markdown.ts'
import { timeline } from '../../../src/report/timeline.ts'
import { failedReport, sampleFault, sampleReport } from '../../report/sample.ts'
import { describeWith } from '../../support/programs.ts'

/** How many tables have rows with more or fewer cells than others. */
const uneven = `[...document.querySelectorAll('table')].filter((table) => new Set([...table.rows].map(({ cells }) => cells.length)).size > 1).length`

/** The contrast of the text and the page, as WCAG counts it. */
const contrast = `(() => {
  const light = (colour) => {
    const [r, g, b] = colour.match(/[0-9.]+/g).map((part) => part / 255).map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05
  }
  const { color, backgroundColor } = getComputedStyle(document.querySelector('article'))
  const [a, b] = [light(color), light(backgroundColor)]
  return Math.max(a, b) / Math.min(a, b)
})()`

describeWith(['chromium', 'npm', 'tar'], 'a job summary as GitHub shows it', () => {
  let folder = ''
  let browser: Browser
  const summaries = new Map<string, string>()
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'modward-rendered-'))
    browser = await Browser.start()
    for (const [name, summary] of await pictured()) summaries.set(name, summary)
  })
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** Shows a summary, and resolves to what the page says Mermaid made of its diagram. */
  async function show(summary: string, scheme: 'light' | 'dark'): Promise<unknown> {
    const path = join(folder, 'page.html')
    writeFileSync(path, await summaryPage(summary))
    await browser.open(pathToFileURL(path).href, { width: 860, scheme })
    return browser.evaluate(untilDrawn)
  }

  const texts = (selector: string) =>
    browser.evaluate(`[...document.querySelectorAll('${selector}')].map(({ textContent }) => textContent)`)

  it.each(['light', 'dark'] as const)(
    '%s: the picture of a rescued job names mirrors, failures and an axis',
    async (scheme) => {
      expect(await show(summaries.get('rescued') ?? '', scheme)).toBe('drawn')
      const labels = String(await texts('svg text'))
      for (const part of [
        'goproxy.corp.example',
        'goproxy-dr.corp.example',
        'stall_timeout · example.com/telemetry',
        'go mod download',
        '1000 ms',
      ])
        expect(labels).toContain(part)
      expect(
        Number(await browser.evaluate(`document.querySelectorAll('svg rect[class*=crit]').length`)),
      ).toBeGreaterThan(2)
      expect(await browser.contentWidth()).toBeLessThanOrEqual(860)
    },
  )

  it('says what plain go would have done and what to change, with every name as text', async () => {
    await show(summaries.get('rescued') ?? '', 'light')
    const quote = String(await texts('blockquote'))
    expect(quote).toContain('Plain go mod download does not retry.')
    expect(quote).toContain('Put goproxy-dr.corp.example first in mirrors')
    expect(await texts('details summary')).toEqual([
      '10 slowest files',
      'Hosts for an allow list (modward doctor --hosts lists all)',
    ])
    expect(String(await texts('h4'))).toBe('Mirrors,Errors')
  })

  it('of a red job leads with the cause, and each row has all its cells', async () => {
    expect(await show(summaries.get('red') ?? '', 'dark')).toBe('drawn')
    expect(await texts('h3')).toEqual([
      expect.stringMatching(/^✘ Go modules not ready after .*: goproxy\.corp\.example failed \(503\)$/),
    ])
    expect(await browser.evaluate(uneven)).toBe(0)
  })

  it.each<[name: string, heading: RegExp, row: readonly (string | RegExp)[], rest: readonly RegExp[]]>([
    [
      'saved',
      /^✔ Go modules ready in [\d.]+ m?s$/,
      ['21', /^63 files, 4\.2 MB$/, /B\/s$/, 'nothing saved yet for this go.sum'],
      [/Cache: saved [\d.]+ MB for later jobs in [\d.]+ m?s/],
    ],
    [
      'hit',
      /^✔ Go modules ready in [\d.]+ m?s( · about \d+ s saved)?$/,
      ['21', 'nothing', /^restored [\d.]+ MB in [\d.]+ m?s$/],
      [/modward [\d.]+ · go [\d.]+/],
    ],
    [
      'partial',
      /^✔ Go modules ready in [\d.]+ m?s$/,
      [
        '22',
        /^3 files, 1\.5 MB$/,
        /B\/s$/,
        /^restored a part, [\d.]+ MB in .*; go\.sum has changed since it was saved$/,
      ],
      [/Cache: saved [\d.]+ MB for later jobs/],
    ],
    ['monorepo', /^✔ Go modules ready in [\d.]+ m?s$/, ['52', /^63 files, 4\.2 MB$/, /B\/s$/], [/4 projects/]],
    [
      'serve',
      /^✔ Go modules ready in [\d.]+ m?s,Later steps of this job: 2 files downloaded \(401 kB\), recovered from \d errors?$/,
      ['21', /^\d+ files, [\d.]+ MB$/, /B\/s$/],
      [/A download from goproxy\.corp\.example broke off/, /example\.com\/tool@v0\.7\.0/],
    ],
  ])('%s: headline, figures and what comes below, light and dark', async (name, heading, row, rest) => {
    for (const scheme of ['light', 'dark'] as const) {
      await show(summaries.get(name) ?? '', scheme)
      expect(String(await texts('h3'))).toMatch(heading)
      const figures = (await texts('article > table:first-of-type tbody tr:first-child td')) as string[]
      expect(figures).toHaveLength(row.length)
      row.forEach((cell, index) => void expect(figures[index]).toMatch(cell))
      const page = String(await texts('article'))
      for (const part of rest) expect(page).toMatch(part)
      expect(await browser.contentWidth()).toBeLessThanOrEqual(860)
      expect(await browser.evaluate(contrast)).toBeGreaterThan(4.5)
    }
  })

  it('lists the projects of a monorepo, folded away', async () => {
    await show(summaries.get('monorepo') ?? '', 'dark')
    expect(await browser.evaluate(`document.querySelector('details').open`)).toBe(false)
    expect(await texts('details tbody td:first-child')).toEqual(['.', 'services/api', 'services/worker', 'tools'])
    expect(await texts('details tbody td:nth-child(4)')).toEqual(['21', '18', '9', '4'])
  })

  it.each(['light', 'dark'] as const)(
    '%s: of far more than a summary holds, what matters is drawn, and the rest is counted',
    async (scheme) => {
      const summary = markdown(crowded(failedReport([sampleFault()])))
      expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024)
      expect(Buffer.byteLength(summary)).toBeGreaterThan(100 * 1024)
      expect(await show(summary, scheme)).toBe('drawn')
      expect(String(await texts('h3'))).toContain('✘ Go modules not ready')
      expect(String(await texts('em'))).toMatch(/^\d[\d,]* more left out: a job summary holds 1 MiB/)
      expect(await browser.evaluate(uneven)).toBe(0)
    },
  )

  it.each([300, 4100, 40_000, 900_000, 20_000_000])(
    'draws an axis with two to twelve ticks for %i ms',
    async (durationMs) => {
      const attempts = [{ number: 1, startedMs: 0, durationMs, waitedMs: 0, exitCode: 0 }]
      expect(await show(timeline(sampleReport({ durationMs, attempts })), 'light')).toBe('drawn')
      const ticks = (await texts('svg .tick text')) as string[]
      expect(ticks.length).toBeGreaterThanOrEqual(2)
      expect(ticks.length).toBeLessThanOrEqual(12)
      expect(new Set(ticks).size).toBe(ticks.length)
    },
  )
})
