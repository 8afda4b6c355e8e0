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
  let slow: readonly Promise<undefined>[] = [first.flight.slow.promise.then(() => undefined)]
  try {
    while (running.size > 0) {
      const answered = await Promise.race([...[...running].map((runner) => runner.answered), ...slow])
      if (answered === undefined) {
        slow = []
        const second = secondAttempt(first, fallbacks, context)
        if (second !== undefined) running.add(start(second, context, signal))
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
    const overtaken = [...running].filter((runner) => stop(runner, context))
    running.clear()
    for (const { attempt } of overtaken) {
      const [from, to] = [attempt.mirror.name, answers.at(-1)?.attempt.mirror.name ?? '']
      context.log.emit({ type: 'fallback', file: first.request.path, from, to, reason: 'stall_timeout' })
    }
    return [...overtaken.map(({ attempt }) => ({ attempt, outcome: tooSlow(attempt) })), ...answers]
  } finally {
    for (const runner of running) stop(runner, context)
  }
}

/** Whether the mirror has answered with a status, rather than failed to answer. */
function isAnswer({ attempt, outcome }: Answered): boolean {
  return outcome.kind !== 'failed' || ![0, 200, 206].includes(attempt.flight.status)
}

/** The hedge for a slow attempt; undefined if the guard of privacy, the budget or the breakers do not allow one. */
function secondAttempt(first: Attempt, fallbacks: readonly Mirror[], context: FetchContext): Attempt | undefined {
  const { states, hedges, log } = context
  const { mirror, flight, request } = first
  if (!hedges.hasRoom) return undefined
  const hasAnswered = flight.firstByteAt !== undefined
  const second = states.admit(fallbacks.filter((other) => mayHedge(mirror, other, hasAnswered)))
  if (second === undefined) return undefined
  hedges.countHedge()
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
