import type { ProbeState } from './probe/probe.ts'

/**
 * What a choice looks at: how a mirror stands, after how many milliseconds (so far, while pending), and whether a
 * connection to it has been made.
 */
export type RankedMirror = { readonly state: ProbeState; readonly ms: number; readonly connected: boolean }

/**
 * `index` is undefined where no mirror answers; `over` is an earlier mirror that was left because this one is clearly
 * faster.
 */
export type Selection = { readonly index: number | undefined; readonly over: number | undefined }

const faster = { times: 3, byMs: 200 }
/** Within this time every place on earth makes a connection: one that has made none is dead, not far. */
const deadMs = 800

/**
 * Chooses among mirrors in order of preference: health first, then speed. The first that answers keeps its place unless
 * another is at least three times and 200 ms faster. One that has not answered yet is waited for only as long as it
 * could still be the choice: a healthy preferred mirror does not wait for dead ones, nor a healthy one behind it for
 * long, however slow that one is. Undefined: wait.
 */
export function select(standings: readonly RankedMirror[]): Selection | undefined {
  const answering = standings.filter(({ state }) => state === 'answers')
  const isOutrun = ({ state, ms, connected }: RankedMirror) =>
    answering.some((other) => ms > other.ms * faster.times && ms > other.ms + faster.byMs) ||
    (state === 'pending' && !connected && ms > deadMs && answering.length > 0)
  const eligible = (standing: RankedMirror) => standing.state === 'answers' || standing.state === 'pending'
  const index = standings.findIndex((standing) => eligible(standing) && !isOutrun(standing))
  const chosen = standings[index]
  if (chosen === undefined) return { index: firstOrNone(standings), over: undefined }
  if (chosen.state === 'pending') return undefined
  const over = standings.findIndex(({ state }, place) => place < index && state === 'answers')
  return { index, over: over === -1 ? undefined : over }
}

/** Nobody answers: one that lacks the sample may have the rest. */
function firstOrNone(standings: readonly RankedMirror[]): number | undefined {
  const index = standings.findIndex(({ state }) => state === 'lacks')
  return index === -1 ? undefined : index
}

const ranks: Readonly<Record<ProbeState, number>> = { answers: 0, pending: 1, lacks: 2, failed: 3 }

/**
 * The order in which mirrors are asked: the chosen one, then those that answer, those nobody waited for, those behind
 * the times, and the dead.
 */
export function orderByHealth<T extends RankedMirror>(mirrors: readonly T[], chosen: number | undefined): T[] {
  const rest = mirrors.filter((_, index) => index !== chosen)
  const ordered = rest.toSorted((a, b) => ranks[a.state] - ranks[b.state])
  const first = chosen === undefined ? undefined : mirrors[chosen]
  return first === undefined ? ordered : [first, ...ordered]
}
