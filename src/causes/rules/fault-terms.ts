import type { FaultDetails } from '../fault.ts'

/** The host that was seen, or words that stand for it. */
export function hostOf(seen: FaultDetails, otherwise = 'the host'): string {
  return seen.host || otherwise
}

/** Where mirrors are written; also whoever has the log of another tool explained reads it. */
export const mirrorList = "GOPROXY (or modward's `mirrors`)"

/** Where the address that was asked is written: in the list of mirrors, or in the module's own path. */
export function sourceOf(seen: FaultDetails): string {
  return `${seen.url ?? ''} ${seen.text}`.includes('go-get=1') ? 'the path of the module' : mirrorList
}

/** `path@version` as far as it was seen, or words that stand for it. */
export function moduleOf(seen: FaultDetails, otherwise = 'the module'): string {
  if (!seen.module) return otherwise
  return seen.version ? `${seen.module}@${seen.version}` : seen.module
}

/** The path of the module without its version, or words that stand for it. */
export function pathOf(seen: FaultDetails, otherwise = 'the module'): string {
  return seen.module || otherwise
}

/** The resolver that a DNS message names, as ` (asked: 10.0.0.2:53)`; '' where it names none. */
export function resolverOf(seen: FaultDetails): string {
  const resolver = /lookup \S{1,255} on (\S{1,100}:\d{1,5}):/.exec(seen.text)?.[1]
  return resolver ? ` (asked: ${resolver})` : ''
}

/** The address that was dialled, as ` (203.0.113.7:443)`, or only its port where the host is the address. */
export function addressOf(seen: FaultDetails): string {
  const [, address = '', port = ''] = /dial tcp (\[?[0-9a-fA-F.:%a-z]{2,64}\]?):(\d{1,5}):/.exec(seen.text) ?? []
  if (address === '') return ''
  return address === seen.host ? ` (port ${port})` : ` (${address}:${port})`
}

/** The address of the environment's proxy in an error met on the way to it. */
export function envProxyOf(seen: FaultDetails): string {
  const text = seen.text
  const dialled = /proxyconnect tcp: dial tcp (\S{2,100}?):? (?:connect|i\/o)/.exec(text)?.[1]
  const named = /proxyconnect tcp: dial tcp: lookup (\S{1,255}?)(?: on |: )/.exec(text)?.[1]
  return dialled ?? named ?? ''
}

/** The variable that names the proxy of the environment for this URL. */
export function proxyVariableOf(seen: FaultDetails): string {
  return seen.url?.startsWith('http:') ? 'HTTP_PROXY' : 'HTTPS_PROXY'
}

/** The part of a prefix that GOPRIVATE would name for a module: host and first path element. */
export function privatePattern(seen: FaultDetails): string {
  const [host, owner] = (seen.module ?? '').split('/')
  if (!host) return 'the prefix of your private modules'
  return owner ? `${host}/${owner}` : host
}
