import { existsSync } from 'node:fs'
import type { Fault } from '../../causes/fault.ts'
import { connectReason } from '../../causes/transport/transport-fault.ts'
import type { Env } from '../../config/config.ts'
import type { GoEnv } from '../../go/go-env.ts'
import type { ModuleVersion } from '../../gomod/module-version.ts'
import { faultOfProbe } from '../../mirrors/probe/probe-fault.ts'
import { dial } from '../../network/dial.ts'
import { hostOf, portOf } from '../../network/env-proxies.ts'
import { findNetrc } from '../../network/netrc.ts'
import type { Network } from '../../network/network.ts'
import { type CheckResult, failure, fine, warning } from './finding.ts'
import type { Git } from './git-settings.ts'
import { formatMs } from './inspect-connection.ts'
import { findRepositoryHosts, type RepositoryHost } from './private-hosts.ts'
import { netrcMachines } from './variables.ts'

const check = 'private modules'

/** What is fetched from repositories, and why. */
export type PrivateModules = {
  /** GOPRIVATE patterns that the user has added. */
  readonly patterns: readonly string[]
  /** GOPROXY names no mirror: every module comes from its repository. */
  readonly isEverything: boolean
  /** The private modules that the project needs. */
  readonly needed: readonly ModuleVersion[]
  /** Those that the module cache lacks. */
  readonly missing: readonly ModuleVersion[]
}

export type PrivateOptions = { readonly env: Env; readonly timeoutMs: number; readonly signal: AbortSignal }

/**
 * How the modules that no mirror is asked for are fetched: git, the credentials that it and go have, and whether their hosts
 * can be reached. No credential is sent to any host.
 */
export async function checkPrivate(
  go: GoEnv,
  modules: PrivateModules,
  git: Git,
  network: Network,
  options: PrivateOptions,
): Promise<{ readonly findings: readonly CheckResult[]; readonly hosts: readonly RepositoryHost[] }> {
  const named = [go.GONOPROXY || go.GOPRIVATE, ...modules.patterns].filter((text) => text !== '' && text !== 'none')
  const all = modules.isEverything ? 'every module' : named.join(',')
  if (all === '') return { findings: [fine(check, 'none (GOPRIVATE is empty)')], hosts: [] }
  if (git.version === undefined) return { findings: [withoutGit(all, modules.missing.length > 0)], hosts: [] }
  const credentials = await credentialsOf(go, git, options.env)
  const detail = `${all} by ${git.version}, credentials: ${credentials.join(', ') || 'none'}`
  const signal = AbortSignal.any([options.signal, AbortSignal.timeout(options.timeoutMs)])
  const isMissing = modules.missing.length > 0
  const asked = isMissing ? modules.missing : modules.needed
  const hosts = await findRepositoryHosts(asked, network, git, { stallMs: options.timeoutMs, signal })
  const reached = await Promise.all(hosts.map((host) => reach(host, git, network, options)))
  const advice =
    'Without credentials only public repositories can be read: add a netrc line for the host, `git-auth`, or a git insteadOf rule with a token.'
  const isBare = credentials.length === 0 && modules.needed.length > 0 && !modules.isEverything
  const about = isBare ? warning(check, detail, advice) : fine(check, detail)
  return { findings: [about, ...tellReached(reached, isMissing)], hosts }
}

function withoutGit(all: string, isNeeded: boolean): CheckResult {
  const detail = `${all} would be fetched with git, and there is no git`
  const advice = 'Install git, or let a GOPROXY serve these modules.'
  return isNeeded ? failure(check, 'vcs_tool_missing', detail, advice) : warning(check, detail, advice)
}

