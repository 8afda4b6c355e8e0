import { setTimeout as sleep } from 'node:timers/promises'
import type { ModuleVersion } from '../../gomod/module-version.ts'
import { formatModule } from '../../gomod/module-version.ts'
import { canary } from '../../mirrors/candidate.ts'
import { findInCatalogue } from '../../mirrors/catalogue.ts'
import type { Mirror, MirrorPlan } from '../../mirrors/plan.ts'
import { Probe } from '../../mirrors/probe/probe.ts'
import { faultOfProbe } from '../../mirrors/probe/probe-fault.ts'
import { hostOf } from '../../network/env-proxies.ts'
import type { Network } from '../../network/network.ts'
import { type MirrorReport, noTraffic } from '../../report/schema.ts'
import { checkClock } from './check-clock.ts'
import { checkConnection, layersOf, type MirrorConnection, oddAddress } from './check-connection.ts'
import { compareResolvers } from './compare-resolvers.ts'
import { type CheckResult, fine, warning } from './finding.ts'
import { formatMs, inspectConnection } from './inspect-connection.ts'

export type CheckedMirrors = {
  readonly findings: readonly CheckResult[]
  readonly mirrors: readonly MirrorReport[]
  /** In the order of the plan. */
  readonly connections: readonly MirrorConnection[]
  /** The mirror that passes the checksum database on; undefined if none does. */
  readonly sumdbBy: string | undefined
}

export type MirrorsOptions = {
  /** A public module version that the project needs; undefined: a well-known module is asked for. */
  readonly sample: ModuleVersion | undefined
  readonly sumdb: string | undefined
  readonly timeoutMs: number
  readonly signal: AbortSignal
}

/**
 * Probes every mirror side by side: the first one layer by layer, the others in a line each while they answer. Only the first
 * is asked for one of the project's own modules. Stays below the time-out, apart from a comparison of resolvers.
 */
export async function checkMirrors(
  plan: MirrorPlan,
  network: Network,
  options: MirrorsOptions,
): Promise<CheckedMirrors> {
  const end = new AbortController()
  const signal = AbortSignal.any([options.signal, end.signal])
  const connections = await Promise.all(
    plan.mirrors.map((mirror) => probe(mirror, plan, network, { ...options, signal })),
  )
  end.abort()
  options.signal.throwIfAborted()
  const [first, ...others] = connections
  const fallbacks = others.filter(({ mirror }) => mirror.origin === 'catalogue')
  const named = others.filter(({ mirror }) => mirror.origin !== 'catalogue')
  return {
    findings: [
      ...(first === undefined ? [] : await inspect(first, connections, plan, network)),
      ...named.flatMap((connection) => summarize(connection, connections, plan, network)),
      ...summarizeFallbacks(fallbacks, network),
      ...checkClock(connections.flatMap(({ probe }) => probe.last?.clockSkewMs ?? [])),
    ],
    mirrors: connections.map((connection) => reportOf(connection, network)),
    connections,
    sumdbBy: connections.find(({ probe }) => probe.offersSumdb)?.mirror.name,
  }
}

/** How long to wait before a second look, and how much time it must have. Milliseconds. */
const secondLook = { pauseMs: 200, leastMs: 500 }

/** Probes one mirror. A fault that may pass is looked at twice: one sample decides nothing. */
async function probe(
  mirror: Mirror,
  plan: MirrorPlan,
  network: Network,
  { sample, sumdb, timeoutMs, signal }: MirrorsOptions,
): Promise<MirrorConnection> {
  const own = mirror === plan.mirrors[0] ? sample : undefined
  const options = { sample: own ?? canary, zip: true, sumdb, stallMs: timeoutMs, signal }
  const look = async (ms: number) => {
    const probe = new Probe(network, mirror.url, options)
    await Promise.race([probe.finished, sleep(ms, undefined, { signal }).catch(() => {})])
    probe.expire()
    return probe
  }
  const end = performance.now() + timeoutMs
  const inspecting = inspectConnection(network, mirror.url, timeoutMs)
  const first = await look(timeoutMs)
  const fault = first.failure && faultOfProbe(first.failure, network)
  const left = end - performance.now() - secondLook.pauseMs
  let second: Probe | undefined
  if (fault?.retryable === true && left > secondLook.leastMs) {
    await sleep(secondLook.pauseMs)
    second = await look(left)
  }
  const role = { servesProject: own !== undefined, isLast: isLast(plan) }
  const connection = { mirror, details: await inspecting, role, isPublic: findInCatalogue(mirror.name) !== undefined }
  if (second === undefined || second.state === 'failed') return { ...connection, probe: first, passed: undefined }
  return { ...connection, probe: second, passed: fault }
}

/** Whether nothing is asked for what the only mirror does not have. */
function isLast({ mirrors, tail }: MirrorPlan): boolean {
  return mirrors.length === 1 && (tail === '' || /^[,|]off$/.test(tail))
}

/** The whole path to a mirror. What fails there is only a warning if go or modward gets past it. */
async function inspect(
  connection: MirrorConnection,
  all: readonly MirrorConnection[],
  plan: MirrorPlan,
  network: Network,
): Promise<CheckResult[]> {
  const path = [...softened(connection, all, plan, network), ...tellPassed(connection)]
  const end = path.findLastIndex(({ check }) => check === 'dns') + 1
  return path.toSpliced(end, 0, ...(await compareIfOdd(connection, network)))
}

