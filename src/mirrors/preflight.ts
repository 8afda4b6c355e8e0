import { setTimeout as sleep } from 'node:timers/promises'
import { isBelowHttp } from '../causes/answer.ts'
import type { Fault } from '../causes/fault.ts'
import type { ModuleVersion } from '../gomod/module-version.ts'
import type { Network } from '../network/network.ts'
import type { MirrorHealth } from '../report/schema.ts'
import { type Candidate, canary, lookAgain, stateOf } from './candidate.ts'
import { addedReachMs } from './catalogue.ts'
import { isAdded, type Mirror, type MirrorPlan } from './plan.ts'
import { Probe, type ProbedLayers } from './probe/probe.ts'
import { faultOfProbe } from './probe/probe-fault.ts'
import { orderByHealth, type RankedMirror, type Selection, select } from './selection.ts'
import { explainSelection, type GroupPosition } from './selection-reason.ts'

export type PreflightOptions = {
  /** The whole preflight, all mirrors together, in milliseconds. */
  readonly timeoutMs: number
  /** `idle`: there is nothing to download. */
  readonly mode: 'advise' | 'require' | 'off' | 'idle'
  /** Whether the list's order stays, whatever the probes find. */
  readonly isOrderFixed: boolean
  /**
   * A module version that the project needs and that is public by the job's own patterns; undefined: the canary is used.
   */
  readonly sample: ModuleVersion | undefined
  /** The name of the checksum database; undefined when it is off or not needed. */
  readonly sumdb: string | undefined
  /** How many requests the network lets run at once; no limit if not given. */
  readonly requests?: number
  readonly signal: AbortSignal
}

/** The plan with the best mirror first, what was found of each mirror in that order, and a fault for each that failed. */
export type Preflight = {
  readonly plan: MirrorPlan
  readonly verdicts: readonly MirrorHealth[]
  readonly faults: readonly Fault[]
}

/** How long the official mirror may be silent before the public fallback mirrors are probed, too; milliseconds. */
const fallbackDelayMs = 400
/** How long the preflight waits for what the chosen mirror says of the checksum database, in milliseconds. */
const sumdbGraceMs = 250
const tickMs = 25

/**
 * Probes all mirrors at once and puts the best first. A mirror moves only inside its group, and only if it failed or competes by speed.
 * Only the first tier is probed with the project's own module: a later mirror may not be meant to know its name. Public fallback mirrors
 * are probed once the official mirror has failed or stayed silent. Never rejects, except for the signal; never takes longer than the
 * time-out.
 */
export async function preflight(plan: MirrorPlan, network: Network, options: PreflightOptions): Promise<Preflight> {
  if (plan.mirrors.length === 0) return { plan, verdicts: [], faults: [] }
  const why = unprobed[options.mode]
  if (why !== undefined)
    return { plan, verdicts: plan.mirrors.map((mirror) => unprobedHealth(mirror, why)), faults: [] }

  const end = new AbortController()
  const { requests = Number.POSITIVE_INFINITY, timeoutMs } = options
  const probing = {
    ...options,
    signal: AbortSignal.any([options.signal, end.signal]),
    stallMs: timeoutMs,
    // With fewer requests than mirrors one that is silent leaves time for the others.
    answerMs: timeoutMs / Math.max(1, Math.ceil(plan.mirrors.length / requests)),
  }
  // A mirror is probed with three requests; with fewer in all, its .mod alone decides.
  const hasRoom = requests >= 3
  const firstGroup = plan.mirrors[0]?.group
  const candidates = plan.mirrors.map((mirror): Candidate => {
    const sample = mirror.group === firstGroup && mirror.tier === 0 ? options.sample : undefined
    const begin = () => {
      return new Probe(network, mirror.url, {
        ...probing,
        sample: sample ?? canary,
        zip: hasRoom && sample !== undefined,
      })
    }
    const probe = isAdded(mirror) ? undefined : begin()
    return { mirror, network, sample: sample ?? canary, begin, probe, failures: 0, nextLookAt: undefined }
  })
  try {
    const clock = { started: performance.now(), deadline: performance.now() + options.timeoutMs }
    const looksOn = options.mode === 'require'
    const decisions: Decided[] = []
    let best: Candidate | undefined
    const groups = [...Map.groupBy(candidates, ({ mirror }) => mirror.group).values()]
    for (const [index, group] of groups.entries()) {
      const position = { isFirst: index === 0, behind: groups[index + 1]?.[0]?.mirror.name, best }
      const selection = await decide(group, clock, options.signal, { matters: best === undefined, looksOn })
      const decided = conclude(group, selection, position, clock)
      best ??= decided.chosen
      decisions.push(decided)
    }
    await waitForSumdb(best, clock.deadline)
    const ordered = options.isOrderFixed ? plan.mirrors : decisions.flatMap(({ mirrors }) => mirrors)
    const unreachable = new Set(candidates.filter(isUnreachableHelper).map(({ mirror }) => mirror))
    return {
      plan: { ...plan, mirrors: ordered.filter((mirror) => !unreachable.has(mirror)) },
      verdicts: decisions.flatMap(({ verdicts }) => verdicts),
      faults: decisions.flatMap(({ faults }) => faults),
    }
  } finally {
    end.abort()
  }
}