/** What there is to prove who asks, by kind: no host, no name, no value. */
async function credentialsOf(go: GoEnv, git: Git, env: Env): Promise<string[]> {
  const found = [
    existsSync(findNetrc(env)) ? 'netrc' : '',
    (await git.config('--get-all', 'credential.helper')) ? 'a git credential helper' : '',
    (await git.config('--get-regexp', '^url\\..*\\.insteadof$')) ? 'git insteadOf rules' : '',
    (await git.config('--name-only', '--get-regexp', '^http\\..*extraheader$')) ? 'a git extraheader' : '',
    env['SSH_AUTH_SOCK'] ? 'an ssh agent' : '',
    go.GOAUTH === '' || go.GOAUTH === 'netrc' ? '' : `GOAUTH=${go.GOAUTH === 'off' ? 'off' : '…'}`,
  ]
  return found.filter((name) => name !== '')
}

/** A host, and what came of connecting to it. */
type Reached = { readonly host: string; readonly detail: string; readonly fault: Fault | undefined }

/** Whether a host can be reached, and what would be sent to it. Nothing is. */
async function reach(
  { url, module, isPointer }: RepositoryHost,
  git: Git,
  network: Network,
  { env, timeoutMs, signal }: PrivateOptions,
): Promise<Reached> {
  const host = `${url.protocol}//${url.host}`
  const began = performance.now()
  try {
    await connect(url, network, timeoutMs, signal)
    const held = isPointer ? `says where ${module} is` : `credential: ${await credentialFor(url, git, env)}`
    const detail = `${host} can be reached, ${formatMs(performance.now() - began)}, ${held}`
    return { host, detail, fault: undefined }
  } catch (error) {
    signal.throwIfAborted()
    const fault = faultOfProbe({ kind: 'error', url, error }, network)
    return { host, detail: `${fault.title} (${connectReason(error, url)}), the host of ${module}`, fault }
  }
}

/** Each host that can be reached; those that cannot, by cause: a network that lets nothing out has one reason, not thirty. */
function tellReached(reached: readonly Reached[], isMissing: boolean): CheckResult[] {
  const failed = Map.groupBy(
    reached.filter(({ fault }) => fault !== undefined),
    ({ fault }) => fault?.cause,
  )
  const failures = [...failed.values()].flatMap((alike): CheckResult[] => {
    const [first] = alike
    if (first?.fault === undefined) return []
    const others = [...new Set(alike.map(({ host }) => host))].filter((host) => host !== first.host)
    const more = others.length === 0 ? '' : `; the same for ${others.join(', ')}`
    const { cause, advice } = first.fault
    const detail = `${first.detail}${more}`
    return [isMissing ? failure(check, cause, detail, advice) : warning(check, detail, advice)]
  })
  return [...reached.filter(({ fault }) => fault === undefined).map(({ detail }) => fine(check, detail)), ...failures]
}

async function connect(url: URL, network: Network, timeoutMs: number, signal: AbortSignal): Promise<void> {
  // git's ssh does not read the proxies of the environment.
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:'
  const direct = async () => {
    const { addresses } = await network.resolver.resolve(hostOf(url))
    return dial(addresses, Number(portOf(url)), timeoutMs, signal)
  }
  const socket = await (isWeb ? network.open(url) : direct())
  socket.destroy()
}

/** What git has for this host. Values are asked for and not looked at. */
async function credentialFor(url: URL, git: Git, env: Env): Promise<string> {
  if (url.protocol === 'ssh:') return env['SSH_AUTH_SOCK'] ? 'an ssh agent' : 'a key of the user, if there is one'
  const base = `${url.protocol}//${url.host}`
  const found = [
    netrcMachines(env).includes(url.hostname) ? 'netrc' : '',
    (await git.urlFor(`${base}/x`)).includes('@') ? 'a git insteadOf rule' : '',
    (await git.config('--get-urlmatch', 'http.extraheader', `${base}/`)) ? 'a git extraheader' : '',
    (await git.config('--get-urlmatch', 'credential.helper', `${base}/`)) ? 'a git credential helper' : '',
  ].filter((name) => name !== '')
  return found.join(', ') || 'none: only public repositories can be read'
}
