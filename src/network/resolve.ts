import { promises as dns } from 'node:dns'
import { readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import {
  type Address,
  askResolver,
  isCancelled,
  isSilence,
  isUnknownName,
  otherFamilyMs,
  type ResolverAnswer,
} from './ask-resolver.ts'
import { namesToAsk, parseResolvConf, type ResolvConf } from './resolv-conf.ts'

/** The answer to a lookup, and where it came from. */
export type Resolution = ResolverAnswer & {
  /** The resolvers' addresses, or the hosts file, or empty for a literal address. */
  readonly source: string
}

/** Looks names up; remembers answers for a minute and silence for seconds, and asks once for callers that come together. */
export interface Resolver {
  /** @throws the Node error of the lookup (`ENOTFOUND`, `ESERVFAIL`, `ETIMEOUT`, …) with `hostname` and `server` */
  resolve(host: string): Promise<Resolution>
  /** The addresses of the resolvers of this machine. */
  servers(): readonly string[]
  /** Gives up all that has not been answered. */
  close(): void
}

const rememberMs = 60_000
/**
 * Negative cache: resolvers that were all silent for as long as resolv.conf says are not asked for the same name again so
 * soon. Each retry of each file would wait that long anew. An error is not remembered: the next answer may be another one.
 */
const silenceMs = 5000
const hostsFile = '/etc/hosts'

/**
 * On Linux names are looked up as go's own resolver does: hosts file, then the resolvers of resolv.conf with its time-out,
 * attempts and search domains, asked by c-ares. That names the resolver and tells NXDOMAIN, SERVFAIL and silence apart,
 * and a silent resolver occupies no thread that file access needs. For a name that DNS does not know, modward asks the system,
 * too, which may have other sources. On other systems the system is asked.
 */
export function openResolver(
  platform: NodeJS.Platform = process.platform,
  source: ResolverSource = ofThisMachine,
): Resolver {
  const open = new Set<dns.Resolver>()
  const known = new Map<string, { readonly until: number; readonly answer: Promise<Resolution> }>()
  const isUnix = platform !== 'darwin' && platform !== 'win32'
  const lookup = isUnix ? (host: string) => askLikeGo(host, open, source) : askSystem
  return {
    resolve(host) {
      const family = isIP(host)
      if (family !== 0)
        return Promise.resolve({ addresses: [{ address: host, family: family === 4 ? 4 : 6 }], source: '' })
      const earlier = known.get(host)
      if (earlier !== undefined && performance.now() < earlier.until) return earlier.answer
      const answer = lookup(host)
      known.set(host, { until: performance.now() + rememberMs, answer })
      answer.catch((error: unknown) => {
        if (isSilence(error)) known.set(host, { until: performance.now() + silenceMs, answer })
        else known.delete(host)
      })
      return answer
    },
    servers: source.servers,
    close() {
      for (const resolver of open) resolver.cancel()
    },
  }
}

/** The addresses and where they came from, for people. */
export function describeResolution({ addresses, source, unanswered }: Resolution): string {
  const list = addresses.map(({ address }) => address).join(', ')
  const missing = unanswered === undefined ? '' : `; IPv${unanswered} not answered within ${otherFamilyMs} ms of it`
  return source === '' ? `${list} (given as an address)` : `${list} (from ${source}${missing})`
}

/** Where the resolvers and their options come from: this machine, or a test. */
export type ResolverSource = { readonly readConf: () => string; readonly servers: () => readonly string[] }

const ofThisMachine: ResolverSource = {
  readConf: () => readText('/etc/resolv.conf'),
  // A new resolver reads the system's configuration anew.
  servers: () => new dns.Resolver().getServers(),
}

async function askLikeGo(host: string, open: Set<dns.Resolver>, source: ResolverSource): Promise<Resolution> {
  const listed = readHosts(host)
  if (listed.length > 0) return { addresses: listed, source: hostsFile }
  // Each time anew, as go does: DHCP and VPN clients rewrite the file.
  const conf = parseResolvConf(source.readConf())
  const servers = source.servers()
  let failure: unknown
  for (const name of namesToAsk(host, conf)) {
    try {
      return { ...(await askServers(servers, name, conf, open)), source: servers.join(', ') }
    } catch (error) {
      failure ??= Object.assign(asError(error), { hostname: host, server: servers.join(', ') })
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

/**
 * The resolvers in turn, and that as often as resolv.conf says; only an answer ends it early. The rule of
 * net/dnsclient_unix.go, tryOneName.
 */
async function askServers(
  servers: readonly string[],
  name: string,
  { timeoutMs, attempts }: ResolvConf,
  open: Set<dns.Resolver>,
): Promise<ResolverAnswer> {
  let failure: unknown
  for (const server of Array.from({ length: attempts }, () => servers).flat()) {
    try {
      return await askResolver(server, name, timeoutMs, open)
    } catch (error) {
      if (isUnknownName(error) || isCancelled(error)) throw error
      failure = error
    }
  }
  throw failure
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
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
  return readText(file)
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim().split(/\s+/))
}

/** Empty for a file that cannot be read. */
function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