function softened(
  connection: MirrorConnection,
  all: readonly MirrorConnection[],
  plan: MirrorPlan,
  network: Network,
): CheckResult[] {
  const path = checkConnection(connection, network)
  if (connection.probe.state !== 'failed') return path
  const way = wayPast(connection, all, plan)
  return path.map((finding): CheckResult => {
    if (finding.level !== 'error' || way === undefined) return finding
    return { ...finding, level: way.helps ? 'warning' : 'error', advice: `${finding.advice} ${way.words}` }
  })
}

/** What else is asked if this mirror fails, and whether that helps. */
function wayPast(
  { mirror }: MirrorConnection,
  all: readonly MirrorConnection[],
  { mirrors, tail }: MirrorPlan,
): { readonly helps: boolean; readonly words: string } | undefined {
  const answering = all.filter((other) => other.mirror !== mirror && answers(other))
  const fallback = answering.find((other) => other.mirror.group === mirror.group)
  if (fallback !== undefined) {
    const { name, origin } = fallback.mirror
    const isAdded = origin === 'catalogue'
    const words = isAdded
      ? `modward guard falls back to ${name}; go by itself does not.`
      : `${name} answers in its place, but each go command tries this one first.`
    return { helps: true, words }
  }
  const index = mirrors.indexOf(mirror)
  const before = answering.find((other) => mirrors.indexOf(other.mirror) < index)
  if (before !== undefined)
    return { helps: true, words: `It is asked only for what ${before.mirror.name} does not have.` }
  if (tail === '|direct' && mirrors.slice(index).every(({ separator }) => separator === '|')) {
    return { helps: true, words: 'With "|direct" go fetches each module from its repository instead, which is slower.' }
  }
  const behind = answering[0]
  if (behind === undefined) return undefined
  const words = `${behind.mirror.name} answers, but go does not ask it then: a "," stands before it in GOPROXY (see settings).`
  return { helps: false, words }
}

/** Whether it works: one that lacks a module that the project does not need has answered, too. */
function answers({ probe }: MirrorConnection): boolean {
  return probe.state === 'answers' || (probe.state === 'notFound' && probe.sample === canary)
}

/** Other resolvers are asked only if the job's own one failed on a public name, or its answer cannot be right. */
async function compareIfOdd(connection: MirrorConnection, network: Network): Promise<CheckResult[]> {
  const { mirror, probe, isPublic } = connection
  if (network.proxyFor(mirror.url) !== undefined) return []
  const failed = probe.layers.dns?.ok === false
  if (!failed && oddAddress(connection) === undefined) return []
  return compareResolvers(hostOf(mirror.url), { own: network.resolver.servers(), isPublic })
}

/** A mirror behind the first: a line is enough while it answers. */
function summarize(
  connection: MirrorConnection,
  all: readonly MirrorConnection[],
  plan: MirrorPlan,
  network: Network,
): CheckResult[] {
  const { mirror, probe } = connection
  if (probe.state === 'failed') return softened(connection, all, plan, network)
  const detail = probe.state === 'answers' ? `healthy, ${formatMs(probe.ms)}` : (probe.last?.detail ?? 'not waited for')
  return [fine('mirror', `${mirror.name}: ${detail}`), ...tellPassed(connection)]
}

/** What the first look ran into, if the second did not. */
function tellPassed({ mirror, passed }: MirrorConnection): CheckResult[] {
  if (passed === undefined) return []
  const detail = `${mirror.name}: the first request failed (${passed.title}), the second did not`
  return [
    warning(
      'mirror',
      detail,
      'What comes and goes fails a job now and then: modward guard retries, go by itself does not.',
    ),
  ]
}

/** Public mirrors that modward adds by itself: that one is out of reach is no fault of the set-up. */
function summarizeFallbacks(fallbacks: readonly MirrorConnection[], network: Network): CheckResult[] {
  if (fallbacks.length === 0) return []
  const states = fallbacks.map(({ mirror, probe }) => {
    const fault = probe.failure && faultOfProbe(probe.failure, network)
    return `${mirror.url.host} ${fault === undefined ? formatMs(probe.ms) : `out of reach (${fault.cause})`}`
  })
  const isNone = fallbacks.every(({ probe }) => probe.state === 'failed')
  return [fine('fallback mirrors', isNone ? `none in reach: ${states.join(' · ')}` : states.join(' · '))]
}

function reportOf(connection: MirrorConnection, network: Network): MirrorReport {
  const { mirror, probe } = connection
  const fault = probe.failure && faultOfProbe(probe.failure, network)
  const isHealthy = answers(connection)
  const lacks = `Lacks ${probe.last === undefined ? 'the sample' : formatModule(probe.sample)}.`
  const reason =
    fault === undefined ? (isHealthy ? `Healthy, ${formatMs(probe.ms)}.` : lacks) : `${fault.title} (${fault.cause}).`
  return {
    url: mirror.name,
    group: mirror.group,
    origin: mirror.origin,
    healthy: isHealthy,
    reason,
    ...noTraffic,
    faults: fault === undefined ? 0 : 1,
    layers: layersOf(connection),
  }
}
