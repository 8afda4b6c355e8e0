// `npm run screenshots`: pictures of the ledger page of a simulated year, for docs/images. Needs Chromium.
// Each is taken light and dark, on a wide and on a narrow screen.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { LedgerFold } from '../src/commands/ledger/fold.ts'
import { renderPage } from '../src/commands/ledger/page/page.ts'
import { simulate } from './simulate/year.ts'

const target = join(dirname(import.meta.dirname), 'docs/images')
const widths = { wide: 1280, narrow: 400 } as const
const schemes = ['light', 'dark'] as const

const folder = mkdtempSync(join(tmpdir(), 'modward-screenshots-'))
const page = join(folder, 'ledger.html')
const fold = new LedgerFold()
for (const report of simulate({ seed: 1, repositories: 100, reports: 40_000 })) fold.add(report)
writeFileSync(page, renderPage(fold.result()))
mkdirSync(target, { recursive: true })

const browser = spawn(process.env['CHROMIUM'] ?? 'chromium', [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--force-color-profile=srgb'],
  ...[`--user-data-dir=${folder}`, '--remote-debugging-port=0', pathToFileURL(page).href],
])
try {
  const call = await openTab(await debuggerPort())
  for (const [size, width] of Object.entries(widths)) {
    for (const value of schemes) {
      await call('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] })
      await call('Emulation.setDeviceMetricsOverride', {
        width,
        height: 800,
        deviceScaleFactor: 1,
        mobile: width < 600,
      })
      const { cssContentSize } = await call('Page.getLayoutMetrics', {})
      if (cssContentSize.width > width) throw new Error(`The page is ${cssContentSize.width} px wide on ${width} px`)
      const { data } = await call('Page.captureScreenshot', {
        format: 'webp',
        quality: 85,
        captureBeyondViewport: true,
        clip: { ...cssContentSize, scale: 1 },
      })
      writeFileSync(join(target, `ledger-${size}-${value}.webp`), Buffer.from(data, 'base64'))
    }
  }
} finally {
  browser.kill()
  await once(browser, 'exit')
  rmSync(folder, { recursive: true, force: true })
}

/** Chromium prints where its debugger listens. */
async function debuggerPort(): Promise<string> {
  let printed = ''
  for await (const piece of browser.stderr) {
    printed += piece
    const port = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)/.exec(printed)?.[1]
    if (port !== undefined) return port
  }
  throw new Error(`Chromium did not start:\n${printed}`)
}

// biome-ignore lint/suspicious/noExplicitAny: answers of the DevTools protocol are many shapes
type Call = (method: string, params: object) => Promise<any>

/** Connects to the one tab, and resolves to a function that calls a method of the DevTools protocol. */
async function openTab(port: string): Promise<Call> {
  const answer = await fetch(`http://127.0.0.1:${port}/json/list`)
  const tabs = (await answer.json()) as { type: string; webSocketDebuggerUrl: string }[]
  const socket = new WebSocket(tabs.find(({ type }) => type === 'page')?.webSocketDebuggerUrl ?? '')
  await once(socket, 'open')
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  socket.addEventListener('message', ({ data }) => {
    const { id, result, error } = JSON.parse(String(data))
    if (error === undefined) waiting.get(id)?.resolve(result)
    else waiting.get(id)?.reject(new Error(error.message))
  })
  let calls = 0
  return (method, params) => {
    calls += 1
    const promise = Promise.withResolvers<unknown>()
    waiting.set(calls, promise)
    socket.send(JSON.stringify({ id: calls, method, params }))
    return promise.promise
  }
}
