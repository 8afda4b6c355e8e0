/** How many faults in a row demote a mirror. */
const faultLimit = 3
/** How long a demoted mirror rests before one request may try it again, in milliseconds. */
const restMs = 15_000

/** What one mirror did during a download. */
export type Health = {
  readonly mirror: string
  readonly requests: number
  readonly faults: number
  /** How often it was demoted. */
  readonly demotions: number
}

/** The health of all mirrors during a download, shared by every file. */
export interface Breaker {
  /**
   * Whether the mirror may be asked now. A demoted one may not, until its rest is over: then exactly one caller is let
   * through, as a probe, and must report back with `succeed`, `fail` or `release`.
   */
  allows(mirror: string): boolean
  /** It answered as a mirror should; not-found is such an answer too. */
  recordSuccess(mirror: string): void
  /** It failed in a way that says something about the mirror. */
  recordFailure(mirror: string): void
  /** The request ended without saying anything about the mirror (given up by us). */
  release(mirror: string): void
  readonly health: readonly Health[]
}

type State = {
  requests: number
  faults: number
  demotions: number
  row: number
  restUntil: number | undefined
  probing: boolean
}

/** Makes a breaker; `now` is a clock in milliseconds. */
export function makeBreaker(now: () => number = performance.now.bind(performance)): Breaker {
  const states = new Map<string, State>()
  const stateOf = (mirror: string): State => {
    const known = states.get(mirror)
    if (known !== undefined) return known
    const fresh = { requests: 0, faults: 0, demotions: 0, row: 0, restUntil: undefined, probing: false }
    states.set(mirror, fresh)
    return fresh
  }
  return {
    allows(mirror) {
      const state = stateOf(mirror)
      if (state.restUntil === undefined) return true
      if (state.probing || now() < state.restUntil) return false
      state.probing = true
      return true
    },
    recordSuccess(mirror) {
      const state = stateOf(mirror)
      state.requests += 1
      state.row = 0
      state.restUntil = undefined
      state.probing = false
    },
    recordFailure(mirror) {
      const state = stateOf(mirror)
      state.requests += 1
      state.faults += 1
      state.row += 1
      const probed = state.probing
      state.probing = false
      if (!probed && (state.row < faultLimit || state.restUntil !== undefined)) return
      state.demotions += 1
      state.restUntil = now() + restMs
    },
    release(mirror) {
      stateOf(mirror).probing = false
    },
    get health() {
      return [...states].map(([mirror, { requests, faults, demotions }]) => ({ mirror, requests, faults, demotions }))
    },
  }
}
