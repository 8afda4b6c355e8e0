import { causeOf } from '../causes/rules/table.ts'
import { type HostReport, type Report, wasProbed } from './schema.ts'

/** One reason to connect to a host, as it was seen. */
export type HostUse = HostReport

/** When a host is needed, the strongest need first. */
const needs: readonly HostReport['needed'][] = [
  'always',
  'on a cache miss',
  'for private modules',
  'for the toolchain',
  'for the checksum database',
]

/** The hosts of all uses, each once with its strongest need and all its reasons, the strongest need first. */
export function hostsOf(uses: readonly HostUse[]): readonly HostReport[] {
  const byHost = Map.groupBy(uses, ({ host }) => host)
  const hosts = [...byHost].map(([host, ours]): HostReport => {
    const needed = needs.find((need) => ours.some((use) => use.needed === need)) ?? 'on a cache miss'
    return { host, needed, why: [...new Set(ours.map(({ why }) => why))].join('; ') }
  })
  return hosts.toSorted((a, b) => needs.indexOf(a.needed) - needs.indexOf(b.needed))
}

const defaultPorts: Readonly<Record<string, string>> = {
  'https:': '443',
  'http:': '80',
  'ssh:': '22',
  'socks5:': '1080',
  'socks5h:': '1080',
}

/** The host of a URL as reports name it: with its port unless that is 443. */
export function hostAt({ protocol, hostname, port }: URL): string {
  const number = port || (defaultPorts[protocol] ?? '443')
  return number === '443' ? hostname : `${hostname}:${number}`
}

/** `host:port` for each, as the `allowed-endpoints` of step-security/harden-runner and most firewalls want it. */
export function endpointsOf(hosts: readonly HostReport[]): readonly string[] {
  return hosts.map(({ host }) => (/:\d+$/.test(host) ? host : `${host}:443`))
}

/**
 * The hosts that a run is known to have asked. Hosts that only the go command talks to are known if they failed.
 * `redirects`: the mirror that sent requests on to an origin, by that origin.
 */
export function hostsOfRun({
  mirrors,
  faults,
  cache,
  redirects,
}: Pick<Report, 'mirrors' | 'faults' | 'cache'> & {
  readonly redirects: ReadonlyMap<string, string>
}): Report['hosts'] {
  const asked = mirrors.filter((mirror) => wasProbed(mirror) || mirror.files + mirror.bytes + mirror.faults > 0)
  const needed = cache.outcome === 'off' ? 'always' : 'on a cache miss'
  const served = asked.map(({ url, files }): HostUse => {
    return {
      host: hostAt(new URL(url)),
      needed,
      why: files > 0 ? 'a mirror that served files' : 'a mirror that was asked',
    }
  })
  const behind = [...redirects].map(([origin, mirror]): HostUse => {
    return { host: hostAt(new URL(origin)), needed, why: `${hostAt(new URL(mirror))} sends requests on to it` }
  })
  const names = new Set([...served, ...behind].map(({ host }) => host.replace(/:\d+$/, '')))
  const failed = faults
    .filter(({ host }) => host !== '' && !names.has(host))
    .map(({ host, cause, url, title }): HostUse => {
      if (url.includes('/sumdb/') || cause.startsWith('sumdb_'))
        return { host, needed: 'for the checksum database', why: title }
      return { host, needed: causeOf(cause).layer === 'version control' ? 'for private modules' : needed, why: title }
    })
  return hostsOf([...served, ...behind, ...failed])
}
