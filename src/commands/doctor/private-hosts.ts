import type { ModuleVersion } from '../../gomod/module-version.ts'
import type { Network } from '../../network/network.ts'
import { discard, send } from '../../network/send.ts'
import type { Git } from './git-settings.ts'

/** A host from which private modules come, and which of them. */
export type RepositoryHost = {
  /** Scheme, host and port, such as `ssh://git.corp.example:22/`; nothing else, and no credentials. */
  readonly url: URL
  /** One of its modules. */
  readonly module: string
  /** It only says where the repository is (`?go-get=1`). */
  readonly isPointer: boolean
}

/** Hosts whose repositories go knows by their path, without asking (cmd/go/internal/vcs, vcsPaths). */
const knownHosts: readonly string[] = ['github.com', 'bitbucket.org']
/** More repositories are not asked for: the first ones show which hosts there are. */
const mostSamples = 30
/** How much of a page is read: the tag is in its head. */
const pageLimit = 64_000
const defaultPorts: Readonly<Record<string, string>> = { 'https:': '443', 'http:': '80', 'ssh:': '22', 'git:': '9418' }

/**
 * The hosts that go and git connect to for these modules: for each, the host in its path, and the one that this host names
 * for the repository, as git's insteadOf rules turn it. Asks as go does (`?go-get=1`), without credentials. A host that
 * cannot be asked is all that is known then.
 */
export async function findRepositoryHosts(
  modules: readonly ModuleVersion[],
  network: Network,
  git: Git,
  options: { readonly stallMs: number; readonly signal: AbortSignal },
): Promise<RepositoryHost[]> {
  // One module stands for all that share host and owner.
  const samples = [...new Map(modules.map(({ path }) => [path.split('/').slice(0, 2).join('/'), path])).values()]
  const found = await Promise.all(samples.slice(0, mostSamples).map((module) => hostsOf(module, network, git, options)))
  return [...new Map(found.flat().map((host) => [`${host.url.href} ${host.isPointer}`, host])).values()]
}

async function hostsOf(
  module: string,
  network: Network,
  git: Git,
  options: { readonly stallMs: number; readonly signal: AbortSignal },
): Promise<RepositoryHost[]> {
  const [host = ''] = module.split('/')
  if (!URL.canParse(`https://${host}/`)) return []
  const isKnown = knownHosts.includes(host) || /\.git(\/|$)/.test(module)
  const named = isKnown ? `https://${module}` : await repositoryOf(module, network, options)
  const pointer = isKnown ? [] : [{ url: new URL(`https://${host}/`), module, isPointer: true }]
  const place = named === undefined ? undefined : endpointOf(await git.urlFor(named))
  return place === undefined ? pointer : [...pointer, { url: place, module, isPointer: false }]
}

/** What the host in a module's path names as its repository; undefined if it does not say. */
async function repositoryOf(
  module: string,
  network: Network,
  options: { readonly stallMs: number; readonly signal: AbortSignal },
): Promise<string | undefined> {
  try {
    const reply = await send(network, new URL(`https://${module}?go-get=1`), { ...options, isAnonymous: true })
    const page = await readStart(reply.body)
    discard(reply)
    const tags = page.match(/<meta\b[^>]*\bname=["']?go-import["']?[^>]*>/gi) ?? []
    const contents = tags.map((tag) => /\bcontent=["']([^"']*)["']/i.exec(tag)?.[1]?.trim().split(/\s+/) ?? [])
    return contents.find(([prefix = '']) => module === prefix || module.startsWith(`${prefix}/`))?.[2]
  } catch {
    return undefined
  }
}

async function readStart(body: AsyncIterable<Buffer>): Promise<string> {
  let page = ''
  for await (const chunk of body) {
    page += chunk.toString('latin1')
    if (page.length > pageLimit || /<\/head>/i.test(page)) break
  }
  return page
}

/** Where a git URL leads; `git@host:path` is ssh. Undefined for a folder. */
function endpointOf(url: string): URL | undefined {
  const [, scpHost] = /^(?:[^@/:]+@)?([\w.-]+):(?!\/\/)/.exec(url) ?? []
  const parsed = scpHost === undefined ? URL.parse(url) : URL.parse(`ssh://${scpHost}`)
  if (parsed === null || parsed.hostname === '' || defaultPorts[parsed.protocol] === undefined) return undefined
  return new URL(`${parsed.protocol}//${parsed.hostname}:${parsed.port || defaultPorts[parsed.protocol]}/`)
}
