import { messageOf } from '../../error-message.ts'
import type { TerminalHost } from '../../host/terminal-host.ts'
import { exposition } from '../../report/exposition.ts'
import { writeText } from '../../report/json.ts'
import { documentsOf } from './documents.ts'
import { LedgerFold } from './fold.ts'
import type { Ledger } from './ledger.ts'
import { ledgerMetrics } from './ledger-metrics.ts'
import { renderPage } from './page/page.ts'
import { NotAReport, parseReport } from './parse.ts'
import { ledgerLines, skippedLine } from './text.ts'

/** What `modward ledger` is asked for. */
export type LedgerOptions = {
  /** Files and folders; `-` for standard input. */
  readonly reports: readonly string[]
  readonly json: boolean
  /** Path of the HTML page; empty for none. */
  readonly html: string
  /** Path of the metrics file; empty for none. */
  readonly metrics: string
}

/** Where the ledger is told. */
type Screen = Pick<TerminalHost, 'info' | 'warning' | 'document'>

/** Adds up reports and shows the result. Resolves to the exit code: 1 if no report, or no file, could be read or written. */
export async function runLedger(
  { reports, json, html, metrics }: LedgerOptions,
  stdin: AsyncIterable<Uint8Array>,
  screen: Screen,
): Promise<number> {
  const ledger = await foldReports(reports, stdin)
  const skipped = skippedLine(ledger)
  if (skipped !== undefined) screen.warning(skipped)
  if (ledger.reports === 0) screen.warning('No report could be read.')
  if (json) screen.document(ledger)
  else if (ledger.reports > 0) for (const line of ledgerLines(ledger)) screen.info(line)
  const files: readonly (readonly [path: string, render: () => string])[] = [
    [html, () => renderPage(ledger)],
    [metrics, () => exposition(ledgerMetrics, ledger)],
  ]
  const written = await Promise.all(files.map(([path, render]) => path === '' || write(path, render(), screen)))
  return ledger.reports > 0 && written.every(Boolean) ? 0 : 1
}

/** Reads every report below `paths` and adds them up; broken ones are counted and skipped. */
export async function foldReports(paths: readonly string[], stdin: AsyncIterable<Uint8Array>): Promise<Ledger> {
  const fold = new LedgerFold()
  for await (const document of documentsOf(paths, stdin)) {
    try {
      if ('value' in document) fold.add(parseReport(document.value))
      else fold.skip(document)
    } catch (error) {
      if (!(error instanceof NotAReport)) throw error
      fold.skip({ file: document.file, reason: error.message })
    }
  }
  return fold.result()
}

async function write(path: string, text: string, screen: Screen): Promise<boolean> {
  try {
    await writeText(path, text)
    return true
  } catch (error) {
    screen.warning(`Cannot write ${path}: ${messageOf(error)}`)
    return false
  }
}
