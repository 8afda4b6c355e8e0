import type { ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'

/** One request, as a mirror has seen it. */
export type MirrorRequest = {
  /** Below the root, percent-encoding undone. */
  readonly path: string
  /** As it was sent, with its leading slash. */
  readonly url: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  /** How many requests for this path came before. */
  readonly repeat: number
  /** How many requests came before, all paths together. */
  readonly index: number
  /** How many were unanswered when it came, this one included. */
  readonly inFlight: number
  /** When it came, by `performance.now()`. */
  readonly at: number
}

/** What a good mirror would answer. */
export type Answer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** A request and its good answer, for a misbehaviour to spoil. */
export type Exchange = { readonly request: MirrorRequest; readonly answer: Answer; readonly response: ServerResponse }

type Headers = Readonly<Record<string, string>>
const text = { 'content-type': 'text/plain; charset=utf-8' }

/** Every way to misbehave, by its name. Bytes count from the beginning of the body that is sent. */
const misbehaviours = {
  /** Another status, in words of its own. */
  status({ response }: Exchange, how: { readonly status: number; readonly text?: string; readonly headers?: Headers }) {
    response.writeHead(how.status, { ...text, ...how.headers }).end(how.text ?? '')
  },

  /** 200, and something else than the file: a web page, other bytes, nothing. */
  wrong({ response }: Exchange, how: { readonly body: string | Buffer; readonly type?: string }) {
    response.writeHead(200, { 'content-type': how.type ?? 'text/html' }).end(how.body)
  },

  /** To a URL, or to the same path below it. */
  redirect({ request, response }: Exchange, how: { readonly to: string; readonly keepsPath?: boolean }) {
    response.writeHead(302, { location: how.keepsPath ? how.to + request.url : how.to }).end()
  },

  /** RST instead of an answer. */
  reset({ response }: Exchange) {
    response.socket?.resetAndDestroy()
  },

  /** The connection is closed without an answer. */
  close({ response }: Exchange) {
    response.destroy()
  },

  /** The whole length is announced, some of it is sent, the connection is closed (or reset). */
  cut({ answer, response }: Exchange, how: { readonly after: number; readonly reset?: boolean }) {
    // The end waits a moment, because a reset also takes back bytes that were not read yet.
    const end = () => setTimeout(() => (how.reset ? response.socket?.resetAndDestroy() : response.destroy()), 20)
    writeHead(response, answer).write(answer.body.subarray(0, how.after), end)
  },

  /** Some bytes, then silence; without `after` not even headers. */
  stall({ answer, response }: Exchange, how: { readonly after?: number }) {
    if (how.after !== undefined) writeHead(response, answer).write(answer.body.subarray(0, how.after))
  },

  /** A few bytes at a time. */
  async trickle({ answer, response }: Exchange, how: { readonly bytesPerSecond: number }) {
    const step = Math.max(1, Math.floor(how.bytesPerSecond / 20))
    writeHead(response, answer)
    for (let at = 0; at < answer.body.length && !response.destroyed; at += step) {
      response.write(answer.body.subarray(at, at + step))
      await sleep(50)
    }
    response.end()
  },

  /** Headers at once, and then a body of ten minutes, a few bytes at a time. */
  async drip({ response }: Exchange, how: { readonly status: number; readonly bytesPerSecond: number }) {
    response.writeHead(how.status, { ...text, 'content-length': how.bytesPerSecond * 600 })
    while (!response.destroyed) {
      response.write('x'.repeat(how.bytesPerSecond / 10))
      await sleep(100)
    }
  },

  /** Informational responses (103) and nothing else. */
  async informational({ response }: Exchange, how: { readonly everyMs: number }) {
    while (!response.destroyed) {
      response.writeEarlyHints({ link: '</style.css>; rel=preload' })
      await sleep(how.everyMs)
    }
  },

  /** Later than usual. */
  async delay(exchange: Exchange, how: { readonly ms: number }) {
    await sleep(how.ms)
    deliver(exchange)
  },

  /** Not before the test says so. */
  async hold(exchange: Exchange, how: { readonly until: Promise<unknown> }) {
    await how.until
    deliver(exchange)
  },

  /** Compressed although the client accepts no encoding. */
  gzip({ answer, response }: Exchange) {
    const body = gzipSync(answer.body)
    writeHead(response, { ...answer, headers: { ...answer.headers, 'content-encoding': 'gzip' }, body }).end(body)
  },

  /** Without Content-Length. */
  chunked({ answer, response }: Exchange) {
    const half = answer.body.length >> 1
    response.writeHead(answer.status, answer.headers).write(answer.body.subarray(0, half))
    response.end(answer.body.subarray(half))
  },

  /** Sound, but in chunks of one byte each. */
  bytewise({ answer, response }: Exchange) {
    const chunks = Buffer.alloc(answer.body.length * 6, '1\r\n?\r\n')
    for (const [index, byte] of answer.body.entries()) chunks[index * 6 + 3] = byte
    // Node's own chunks would take a call for each byte.
    response.socket?.write('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\nconnection: close\r\n\r\n')
    response.socket?.write(chunks)
    response.socket?.end('0\r\n\r\n')
  },

  /** Sound, but the connection is closed right afterwards without notice. */
  idleClose(exchange: Exchange) {
    exchange.response.once('finish', () => setTimeout(() => exchange.response.socket?.destroy(), 1))
    deliver(exchange)
  },

  /** 200, with so many bytes announced (or no length), and zeros for as long as the client reads. */
  huge({ response }: Exchange, how: { readonly bytes: number; readonly hasNoLength?: boolean }) {
    const zeros = Buffer.alloc(1 << 16)
    const body = function* () {
      for (let sent = 0; sent < how.bytes; sent += zeros.length) yield zeros.subarray(0, how.bytes - sent)
    }
    Readable.from(body()).pipe(response.writeHead(200, how.hasNoLength ? {} : { 'content-length': how.bytes }))
  },

  /** 429 as long as more requests are in flight than allowed. */
  rateLimit(exchange: Exchange, how: { readonly inFlight: number; readonly retryAfterS: number }) {
    if (exchange.request.inFlight <= how.inFlight) return deliver(exchange)
    exchange.response.writeHead(429, { ...text, 'retry-after': `${how.retryAfterS}` }).end()
  },

  /** 401 for other credentials than these. */
  auth(exchange: Exchange, how: { readonly authorization: string }) {
    if (exchange.request.headers['authorization'] === how.authorization) return deliver(exchange)
    exchange.response.writeHead(401, { ...text, 'www-authenticate': 'Basic realm="modules"' }).end('who are you')
  },
}

type Rows = typeof misbehaviours

/** One way to answer badly; a new kind is one row of the table above. */
export type Misbehaviour = {
  [Kind in keyof Rows]: { readonly kind: Kind } & (Parameters<Rows[Kind]> extends [Exchange, infer How] ? How : unknown)
}[keyof Rows]

/** What to do with a request; undefined to answer it well. */
export type Rule = (request: MirrorRequest) => Misbehaviour | undefined

/** The same for every request. */
export function always(misbehaviour: Misbehaviour): Rule {
  return () => misbehaviour
}

/** For paths with this end or of this pattern: always, or only for the first requests for each of them. */
export function on(paths: string | RegExp, misbehaviour: Misbehaviour, times = Number.POSITIVE_INFINITY): Rule {
  return ({ path, repeat }) => {
    const matches = typeof paths === 'string' ? path.endsWith(paths) : paths.test(path)
    return matches && repeat < times ? misbehaviour : undefined
  }
}

/** Answers a request, badly or well. */
export async function respond(exchange: Exchange, misbehaviour: Misbehaviour | undefined): Promise<void> {
  if (misbehaviour === undefined) return deliver(exchange)
  const row: (exchange: Exchange, how: never) => unknown = misbehaviours[misbehaviour.kind]
  await row(exchange, misbehaviour as never)
}

function deliver({ answer, response }: Exchange): void {
  writeHead(response, answer).end(answer.body)
}

function writeHead(response: ServerResponse, { status, headers, body }: Answer): ServerResponse {
  return response.writeHead(status, { ...headers, 'content-length': body.length })
}
