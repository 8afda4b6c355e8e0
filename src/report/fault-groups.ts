import type { Fault } from '../causes/fault.ts'
import { formatModule } from '../gomod/module-version.ts'
import { formatCount } from './format.ts'

/** Faults of one cause and one fate, as a person wants to read them: once, with what they hit. */
export type FaultGroup = {
  /** The first and therefore most telling one. */
  readonly head: Fault
  readonly count: number
  /** `path@version`, in the order in which they were met. */
  readonly modules: readonly string[]
  readonly hosts: readonly string[]
  /** The first known line that asks for one of the modules; '' and 0 when none is known. */
  readonly file: string
  readonly line: number
}

/** Faults merged by cause and fate, in the order of the report: what stayed before what was overcome, the main one first. */
export function groupFaults(faults: readonly Fault[]): readonly FaultGroup[] {
  const alike = Map.groupBy(faults, (fault) => `${fault.cause} ${fault.recovered}`)
  return [...alike.values()].flatMap((group) => {
    const [head] = group
    if (head === undefined) return []
    const placed = group.find((fault) => fault.file !== '')
    return {
      head,
      // None were counted where all were met on the way to files that nobody wanted in the end.
      count: Math.max(
        1,
        group.reduce((sum, fault) => sum + fault.count, 0),
      ),
      modules: distinct(group.map((fault) => (fault.module === '' ? '' : moduleName(fault)))),
      hosts: distinct(group.map((fault) => fault.host)),
      file: placed?.file ?? '',
      line: placed?.line ?? 0,
    }
  })
}

/** The sum of the counts of the faults that were overcome. */
export function countRecovered(faults: readonly Fault[]): number {
  return faults.reduce((sum, fault) => sum + (fault.recovered ? fault.count : 0), 0)
}

/** `X`, or `X and 22 more`. */
export function andMore(names: readonly string[]): string {
  const [first = '', ...others] = names
  return others.length === 0 ? first : `${first} and ${formatCount(others.length)} more`
}

function moduleName(fault: Fault): string {
  return fault.version === '' ? fault.module : formatModule({ path: fault.module, version: fault.version })
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)].filter((name) => name !== '')
}