/** A mirror that modward added by itself and that failed below HTTP: it is left out for the rest of the run. */
function isUnreachableHelper({ mirror, probe, network }: Candidate): boolean {
  const failure = isAdded(mirror) ? probe?.failure : undefined
  return failure !== undefined && isBelowHttp(faultOfProbe(failure, network).cause)
}

type Clock = { readonly started: number; readonly deadline: number }

const none: Selection = { index: undefined, overtaken: undefined }

/** Waits until a mirror of the group can be selected; unless it `matters`, what is known now decides. */
async function decide(
  group: Candidate[],
  clock: Clock,
  signal: AbortSignal,
  { matters, looksOn }: { readonly matters: boolean; readonly looksOn: boolean },
): Promise<Selection> {
  for (;;) {
    signal.throwIfAborted()
    const late = performance.now() - clock.started > fallbackDelayMs
    const official = group[0]?.probe?.state
    const needed = late || official === 'failed' || official === 'notFound'
    for (const candidate of group) if (needed && matters) candidate.probe ??= candidate.begin()
    const probes = group.flatMap(({ probe }) => probe ?? [])
    if (performance.now() >= clock.deadline) for (const probe of probes) probe.expire()
    for (const { mirror, probe } of group) if (isAdded(mirror) && (probe?.ms ?? 0) > addedReachMs) probe?.expire()
    const hasAnswer = group.some((candidate) => stateOf(candidate) === 'answers')
    const moment = { now: performance.now(), deadline: clock.deadline }
    for (const candidate of group) lookAgain(candidate, moment, looksOn && !hasAnswer)
    const selection = select(group.map((candidate) => rankedOf(candidate, clock))) ?? (matters ? undefined : none)
    if (selection !== undefined) return selection
    const pending = probes.filter(({ state }) => state === 'pending')
    await Promise.race([sleep(tickMs), ...pending.map(({ settled }) => settled)])
  }
}

/** What was decided in one group. */
type Decided = Pick<Preflight, 'verdicts' | 'faults'> & {
  readonly mirrors: readonly Mirror[]
  readonly chosen: Candidate | undefined
}

function conclude(group: Candidate[], selection: Selection, position: GroupPosition, clock: Clock): Decided {
  const chosen = selection.index === undefined ? undefined : group[selection.index]
  const overtaken = selection.overtaken === undefined ? undefined : group[selection.overtaken]
  const ranked = group.map((candidate) => ({ candidate, ...rankedOf(candidate, clock) }))
  const ordered = orderByHealth(ranked, selection.index).map(({ candidate }) => candidate)
  const recovered = (position.best ?? chosen) !== undefined
  return {
    chosen,
    mirrors: ordered.map(({ mirror }) => mirror),
    verdicts: ordered.map((candidate) => ({
      url: candidate.mirror.name,
      group: candidate.mirror.group,
      origin: candidate.mirror.origin,
      healthy: healthOf(candidate),
      reason: explainSelection(candidate, { ...position, chosen, overtaken }),
      layers: candidate.probe?.layers ?? noLayers,
    })),
    faults: group.flatMap(({ probe, network, mirror }) => {
      if (probe?.failure === undefined || isAdded(mirror)) return []
      return [{ ...faultOfProbe(probe.failure, network), recovered }]
    }),
  }
}

/** Only the report needs what a mirror says of the checksum database: it is worth a short wait. */
async function waitForSumdb(best: Candidate | undefined, deadline: number): Promise<void> {
  const grace = Math.min(sumdbGraceMs, Math.max(0, deadline - performance.now()))
  await Promise.race([best?.probe?.finished, sleep(grace)])
}

function rankedOf(candidate: Candidate, { started }: Clock): RankedMirror {
  const { probe, nextLookAt, mirror } = candidate
  const ms = nextLookAt === undefined ? (probe?.ms ?? 0) : performance.now() - started
  return { state: stateOf(candidate), ms, connected: probe?.layers.tcp?.ok === true, tier: mirror.tier }
}

const noLayers: ProbedLayers = { dns: null, tcp: null, tls: null, http: null, zip: null, sumdb: null }

/** Null while nothing is known: it was not probed, or its answer is not needed any more. */
function healthOf(candidate: Candidate): boolean | null {
  const state = stateOf(candidate)
  return state === 'pending' ? null : state === 'answers'
}

/** Why no mirror is probed. */
const unprobed: Readonly<Partial<Record<PreflightOptions['mode'], string>>> = {
  off: 'Not probed: the preflight is off, the list decides.',
  idle: 'Not needed: nothing to download.',
}

function unprobedHealth({ name, group, origin }: Mirror, reason: string): MirrorHealth {
  return { url: name, group, origin, healthy: null, reason, layers: noLayers }
}
