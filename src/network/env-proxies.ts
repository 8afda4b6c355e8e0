import { BlockList, isIP } from 'node:net'
import { domainToASCII } from 'node:url'
import type { Env } from '../config/config.ts'

/** A proxy variable without the effect that it seems to have. Its value is left out: it may be a secret. */
export type IneffectiveVariable = { readonly name: string; readonly reason: string }

/** The environment proxies as the go command reads them. */
export interface EnvProxies {
  /** The proxy through which go would reach this URL; undefined if it would connect directly. */
  proxyFor(url: URL): URL | undefined
  /** The variables in force, with their values. */
  readonly http: { readonly name: string; readonly url: URL } | undefined
  readonly https: { readonly name: string; readonly url: URL } | undefined
  /** Variables that are set and do not have the effect on go that was meant. */
  readonly ineffective: readonly IneffectiveVariable[]
}

/**
 * Reads HTTP_PROXY, HTTPS_PROXY and NO_PROXY by the rules of golang.org/x/net/http/httpproxy: upper case wins unless
 * empty, a value without scheme is an http proxy, one that is no URL is silently ignored, loopback hosts are never
 * proxied, and ALL_PROXY is not read at all.
 */
export function readEnvProxies(env: Env): EnvProxies {
  const ineffective: IneffectiveVariable[] = []
  const read = (...names: string[]) => {
    const name = names.find((candidate) => env[candidate])
    const value = name === undefined ? '' : (env[name] ?? '')
    if (name === undefined) return undefined
    const url = parseProxy(value)
    if (url === undefined)
      ineffective.push({ name, reason: 'is not a URL; go ignores it without a word and connects directly' })
    else if (isGuess(url, value))
      ineffective.push({ name, reason: `is not a URL; go takes it for a proxy named "${url.hostname}"` })
    return url && { name, url }
  }
  const http = read('HTTP_PROXY', 'http_proxy')
  const https = read('HTTPS_PROXY', 'https_proxy')
  for (const name of ['ALL_PROXY', 'all_proxy']) {
    if (env[name]) ineffective.push({ name, reason: 'is not read by go; set HTTPS_PROXY and HTTP_PROXY' })
  }
  const bypass = parseNoProxy(env['NO_PROXY'] || env['no_proxy'] || '')
  return {
    http,
    https,
    ineffective,
    proxyFor(url) {
      // A CGI environment lets clients set HTTP_PROXY; go refuses to use it there.
      const proxy = url.protocol === 'https:' ? https : env['REQUEST_METHOD'] ? undefined : http
      if (proxy === undefined || bypass(hostOf(url), portOf(url))) return undefined
      return proxy.url
    },
  }
}

/** The host of a URL without the brackets of an IPv6 address. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '')
}

/** User name and password of a URL as bytes: no standard says that they are UTF-8. */
export function userinfoOf({ username, password }: URL): { readonly user: Buffer; readonly password: Buffer } {
  const decode = (text: string) => {
    const bytes = text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    return Buffer.from(bytes, 'latin1')
  }
  return { user: decode(username), password: decode(password) }
}

const defaultPorts: Readonly<Record<string, string>> = {
  'http:': '80',
  'https:': '443',
  'socks5:': '1080',
  'socks5h:': '1080',
}

/** The port of a URL, the default one of its scheme included. */
export function portOf(url: URL): string {
  return url.port || (defaultPorts[url.protocol] ?? '')
}

function parseProxy(value: string): URL | undefined {
  // As with an unencoded `%` in a password: Go's parser refuses the whole URL, Node's accepts it.
  if (/%(?![0-9a-f]{2})/i.test(value)) return undefined
  const whole = URL.canParse(value) ? new URL(value) : undefined
  if (whole !== undefined && whole.host !== '') return whole
  const guessed = `http://${value}`
  return URL.canParse(guessed) ? new URL(guessed) : undefined
}

/** Whether a broken URL was parsed with `http://` in front of it, so that its own scheme became the host. */
function isGuess(url: URL, value: string): boolean {
  return value.toLowerCase().startsWith(`${url.hostname}:/`)
}

type Bypass = (host: string, port: string) => boolean

function parseNoProxy(value: string): Bypass {
  const rules = value
    .split(',')
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== '')
  const matchers = rules.includes('*') ? [() => true] : rules.map(parseRule)
  return (host, port) => isLoopback(host) || matchers.some((matches) => matches(host.toLowerCase(), port))
}

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8)
loopback.addAddress('::1', 'ipv6')

function isLoopback(host: string): boolean {
  return host === 'localhost' || (isIP(host) !== 0 && loopback.check(host, familyOf(host)))
}

/** One word of NO_PROXY: a network, an address with or without port, or a domain with or without port. */
function parseRule(word: string): Bypass {
  const network = parseNetwork(word)
  if (network !== undefined) return (host) => isIP(host) !== 0 && network.check(host, familyOf(host))
  const { host: ruled, port: ruledPort } = splitPort(word)
  const samePort = (port: string) => ruledPort === '' || ruledPort === port
  if (ruled === '') return () => false
  if (isIP(ruled) !== 0) {
    const address = new BlockList()
    address.addAddress(ruled, familyOf(ruled))
    return (host, port) => isIP(host) !== 0 && address.check(host, familyOf(host)) && samePort(port)
  }
  const bare = ruled.startsWith('*.') ? ruled.slice(1) : ruled
  const domain = domainToASCII(bare) || bare
  const suffix = domain.startsWith('.') ? domain : `.${domain}`
  return (host, port) =>
    isIP(host) === 0 && samePort(port) && (host.endsWith(suffix) || (domain !== suffix && host === domain))
}

function parseNetwork(word: string): BlockList | undefined {
  const [address = '', bits = '', rest] = word.split('/')
  const size = isIP(address) === 4 ? 32 : 128
  if (isIP(address) === 0 || rest !== undefined || !/^\d{1,3}$/.test(bits) || Number(bits) > size) return undefined
  const network = new BlockList()
  network.addSubnet(address, Number(bits), familyOf(address))
  return network
}

function splitPort(word: string): { host: string; port: string } {
  const match = /^(?:\[([^\]]*)\]|([^:]*)):([^:]*)$/.exec(word)
  return match === null ? { host: word, port: '' } : { host: match[1] ?? match[2] ?? '', port: match[3] ?? '' }
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4'
}
