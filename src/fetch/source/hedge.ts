import { setTimeout as sleep } from 'node:timers/promises'
import type { Mirror } from '../../mirrors/plan.ts'
import { tooSlow } from '../faults.ts'
import type { FetchContext } from '../fetch-context.ts'
import { discardOutcome, type Outcome } from '../outcome.ts'
import { type Attempt, makeAttempt } from '../transfer/attempt.ts'
import { transfer } from '../transfer/transfer.ts'
import { mayHedge } from './hedge-policy.ts'

/** An attempt and its outcome. */
export type Answered = { readonly attempt: Attempt; readonly outcome: Outcome }

type Runner = { readonly attempt: Attempt; readonly answered: Promise<Answered> }

/**
 * Hedged request: makes an attempt, and once it is much slower than its peers a second one at a fallback mirror, in the
 * same slot (if hedges waited for slots of their own, the requests that hold all slots could wait for each other). The
 * first whole file wins, the other request is cancelled. Yields the outcomes that count, the deciding one last.
 * @throws the signal's reason
 */
export async function hedge(
  first: Attempt,
  fallbacks: readonly Mirror[],
  context: FetchContext,
  signal: AbortSignal,
): Promise<readonly Answered[]> {
  const running = new Set([start(first, context, signal)])
  const answers: Answered[] = []
  const over = new AbortController()
  let occasions = secondOccasions(first, fallbacks, context, over.signal)
  let race: Attempt | undefined
  try {
    while (running.size > 0) {
      const waiting = occasions.map(({ promise }) => promise)
      const answered = await Promise.race([...[...running].map((runner) => runner.answered), ...waiting])
      if (typeof answered === 'string') {
        const second = secondAttempt(first, fallbacks, context, answered)
        occasions = second === undefined ? occasions.filter(({ kind }) => kind !== answered) : []
        if (second !== undefined) running.add(start(second, context, signal))
        if (answered === 'race') race = second
        continue
      }
      const { attempt, outcome } = answered
      for (const runner of running) if (runner.attempt === attempt) running.delete(runner)
      // Until the first mirror has failed itself, only a whole file from the second one counts.
      if (attempt === first || outcome.kind === 'found' || answers.length > 0) answers.push(answered)
      else {
        context.states.recordCancelled(attempt.mirror.name)
        await discardOutcome(outcome)
      }
      if (outcome.kind === 'found' || (attempt === first && isAnswer(answered))) break
    }
    for (const { attempt, outcome } of answers) {
      if (outcome.kind === 'found') context.races.recordTime(attempt.mirror, since(attempt))
    }
    if (race !== undefined) endRace(first, race, answers, context)
    race = undefined
    const overtaken = [...running].filter((runner) => stop(runner, context))
    running.clear()
    for (const { attempt } of overtaken) {
      const [from, to] = [attempt.mirror.name, answers.at(-1)?.attempt.mirror.name ?? '']
      context.log.emit({ type: 'fallback', file: first.request.path, from, to, reason: 'stall_timeout' })
    }
    return [...overtaken.map(({ attempt }) => ({ attempt, outcome: tooSlow(attempt) })), ...answers]
  } finally {
    over.abort()
    if (race !== undefined) context.races.end(first.mirror, race.mirror)
    for (const runner of running) stop(runner, context)
  }
}

/** Why a second request may be made: slower than its peers; a race of mirrors; a mirror that has lost its races. */
type Occasion = 'hedge' | 'race' | 'overtaken'

/** What a second request waits for. Mirrors race only if they compete by speed. */
function secondOccasions(
  { flight, mirror }: Attempt,
  fallbacks: readonly Mirror[],
  { races }: FetchContext,
  signal: AbortSignal,
): readonly { readonly kind: Occasion; readonly promise: Promise<Occasion> }[] {
  const slow = { kind: 'hedge', promise: flight.slow.promise.then(() => 'hedge' as const) } as const
  if (!fallbacks.some(({ tier }) => tier === mirror.tier)) return [slow]
  const due = sleep(races.afterMs, 'race' as const, { signal, ref: false }).catch(() => 'race' as const)
  const lost = races.whenOvertaken(mirror).then(() => 'overtaken' as const)
  return [slow, { kind: 'race', promise: due }, { kind: 'overtaken', promise: lost }]
}

/** Tells the races how one ended: it is won if only the second mirror has brought the file. */
function endRace(first: Attempt, second: Attempt, answers: readonly Answered[], { races }: FetchContext): void {
  const isOutrun = answers.length === 1 && answers[0]?.attempt === second
  const times = isOutrun ? { elapsedMs: since(first), tookMs: since(second) } : undefined
  races.end(first.mirror, second.mirror, times)
}

function since({ flight }: Attempt): number {
  return performance.now() - flight.startedAt
}

/** Whether the mirror has answered with a status, rather than failed to answer. */
function isAnswer({ attempt, outcome }: Answered): boolean {
  return outcome.kind !== 'failed' || ![0, 200, 206].includes(attempt.flight.status)
}

/** The hedge for a slow attempt; undefined if the guard of privacy, the budget or the breakers do not allow one. */
function secondAttempt(
  first: Attempt,
  fallbacks: readonly Mirror[],
  context: FetchContext,
  occasion: Occasion,
): Attempt | undefined {
  const { states, hedges, races, log } = context
  const { mirror, flight, request } = first
  const hasAnswered = flight.firstByteAt !== undefined
  const others = fallbacks.filter((other) => mayHedge(mirror, other, hasAnswered))
  if (others.length === 0 || (occasion === 'hedge' && !hedges.hasRoom)) return undefined
  if (occasion === 'race' && !races.tryBegin(mirror)) return undefined
  const second = states.admit(others)
  if (second === undefined) {
    if (occasion === 'race') races.end(mirror, mirror)
    return undefined
  }
  if (occasion === 'hedge') hedges.countHedge()
  const afterMs = Math.round(performance.now() - flight.startedAt)
  log.emit({ type: 'hedge', file: request.path, from: mirror.name, to: second.name, afterMs })
  const verify = states.mustVerify(second.name, request)
  return makeAttempt({ ...first, mirror: second, isHedge: true, verify, part: undefined })
}

function start(attempt: Attempt, context: FetchContext, signal: AbortSignal): Runner {
  const { inFlight } = context
  const { abort, flight } = attempt
  const onAbort = () => abort.abort(signal.reason)
  if (signal.aborted) onAbort()
  signal.addEventListener('abort', onAbort)
  const run = async () => {
    let isGood = false
    inFlight.add(flight)
    try {
      const outcome = await transfer(attempt, context)
      isGood = outcome.kind === 'found'
      return { attempt, outcome }
    } finally {
      inFlight.finish(flight, isGood)
      signal.removeEventListener('abort', onAbort)
    }
  }
  return { attempt, answered: run() }
}

/** Cancels a request, and drops what it may still bring. Whether it was so slow that its mirror is at fault. */
function stop({ attempt, answered }: Runner, { inFlight, states }: FetchContext): boolean {
  const { abort, flight, mirror } = attempt
  const isSlow = !abort.signal.aborted && inFlight.isBelowMinSpeed(flight)
  answered.then(
    ({ outcome }) => discardOutcome(outcome),
    () => {},
  )
  abort.abort(new Error('another mirror was faster'))
  if (!isSlow) states.recordCancelled(mirror.name)
  return isSlow
}
