import type { ProbeState } from './probe/probe.ts'

/**
 * What selection looks at: the state, after how many milliseconds (so far, while pending), whether a connection was made, and the tier:
 * only mirrors of one tier compete by speed.
 */
export type RankedMirror = {
  readonly state: ProbeState
  readonly ms: number
  readonly connected: boolean
  readonly tier: number
}

/** `index` is undefined if no mirror answers; `overtaken` is an earlier mirror than which the selected one is clearly faster. */
export type Selection = { readonly index: number | undefined; readonly overtaken: number | undefined }

/** Clearly faster: at least so many times, and by so many milliseconds. */
const faster = { times: 3, byMs: 200 }
/** A connection to any place on earth takes less, in milliseconds: without one the mirror is dead, not far away. */
const deadMs = 800

/**
 * Selects among mirrors in order of preference. Order is policy: the first tier in which a mirror answers, even if only with not found,
 * decides, however slow it is; a later tier is not selected while an earlier one may still answer. Undefined: wait.
 */
export function select(mirrors: readonly RankedMirror[]): Selection | undefined {
  for (const tier of new Set(mirrors.map((mirror) => mirror.tier))) {
    const from = mirrors.findIndex((mirror) => mirror.tier === tier)
    const selection = selectBySpeed(mirrors.filter((mirror) => mirror.tier === tier))
    if (selection === undefined) return undefined
    const { index, overtaken } = selection
    if (index === undefined) continue
    return { index: from + index, overtaken: overtaken === undefined ? undefined : from + overtaken }
  }
  return { index: undefined, overtaken: undefined }
}

/**
 * Selects among mirrors that compete: health first, then speed. The first that answers keeps its place unless another is clearly
 * faster. A mirror that has not answered yet is waited for only as long as it could still be selected: a healthy preferred mirror does
 * not wait for dead ones, and a healthy one behind it does not wait long.
 */
function selectBySpeed(mirrors: readonly RankedMirror[]): Selection | undefined {
  const answering = mirrors.filter(({ state }) => state === 'answers')
  const isOutrun = ({ state, ms, connected }: RankedMirror) =>
    answering.some((other) => ms > other.ms * faster.times && ms > other.ms + faster.byMs) ||
    (state === 'pending' && !connected && ms > deadMs && answering.length > 0)
  const isEligible = ({ state }: RankedMirror) => state === 'answers' || state === 'pending'
  const index = mirrors.findIndex((mirror) => isEligible(mirror) && !isOutrun(mirror))
  const selected = mirrors[index]
  if (selected === undefined) return { index: firstNotFound(mirrors), overtaken: undefined }
  if (selected.state === 'pending') return undefined
  const overtaken = mirrors.findIndex(({ state }, place) => place < index && state === 'answers')
  return { index, overtaken: overtaken === -1 ? undefined : overtaken }
}

/** If no mirror answers, one without this module version may have the rest. */
function firstNotFound(mirrors: readonly RankedMirror[]): number | undefined {
  const index = mirrors.findIndex(({ state }) => state === 'notFound')
  return index === -1 ? undefined : index
}

const ranks: Readonly<Record<ProbeState, number>> = { answers: 0, pending: 1, notFound: 2, failed: 3 }

/** The order in which mirrors are used: those that failed last, then by tier, in a tier the chosen one first, then by state. */
export function orderByHealth<T extends RankedMirror>(mirrors: readonly T[], chosen: number | undefined): T[] {
  const first = chosen === undefined ? undefined : mirrors[chosen]
  const keysOf = (mirror: T) => [
    Number(mirror.state === 'failed'),
    mirror.tier,
    Number(mirror !== first),
    ranks[mirror.state],
  ]
  return mirrors.toSorted((a, b) => {
    const [left, right] = [keysOf(a), keysOf(b)]
    return left.map((key, index) => key - (right[index] ?? 0)).find((difference) => difference !== 0) ?? 0
  })
}
