import type { FaultDetails } from '../fault.ts'
import { shownHost } from '../shown-host.ts'

/** The host that was seen, with its port, or words that stand for it. */
export function hostOf(seen: FaultDetails, otherwise = 'the host'): string {
  return shownHost(seen) || otherwise
}

/** The host and the port of a URL, as a proxy lets through: `corp.example (port 443)`, `corp.example:8443`. */
export function endpointOf(seen: FaultDetails): string {
  const host = hostOf(seen, 'the mirror')
  return host === (seen.host || 'the mirror') ? `${host} (port ${seen.url?.startsWith('http:') ? 80 : 443})` : host
}

/** The name of the host alone, for what knows no ports: DNS, credentials. */
export function hostNameOf(seen: FaultDetails, otherwise = 'the host'): string {
  return seen.host || otherwise
}

/** Where mirrors are written; also a person who has the log of another tool explained reads it. */
export const mirrorList = "GOPROXY (or modward's `mirrors`)"

/** What a host is to the download: each has another owner, and its address is in another place. */
export type HostRole = 'mirror' | 'site of the module' | 'checksum database'

/** By the request that was made: `?go-get=1` goes to the host in a module's path, `/sumdb/` to the checksum database. */
export function roleOf(seen: FaultDetails): HostRole {
  const asked = `${seen.url ?? ''} ${seen.text}`
  if (asked.includes('go-get=1')) return 'site of the module'
  return /\/sumdb\/|\/\/sum\.golang\./.test(seen.url || seen.text) ? 'checksum database' : 'mirror'
}

/** Where the address that was asked is written. */
export function sourceOf(seen: FaultDetails): string {
  switch (roleOf(seen)) {
    case 'site of the module':
      return 'the path of the module'
    case 'checksum database':
      return 'GOSUMDB'
    case 'mirror':
      return mirrorList
  }
}

/** How to get past a host that fails, as the end of a sentence that begins with running again. */
export function wayRound(seen: FaultDetails): string {
  switch (roleOf(seen)) {
    case 'site of the module':
      return `or download ${pathOf(seen)} from a mirror: ${hostOf(seen, 'that host')} is none, it only says where the repository is. go uses it for \`direct\` and for GOPRIVATE`
    case 'checksum database':
      return 'or use a mirror that passes the checksum database on. With a complete go.sum, go does not need the database'
    case 'mirror':
      return `or use another mirror than ${hostOf(seen)} until it works again. In GOPROXY, write \`|\` instead of \`,\` behind a mirror: then go uses the next entry after any error`
  }
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

/** The address that was dialled, as ` (203.0.113.7:443)`, or what of it the host does not say already. */
export function addressOf(seen: FaultDetails): string {
  const [, address = '', port = ''] = /dial tcp (\[?[0-9a-fA-F.:%a-z]{2,64}\]?):(\d{1,5}):/.exec(seen.text) ?? []
  if (address === '') return ''
  if (address !== seen.host) return ` (${address}:${port})`
  return shownHost(seen) === address ? ` (port ${port})` : ''
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

/** The host of a repository, with its owner if the module's path names one: what a token is given for. */
export function gitAuthPrefix(seen: FaultDetails): string {
  const host = hostNameOf(seen, 'github.com')
  const pattern = privatePattern(seen)
  return pattern.startsWith(`${host}/`) ? pattern : host
}
