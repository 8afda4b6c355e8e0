import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Browser } from '../../../scripts/browser.ts'
import { pictured } from '../../../scripts/outputs/pictured.ts'
import { summaryPage, untilDrawn } from '../../../scripts/outputs/summary-page.ts'
import { timeline } from '../../../src/report/timeline.ts'
import { sampleReport } from '../../report/sample.ts'
import { describeWith } from '../../support/programs.ts'

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
    expect(await texts('details summary')).toEqual(['10 slowest files'])
    expect(String(await texts('h4'))).toBe('Mirrors,Errors')
  })

  it('of a red job leads with the cause, and each row has all its cells', async () => {
    expect(await show(summaries.get('red') ?? '', 'dark')).toBe('drawn')
    expect(await texts('h3')).toEqual([
      expect.stringMatching(/^✘ Go modules not ready after .*: goproxy\.corp\.example failed \(503\)$/),
    ])
    const uneven = `[...document.querySelectorAll('table')].filter((table) => new Set([...table.rows].map(({ cells }) => cells.length)).size > 1).length`
    expect(await browser.evaluate(uneven)).toBe(0)
  })

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
