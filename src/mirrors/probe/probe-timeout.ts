import { errors } from 'undici'
import { hostOf, portOf } from '../../network/env-proxies.ts'
import type { ConnectionLayer, LayerEvent } from '../../network/layers.ts'
import { ProxyError } from '../../network/tunnel.ts'

/** What a request is waiting for, and where: at the mirror, or behind its redirect. */
export type ProbeWait = {
  readonly layer: ConnectionLayer | 'http' | 'zip' | 'sumdb'
  readonly target: string
  readonly place: URL
  readonly since: number
}

/** What is waited for after this event; `after` is the layer that follows when a connection has been made. */
export function advance(event: LayerEvent, place: URL, after: 'http' | 'zip'): ProbeWait {
  const next = event.state === 'begun' ? event : { layer: after, target: place.hostname }
  return { layer: next.layer, target: next.target, place, since: performance.now() }
}

/**
 * The error of a layer that said nothing until the time was up, as the layer itself would have raised it later. Behind a
 * proxy of the environment, a connection that is not made yet is the proxy's affair.
 */
export function probeTimeoutFault(waiting: ProbeWait, ms: number, proxy: URL | undefined): Error {
  const error = silenceOf(waiting, `no answer within ${(ms / 1000).toFixed(1)} s`)
  const { layer, target, place } = waiting
  const isTunnel = target === hostOf(place)
  const isConnecting = layer === 'dns' || layer === 'tcp' || (layer === 'tls' && !isTunnel)
  if (proxy === undefined || !isConnecting) return error
  return new ProxyError(proxy, `proxy ${proxy.host}: ${error.message}`, { cause: error, reached: isTunnel })
}

function silenceOf({ layer, target, place }: ProbeWait, text: string): Error {
  if (layer === 'dns') {
    return Object.assign(new Error(`lookup ${target}: ${text}`), { code: 'ETIMEOUT', hostname: target })
  }
  if (layer === 'tcp') {
    const port = Number(portOf(place))
    return Object.assign(new errors.ConnectTimeoutError(`connect to ${target}: ${text}`), { address: target, port })
  }
  if (layer === 'tls') return Object.assign(new Error(`TLS handshake: ${text}`), { code: 'ERR_TLS_HANDSHAKE_TIMEOUT' })
  return new errors.HeadersTimeoutError(`${layer}: ${text}`)
}
