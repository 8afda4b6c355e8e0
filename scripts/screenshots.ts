// `npm run screenshots`: pictures for README.md and docs, in docs/images: the ledger page of a simulated year, and job summaries of staged
// downloads as GitHub shows them. Needs Chromium. Each is taken light and dark.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { LedgerFold } from '../src/commands/ledger/fold.ts'
import { renderPage } from '../src/commands/ledger/page/page.ts'
import { Browser } from './browser.ts'
import { pictured } from './outputs/pictured.ts'
import { summaryPage, untilDrawn } from './outputs/summary-page.ts'
import { simulate } from './simulate/year.ts'

const target = join(dirname(import.meta.dirname), 'docs/images')
const schemes = ['light', 'dark'] as const

const folder = mkdtempSync(join(tmpdir(), 'modward-screenshots-'))
mkdirSync(target, { recursive: true })
const browser = await Browser.start()
try {
  if (process.argv[2] !== 'summaries') await takeLedger()
  for (const [name, summary] of await pictured()) await take(`summary-${name}`, await summaryPage(summary), 860)
} finally {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
}

async function takeLedger(): Promise<void> {
  const fold = new LedgerFold()
  for (const report of simulate({ seed: 1, repositories: 100, reports: 40_000 })) fold.add(report)
  const page = renderPage(fold.result())
  for (const [size, width] of [
    ['wide', 1280],
    ['narrow', 400],
  ] as const)
    await take(`ledger-${size}`, page, width)
}

/** Takes a page light and dark. A page that is wider than the screen is a mistake. */
async function take(name: string, html: string, width: number): Promise<void> {
  const path = join(folder, `${name}.html`)
  writeFileSync(path, html)
  for (const scheme of schemes) {
    await browser.open(pathToFileURL(path).href, { width, scheme })
    const hasDiagram = html.includes('class="language-mermaid"')
    const title = hasDiagram ? await browser.evaluate(untilDrawn) : 'drawn'
    if (title !== 'drawn') throw new Error(`Mermaid does not draw ${name}: ${title}`)
    const content = await browser.contentWidth()
    if (content > width) throw new Error(`${name} is ${content} px wide on ${width} px`)
    writeFileSync(join(target, `${name}-${scheme}.webp`), await browser.picture())
  }
}
