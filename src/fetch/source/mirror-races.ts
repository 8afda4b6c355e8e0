import type { RunLog } from '../../events/run-log.ts'
import type { Mirror } from '../../mirrors/plan.ts'

/** What wins a race: so many times faster, and by so many milliseconds. */
const farFaster = { times: 3, byMs: 200 }
/** One sample decides nothing: so many races are won before a mirror is left. */
const winsNeeded = 2
/** Each race costs a second request: so many are begun in all, and at once. */
const mostRaces = { inAll: 6, atOnce: 2 }
/** A request that has taken less is not slow, whatever another mirror does; milliseconds. */
const leastMs = 500
/** So many of a mirror's last requests are looked at: one that is slow among quick ones is a matter of hedging. */
const recent = 5

/**
 * Races between mirrors that compete by speed: a request that takes long is made at the next mirror, too. A mirror that another one
 * outruns by far, twice, is left for that one: the preflight sees one small answer, and not what a mirror is like under load.
 */
export class MirrorRaces {
  readonly #log: RunLog
  /** The faster mirror by the name of the slower one. */
  readonly #overtaken = new Map<string, string>()
  readonly #signals = new Map<string, PromiseWithResolvers<undefined>>()
  readonly #wins = new Map<string, number>()
  /** How long the last requests to a mirror took, by its name; milliseconds. */
  readonly #times = new Map<string, readonly number[]>()
  #begun = 0
  #running = 0
  #afterMs = leastMs

  constructor(log: RunLog) {
    this.#log = log
  }

  /** How long a request takes before it is raced: so long that a far faster mirror can be told from one that is a little faster. */
  get afterMs(): number {
    return this.#afterMs
  }

  /** A request brought its file in this time. */
  recordTime({ name }: Mirror, ms: number): void {
    this.#times.set(name, [...(this.#times.get(name) ?? []), ms].slice(-recent))
  }

  /** Whether a race against this mirror may begin: all that it did lately was slow. It ends with {@link end}. */
  tryBegin({ name }: Mirror): boolean {
    if (this.#begun >= mostRaces.inAll || this.#running >= mostRaces.atOnce) return false
    if (this.#times.get(name)?.some((ms) => ms < leastMs)) return false
    this.#begun++
    this.#running++
    return true
  }

  /**
   * A race is over. `slower` had not finished after `elapsedMs` when `faster` had, which took `tookMs`; both times are undefined if
   * the first mirror was not outrun.
   */
  end(slower: Mirror, faster: Mirror, times?: { readonly elapsedMs: number; readonly tookMs: number }): void {
    this.#running--
    if (times === undefined || this.isOvertaken(slower)) return
    const { elapsedMs, tookMs } = times
    if (elapsedMs < tookMs * farFaster.times || elapsedMs < tookMs + farFaster.byMs) {
      this.#afterMs = Math.max(this.#afterMs, tookMs * farFaster.times)
      return
    }
    const pair = `${slower.name} ${faster.name}`
    const wins = (this.#wins.get(pair) ?? 0) + 1
    this.#wins.set(pair, wins)
    if (wins < winsNeeded) return
    this.#overtaken.set(slower.name, faster.name)
    this.#log.emit({ type: 'overtaken', mirror: slower.name, by: faster.name })
    this.#signalOf(slower).resolve(undefined)
  }

  isOvertaken({ name }: Mirror): boolean {
    return this.#overtaken.has(name)
  }

  /** Resolves when the mirror is overtaken: what is under way there is then asked of the faster one. */
  whenOvertaken(mirror: Mirror): Promise<undefined> {
    return this.#signalOf(mirror).promise
  }

  /** The mirrors with each that was overtaken behind the one that is faster. */
  order(mirrors: readonly Mirror[]): readonly Mirror[] {
    return [...this.#overtaken].reduce((ordered: readonly Mirror[], [slower, faster]) => {
      const [from, to] = [slower, faster].map((name) => ordered.findIndex((mirror) => mirror.name === name))
      const moved = ordered[from ?? -1]
      if (moved === undefined || from === undefined || to === undefined || from > to) return ordered
      return ordered.toSpliced(to + 1, 0, moved).toSpliced(from, 1)
    }, mirrors)
  }

  #signalOf({ name }: Mirror): PromiseWithResolvers<undefined> {
    const known = this.#signals.get(name) ?? Promise.withResolvers<undefined>()
    this.#signals.set(name, known)
    return known
  }
}
