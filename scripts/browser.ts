import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A method of the DevTools protocol. */
// biome-ignore lint/suspicious/noExplicitAny: answers of the DevTools protocol are many shapes
export type Call = (method: string, params?: object) => Promise<any>

/** How a page is shown. */
export type View = { readonly width: number; readonly scheme: 'light' | 'dark' }

/** Chromium without a window: it shows one page after another. `CHROMIUM` names the program if it is not called so. */
export class Browser {
  readonly call: Call
  readonly #stop: () => Promise<void>

  private constructor(call: Call, stop: () => Promise<void>) {
    this.call = call
    this.#stop = stop
  }

  /**
   * Starts it.
   * @throws an Error with what it printed if it does not start
   */
  static async start(): Promise<Browser> {
    const folder = mkdtempSync(join(tmpdir(), 'modward-browser-'))
    const child = spawn(process.env['CHROMIUM'] ?? 'chromium', [
      ...['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--force-color-profile=srgb'],
      ...[`--user-data-dir=${folder}`, '--remote-debugging-port=0', 'about:blank'],
    ])
    const stop = async () => {
      const ended = once(child, 'exit')
      child.kill()
      await ended
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    }
    try {
      return new Browser(await openTab(await debuggerPort(child.stderr)), stop)
    } catch (error) {
      await stop()
      throw error
    }
  }

  /** Shows a page until it is loaded, and everything that it loads. */
  async open(url: string, { width, scheme }: View): Promise<void> {
    await this.show({ width, scheme })
    await this.call('Page.navigate', { url })
    await this.evaluate(
      'new Promise((done) => { if (document.readyState === "complete") done(); else addEventListener("load", done) })',
    )
  }

  /** Shows the page in another way. */
  async show({ width, scheme }: View): Promise<void> {
    await this.call('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] })
    await this.call('Emulation.setDeviceMetricsOverride', {
      width,
      // A picture is as high as the page, and no higher.
      height: 100,
      deviceScaleFactor: 1,
      mobile: width < 600,
    })
  }

  /** The value of an expression in the page; a promise is awaited. */
  async evaluate(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await this.call('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    })
    if (exceptionDetails !== undefined)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }

  /** A picture of the whole page as WebP. */
  async picture(): Promise<Buffer> {
    const { cssContentSize } = await this.call('Page.getLayoutMetrics', {})
    const { data } = await this.call('Page.captureScreenshot', {
      format: 'webp',
      quality: 85,
      captureBeyondViewport: true,
      clip: { ...cssContentSize, scale: 1 },
    })
    return Buffer.from(data, 'base64')
  }

  /** The width of the page's content; more than that of the view is a page that runs off to the right. */
  async contentWidth(): Promise<number> {
    return (await this.call('Page.getLayoutMetrics', {})).cssContentSize.width
  }

  async close(): Promise<void> {
    await this.#stop()
  }
}

/** Chromium prints where its debugger listens. */
async function debuggerPort(printing: AsyncIterable<Buffer>): Promise<string> {
  let printed = ''
  for await (const piece of printing) {
    printed += piece
    const port = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)/.exec(printed)?.[1]
    if (port !== undefined) return port
  }
  throw new Error(`Chromium did not start:\n${printed}`)
}

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
  return (method, params = {}) => {
    calls += 1
    const promise = Promise.withResolvers<unknown>()
    waiting.set(calls, promise)
    socket.send(JSON.stringify({ id: calls, method, params }))
    return promise.promise
  }
}
