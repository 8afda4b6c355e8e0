import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { newErrorId } from '../causes/error-id.ts'
import type { RunLog } from '../events/run-log.ts'
import type { Fetcher } from '../fetch/fetcher.ts'
import type { Outcome } from '../fetch/outcome.ts'
import { writeOutcome, writeText } from './relay-response.ts'
import { parseRoute, type Route } from './route.ts'
import { SumdbProxy } from './sumdb-proxy.ts'

/** What a relay needs beside the fetcher. */
export type RelayOptions = {
  /** Whether a module matches the private patterns: no mirror is ever asked for it. */
  readonly isPrivate: (modulePath: string) => boolean
  /** Whether the text of an error answer has its id, which whatever shows go's output must remove; true if not given. */
  readonly marksErrors?: boolean
  /** Hides secrets: a mirror may repeat them in an error answer, and the go command prints what it gets. */
  readonly redact: (text: string) => string
  /** Gets an `error.answer` for every error answer. */
  readonly log: RunLog
}

/** A GOPROXY on loopback. */
export type Relay = {
  /** The value for GOPROXY, secret token included; no trailing slash. */
  readonly url: string
  /** Replaces the relay's address by the name of the mirror that decided, or else of the first one. */
  hideIn(text: string): string
  /** Closes the port and every connection. */
  close(): Promise<void>
}

/**
 * How long a connection may lie idle, and how long the head of a request may take, in milliseconds. Longer than the 90 s for which go
 * keeps idle connections, also those that it has never used: go takes a connection that the server closes for a failure.
 */
const idleMs = 120_000

/** Starts the GOPROXY server on loopback that answers go from the fetcher. It answers only paths below its secret token. */
export async function openRelay(fetcher: Fetcher, options: RelayOptions): Promise<Relay> {
  const token = randomBytes(16).toString('hex')
  const sumdb = new SumdbProxy(fetcher)
  /** The mirror that decided, by path, for each error answer. */
  const deciders = new Map<string, string>()

  const ask = async (route: Route): Promise<Outcome> => {
    switch (route.kind) {
      case 'file':
        return await fetcher.get(route.file)
      case 'module':
        return await fetcher.ask(route.wanted)
      case 'supported':
        return await sumdb.supported(route.database, route.wanted)
      case 'sumdb':
        return await sumdb.record(route.database, route.wanted)
    }
  }
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = readPath(request, token)
    const route = path === undefined ? undefined : parseRoute(path)
    if (path === undefined || route === undefined) return writeText(response, 404, 'not a path of the GOPROXY protocol')
    if (options.isPrivate(moduleOf(route))) return writeText(response, 404, 'not found: a private module')
    const outcome = await ask(route)
    if (outcome.kind === 'found') return await writeOutcome(response, path, outcome)
    deciders.set(path, outcome.from)
    const { id, mark } = newErrorId()
    const { status, from } = outcome
    const reason = outcome.kind === 'absent' ? {} : { fault: outcome.fault }
    options.log.emit({ type: 'error.answer', id, file: path, status, from, ...reason })
    const shown =
      outcome.kind === 'failed'
        ? { ...outcome, fault: { ...outcome.fault, text: options.redact(outcome.fault.text) } }
        : { ...outcome, text: options.redact(outcome.text) }
    await writeOutcome(response, path, shown, options.marksErrors === false ? '' : mark)
  }

  // A request has no time limit, as its answer may take long; a head that is never finished would keep its connection for ever.
  const server = createServer({ keepAliveTimeout: idleMs, headersTimeout: idleMs, requestTimeout: 0 })
  server.on('request', (request, response) => {
    // The fetcher throws only when it is being closed.
    serve(request, response).catch(() => response.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const authority = `127.0.0.1:${port}`

  return {
    url: `http://${authority}/${token}`,
    hideIn: (text) => hide(text, { authority, token, deciders, first: fetcher.mirrors[0] ?? 'the mirror' }),
    async close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

function moduleOf(route: Route): string {
  return route.kind === 'file' ? route.file.path : route.wanted.module
}

/** The path below the token, percent-encoding undone; undefined for any other request. */
function readPath({ method, url = '' }: IncomingMessage, token: string): string | undefined {
  if (method !== 'GET' && method !== 'HEAD') return undefined
  if (!url.startsWith(`/${token}/`) || url.includes('?')) return undefined
  try {
    return decodeURIComponent(url.slice(token.length + 2))
  } catch {
    return undefined
  }
}

type Address = {
  readonly authority: string
  readonly token: string
  readonly deciders: ReadonlyMap<string, string>
  readonly first: string
}

function hide(text: string, { authority, token, deciders, first }: Address): string {
  const place = authority.replaceAll('.', '\\.')
  return text
    .replace(new RegExp(`http:/{1,2}${place}/${token}(/[^\\s":]*)?`, 'g'), (_, path: string | undefined) => {
      const asked = path?.slice(1) ?? ''
      const decider = deciders.get(asked) ?? deciders.get(asked.replaceAll('%21', '!'))
      return `${decider ?? first}${path ?? ''}`
    })
    .replaceAll(authority, URL.parse(first)?.host ?? first)
    .replaceAll(token, '…')
}
