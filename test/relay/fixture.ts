import { request } from 'node:http'
import { afterAll } from 'vitest'
import { RunLog } from '../../src/events/run-log.ts'
import type { FetcherOptions } from '../../src/fetch/fetcher.ts'
import { openRelay, type RelayOptions } from '../../src/relay/relay.ts'
import { openBench } from '../fetch/fixture.ts'
import { FaultMirror, type FaultMirrorOptions } from '../support/fault-mirror.ts'
import { makeModules, treeOf } from '../support/modules.ts'

/** What the mirrors of these tests have. */
export const modules = makeModules(12)

/** Opens relays, each in front of a mirror, and closes all that is given to `closers` in the end. */
export function useRelays() {
  const closers: (() => Promise<unknown>)[] = []
  afterAll(async () => {
    for (const close of closers.splice(0).reverse()) await close()
  })

  async function open(proxy: Partial<FaultMirrorOptions> = {}, relay: Partial<RelayOptions & FetcherOptions> = {}) {
    const mirror = await FaultMirror.open({ tree: treeOf(modules), ...proxy })
    const bench = await openBench(mirror.url, modules, relay)
    const opened = await openRelay(bench.fetcher, {
      isPrivate: () => false,
      redact: (text) => text,
      log: new RunLog([]),
      ...relay,
    })
    closers.push(mirror.close, bench.close, opened.close)
    return { mirror, relay: opened, ...bench }
  }

  /** Runs the real go in a project that needs all modules. */

  return { open, closers }
}

/** The answer to one request. */
export function ask(
  url: string,
  method = 'GET',
): Promise<{ status: number | undefined; body: string; headers: object }> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method }, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (text) => {
        body += text
      })
      response.on('end', () => resolve({ status: response.statusCode, body, headers: response.headers }))
    })
    sent.on('error', reject).end()
  })
}
