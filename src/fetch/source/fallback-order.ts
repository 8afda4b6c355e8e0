import { catalogue } from '../../mirrors/catalogue.ts'
import type { Mirror } from '../../mirrors/plan.ts'

/** What one file has learnt about one mirror. */
type Standing = {
  faults: number
  stalls: number
  readonly avoided: boolean
  /** Not asked again for this file: it said no, or its fault is not of the kind that passes. */
  out: boolean
  said: 'nothing' | 'absent' | 'fault'
}

/**
 * Who may be asked next for one file. Entries are asked in the list's order, as go would: the next one after a 404 or 410;
 * after a fault only where it is of the same group, or where `|` follows the one that failed.
 */
export class FallbackOrder {
  readonly #mirrors: readonly Mirror[]
  readonly #standings: Standing[]

  constructor(mirrors: readonly Mirror[], avoid: ReadonlySet<string>) {
    this.#mirrors = mirrors
    this.#standings = mirrors.map(({ name }) => {
      return { faults: 0, stalls: 0, avoided: avoid.has(name), out: false, said: 'nothing' }
    })
  }

  /** Those that may be asked now, the one to ask first in front: fewest troubles with this file, then the list's order. */
  get candidates(): readonly Mirror[] {
    const permitted: { mirror: Mirror; penalty: number }[] = []
    for (const [index, mirror] of this.#mirrors.entries()) {
      if (!this.#permits(index)) break
      const { out, faults, stalls, avoided } = this.#at(index)
      // One retry at the same mirror comes before its stand-in; after a stall the stand-in comes first.
      if (!out) permitted.push({ mirror, penalty: Math.floor(faults / 2) + stalls + Number(avoided) })
    }
    return permitted.sort((a, b) => a.penalty - b.penalty).map(({ mirror }) => mirror)
  }

  /** It says that there is no such thing. */
  markNotFound(mirror: Mirror): void {
    const standing = this.#of(mirror)
    standing.out = true
    standing.said = 'absent'
  }

  /** A fault; `passes` when the same request may work a little later. */
  markFailed(mirror: Mirror, passes: boolean, stalled: boolean): void {
    const standing = this.#of(mirror)
    standing.faults++
    if (stalled) standing.stalls++
    if (!passes) standing.out = true
    standing.said = 'fault'
  }

  /** How often the mirror has failed for this file. */
  faults(mirror: Mirror): number {
    return this.#of(mirror).faults
  }

  /**
   * Whether the list as a whole says that there is no such thing. It does not while an entry could not say and `,` follows
   * it: go would not have gone on, and a time-out must never become a 404. Of the public mirrors the official one decides:
   * a stand-in's not-found may be lag, and asking them all would spread private names.
   */
  get absent(): boolean {
    const isAbsent = (index: number) => this.#at(index).said === 'absent'
    const official = this.#mirrors.findIndex(({ origin, name }) => origin === 'catalogue' && name === catalogue[0]?.url)
    if (this.#mirrors[0]?.origin === 'catalogue') return official >= 0 && isAbsent(official)
    const last = this.#mirrors.length - 1
    return this.#mirrors.every(({ separator }, index) => isAbsent(index) || (separator === '|' && index < last))
  }

  #permits(index: number): boolean {
    const mirror = this.#mirrors[index]
    const before = this.#mirrors[index - 1]
    if (mirror === undefined || before === undefined) return true
    if (before.group === mirror.group || before.separator === '|') return true
    return this.#at(index - 1).said === 'absent'
  }

  #of(mirror: Mirror): Standing {
    return this.#at(this.#mirrors.indexOf(mirror))
  }

  #at(index: number): Standing {
    const standing = this.#standings[index]
    if (standing === undefined) throw new Error(`no mirror number ${index}`)
    return standing
  }
}

/** The mirrors with one of them in front, and then only those of its group; as they are where there is none of that name. */
export function preferring(mirrors: readonly Mirror[], name: string | undefined): readonly Mirror[] {
  const first = mirrors.find((mirror) => mirror.name === name)
  if (first === undefined) return mirrors
  return [first, ...mirrors.filter((mirror) => mirror !== first && mirror.group === first.group)]
}
