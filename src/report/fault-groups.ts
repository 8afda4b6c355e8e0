import { shownHost } from '../causes/shown-host.ts'
import { formatCount } from './format.ts'
import type { FaultReport } from './schema.ts'

/** All faults of one cause that were recovered from, or all that were not: people read them as one. */
export type FaultGroup = {
  /** The first one: it is nearest to the root cause. */
  readonly head: FaultReport
  readonly count: number
  /** `path@version`, in the order in which they were met. */
  readonly modules: readonly string[]
  /** With their ports. */
  readonly hosts: readonly string[]
  /** The first known line that asks for one of the modules; '' and 0 when none is known. */
  readonly file: string
  readonly line: number
}

/** Faults merged by cause and recovery, in the order of the report: those that stayed first, the main one in front. */
export function groupFaults(faults: readonly FaultReport[]): readonly FaultGroup[] {
  const alike = Map.groupBy(faults, (fault) => `${fault.cause} ${fault.recovered}`)
  return [...alike.values()].flatMap((group) => {
    const [head] = group
    if (head === undefined) return []
    const placed = group.find((fault) => fault.file !== '')
    return {
      head,
      // A fault that another file met counts 0 for the files that were not requested because of it.
      count: Math.max(
        1,
        group.reduce((sum, fault) => sum + fault.count, 0),
      ),
      modules: distinct(group.flatMap(({ modules }) => modules)),
      hosts: distinct(group.map(shownHost)),
      file: placed?.file ?? '',
      line: placed?.line ?? 0,
    }
  })
}

/** How often the run recovered from a fault. */
export function countRecovered(faults: readonly FaultReport[]): number {
  return faults.reduce((sum, fault) => sum + (fault.recovered ? fault.count : 0), 0)
}

/** `X`, or `X and 22 more`. */
export function andMore(names: readonly string[]): string {
  const [first = '', ...others] = names
  return others.length === 0 ? first : `${first} and ${formatCount(others.length)} more`
}

/** What was seen of a fault, without go's own prefix: it stands behind one of ours. */
export function seenText({ text }: Pick<FaultReport, 'text'>): string {
  return text.replace(/^\s*go: /, '')
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)].filter((name) => name !== '')
}
