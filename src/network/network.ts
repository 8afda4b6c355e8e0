import type { Socket } from 'node:net'
import type { Dispatcher } from 'undici'
import type { Env } from '../config/config.ts'
import { forUndici, makeConnector } from './connector.ts'
import { makeCredentials } from './credentials.ts'
import { type EnvProxies, hostOf, portOf, readEnvProxies, userinfoOf } from './env-proxies.ts'
import type { Refusal } from './goauth.ts'
import type { LayerEvent, Observe, ObserveAll } from './layers.ts'
import { openResolver, type Resolver } from './resolve.ts'
import { Semaphore } from './semaphore.ts'
import { forwardsHttp, proxyAuthorization } from './tunnel.ts'
import { Pool } from './undici.ts'

/** Settings of a network; all but the environment has a default. */
export type NetworkOptions = {
  readonly env: Env
  /** How long a TCP connection or a tunnel may take, in milliseconds. */
  readonly connectTimeoutMs?: number
  /** Connections to one origin at once. */
  readonly connections?: number
  /** Requests in flight at once, to all origins together; no limit if not given. */
  readonly requests?: number
  /** The value of `go env GOAUTH`. */
  readonly goauth?: string
  /** `user:password` by mirror name, taken out of mirror URLs. */
  readonly credentials?: ReadonlyMap<string, string>
  /** Called with every secret as it becomes known: passwords, tokens, credential headers. */
  readonly onSecret?: (value: string) => void
}

/**
 * The HTTP client: one connection pool for each origin, HTTP/1.1 with keep-alive, directly or through the proxy that the go
 * command would use for that URL, trusting the certificates that it would trust.
 */
export interface Network {
  dispatcher(url: URL): Dispatcher
  /**
   * Waits until one more request may be in flight; the permit is held until its response has been read.
   * @throws the signal's reason
   */
  admit(signal: AbortSignal): Promise<Disposable>
  proxyFor(url: URL): URL | undefined
  /** The credentials for this URL and no other; empty over plain http. */
  headers(url: URL): Promise<Readonly<Record<string, string>>>
  /** Asks for other credentials after a refusal; whether there are any. */
  refresh(refusal: Refusal): Promise<boolean>
  /**
   * Calls the listener for each layer of each new connection to the URL's origin, until the returned function is
   * called.
   */
  watch(url: URL, listener: ObserveAll): () => void
  /** An open connection to the URL's host and port, through its proxy if it has one, before TLS. The caller closes it. */
  open(url: URL): Promise<Socket>
  readonly envProxies: EnvProxies
  readonly resolver: Resolver
  /** Ends every connection, also those in use. */
  close(): Promise<void>
}

/** Opens a network; nothing is connected or read before it is needed. */
export function openNetwork(options: NetworkOptions): Network {
  const { env, connectTimeoutMs = 10_000, connections = 32 } = options
  const envProxies = readEnvProxies(env)
  const resolver = openResolver()
  const connector = makeConnector(env, resolver, connectTimeoutMs)
  const { onSecret = () => {}, credentials: userinfo = new Map<string, string>() } = options
  const closing = new AbortController()
  const commands = { env, signal: closing.signal }
  const credentials = makeCredentials(commands, options.goauth ?? env['GOAUTH'] ?? 'netrc', userinfo, onSecret)
  for (const proxy of [envProxies.http, envProxies.https]) {
    if (proxy?.url.password) onSecret(userinfoOf(proxy.url).password.toString())
  }
  const dispatchers = new Map<string, Dispatcher>()
  const listeners = new Map<string, Set<ObserveAll>>()
  const open = (url: URL): Dispatcher => {
    const observe = (event: LayerEvent, connection: number) => {
      for (const listener of listeners.get(url.origin) ?? []) listener(event, connection)
    }
    const proxy = envProxies.proxyFor(url)
    // Idle connections between two files cost little to keep, and much to make anew.
    const pooling = { connections, allowH2: false, keepAliveTimeout: 30_000 }
    if (proxy === undefined || url.protocol === 'https:' || !forwardsHttp(proxy)) {
      return new Pool(url.origin, { ...pooling, connect: forUndici(connector, proxy, observe) })
    }
    const connect = forUndici(
      { ...connector, tcp: (_host, _port, observe) => connector.proxy(proxy, observe) },
      undefined,
      observe,
    )
    return new Pool(url.origin, { ...pooling, connect }).compose(inAbsoluteForm(proxy))
  }
  const inFlight = new Semaphore(options.requests ?? Number.POSITIVE_INFINITY)
  return {
    admit: (signal) => inFlight.acquire(signal),
    dispatcher(url) {
      const known = dispatchers.get(url.origin)
      if (known !== undefined) return known
      const fresh = open(url)
      dispatchers.set(url.origin, fresh)
      return fresh
    },
    proxyFor: envProxies.proxyFor,
    headers: credentials.headers,
    refresh: credentials.refresh,
    watch(url, listener) {
      const watching = listeners.get(url.origin) ?? new Set()
      listeners.set(url.origin, watching.add(listener))
      return () => void watching.delete(listener)
    },
    open(url) {
      const [host, port, proxy] = [hostOf(url), Number(portOf(url)), envProxies.proxyFor(url)]
      return proxy === undefined
        ? connector.tcp(host, port, unobserved)
        : connector.tunnel(proxy, host, port, unobserved)
    },
    envProxies,
    resolver,
    async close() {
      closing.abort()
      // First what a pool would wait for: lookups and connections without an answer.
      resolver.close()
      connector.close()
      await Promise.all([...dispatchers.values()].map((dispatcher) => dispatcher.destroy()))
      dispatchers.clear()
    },
  }
}

const unobserved: Observe = () => {}

/** Requests for plain http go to the proxy whole, with the URL as their target (RFC 9112, section 3.2.2). */
function inAbsoluteForm(proxy: URL): Dispatcher.DispatcherComposeInterceptor {
  return (dispatch) => (options, handler) => {
    const headers = { ...(options.headers as Record<string, string>), ...proxyAuthorization(proxy) }
    return dispatch({ ...options, path: `${options.origin}${options.path}`, headers }, handler)
  }
}
