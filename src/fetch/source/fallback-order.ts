import { isSilence } from '../../causes/answer.ts'
import { isAdded, type Mirror, publicGroup } from '../../mirrors/plan.ts'
import type { Absent, Failed } from '../outcome.ts'

/** A request that hangs costs its whole time limit: one file makes no more of them, except to a mirror that it has not asked yet. */
const maxHung = 2
/** A body that stands still costs as much, but brings a part of the file: so many for one file and mirror. */
const maxStalls = 3

/** What one file has met at one mirror. */
type MirrorRecord = {
  failures: number
  stalls: number
  readonly isAvoided: boolean
  /** Not asked again for this file: it has no such file, or its error is not of the kind that passes. */
  isOut: boolean
  /** `silence`: an error that is no answer. */
  lastAnswer: 'none' | 'not found' | 'error' | 'silence'
  /** Whether a request hung: nothing of use came until its time was up. */
  hasHung: boolean
}

/**
 * GOPROXY fallback order for one file: which mirror may be asked next, and which answer counts in the end. Entries are
 * asked in the list's order, as cmd/go/internal/modfetch (TryProxies) does: the next one after a 404 or 410; after any
 * other error only if it is of the same group, or if `|` follows the entry that failed.
 */
export class FallbackOrder {
  readonly #mirrors: readonly Mirror[]
  readonly #records: ReadonlyMap<Mirror, MirrorRecord>
  #failure: Failed | undefined
  #isFailureAdded = false
  #hung = 0
  #absent: { readonly mirror: Mirror; readonly answer: Absent } | undefined

  /** `avoid`: the mirror that is asked last, as go refused its copy and no hash tells which copy is right. */
  constructor(mirrors: readonly Mirror[], avoid?: string) {
    this.#mirrors = mirrors
    const fresh = { failures: 0, stalls: 0, hasHung: false, isOut: false, lastAnswer: 'none' } as const
    this.#records = new Map(mirrors.map((mirror) => [mirror, { ...fresh, isAvoided: mirror.name === avoid }]))
  }

  /** The mirrors that may be asked now: fewest failures of this file first, then the list's order. */
  get candidates(): readonly Mirror[] {
    const permitted: { mirror: Mirror; penalty: number }[] = []
    for (const [index, mirror] of this.#mirrors.entries()) {
      if (!this.#permits(index)) break
      const { isOut, failures, stalls, isAvoided } = this.#of(mirror)
      // One retry at the same mirror comes before a fallback; after a stall the fallback comes first.
      if (!isOut) permitted.push({ mirror, penalty: Math.floor(failures / 2) + stalls + Number(isAvoided) })
    }
    return permitted.sort((a, b) => a.penalty - b.penalty).map(({ mirror }) => mirror)
  }

  /** The mirror says that there is no such file. */
  markNotFound(mirror: Mirror, answer: Absent): void {
    const record = this.#of(mirror)
    record.isOut = true
    record.lastAnswer = 'not found'
    this.#absent ??= { mirror, answer }
  }

  /** The mirror failed; `hung`: nothing of use came until the request's time was up. */
  markFailed(mirror: Mirror, failure: Failed, hung = false): void {
    const record = this.#of(mirror)
    const { cause, retryable } = failure.fault
    record.failures++
    record.hasHung ||= hung
    this.#hung += Number(hung)
    if (cause === 'stall_timeout') record.stalls++
    // A refusal of the storage may be about one link: the mirror is asked for a fresh one, once.
    const isWorthAnother = retryable || (failure.isStorageRefusal && record.failures < 2)
    if (!isWorthAnother || record.stalls >= maxStalls) record.isOut = true
    if (hung && this.#hung >= maxHung) for (const other of this.#records.values()) other.isOut ||= other.hasHung
    record.lastAnswer = isSilence(cause) ? 'silence' : 'error'
    // What a mirror met that modward added by itself is never the reason if another one has failed.
    if (this.#failure === undefined || (this.#isFailureAdded && !isAdded(mirror))) {
      this.#failure = failure
      this.#isFailureAdded = isAdded(mirror)
    }
  }

  /** The mirrors that are not asked any more for this file, as they only hang. */
  get silent(): readonly Mirror[] {
    return this.#hung < maxHung ? [] : this.#mirrors.filter((mirror) => this.#of(mirror).hasHung)
  }

  /** How often the mirror has failed for this file. */
  failuresOf(mirror: Mirror): number {
    return this.#of(mirror).failures
  }

  /**
   * The not-found that decides although no other mirror confirms it: every one behind it was silent. A time-out of an
   * entry before it stays a time-out.
   */
  get notFoundBeforeSilence(): { readonly mirror: Mirror; readonly answer: Absent } | undefined {
    const absent = this.#absent
    if (absent === undefined || absent.mirror.group === publicGroup) return undefined
    const decides = this.#mirrors.every((mirror) => {
      const { lastAnswer } = this.#of(mirror)
      return lastAnswer !== 'error' && (lastAnswer !== 'silence' || mirror.position > absent.mirror.position)
    })
    return decides ? absent : undefined
  }

  /** The failure that is the answer if no mirror has a better one: the first of a mirror that the job named. */
  get failure(): Failed | undefined {
    return this.#failure
  }

  /** Trust: a refusal (401, 403) is final if the user named the mirror; one of Go's default is merely not asked again. */
  isRefusalFinal(mirror: Mirror): boolean {
    return mirror.group !== publicGroup
  }

  /**
   * Whether the list as a whole says that there is no such file. It does not while an entry failed and `,` follows it:
   * go would not have gone on, and a time-out must never become a 404. Among the catalogue's mirrors the official one
   * decides: a fallback mirror's not-found may be lag, and asking them all would spread private names.
   */
  get isNotFound(): boolean {
    if (this.#mirrors[0]?.group === publicGroup) {
      return this.#mirrors.some((mirror) => !isAdded(mirror) && this.#lacks(mirror))
    }
    const last = this.#mirrors.at(-1)
    return this.#mirrors.every((mirror) => this.#lacks(mirror) || (mirror.separator === '|' && mirror !== last))
  }

  #permits(index: number): boolean {
    const mirror = this.#mirrors[index]
    const before = this.#mirrors[index - 1]
    if (mirror === undefined || before === undefined) return true
    if (before.group === mirror.group || before.separator === '|') return true
    return this.#lacks(before)
  }

  #lacks(mirror: Mirror): boolean {
    return this.#of(mirror).lastAnswer === 'not found'
  }

  #of(mirror: Mirror): MirrorRecord {
    const record = this.#records.get(mirror)
    if (record === undefined) throw new Error(`${mirror.name} is not in the list`)
    return record
  }
}

/** The mirrors with one of them in front, then only those of its group; as they are if there is none of that name. */
export function preferring(mirrors: readonly Mirror[], name: string | undefined): readonly Mirror[] {
  const first = mirrors.find((mirror) => mirror.name === name)
  if (first === undefined) return mirrors
  return [first, ...mirrors.filter((mirror) => mirror !== first && mirror.group === first.group)]
}
