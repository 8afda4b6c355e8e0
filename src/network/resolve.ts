import { promises as dns } from 'node:dns'
import { readFileSync } from 'node:fs'
import { isIP } from 'node:net'

/** An address of a host and its family. */
export type Address = { readonly address: string; readonly family: 4 | 6 }

/** Where the answer to a lookup came from. */
export type Resolution = {
  readonly addresses: readonly Address[]
  /** The resolvers' addresses, or the hosts file, or empty for a literal address. */
  readonly source: string
}

/** Looks names up; remembers answers for a minute, and asks once for callers that come together. */
export interface Resolver {
  /** @throws the Node error of the lookup (`ENOTFOUND`, `ESERVFAIL`, `ETIMEOUT`, …) with `hostname` and `server` */
  resolve(host: string): Promise<Resolution>
  /** Gives up all that has not been answered. */
  close(): void
}

const rememberMs = 60_000
/** How long the slower family may take once the other has answered (RFC 8305, section 3). */
const otherFamilyMs = 50
const hostsFile = '/etc/hosts'

/**
 * On Linux names are looked up as go's own resolver does: hosts file, then the resolvers of resolv.conf, asked by
 * c-ares. That names the resolver and tells NXDOMAIN, SERVFAIL and silence apart, and a silent resolver occupies no
 * thread that file access needs. Only a name that DNS does not know is asked of the system too, which may have other
 * sources. Elsewhere the system is asked.
 */
export function openResolver(platform: NodeJS.Platform = process.platform): Resolver {
  const open = new Set<dns.Resolver>()
  const known = new Map<string, { readonly until: number; readonly answer: Promise<Resolution> }>()
  const lookup = platform === 'darwin' || platform === 'win32' ? askSystem : (host: string) => askLikeGo(host, open)
  return {
    resolve(host) {
      const family = isIP(host)
      if (family !== 0)
        return Promise.resolve({ addresses: [{ address: host, family: family === 4 ? 4 : 6 }], source: '' })
      const earlier = known.get(host)
      if (earlier !== undefined && performance.now() < earlier.until) return earlier.answer
      const answer = lookup(host)
      known.set(host, { until: performance.now() + rememberMs, answer })
      answer.catch(() => known.delete(host))
      return answer
    },
    close() {
      for (const resolver of open) resolver.cancel()
    },
  }
}

/** The addresses and where they came from, for people. */
export function describeResolution({ addresses, source }: Resolution): string {
  const list = addresses.map(({ address }) => address).join(', ')
  return source === '' ? `${list} (given as an address)` : `${list} (from ${source})`
}

async function askLikeGo(host: string, open: Set<dns.Resolver>): Promise<Resolution> {
  const listed = readHosts(host)
  if (listed.length > 0) return { addresses: listed, source: hostsFile }
  const servers = dns.getServers().join(', ')
  let failure: unknown
  for (const name of candidates(host)) {
    try {
      return { addresses: await askServers(name, open), source: servers }
    } catch (error) {
      failure ??= Object.assign(asError(error), { hostname: host, server: servers })
      if (!isUnknownName(error)) break
    }
  }
  if (isUnknownName(failure)) {
    const system = await askSystem(host).catch(() => undefined)
    if (system !== undefined) return system
  }
  throw failure
}

async function askSystem(host: string): Promise<Resolution> {
  const found = await dns.lookup(host, { all: true })
  return {
    addresses: found.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 })),
    source: 'the system',
  }
}

/** Both families at once; one that fails or dawdles does not spoil the other. */
async function askServers(name: string, open: Set<dns.Resolver>): Promise<Address[]> {
  const resolver = new dns.Resolver({ timeout: 2000, tries: 2 })
  open.add(resolver)
  const tag = (family: 4 | 6) => (found: string[]) => found.map((address) => ({ address, family }))
  const asked = [resolver.resolve4(name).then(tag(4)), resolver.resolve6(name).then(tag(6))]
  try {
    await Promise.any(asked)
    const late = new Promise<Address[]>((settle) => setTimeout(settle, otherFamilyMs, []).unref())
    const found = await Promise.all(asked.map((family) => Promise.race([family.catch(() => []), late])))
    return found.flat()
  } catch (error) {
    const reasons: unknown[] = error instanceof AggregateError ? error.errors : [error]
    throw reasons.find((reason) => !isUnknownName(reason)) ?? reasons[0]
  } finally {
    open.delete(resolver)
    resolver.cancel()
  }
}

function isUnknownName(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  return code === 'ENOTFOUND' || code === 'ENODATA'
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}

/** The name itself, and for names without a dot the search domains of resolv.conf first. */
function candidates(host: string): string[] {
  if (host.includes('.')) return [host]
  return [...searchDomains().map((domain) => `${host}.${domain}`), host]
}

function searchDomains(): string[] {
  const line = linesOf('/etc/resolv.conf').findLast(([word]) => word === 'search' || word === 'domain')
  return line?.slice(1).map((domain) => domain.replace(/\.$/, '')) ?? []
}

function readHosts(host: string): Address[] {
  const wanted = host.toLowerCase()
  return linesOf(hostsFile).flatMap(([address = '', ...names]): Address[] => {
    const family = isIP(address)
    if (family === 0 || !names.some((name) => name.toLowerCase() === wanted)) return []
    return [{ address, family: family === 4 ? 4 : 6 }]
  })
}

function linesOf(file: string): string[][] {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .map((line) => line.replace(/#.*/, '').trim().split(/\s+/))
  } catch {
    return []
  }
}
