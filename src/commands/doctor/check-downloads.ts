import type { Config } from '../../config/config.ts'
import type { GoEnv } from '../../go/go-env.ts'
import type { MirrorPlan } from '../../mirrors/plan.ts'
import type { Network } from '../../network/network.ts'
import { plural } from '../../report/format.ts'
import type { HostReport, MirrorReport } from '../../report/schema.ts'
import { hostsOf } from '../../report/seen-hosts.ts'
import { type CheckedMirrors, checkMirrors } from './check-mirrors.ts'
import { checkPrivate } from './check-private.ts'
import type { ProjectNeeds } from './check-project.ts'
import { checkSumdb, type SumdbAddress } from './check-sumdb.ts'
import { checkToolchains } from './check-toolchain.ts'
import type { DoctorContext } from './context.ts'
import { type TracedZips, traceZips, usesOf } from './find-hosts.ts'
import { type CheckResult, fine } from './finding.ts'
import type { Git } from './git-settings.ts'
import { findRepositoryHosts, type RepositoryHost } from './private-hosts.ts'
import type { SeenProjects } from './seen-projects.ts'

/** What the downloads of the projects depend on. */
export type DownloadSetup = {
  readonly config: Config
  readonly go: GoEnv
  readonly plan: MirrorPlan
  /** Undefined if it is switched off. */
  readonly sumdb: SumdbAddress | undefined
  readonly needs: ProjectNeeds
  readonly seen: SeenProjects
  readonly git: Git
  readonly network: Network
}

export type CheckedDownloads = { readonly mirrors: readonly MirrorReport[]; readonly hosts: readonly HostReport[] }

/** How long the hosts of all zips may be looked for, in milliseconds. */
const traceMs = 30_000

/** Probes everything that a download connects to: mirrors, checksum database, repositories of private modules. */
export async function checkDownloads(
  setup: DownloadSetup,
  context: DoctorContext,
  tell: (...found: readonly CheckResult[]) => void,
): Promise<CheckedDownloads> {
  const { config, go, plan, sumdb, needs, seen, git, network } = setup
  const { env, signal } = context
  const timeoutMs = config.preflightTimeout
  const options = { timeoutMs, signal }
  const looksUp = needs.unsummed.length > 0 || seen.toolchain.missing.length > 0
  context.onWait(waitingFor(plan, timeoutMs))
  const sample = needs.missing[0] ?? needs.modules[0]
  const checking = checkMirrors(plan, network, { ...options, sample, sumdb: sumdb?.name })
  const needed = looksUp || seen.projects.length === 0
  const database = sumdb === undefined ? [] : checkSumdb(sumdb, checking, network, { ...options, needed })
  const [mirrors, aboutDatabase] = await Promise.all([checking, database])
  tell(...mirrors.findings, ...aboutDatabase)

  context.onWait('  asking the hosts of private modules …')
  const isEverything = plan.mirrors.length === 0 && plan.tail === 'direct'
  const [all, missing] = isEverything
    ? [
        [...needs.private, ...needs.modules],
        [...needs.missingPrivate, ...needs.missing],
      ]
    : [needs.private, needs.missingPrivate]
  const modules = { patterns: config.private, isEverything, needed: all, missing }
  const repositories = await checkPrivate(go, modules, git, network, { env, ...options })
  tell(...repositories.findings)

  const answering = answeringMirrors(mirrors)
  const stall = { stallMs: timeoutMs, signal }
  const toolchains = await checkToolchains(seen.toolchain.missing, answering, plan, network, stall)
  tell(...toolchains.findings)
  const traced = context.tracesHosts ? await trace(setup, mirrors, context) : untraced
  tell(...traced.findings)

  const by = mirrors.connections.find(({ probe }) => probe.offersSumdb)?.mirror
  const uses = usesOf(
    {
      connections: mirrors.connections.filter(({ mirror }, index) => index === 0 || mirror.origin !== 'catalogue'),
      mayCache: config.cache !== 'false',
      redirects: traced.zips.redirects,
      toolchains: toolchains.sources,
      sumdb:
        sumdb === undefined || !looksUp
          ? undefined
          : { address: sumdb, by: sumdb.pinned ? undefined : by, why: whyLookedUp(needs) },
      repositories: [...repositories.hosts, ...traced.repositories].map((host) => ({
        ...host,
        isPrivate: needs.private.some(({ path }) => path === host.module),
      })),
    },
    network,
  )
  return { mirrors: mirrors.mirrors, hosts: hostsOf(uses) }
}

function waitingFor({ mirrors }: MirrorPlan, timeoutMs: number): string {
  const [first, ...others] = mirrors
  if (first === undefined) return '  asking the checksum database …'
  const more = others.length === 0 ? '' : ` and ${others.length} more`
  return `  asking ${first.url.host}${more}, at most ${timeoutMs / 1000} s …`
}

/** The mirrors of the first group that answer and may know the names of the project's modules. */
function answeringMirrors({ connections }: CheckedMirrors) {
  const group = connections[0]?.mirror.group
  return connections
    .filter(({ mirror, probe }) => mirror.group === group && (probe.state === 'answers' || probe.state === 'notFound'))
    .filter(({ mirror }, index) => index === 0 || mirror.origin !== 'catalogue')
    .map(({ mirror }) => mirror)
}

function whyLookedUp({ unsummed }: ProjectNeeds): string {
  return unsummed.length > 0 ? `go.sum lacks ${plural(unsummed.length, 'module')}` : 'a toolchain is always checked'
}

type Traced = {
  readonly zips: TracedZips
  readonly repositories: readonly RepositoryHost[]
  readonly findings: readonly CheckResult[]
}

const untraced: Traced = { zips: { redirects: [], asked: 0, lacking: [] }, repositories: [], findings: [] }

/** Where the first mirror that answers has every zip, and for those that it lacks, if go goes there, their repositories. */
async function trace(
  { needs, plan, git, network, config }: DownloadSetup,
  mirrors: CheckedMirrors,
  { signal, onWait }: DoctorContext,
): Promise<Traced> {
  const [mirror] = answeringMirrors(mirrors)
  if (mirror === undefined || needs.modules.length === 0) return untraced
  onWait(`  asking ${mirror.url.host} where ${needs.modules.length} zips are …`)
  const options = { stallMs: config.preflightTimeout, signal: AbortSignal.any([signal, AbortSignal.timeout(traceMs)]) }
  const zips = await traceZips(needs.modules, mirror, network, options)
  signal.throwIfAborted()
  const goesDirect = /direct$/.test(plan.tail)
  const repositories = goesDirect ? await findRepositoryHosts(zips.lacking, network, git, options) : []
  const detail = `${mirror.url.host} was asked where ${zips.asked} of ${needs.modules.length} zips are`
  return { zips, repositories, findings: [fine('hosts', detail)] }
}
