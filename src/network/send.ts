import type { Dispatcher } from 'undici'
import type { Network } from './network.ts'

/** The answer to a request, after redirects. The body must be read or destroyed. */
export type Response = {
  readonly status: number
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Dispatcher.ResponseData['body']
  /** Where the answer came from at last. */
  readonly url: URL
  /** How many redirects were followed. */
  readonly hops: number
}

export type SendOptions = {
  readonly signal: AbortSignal
  /** How long headers, and then each next byte of the body, may take. */
  readonly stallMs: number
  readonly headers?: Readonly<Record<string, string>>
  readonly method?: 'GET' | 'HEAD'
  /** Told each URL that a redirect leads to, before it is asked: a fault belongs to the host where it happened. */
  readonly onHop?: (url: URL) => void
}

/** A redirect that must not be followed; the reply that held it is gone. */
export class RedirectError extends Error {
  override readonly name = 'RedirectError'
  readonly code = 'ERR_REDIRECT'
  readonly url: string

  constructor(message: string, url: URL) {
    super(message)
    this.url = `${url.origin}${url.pathname}`
  }
}

const hopLimit = 5
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])
/**
 * Replies after which go asks its credential commands again; it does for every 4xx, but the others never mean
 * credentials.
 */
const refusals: ReadonlySet<number> = new Set([401, 403, 404])

/**
 * Sends a request without a body and follows its redirects: at most five, never from https to http, and with
 * credentials only for the host they belong to. Replies are asked for uncompressed, so that lengths and ranges mean
 * what they say.
 * @throws the errors of undici and Node as they are, `ProxyError`, {@link RedirectError}
 */
export async function send(network: Network, url: URL, options: SendOptions): Promise<Response> {
  let target = url
  for (let hops = 0; ; hops += 1) {
    const reply = await sendOnce(network, target, options, target.hostname === url.hostname)
    const location = reply.headers['location']
    if (!redirects.has(reply.status) || location === undefined) return { ...reply, hops }
    discard(reply)
    target = follow(target, location, hops)
    options.onHop?.(target)
  }
}

/** The longest body that is read to its end only to keep the connection; making a new one costs more than so many bytes. */
const dumpLimit = 32_768

/** Throws a reply's body away; a short one is read, so that its connection can serve the next request. */
export function discard({ body }: Pick<Response, 'body'>): void {
  body.on('error', () => {})
  body.dump({ limit: dumpLimit }).catch(() => {})
}

type SingleReply = Omit<Response, 'hops'>

async function sendOnce(network: Network, url: URL, options: SendOptions, ours: boolean): Promise<SingleReply> {
  const reply = await request(network, url, options, ours)
  if (!ours || !refusals.has(reply.status)) return reply
  const refusal = { url, status: reply.status, headers: reply.headers }
  if (!(await endWith(options.signal, network.refresh(refusal)))) return reply
  discard(reply)
  return request(network, url, options, ours)
}

async function request(network: Network, url: URL, options: SendOptions, ours: boolean): Promise<SingleReply> {
  const credentials = ours ? await endWith(options.signal, network.headers(url)) : {}
  const pending = network.dispatcher(url).request({
    origin: url.origin,
    path: `${url.pathname}${url.search}`,
    method: options.method ?? 'GET',
    headers: { 'user-agent': 'modward', 'accept-encoding': 'identity', ...options.headers, ...credentials },
    signal: options.signal,
    headersTimeout: options.stallMs,
    bodyTimeout: options.stallMs,
  })
  const { statusCode, headers, body } = await endWith(options.signal, pending, discard)
  const flat = Object.entries(headers).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(', ') : (value ?? ''),
  ])
  return { status: statusCode, headers: Object.fromEntries(flat), body, url }
}

/**
 * Ends with the signal: undici does not look at it before there is a connection, nor do commands that know credentials. What
 * comes too late is dropped.
 */
function endWith<T>(signal: AbortSignal, pending: Promise<T>, drop: (late: T) => void = () => {}): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => {
      reject(signal.reason)
      pending.then(drop, () => {})
    }
    if (signal.aborted) return onAbort()
    signal.addEventListener('abort', onAbort, { once: true })
    pending.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort))
  })
}

function follow(from: URL, location: string, hops: number): URL {
  if (!URL.canParse(location, from.href))
    throw new RedirectError(`redirected from ${from.host} to something that is no URL`, from)
  const next = new URL(location, from)
  next.username = ''
  next.password = ''
  const insecure = from.protocol === 'https:' && next.protocol !== 'https:'
  if (insecure || !/^https?:$/.test(next.protocol)) {
    throw new RedirectError(`redirected from secure ${from.host} to insecure ${next.protocol}//${next.host}`, next)
  }
  if (hops === hopLimit) throw new RedirectError(`stopped after ${hopLimit} redirects at ${from.host}`, next)
  return next
}
