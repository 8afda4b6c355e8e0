import { setTimeout as sleep } from 'node:timers/promises'
import type { Fault } from '../causes/fault.ts'
import type { ModuleVersion } from '../module/version.ts'
import type { Network } from '../network/network.ts'
import { Probe, type ProbedLayers } from '../network/probe.ts'
import { type Candidate, stateOf, wellKnown } from './candidate.ts'
import { type Choice, choose, orderByHealth } from './choice.ts'
import type { Mirror, MirrorPlan } from './plan.ts'
import { explain, type Place } from './reason.ts'
import { faultOfTrouble } from './trouble.ts'

/** What the preflight says of one mirror; the shape of the report. */
export type Verdict = {
  readonly url: string
  readonly group: string
  readonly healthy: boolean
  readonly reason: string
  readonly layers: Readonly<ProbedLayers>
}

export type PreflightOptions = {
  /** The whole preflight, all mirrors together, in milliseconds. */
  readonly timeoutMs: number
  readonly mode: 'advise' | 'require' | 'off'
  /**
   * A module version that the project needs and that is public by the job's own patterns; without one a well-known
   * module is asked for.
   */
  readonly sample: ModuleVersion | undefined
  /** The name of the checksum database; undefined when it is off or not needed. */
  readonly sumdb: string | undefined
  readonly signal: AbortSignal
}

/** The plan with the best mirror first, a verdict on each mirror in that order, and a fault for each that failed. */
export type Preflight = {
  readonly plan: MirrorPlan
  readonly verdicts: readonly Verdict[]
  readonly faults: readonly Fault[]
}

/** How long the official mirror may be silent before the public stand-ins are asked, too. */
const standInDelayMs = 400
/** How long a decision waits for the chosen mirror's word on the checksum database. */
const sumdbGraceMs = 250
const tickMs = 25

/**
 * Examines all mirrors side by side and puts the best first. A mirror moves only inside its group, and only the first
 * group is asked for the project's own module: what stands behind a `,` may not be meant to know its name. Public
 * stand-ins are asked once the official mirror has failed or stayed silent. Never rejects, except for the signal; never
 * takes longer than the time-out.
 */
export async function preflight(plan: MirrorPlan, network: Network, options: PreflightOptions): Promise<Preflight> {
  if (plan.mirrors.length === 0) return { plan, verdicts: [], faults: [] }
  if (options.mode === 'off') return { plan, verdicts: plan.mirrors.map(unprobed), faults: [] }

  const end = new AbortController()
  const signal = AbortSignal.any([options.signal, end.signal])
  const deadline = performance.now() + options.timeoutMs
  const firstGroup = plan.mirrors[0]?.group
  const groups = Map.groupBy(plan.mirrors, ({ group }) => group)
  const decided = await Promise.all(
    [...groups.values()].map((mirrors, index, all) => {
      const sample = mirrors[0]?.group === firstGroup ? options.sample : undefined
      const candidates = mirrors.map(
        (mirror): Candidate => ({ mirror, network, sample: sample ?? wellKnown, probe: undefined }),
      )
      const zip = sample !== undefined
      const place = { isFirst: index === 0, behind: all[index + 1]?.[0]?.name }
      return decide(candidates, place, deadline, options.signal, (candidate) => {
        const stallMs = options.timeoutMs
        candidate.probe = new Probe(network, candidate.mirror.url, { ...options, ...candidate, zip, stallMs, signal })
      })
    }),
  ).finally(() => end.abort())
  const ordered = decided.flatMap(({ ordered }) => ordered)
  return {
    plan: { ...plan, mirrors: ordered.map(({ mirror }) => mirror) },
    verdicts: decided.flatMap(({ verdicts }) => verdicts),
    faults: decided.flatMap(({ faults }) => faults),
  }
}

async function decide(
  candidates: Candidate[],
  place: Place,
  deadline: number,
  signal: AbortSignal,
  start: (candidate: Candidate) => void,
) {
  const started = performance.now()
  let choice: Choice | undefined
  while (choice === undefined) {
    signal.throwIfAborted()
    const late = performance.now() - started > standInDelayMs
    const official = candidates[0] && stateOf(candidates[0])
    const needed = late || official === 'failed' || official === 'lacks'
    for (const [index, candidate] of candidates.entries()) {
      const waits = candidate.mirror.origin === 'catalogue' && index > 0 && !needed
      if (candidate.probe === undefined && !waits) start(candidate)
    }
    const probes = candidates.flatMap(({ probe }) => (probe === undefined ? [] : [probe]))
    if (performance.now() >= deadline) for (const probe of probes) probe.expire()
    choice = choose(candidates.map(standingOf))
    const pending = probes.filter(({ state }) => state === 'pending')
    if (choice === undefined) await Promise.race([sleep(tickMs), ...pending.map(({ settled }) => settled)])
  }
  const chosen = choice.index === undefined ? undefined : candidates[choice.index]
  const grace = Math.min(sumdbGraceMs, Math.max(0, deadline - performance.now()))
  await Promise.race([chosen?.probe?.finished, sleep(grace)])
  const standings = candidates.map((candidate) => ({ candidate, ...standingOf(candidate) }))
  const ordered = orderByHealth(standings, choice.index).map(({ candidate }) => candidate)
  const over = choice.over === undefined ? undefined : candidates[choice.over]
  return {
    ordered,
    verdicts: ordered.map(
      (candidate): Verdict => ({
        url: candidate.mirror.name,
        group: candidate.mirror.group,
        healthy: stateOf(candidate) === 'answers',
        reason: explain(candidate, { ...place, chosen, over }),
        layers: candidate.probe?.layers ?? noLayers,
      }),
    ),
    faults: candidates.flatMap(({ probe, network }) => {
      if (probe?.trouble === undefined) return []
      return [{ ...faultOfTrouble(probe.trouble, network), recovered: chosen !== undefined }]
    }),
  }
}

function standingOf(candidate: Candidate) {
  return { state: stateOf(candidate), ms: candidate.probe?.ms ?? 0 }
}

const noLayers: ProbedLayers = { dns: null, tcp: null, tls: null, http: null, zip: null, sumdb: null }

function unprobed({ name, group }: Mirror): Verdict {
  return {
    url: name,
    group,
    healthy: false,
    reason: 'Not probed: the preflight is off, the list decides.',
    layers: noLayers,
  }
}
