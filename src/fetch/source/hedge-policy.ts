import { type Mirror, publicGroup } from '../../mirrors/plan.ts'

/** At most so many of all requests may be hedges: a network that is slow as a whole is not helped by more requests. */
const maxShare = 0.05

/** Hedge budget: hedged requests are at most 5 % of all requests, and at least one. */
export class HedgeBudget {
  #requests = 0
  #hedges = 0

  /** Counts a request of any kind. */
  countRequest(): void {
    this.#requests++
  }

  /** Whether one more hedge is within the budget. */
  get hasRoom(): boolean {
    return this.#hedges + 1 <= Math.max(1, maxShare * this.#requests)
  }

  /** Counts a hedge. */
  countHedge(): void {
    this.#hedges++
  }
}

/**
 * Whether a module's name may be sent to another mirror merely because this one is slow. Order is policy: a later entry
 * of the user's list is not asked while an earlier one answers; only mirrors of one tier compete by speed. Of Go's
 * default, a mirror that has not begun to send the file has not confirmed that the path is public, and another mirror is
 * another operator.
 */
export function mayHedge(
  mirror: Pick<Mirror, 'tier' | 'group'>,
  other: Pick<Mirror, 'tier'>,
  hasAnswered: boolean,
): boolean {
  return mirror.tier === other.tier && (mirror.group !== publicGroup || hasAnswered)
}
