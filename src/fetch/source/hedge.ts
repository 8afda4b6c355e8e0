import type { Mirror } from '../../mirrors/plan.ts'
import type { RequestKind } from '../module-request.ts'
import type { InFlight, LatencyTracker } from '../schedule/latency-tracker.ts'
import type { Spool } from '../spool/spool.ts'
import type { Verdict } from '../transfer/response-verdict.ts'

/** How a request is made and how the race for it is run. */
export type HedgeOptions = {
  readonly kind: RequestKind
  readonly pace: LatencyTracker
  readonly spool: Spool
  readonly signal: AbortSignal
  /** One request to one mirror. */
  readonly ask: (mirror: Mirror, signal: AbortSignal, flight: InFlight) => Promise<Verdict>
  /** Who may be asked as well, now that the first is slow; undefined where nobody may. */
  readonly standIn: (flight: InFlight) => Mirror | undefined
  /** A request was given up because another was faster. */
  readonly onLost: (mirror: Mirror, trickled: boolean) => void
}

/** A mirror and what it replied. */
export type Result = { readonly mirror: Mirror; readonly reply: Verdict }

type Runner = {
  readonly mirror: Mirror
  readonly flight: InFlight
  readonly abort: AbortController
  readonly result: Promise<Result>
}

/**
 * Asks a mirror, and a stand-in as well when the mirror is much slower than usual: the first whole file wins, the other
 * request is given up. Yields each reply that came before that, the deciding one last.
 */
export async function hedge(first: Mirror, course: HedgeOptions): Promise<readonly Result[]> {
  const slow = Promise.withResolvers<'slow'>()
  const leader = start(first, course, () => slow.resolve('slow'))
  const running = new Set([leader])
  const results: Result[] = []
  let waiting: Promise<'slow'>[] = [slow.promise]
  try {
    while (running.size > 0) {
      const event = await Promise.race([...[...running].map(({ result }) => result), ...waiting])
      if (event === 'slow') {
        waiting = []
        const mirror = course.standIn(leader.flight)
        if (mirror !== undefined) running.add(start(mirror, course, () => {}))
        continue
      }
      for (const runner of running) if (runner.mirror === event.mirror) running.delete(runner)
      const isLeader = event.mirror === first
      // Until the mirror itself has failed, only a stand-in's whole file counts.
      if (isLeader || event.reply.kind === 'content' || results.length > 0) results.push(event)
      else {
        course.onLost(event.mirror, false)
        await drop(course.spool, event.reply)
      }
      if (event.reply.kind === 'content' || event.reply.kind === 'status') {
        if (isLeader || event.reply.kind === 'content') break
      }
    }
    return results
  } finally {
    for (const runner of running) giveUp(runner, course)
  }
}

function start(mirror: Mirror, course: HedgeOptions, onSlow: () => void): Runner {
  const { pace, signal } = course
  const flight: InFlight = { kind: course.kind, startedAt: performance.now(), received: 0, total: undefined, onSlow }
  const abort = new AbortController()
  const end = () => abort.abort(signal.reason)
  if (signal.aborted) end()
  signal.addEventListener('abort', end)
  const ask = async () => {
    let isGood = false
    try {
      const reply = await course.ask(mirror, abort.signal, flight)
      isGood = reply.kind === 'content'
      return { mirror, reply }
    } finally {
      pace.finish(flight, isGood)
      signal.removeEventListener('abort', end)
    }
  }
  return { mirror, flight, abort, result: ask() }
}

/** Another was faster, or everything ends. What it may still bring is thrown away. */
function giveUp({ mirror, flight, abort, result }: Runner, course: HedgeOptions): void {
  const trickled = course.pace.isBelowMinSpeed(flight)
  result.then(
    ({ reply }) => drop(course.spool, reply),
    () => {},
  )
  abort.abort(new Error('another mirror was faster'))
  course.onLost(mirror, trickled)
}

async function drop(spool: Spool, reply: Verdict): Promise<void> {
  if (reply.kind === 'trouble' && reply.part !== undefined) await spool.dropPart(reply.part.path)
  if ('content' in reply) await spool.drop(reply.content, reply.size)
}
