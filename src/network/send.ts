import type { Dispatcher } from 'undici'
import type { Network } from './network.ts'
import { errors } from './undici.ts'

/** The response to a request, after redirects. The body must be read or destroyed. */
export type Response = {
  readonly status: number
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Dispatcher.ResponseData['body']
  /** The URL that answered, behind all redirects. */
  readonly url: URL
}

export type SendOptions = {
  readonly signal: AbortSignal
  /** How long headers, and then each next byte of the body, may take; milliseconds. */
  readonly stallMs: number
  /** How long it may take to connect and to get headers, in all; milliseconds. If not given, connecting has its own limit. */
  readonly answerMs?: number
  readonly headers?: Readonly<Record<string, string>>
  /** How much of the body is received before it is read, in bytes; 64 KiB if not given. */
  readonly readAhead?: number
  /** No credentials are sent, whatever is at hand. */
  readonly isAnonymous?: boolean
  /** Called with the target of each redirect before it is requested: a fault belongs to the host where it happened. */
  readonly onRedirect?: (url: URL) => void
}

/** A redirect that must not be followed. */
export class RedirectError extends Error {
  override readonly name = 'RedirectError'
  readonly code = 'ERR_REDIRECT'
  readonly url: string

  constructor(message: string, url: URL) {
    super(message)
    this.url = `${url.origin}${url.pathname}`
  }
}

const redirectLimit = 5
const redirectStatuses: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])
/** Statuses after which the credential commands run again. go runs them after every 4xx, but the others never mean credentials. */
const refusals: ReadonlySet<number> = new Set([401, 403, 404])

/**
 * Sends a request without a body and follows its redirects: at most five, never from https to http, and with
 * credentials only for the host they belong to. Responses are requested uncompressed, so that lengths and ranges are those of
 * the file.
 * @throws the errors of undici and Node as they are, `ProxyError`, {@link RedirectError}
 */
export async function send(network: Network, url: URL, options: SendOptions): Promise<Response> {
  let target = url
  for (let redirects = 0; ; redirects += 1) {
    const mayAuthorize = target.hostname === url.hostname && options.isAnonymous !== true
    const reply = await sendOnce(network, target, options, mayAuthorize)
    const location = reply.headers['location']
    if (!redirectStatuses.has(reply.status) || location === undefined) return reply
    discard(reply)
    target = follow(target, location, redirects)
    options.onRedirect?.(target)
  }
}

/** The longest body that is read only to keep its connection, in bytes: a new connection costs more. */
const dumpLimit = 32_768

/** Drops a response's body; a short one is read, so that its connection can serve the next request. */
export function discard({ body }: Pick<Response, 'body'>): void {
  body.on('error', () => {})
  body.dump({ limit: dumpLimit }).catch(() => {})
}

async function sendOnce(network: Network, url: URL, options: SendOptions, isSameHost: boolean): Promise<Response> {
  const reply = await request(network, url, options, isSameHost)
  if (!isSameHost || !refusals.has(reply.status)) return reply
  const refusal = { url, status: reply.status, headers: reply.headers }
  if (!(await linkAbort(options.signal, network.refresh(refusal)))) return reply
  discard(reply)
  return request(network, url, options, isSameHost)
}

async function request(network: Network, url: URL, options: SendOptions, isSameHost: boolean): Promise<Response> {
  const credentials = isSameHost ? await linkAbort(options.signal, network.headers(url)) : {}
  const permit = await network.admit(options.signal)
  // Informational responses (1xx) begin undici's own time for the headers anew.
  const late = new AbortController()
  const answerMs = options.answerMs ?? connectMs + options.stallMs
  const timer = setTimeout(() => late.abort(new errors.HeadersTimeoutError()), answerMs)
  const signal = AbortSignal.any([options.signal, late.signal])
  try {
    const reply = await exchange(network, url, { ...options, signal }, credentials)
    reply.body.once('close', () => permit[Symbol.dispose]())
    return reply
  } catch (error) {
    permit[Symbol.dispose]()
    throw error
  } finally {
    clearTimeout(timer)
  }
}

/** Longer than connecting may take; milliseconds. */
const connectMs = 15_000

async function exchange(
  network: Network,
  url: URL,
  options: SendOptions,
  credentials: Readonly<Record<string, string>>,
): Promise<Response> {
  const pending = network.dispatcher(url).request({
    origin: url.origin,
    path: `${url.pathname}${url.search}`,
    method: 'GET',
    headers: { 'user-agent': 'modward', 'accept-encoding': 'identity', ...options.headers, ...credentials },
    signal: options.signal,
    headersTimeout: options.stallMs,
    bodyTimeout: options.stallMs,
    ...(options.readAhead && { highWaterMark: options.readAhead }),
  })
  const { statusCode, headers, body } = await linkAbort(options.signal, pending, discard)
  // Its reader gets the error by reading. One that stops early has no listener any more when the body is destroyed.
  body.on('error', () => {})
  const flat = Object.entries(headers).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(', ') : (value ?? ''),
  ])
  return { status: statusCode, headers: Object.fromEntries(flat), body, url }
}

/**
 * Rejects as soon as the signal is aborted: undici does not look at it before there is a connection, nor do credential
 * commands. What comes after that is given to `drop`.
 */
export function linkAbort<T>(signal: AbortSignal, pending: Promise<T>, drop: (late: T) => void = () => {}): Promise<T> {
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

function follow(from: URL, location: string, redirects: number): URL {
  if (!URL.canParse(location, from.href))
    throw new RedirectError(`redirected from ${from.host} to something that is no URL`, from)
  const next = new URL(location, from)
  next.username = ''
  next.password = ''
  if (!/^https?:$/.test(next.protocol)) {
    throw new RedirectError(`redirected from ${from.host} to a URL of the scheme "${next.protocol.slice(0, -1)}"`, next)
  }
  if (from.protocol === 'https:' && next.protocol !== 'https:') {
    throw new RedirectError(`redirected from secure ${from.host} to insecure ${next.protocol}//${next.host}`, next)
  }
  if (redirects === redirectLimit)
    throw new RedirectError(`stopped after ${redirectLimit} redirects at ${from.host}`, next)
  return next
}
