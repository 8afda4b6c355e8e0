import type { Socket } from 'node:net'
import { createSecureContext, type SecureContext, type TLSSocket } from 'node:tls'
import type { buildConnector } from 'undici'
import { findSignature } from '../causes/transport/error-codes.ts'
import { connectReason } from '../causes/transport/transport-fault.ts'
import type { Env } from '../config/config.ts'
import type { Address } from './ask-resolver.ts'
import { readCaCertificates } from './ca-certificates.ts'
import { inspectCertificate } from './certificate.ts'
import { type DialAttempt, dial } from './dial.ts'
import { hostOf } from './env-proxies.ts'
import { describeTls, handshake, type Tls } from './handshake.ts'
import { type Observe, type ObserveAll, observed } from './layers.ts'
import { describeResolution, type Resolver } from './resolve.ts'
import { openTunnel, reachProxy } from './tunnel.ts'

/** How connections are made: everything below HTTP, in one place. Each step tells its observer what came of it. */
export interface Connector {
  /** A plain TCP connection to a host, by whichever address answers first. */
  tcp(host: string, port: number, observe: Observe): Promise<Socket>
  /** A connection to an environment proxy, for requests that it forwards. */
  proxy(proxy: URL, observe: Observe): Promise<Socket>
  /** A tunnel to host and port through an environment proxy. */
  tunnel(proxy: URL, host: string, port: number, observe: Observe): Promise<Socket>
  /** TLS over an open connection. */
  secure(socket: Socket, host: string, observe: Observe, session?: Buffer): Promise<TLSSocket>
  /** Ends all that is being connected or was; nothing that it made keeps a process alive. */
  close(): void
}

/** Go gives a TLS handshake ten seconds, and so do we. */
const handshakeTimeoutMs = 10_000

/** Makes a connector; certificates are read when the first TLS connection needs them. */
export function makeConnector(env: Env, resolver: Resolver, connectTimeoutMs: number): Connector {
  let context: SecureContext | undefined
  const closing = new AbortController()
  const sockets = new Set<Socket>()
  const winners = new Map<string, string>()
  const rank = (host: string, { address }: Address) => (address === winners.get(host) ? 0 : 1)
  const tls = (): Tls => {
    context ??= createSecureContext({ ca: [...readCaCertificates(env)] })
    return { context, timeoutMs: Math.min(handshakeTimeoutMs, connectTimeoutMs) }
  }
  const tcp: Connector['tcp'] = async (host, port, observe) => {
    const resolution = await observed('dns', host, observe, () => resolver.resolve(host), describeResolution)
    // The address that won the last race goes first: a dead one costs every new connection a quarter of a second.
    const addresses = resolution.addresses.toSorted((a, b) => rank(host, a) - rank(host, b))
    const attempts: DialAttempt[] = []
    const note = (attempt: DialAttempt) => void attempts.push(attempt)
    const open = () => dial(addresses, port, connectTimeoutMs, closing.signal, note)
    const describe = (socket: Socket) => describeConnection(socket, attempts)
    const socket = await observed('tcp', addresses[0]?.address ?? host, observe, open, describe)
    winners.set(host, socket.remoteAddress ?? '')
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    socket.setNoDelay(true)
    socket.setKeepAlive(true, 30_000)
    return socket
  }
  const secure: Connector['secure'] = (socket, host, observe, session) =>
    observed('tls', host, observe, () => handshake(socket, host, tls(), session), describeTls)
  const proxy: Connector['proxy'] = (url, observe) => {
    const wrap = (socket: Socket) => secure(socket, hostOf(url), observe)
    return reachProxy(url, (host, port) => tcp(host, port, observe), url.protocol === 'https:' ? wrap : undefined)
  }
  return {
    tcp,
    proxy,
    async tunnel(url, host, port, observe) {
      const socket = await proxy(url, observe)
      const open = () => openTunnel(url, socket, host, port, connectTimeoutMs)
      return observed('tcp', host, observe, open, () => `${host}:${port} through the proxy ${url.host}`)
    },
    secure,
    close() {
      closing.abort()
      for (const socket of sockets) socket.destroy()
    },
  }
}

/**
 * The connector as undici wants it, for requests to one origin. TLS sessions are resumed. The error of a certificate that is
 * not trusted carries its `issuer`: who intercepts TLS is known by that name.
 */
export function forUndici(
  connector: Connector,
  proxy: URL | undefined,
  observeAll: ObserveAll,
): buildConnector.connector {
  let session: Buffer | undefined
  let issuer: Promise<string | undefined> | undefined
  let count = 0
  const connect = async ({ hostname, port, protocol }: buildConnector.Options): Promise<Socket> => {
    count += 1
    const connection = count
    const observe: Observe = (event) => observeAll(event, connection)
    const host = hostname.replace(/^\[|\]$/g, '')
    const target = Number(port || (protocol === 'https:' ? 443 : 80))
    const open = (told: Observe) =>
      proxy === undefined ? connector.tcp(host, target, told) : connector.tunnel(proxy, host, target, told)
    const socket = await open(observe)
    if (protocol !== 'https:') return socket
    const secure = await connector.secure(socket, host, observe, session).catch(async (error: unknown) => {
      if (findSignature(error)?.sign.cause !== 'tls_untrusted_ca') throw error
      issuer ??= issuerOf(() => open(() => {}), host)
      throw Object.assign(error as Error, { issuer: await issuer })
    })
    secure.on('session', (fresh) => {
      session = fresh
    })
    return secure
  }
  return (options, callback) => {
    connect(options).then(
      (socket) => callback(null, socket),
      (error: Error) => callback(error, null),
    )
  }
}

/** Node forgets a certificate that it does not trust, so that it takes a second look. */
async function issuerOf(open: () => Promise<Socket>, host: string): Promise<string | undefined> {
  const certificate = await open().then(
    (socket) => inspectCertificate(socket, host),
    () => undefined,
  )
  return certificate?.issuer
}

/** The address that answered, and what became of the other family if it was tried: IPv6 that is broken costs each connection. */
function describeConnection(socket: Socket, attempts: readonly DialAttempt[]): string {
  const { remoteAddress, remotePort, remoteFamily } = socket
  const other = attempts.find(({ family, outcome }) => `IPv${family}` !== remoteFamily && outcome !== 'connected')
  const where = `${remoteAddress} port ${remotePort} over ${remoteFamily}`
  if (other === undefined) return where
  const url = new URL(`https://${other.family === 6 ? `[${other.address}]` : other.address}`)
  const reason = other.error === undefined ? 'no answer meanwhile' : connectReason(other.error, url)
  return `${where}; IPv${other.family} (${other.address}): ${reason}`
}
