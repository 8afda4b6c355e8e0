import type { CauseId } from '../../src/causes/id.ts'
import { faultOf } from '../../src/causes/rules/table.ts'
import { noUnpack, type Report } from '../../src/report/schema.ts'
import { Random } from './random.ts'

/** What is simulated. */
export type Simulated = { readonly seed: number; readonly repositories: number; readonly reports: number }

const publicMirror = 'proxy.golang.org'
const companyMirror = 'goproxy.corp.example'
const fallbackMirror = 'goproxy.io'

type Repository = {
  readonly module: string
  readonly modules: number
  /** Megabytes of all modules. */
  readonly size: number
  readonly mirrors: readonly string[]
  readonly isPrivate: boolean
}

/** Something that went wrong for a while in this year, at a mirror or with the cache. */
type Incident = {
  readonly from: string
  readonly to: string
  readonly host: string
  readonly cause: CauseId
  /** How many of the runs that ask the mirror meet it. */
  readonly share: number
}

const incidents: readonly Incident[] = [
  { from: '2026-02-10', to: '2026-02-12', host: publicMirror, cause: 'http_5xx', share: 0.55 },
  { from: '2026-04-20', to: '2026-05-09', host: publicMirror, cause: 'h2_stream', share: 0.12 },
  { from: '2026-06-15', to: '2026-07-04', host: companyMirror, cause: 'stall_timeout', share: 0.3 },
  { from: '2026-09-08', to: '2026-09-10', host: companyMirror, cause: 'tcp_refused', share: 0.7 },
  { from: '2026-10-26', to: '2026-10-31', host: publicMirror, cause: 'http_429', share: 0.2 },
]

/** While the cache service threw entries away too early, and when a new Go version changed every key. */
const coldWeeks = [
  { from: '2026-03-16', to: '2026-03-28', hits: 0.35 },
  { from: '2026-08-12', to: '2026-08-17', hits: 0.5 },
]

const flakes = {
  h2_stream: 34,
  eof: 22,
  tcp_reset: 14,
  http_5xx: 12,
  stall_timeout: 9,
  tls_handshake_timeout: 5,
  dns_timeout: 4,
}
const mistakes = {
  gosum_missing: 40,
  http_404: 16,
  vcs_https_auth: 14,
  gomod_updates_needed: 10,
  mod_not_found: 8,
  go_too_old: 6,
  disk_full: 3,
}

/** Most mistakes are about no host. */
const mistakeHosts: Readonly<Record<string, string>> = { http_404: publicMirror, vcs_https_auth: 'git.corp.example' }

const start = Date.parse('2025-11-24T00:00:00Z')
const day = 24 * 60 * 60 * 1000

/** The reports of a year from November 2025 on, in no order of time, one by one. */
export function* simulate({ seed, repositories, reports }: Simulated): Generator<Report> {
  const random = new Random(seed)
  const all = Array.from({ length: repositories }, (_, index) => repository(index, random))
  for (let made = 0; made < reports; made += 1) {
    // A few repositories run most of the jobs.
    const chosen = all[Math.floor(random.next() ** 2 * all.length)]
    if (chosen !== undefined) yield run(chosen, timeOfRun(random), random)
  }
}

function repository(index: number, random: Random): Repository {
  const modules = Math.round(random.around(110, 0.8))
  const mirrors = random.chance(0.65) ? [publicMirror, fallbackMirror] : [companyMirror, publicMirror]
  const module = `corp.example/team-${1 + (index % 12)}/service-${index + 1}`
  return { module, modules, size: modules * random.around(0.8), mirrors, isPrivate: random.chance(0.3) }
}

/** More in the course of the year, as repositories take it up, and mostly on working days. */
function timeOfRun(random: Random): number {
  for (;;) {
    const days = Math.floor(364 * random.next() ** 0.8)
    const isWeekend = days % 7 >= 5
    if (isWeekend && random.chance(0.85)) continue
    const hour = Math.min(23.9, Math.max(0, random.around(12, 0.3)))
    return start + days * day + Math.round((hour / 24) * day)
  }
}

