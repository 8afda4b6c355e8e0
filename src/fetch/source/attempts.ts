import type { Fault } from '../../causes/fault.ts'
import { faultOf } from '../../causes/rules/table.ts'
import type { Mirror } from '../../mirrors/plan.ts'
import { type ModuleRequest, requestUrl } from '../module-request.ts'
import type { InFlight, LatencyTracker } from '../schedule/latency-tracker.ts'
import type { Slot } from '../schedule/request-scheduler.ts'
import type { TransferContext } from '../transfer/attempt.ts'
import type { PartialBody } from '../transfer/response-verdict.ts'
import { transfer } from '../transfer/transfer.ts'
import type { FallbackOrder } from './fallback-order.ts'
import { type HedgeOptions, hedge, type Result } from './hedge.ts'
import type { LastFailure, MirrorStates } from './mirror-states.ts'

/** One file that is asked of whoever in the list can answer. */
export type Question = {
  readonly wanted: ModuleRequest
  readonly sum: string | undefined
  /** Whether a zip from this mirror is to be hashed: go has refused a copy, or the mirror has been caught. */
  readonly verify: (mirror: string) => boolean
  /** Mirrors to be asked last: a copy of theirs was refused, and there is no hash to tell who is right. */
  readonly avoid: ReadonlySet<string>
  /** Whether somebody is waiting for it. */
  readonly isAwaited: () => boolean
  /** Takes a place among the requests; a new one after each wait. */
  readonly takeTurn: () => Slot
  readonly signal: AbortSignal
  /** Told of the faults met so far when the signal ends it. */
  readonly onCut: (faults: readonly Fault[]) => void
}

/** What all questions share. */
export type Tools = {
  readonly mirrors: readonly Mirror[]
  readonly weather: MirrorStates
  readonly site: TransferContext
  readonly pace: LatencyTracker
}

/** At most so many of all requests may be second ones, made because the first is slow. */
const hedgeShare = 0.05

/** Makes the requests for one file: one, or a second one beside it when the first is slow. */
export class AttemptFactory {
  readonly #tools: Tools
  readonly #question: Question
  readonly #standings: FallbackOrder
  readonly #onTrouble: (mirror: Mirror, trouble: LastFailure) => void
  #unfinished: { readonly mirror: Mirror; readonly flight: InFlight } | undefined

  /** `onTrouble` is told of a mirror that was given up because its data only trickled. */
  constructor(
    tools: Tools,
    question: Question,
    standings: FallbackOrder,
    onTrouble: (mirror: Mirror, trouble: LastFailure) => void,
  ) {
    this.#tools = tools
    this.#question = question
    this.#standings = standings
    this.#onTrouble = onTrouble
  }

  /** Asks a mirror, for the rest of the file where a part of it is there. */
  async request(mirror: Mirror, part: PartialBody | undefined): Promise<readonly Result[]> {
    return await hedge(mirror, this.#course(mirror, part))
  }

  #course(first: Mirror, part: PartialBody | undefined): HedgeOptions {
    const { pace, site, weather } = this.#tools
    const { wanted, signal, sum, verify } = this.#question
    return {
      kind: wanted.kind,
      pace,
      spool: site.spool,
      signal,
      standIn: (flight) => this.#standIn(first, flight),
      onLost: (mirror, trickled) => this.#lose(mirror, trickled && !signal.aborted),
      ask: async (mirror, ownSignal, flight) => {
        // A second request goes in the turn of the first: were it to wait for one of its own, those who wait while they hold a
        // turn could hold all there are.
        try {
          pace.start(flight)
          const own = mirror === first ? part : undefined
          const doubt = verify(mirror.name)
          return await transfer(site, { wanted, mirror, sum, verify: doubt, part: own, signal: ownSignal, flight })
        } catch (error) {
          if (mirror !== first) weather.recordCancelled(mirror.name)
          if (signal.aborted) this.#unfinished ??= { mirror, flight }
          throw error
        }
      },
    }
  }

  /** The request that was under way when the time was up, as a fault; undefined where none was, or where it ended for another reason. */
  get unfinished(): Fault | undefined {
    const { signal, wanted } = this.#question
    const isTimeUp = signal.reason instanceof Error && signal.reason.name === 'TimeoutError'
    if (this.#unfinished === undefined || !isTimeUp) return undefined
    const { mirror, flight } = this.#unfinished
    const { href, hostname } = requestUrl(mirror.url, wanted)
    const seconds = ((performance.now() - flight.startedAt) / 1000).toFixed(1)
    const sent = `${flight.received} of ${flight.total ?? 'unknown many'} bytes`
    const text =
      flight.firstByteAt === undefined
        ? `Get "${href}": no answer in ${seconds} s, and then the time was up`
        : `read "${href}": ${sent} in ${seconds} s, and then the time was up`
    return {
      ...faultOf('stall_timeout', { text, module: wanted.module, version: wanted.version, url: href }),
      title: `The time was up before ${hostname} had answered in full`,
      advice: `Find out why ${hostname} is slow from here, list another mirror (input \`mirrors\`), or raise the input \`timeout\`.`,
    }
  }

  /** Who is asked as well when `first` is slow. */
  #standIn(first: Mirror, flight: InFlight): Mirror | undefined {
    const { tally } = this.#tools.site
    // Of a public mirror that has not answered yet we do not know whether the name is a public one: it is not passed around.
    if (first.origin === 'catalogue' && flight.firstByteAt === undefined) return undefined
    if (tally.hedges + 1 > Math.max(1, hedgeShare * tally.requests)) return undefined
    const standIn = this.#tools.weather.choose(this.#standings.candidates.filter((mirror) => mirror !== first))
    if (standIn !== undefined) tally.hedges++
    return standIn
  }

  /** Another mirror was faster. One that only trickles is as good as none. */
  #lose(mirror: Mirror, trickled: boolean): void {
    const { weather, site } = this.#tools
    if (!trickled) {
      weather.recordCancelled(mirror.name)
      return
    }
    const at = requestUrl(mirror.url, this.#question.wanted)
    const text = `read "${at.href}": the data only trickles, another mirror was much faster (i/o timeout)`
    const trouble: LastFailure = { seen: { cause: 'stall_timeout', text }, at, status: 502 }
    site.tally.failovers++
    weather.recordFailure(mirror.name, trouble)
    this.#onTrouble(mirror, trouble)
  }
}
