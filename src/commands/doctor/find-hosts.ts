import type { ModuleVersion } from '../../gomod/module-version.ts'
import { formatModule } from '../../gomod/module-version.ts'
import type { Mirror } from '../../mirrors/plan.ts'
import { probeFile } from '../../mirrors/probe/probe-file.ts'
import type { Network } from '../../network/network.ts'
import { type HostUse, hostAt } from '../../report/seen-hosts.ts'
import type { MirrorConnection } from './check-connection.ts'
import type { SumdbAddress } from './check-sumdb.ts'
import type { ToolchainSource } from './check-toolchain.ts'
import type { RepositoryHost } from './private-hosts.ts'

/** Requests at once when every zip is asked for. */
const concurrency = 16

/** A zip that a mirror does not serve itself: where it redirected to. */
export type SeenRedirect = { readonly mirror: Mirror; readonly url: URL; readonly module: string }

/** What was seen of the zips of a project. */
export type TracedZips = {
  readonly redirects: readonly SeenRedirect[]
  /** How many mirrors said where they come from. */
  readonly asked: number
  /** Modules that no mirror has. */
  readonly lacking: readonly ModuleVersion[]
}

/**
 * Asks the mirror for the first bytes of each zip and notes where it redirects to: which zips are redirected is the mirror's
 * own affair, so that one sample does not show all hosts. Ends with the signal; what is known until then counts.
 */
export async function traceZips(
  modules: readonly ModuleVersion[],
  mirror: Mirror,
  network: Network,
  { stallMs, signal }: { readonly stallMs: number; readonly signal: AbortSignal },
): Promise<TracedZips> {
  const redirects: SeenRedirect[] = []
  const lacking: ModuleVersion[] = []
  let asked = 0
  const queue = [...modules]
  const work = async () => {
    for (let module = queue.shift(); module !== undefined && !signal.aborted; module = queue.shift()) {
      const name = formatModule(module)
      const onRedirect = (url: URL) => void redirects.push({ mirror, url, module: name })
      const { answer } = await probeFile(
        network,
        mirror.url,
        { ...module, kind: 'zip' },
        { stallMs, signal, onRedirect },
      )
      if (answer === 'given' || answer === 'notFound') asked += 1
      if (answer === 'notFound') lacking.push(module)
    }
  }
  await Promise.all(Array.from({ length: concurrency }, work))
  return { redirects, asked, lacking }
}

/** All that was seen of the hosts that the downloads of a project use. */
export type SeenHosts = {
  /** The mirrors that go and modward ask, in order; public ones that modward adds by itself left out. */
  readonly connections: readonly MirrorConnection[]
  /** Whether mirrors are asked at all, and whether a cache may spare them. */
  readonly mayCache: boolean
  readonly redirects: readonly SeenRedirect[]
  readonly toolchains: readonly ToolchainSource[]
  /** The checksum database, if it is needed, and the mirror that passes it on. */
  readonly sumdb: { readonly address: SumdbAddress; readonly by: Mirror | undefined; readonly why: string } | undefined
  /** Of private modules, and of those that no mirror has. */
  readonly repositories: readonly (RepositoryHost & { readonly isPrivate: boolean })[]
}

/** A use by its URL, of which scheme, host and port count. */
type UrlUse = Omit<HostUse, 'host'> & { readonly url: URL }

/** The reasons to connect to hosts, as far as they were seen. */
export function usesOf(seen: SeenHosts, network: Network): readonly HostUse[] {
  return urlUsesOf(seen, network).map(({ url, needed, why }) => ({ host: hostAt(url), needed, why }))
}

function urlUsesOf(seen: SeenHosts, network: Network): readonly UrlUse[] {
  const needed = seen.mayCache ? 'on a cache miss' : 'always'
  const mirrors = seen.connections.map(({ mirror }, index): UrlUse => {
    const why =
      index === 0
        ? 'the first mirror of GOPROXY'
        : `a mirror of GOPROXY, asked after ${seen.connections[0]?.mirror.url.host}`
    return { url: mirror.url, needed, why }
  })
  const samples = seen.connections.flatMap(({ mirror, probe }) =>
    probe.redirects.map((url) => ({ mirror, url, module: formatModule(probe.sample) })),
  )
  const redirects = [...samples, ...seen.redirects].map(({ mirror, url, module }): UrlUse => {
    return { url, needed, why: redirectWords(mirror, module) }
  })
  const toolchains = seen.toolchains.flatMap(({ file, mirror, redirects }): UrlUse[] => {
    const why = `serves ${formatModule(file)}`
    const hops = redirects.map((url) => ({
      url,
      needed: 'for the toolchain' as const,
      why: redirectWords(mirror, formatModule(file)),
    }))
    return [{ url: mirror.url, needed: 'for the toolchain', why }, ...hops]
  })
  const repositories = seen.repositories.map(({ url, module, isPointer, isPrivate }): UrlUse => {
    const why = isPointer ? `says where ${module} is` : `the repository of ${module}`
    return { url, needed: isPrivate ? 'for private modules' : needed, why }
  })
  const all = [
    ...mirrors,
    ...onePerHost(redirects),
    ...toolchains,
    ...onePerHost(repositories),
    ...sumdbUses(seen.sumdb),
  ]
  return [...all, ...onePerHost(all.flatMap((use) => proxyUse(use, network)))]
}

function sumdbUses(sumdb: SeenHosts['sumdb']): UrlUse[] {
  if (sumdb === undefined) return []
  const { address, by, why } = sumdb
  const place = by === undefined ? address.direct : by.url
  const through = by === undefined ? '' : ` (${by.url.host} passes it on)`
  return [{ url: place, needed: 'for the checksum database', why: `${address.name}${through}: ${why}` }]
}

function redirectWords(mirror: Mirror, module: string): string {
  return `${mirror.url.host} redirects there, for example for ${module}`
}

/** A proxy of the environment stands before all hosts that are reached through it. */
function proxyUse({ url, needed }: UrlUse, network: Network): UrlUse[] {
  const proxy = network.proxyFor(url)
  if (proxy === undefined) return []
  return [{ url: proxy, needed, why: 'the proxy of the environment: the other hosts are reached through it' }]
}

/** One example says as much as a hundred. */
function onePerHost(uses: readonly UrlUse[]): UrlUse[] {
  const keyOf = ({ url, needed }: UrlUse) => `${url.protocol}//${url.host} ${needed}`
  return [...Map.groupBy(uses, keyOf).values()].flatMap(([first]) => first ?? [])
}
