import { hostOf, portOf } from './env-proxies.ts'
import type { ConnectionLayer, LayerEvent } from './layers.ts'
import { ProxyError } from './tunnel.ts'
import { errors } from './undici.ts'

/** The layer that a request waits for. `Request` is what the caller calls the exchange above TLS: there may be several. */
export type PendingLayer<Request extends string> = {
  readonly layer: ConnectionLayer | Request
  /** The name looked up, the address, or the name in the certificate. */
  readonly target: string
  /** What is requested: of the server itself, or behind its redirect. */
  readonly url: URL
  /** By `performance.now()`, in milliseconds. */
  readonly since: number
}

/** The layer that is pending after a layer's event: the layer that has begun, or `request` once one has ended. */
export function pendingAfter<Request extends string>(
  event: LayerEvent,
  url: URL,
  request: Request,
): PendingLayer<Request> {
  const { layer, target } = event.state === 'begun' ? event : { layer: request, target: url.hostname }
  return { layer, target, url, since: performance.now() }
}

/**
 * The error of a layer that stayed silent until the caller's time was up, as the layer itself would raise it later. If the
 * request goes through a proxy of the environment, a connection that is not made yet is that proxy's error.
 */
export function layerTimeout(pending: PendingLayer<string>, ms: number, proxy: URL | undefined): Error {
  const error = silenceOf(pending, `no answer within ${(ms / 1000).toFixed(1)} s`)
  const { layer, target, url } = pending
  const isTunnel = target === hostOf(url)
  const isConnecting = layer === 'dns' || layer === 'tcp' || (layer === 'tls' && !isTunnel)
  if (proxy === undefined || !isConnecting) return error
  return new ProxyError(proxy, `proxy ${proxy.host}: ${error.message}`, { cause: error, reached: isTunnel })
}

/** Whether this is the error of a request whose time was up before the headers came, whatever layer it waited for. */
export function isNoAnswer(error: unknown): boolean {
  return error instanceof errors.HeadersTimeoutError
}

function silenceOf({ layer, target, url }: PendingLayer<string>, text: string): Error {
  if (layer === 'dns') {
    return Object.assign(new Error(`lookup ${target}: ${text}`), { code: 'ETIMEOUT', hostname: target })
  }
  if (layer === 'tcp') {
    const port = Number(portOf(url))
    return Object.assign(new errors.ConnectTimeoutError(`connect to ${target}: ${text}`), { address: target, port })
  }
  if (layer === 'tls') return Object.assign(new Error(`TLS handshake: ${text}`), { code: 'ERR_TLS_HANDSHAKE_TIMEOUT' })
  return new errors.HeadersTimeoutError(`${layer}: ${text}`)
}
