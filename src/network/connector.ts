import type { Socket } from 'node:net'
import { createSecureContext, type SecureContext } from 'node:tls'
import type { buildConnector } from 'undici'
import type { Env } from '../inputs/config.ts'
import { dial } from './dial.ts'
import { handshake, type Tls } from './handshake.ts'
import type { Resolver } from './resolve.ts'
import { readRoots } from './roots.ts'
import { openTunnel, reachProxy } from './tunnel.ts'

/** How connections are made: everything below HTTP, in one place. */
export interface Connector {
  /** A plain TCP connection to a host, by whichever address answers first. */
  tcp(host: string, port: number): Promise<Socket>
  /** A connection to the proxy itself, or through it (a tunnel) to host and port. */
  proxy(proxy: URL): Promise<Socket>
  tunnel(proxy: URL, host: string, port: number): Promise<Socket>
  /** TLS over an open connection. */
  secure(socket: Socket, host: string, session?: Buffer): ReturnType<typeof handshake>
}

/** Go gives a TLS handshake ten seconds, and so do we. */
const handshakeTimeoutMs = 10_000

/** Makes a connector; certificates are read when the first TLS connection needs them. */
export function makeConnector(env: Env, resolver: Resolver, connectTimeoutMs: number): Connector {
  let context: SecureContext | undefined
  const tls = (): Tls => {
    context ??= createSecureContext({ ca: [...readRoots(env).certificates] })
    return { context, timeoutMs: Math.min(handshakeTimeoutMs, connectTimeoutMs) }
  }
  const tcp = async (host: string, port: number) => {
    const { addresses } = await resolver.resolve(host)
    const socket = await dial(addresses, port, connectTimeoutMs)
    socket.setNoDelay(true)
    socket.setKeepAlive(true, 30_000)
    return socket
  }
  const proxy = (url: URL) => reachProxy(url, tcp, url.protocol === 'https:' ? tls() : undefined)
  return {
    tcp,
    proxy,
    async tunnel(url, host, port) {
      return openTunnel(url, await proxy(url), host, port, connectTimeoutMs)
    },
    secure: (socket, host, session) => handshake(socket, host, tls(), session),
  }
}

/** The connector as undici wants it, for requests to one origin. TLS sessions are resumed. */
export function forUndici(connector: Connector, proxy: URL | undefined): buildConnector.connector {
  let session: Buffer | undefined
  const connect = async ({ hostname, port, protocol }: buildConnector.Options): Promise<Socket> => {
    const host = hostname.replace(/^\[|\]$/g, '')
    const target = Number(port || (protocol === 'https:' ? 443 : 80))
    const socket = proxy === undefined ? await connector.tcp(host, target) : await connector.tunnel(proxy, host, target)
    if (protocol !== 'https:') return socket
    const secure = await connector.secure(socket, host, session)
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
