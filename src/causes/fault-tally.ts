import { isProgress } from './block.ts'
import type { Fault } from './fault.ts'
import { Finder, type Finding, faultFrom } from './finding.ts'
import { inOrder } from './main.ts'
import { faultOf } from './table.ts'

/** What a log tells: every distinct fault, those to act on first in front. */
export type Diagnosis = {
  readonly faults: readonly Fault[]
  /** What a person should act on first; of cause `unknown` where nothing is known. */
  readonly main: Fault
  /** For each fault, the line of the log, from 1, where it was seen first. */
  readonly seenAt: readonly number[]
}

type Seen = { fault: Fault; readonly line: number }

/** More distinct faults than any log has; further ones are counted with the first of their cause. */
const mostFaults = 1000
/** Gathers the faults of a log, alike ones merged. */
export class FaultTally {
  readonly #aboutModules = new Map<string, Seen>()
  readonly #others = new Map<string, Seen>()
  readonly #finder = new Finder()
  /** The last message of go that no row knows. */
  #unknown: { readonly text: string; readonly line: number } | undefined

  /** Takes one message and the number of its first line. */
  hear(message: string, line: number): void {
    if (isProgress(message)) return
    const finding = this.#finder.find(message)
    if (finding === undefined) {
      if (/^go: /.test(message)) this.#unknown = { text: message, line }
      return
    }
    note(finding.aboutModules ? this.#aboutModules : this.#others, finding, line)
  }

  /** The diagnosis. Words that other programs use too count only where nothing was told of modules. */
  conclude(lastLines: readonly string[], lineCount: number): Diagnosis {
    const [known = []] = [this.#aboutModules, this.#others]
      .filter((map) => map.size > 0)
      .map((map) => [...map.values()])
    const seen = known.length > 0 ? known : [this.#asUnknown(lastLines, lineCount)]
    const faults = inOrder(seen.map(({ fault }) => fault))
    const lines = new Map(seen.map(({ fault, line }) => [fault, line]))
    const [main = seen[0]?.fault ?? faultOf('unknown', { text: '' })] = faults
    return { faults, main, seenAt: faults.map((fault) => lines.get(fault) ?? 0) }
  }

  #asUnknown(lastLines: readonly string[], lineCount: number): Seen {
    const { text, line } = this.#unknown ?? { text: lastLines.join('\n'), line: Math.max(1, lineCount) }
    return { fault: faultOf('unknown', { text }), line }
  }
}

function note(seen: Map<string, Seen>, finding: Finding, line: number): void {
  const { row, message } = finding
  const exact = [row.id, message.module, message.version, message.host].join('\n')
  const key = seen.has(exact) || seen.size < mostFaults ? exact : row.id
  const known = seen.get(key)
  if (known === undefined) seen.set(key, { fault: faultFrom(finding), line })
  else known.fault = { ...known.fault, count: known.fault.count + 1 }
}