function run(chosen: Repository, time: number, random: Random): Report {
  const [first = '', second = ''] = chosen.mirrors
  const cache = restore(chosen, time, random)
  const files = Math.round(chosen.modules * 3 * (cache.outcome === 'hit' ? 0 : cache.outcome === 'partial' ? 0.2 : 1))
  const bytes = Math.round((files / (chosen.modules * 3)) * chosen.size * 1e6)
  const met = files === 0 ? [] : errorsOf(chosen, time, random)
  const mistake = random.chance(0.012) ? random.pick(mistakes) : undefined
  // The guard recovers from nearly all that another request or mirror can cure.
  const unrecovered = mistake === undefined && met.find(() => random.chance(0.015))
  const failed = mistake ?? (unrecovered ? unrecovered.cause : undefined)
  const faults = met.map((fault) => ({ ...fault, recovered: fault !== unrecovered }))
  if (mistake !== undefined) faults.unshift({ ...seen(mistake, mistakeHosts[mistake] ?? '', chosen), recovered: false })
  const failovers = faults.length === 0 ? 0 : random.between(0, 6)
  const durationMs = Math.round(
    random.around(cache.outcome === 'hit' ? 2600 : 2000 + bytes / 12_000) + faults.length * random.around(2500),
  )
  const errorsAt = (host: string) =>
    faults.filter((fault) => fault.host === host).reduce((sum, { count }) => sum + count, 0)
  const mirrors = [first, second].map((host, index) => ({
    url: `https://${host}`,
    group: host === companyMirror ? 'company' : 'public',
    origin: host === fallbackMirror ? ('catalogue' as const) : ('job' as const),
    healthy: errorsAt(host) < 3,
    reason: index === 0 ? 'first in the list' : 'fallback',
    files: index === 0 ? files - Math.min(files, failovers) : Math.min(files, failovers),
    bytes: index === 0 ? bytes : failovers * 90_000,
    faults: errorsAt(host),
    startedMs: 0,
    lastMs: durationMs,
    layers: { dns: null, tcp: null, tls: null, http: null, zip: null, sumdb: null },
  }))
  return {
    schema: 1,
    tool: { name: 'modward', version: '1.0.0' },
    outcome: failed === undefined ? 'ready' : 'failed',
    cause: failed ?? null,
    transient: failed === undefined ? null : mistake === undefined,
    startedAt: new Date(time).toISOString(),
    durationMs,
    go: {
      version: 'go1.26.8',
      env: {
        GOPROXY: first === publicMirror ? `https://${first},direct` : `https://${first},https://${second},direct`,
      },
    },
    projects: [{ directory: '.', kind: 'module', module: chosen.module, modules: chosen.modules, private: 0 }],
    mirrors,
    cache,
    transfer: {
      files,
      bytes,
      requests: files + met.length,
      retries: met.length,
      failovers,
      stalls: met.filter(({ cause }) => cause === 'stall_timeout').length,
      resumes: 0,
      hedges: 0,
      demotions: 0,
    },
    attempts: [{ number: 1, startedMs: 0, durationMs, waitedMs: 0, exitCode: failed === undefined ? 0 : 1 }],
    faults,
    failedRequests: [],
    unpack: noUnpack,
    hosts: [],
    warnings: [],
    slowest: [],
    phases: [{ name: 'Download', startedMs: 0, durationMs }],
  }
}

function restore(chosen: Repository, time: number, random: Random): Report['cache'] {
  const cold = coldWeeks.find((weeks) => isWithin(time, weeks))
  const isHit = random.chance(cold?.hits ?? 0.83)
  const outcome = isHit ? 'hit' : random.pick({ partial: 9, miss: 7, failed: 0.5, timeout: 0.5 })
  const share = isHit ? 1 : outcome === 'partial' ? 0.8 : 0
  return {
    outcome,
    key: 'v1-linux-x64-0123456789abcdef',
    matchedKey: '',
    bytes: Math.round(chosen.size * 1e6 * share),
    restoreMs: Math.round(random.around(300 + chosen.size * 12)),
    files: Math.round(chosen.modules * 3 * share),
    reason: '',
    replaced: false,
    savedMs: isHit ? Math.round(random.around(chosen.size * 90)) : 0,
  }
}

/** Errors of mirrors that this run met: those of an incident, and now and then one of the usual flakes. */
function errorsOf(chosen: Repository, time: number, random: Random): Report['faults'] {
  const causes: { cause: CauseId; host: string }[] = []
  for (const { host, cause, share, ...weeks } of incidents) {
    if (chosen.mirrors[0] === host && isWithin(time, weeks) && random.chance(share)) causes.push({ host, cause })
  }
  for (const host of chosen.mirrors) {
    // A fallback is asked for little.
    const share = host === fallbackMirror ? 0.004 : host === publicMirror ? 0.11 : 0.06
    if (random.chance(share)) causes.push({ host, cause: random.pick(flakes) })
  }
  if (chosen.isPrivate && random.chance(0.04)) causes.push({ host: 'git.corp.example', cause: 'vcs_network' })
  return causes.map(({ cause, host }) => ({ ...seen(cause, host, chosen), count: random.between(1, 6) }))
}

function seen(cause: CauseId, host: string, { module }: Repository): Report['faults'][number] {
  const fault = faultOf(cause, { text: 'simulated', host, module: `${module}/api`, version: 'v1.2.3' })
  return { ...fault, modules: [`${module}/api@v1.2.3`], startedMs: 0, lastMs: 0 }
}

function isWithin(time: number, { from, to }: { readonly from: string; readonly to: string }): boolean {
  return time >= Date.parse(from) && time < Date.parse(to)
}
