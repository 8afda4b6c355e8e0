import { causeOf } from '../causes/rules/table.ts'
import { hostOf } from './format.ts'
import { type HostReport, type Report, wasProbed } from './schema.ts'

/**
 * The hosts that this run is known to have asked, each once. Hosts that only the go command talks to are known if they
 * failed; where a mirror redirects to is known if that failed.
 */
export function hostsOf({ mirrors, faults, cache }: Pick<Report, 'mirrors' | 'faults' | 'cache'>): Report['hosts'] {
  const asked = mirrors.filter((mirror) => wasProbed(mirror) || mirror.files + mirror.bytes + mirror.faults > 0)
  const needed = cache.outcome === 'off' ? 'always' : 'on a cache miss'
  const hosts = new Map<string, HostReport>()
  const add = (host: string, found: Omit<HostReport, 'host'>) => {
    if (host !== '' && !hosts.has(host)) hosts.set(host, { host, ...found })
  }
  for (const { url, files } of asked) {
    add(hostOf(url), { needed, why: files > 0 ? 'a mirror that served files' : 'a mirror that was asked' })
  }
  for (const { host, cause, url, title } of faults) {
    const { layer } = causeOf(cause)
    const isPlainMirror = [...hosts.keys()].some((known) => known.replace(/:\d+$/, '') === host)
    if (isPlainMirror) continue
    if (url.includes('/sumdb/') || cause.startsWith('sumdb_'))
      add(host, { needed: 'for the checksum database', why: title })
    else if (layer === 'version control') add(host, { needed: 'for private modules', why: title })
    else add(host, { needed, why: title })
  }
  return [...hosts.values()]
}
