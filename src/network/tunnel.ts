import { request as httpRequest } from 'node:http'
import type { Socket } from 'node:net'
import { SocksClient } from 'socks'
import { messageOf } from '../error-message.ts'
import { hostOf, portOf, userinfoOf } from './env-proxies.ts'

/**
 * A connection through an environment proxy failed. `proxy` names it without credentials; `status` is its answer to CONNECT,
 * `cause` the error below HTTP. The code says whether the proxy could not be reached or refused.
 */
export class ProxyError extends Error {
  override readonly name = 'ProxyError'
  readonly code: 'ERR_PROXY_UNREACHABLE' | 'ERR_PROXY_REFUSED'
  readonly proxy: string
  readonly status: number | undefined

  constructor(proxy: URL, message: string, options: { status?: number; cause?: unknown; reached: boolean }) {
    super(message, { cause: options.cause })
    this.code = options.reached ? 'ERR_PROXY_REFUSED' : 'ERR_PROXY_UNREACHABLE'
    this.proxy = `${proxy.protocol}//${proxy.host}`
    this.status = options.status
  }
}

/** Whether requests to http URLs go to this proxy whole, instead of through a tunnel. */
export function forwardsHttp(proxy: URL): boolean {
  return !isSocks(proxy)
}

function isSocks(proxy: URL): boolean {
  return proxy.protocol === 'socks5:' || proxy.protocol === 'socks5h:'
}

/** The Proxy-Authorization header that a proxy URL's credentials ask for. */
export function proxyAuthorization(proxy: URL): Record<string, string> {
  if (proxy.username === '' && proxy.password === '') return {}
  const { user, password } = userinfoOf(proxy)
  const userinfo = Buffer.concat([user, Buffer.from(':'), password])
  return { 'proxy-authorization': `Basic ${userinfo.toString('base64')}` }
}

/**
 * Connects to the proxy itself. `dial` opens the TCP connection; `secure` is given for a proxy that speaks TLS.
 * @throws {ProxyError} `ERR_PROXY_UNREACHABLE`
 */
export async function reachProxy(
  proxy: URL,
  dial: (host: string, port: number) => Promise<Socket>,
  secure: ((socket: Socket) => Promise<Socket>) | undefined,
): Promise<Socket> {
  try {
    const socket = await dial(hostOf(proxy), Number(portOf(proxy)))
    return secure === undefined ? socket : await secure(socket)
  } catch (error) {
    throw new ProxyError(proxy, `proxy ${proxy.host}: ${messageOf(error)}`, { cause: error, reached: false })
  }
}

/**
 * Asks a proxy, over a connection to it, for a tunnel to host and port: SOCKS5 (the proxy looks the name up, as go lets
 * it) or CONNECT.
 * @throws {ProxyError} `ERR_PROXY_REFUSED`
 */
export function openTunnel(proxy: URL, socket: Socket, host: string, port: number, timeoutMs: number): Promise<Socket> {
  return isSocks(proxy)
    ? openSocks(proxy, socket, host, port, timeoutMs)
    : openConnect(proxy, socket, host, port, timeoutMs)
}

async function openSocks(proxy: URL, socket: Socket, host: string, port: number, timeoutMs: number): Promise<Socket> {
  const { user, password } = userinfoOf(proxy)
  try {
    const tunnel = await SocksClient.createConnection({
      command: 'connect',
      destination: { host, port },
      existing_socket: socket,
      timeout: timeoutMs,
      proxy: {
        host: hostOf(proxy),
        port: Number(portOf(proxy)),
        type: 5,
        ...(user.length === 0 ? {} : { userId: user.toString(), password: password.toString() }),
      },
    })
    return tunnel.socket
  } catch (error) {
    throw new ProxyError(proxy, `socks connect to ${host}:${port} through ${proxy.host}: ${messageOf(error)}`, {
      cause: error,
      reached: true,
    })
  }
}

function openConnect(proxy: URL, socket: Socket, host: string, port: number, timeoutMs: number): Promise<Socket> {
  const authority = `${host.includes(':') ? `[${host}]` : host}:${port}`
  return new Promise((resolve, reject) => {
    const refuse = (reason: string, status?: number, cause?: unknown) => {
      socket.destroy()
      const message = `proxy ${proxy.host} refused a tunnel to ${authority}: ${reason}`
      reject(new ProxyError(proxy, message, { ...(status === undefined ? {} : { status }), cause, reached: true }))
    }
    const request = httpRequest({
      method: 'CONNECT',
      path: authority,
      headers: { host: authority, ...proxyAuthorization(proxy) },
      createConnection: () => socket,
      timeout: timeoutMs,
    })
    request.once('connect', (response, _, head) => {
      const status = response.statusCode ?? 0
      if (status !== 200) return refuse(`${status} ${response.statusMessage}`, status)
      if (head.length > 0) socket.unshift(head)
      resolve(socket)
    })
    request.once('timeout', () => refuse(`no answer within ${timeoutMs} ms`))
    request.once('error', (error) => refuse(error.message, undefined, error))
    request.end()
  })
}
