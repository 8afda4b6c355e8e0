import type { Fault } from '../fault.ts'
import { rankFaults } from '../rank.ts'
import { faultOf } from '../rules/table.ts'
import { isProgress } from './group-messages.ts'
import { faultFrom, RuleMatcher } from './match.ts'
import { MemoCache } from './memo-cache.ts'

/** What a log tells: every distinct fault, those to act on first in front. */
export type Diagnosis = {
  readonly faults: readonly Fault[]
  /** What a person should act on first; of cause `unknown` where nothing is known. */
  readonly main: Fault
  /** For each fault, the line of the log, from 1, where it was seen first. */
  readonly seenAt: readonly number[]
}

type Seen = { readonly fault: Fault; readonly line: number; count: number }

/** More distinct faults than any log has; further ones are counted with the first of their cause. */
const mostFaults = 1000

/** Gathers the faults of a log, alike ones merged. */
export class FaultCollector {
  readonly #aboutModules = new Map<string, Seen>()
  readonly #others = new Map<string, Seen>()
  readonly #finder = new RuleMatcher()
  /** A log repeats itself: what the same message told before. */
  readonly #heard = new MemoCache<Seen | undefined>()
  /** The last message of go that no row knows. */
  #unknown: { readonly text: string; readonly line: number } | undefined

  /** Takes one message and the number of its first line. */
  hear(message: string, line: number): void {
    if (isProgress(message)) return
    const seen = this.#heard.recall(message, () => this.#seenOf(message, line))
    if (seen !== undefined) seen.count++
    else if (/^go: /.test(message)) this.#unknown = { text: message, line }
  }

  /** The diagnosis. Words that other programs use too count only where nothing was told of modules. */
  conclude(lastLines: readonly string[], lineCount: number): Diagnosis {
    const [known = []] = [this.#aboutModules, this.#others]
      .filter((map) => map.size > 0)
      .map((map) => [...map.values()])
    const seen = known.length > 0 ? known : [this.#asUnknown(lastLines, lineCount)]
    const counted = seen.map(({ fault, count, line }) => ({ fault: { ...fault, count }, line }))
    const faults = rankFaults(counted.map(({ fault }) => fault))
    const lines = new Map(counted.map(({ fault, line }) => [fault, line]))
    const [main = faultOf('unknown', { text: '' })] = faults
    return { faults, main, seenAt: faults.map((fault) => lines.get(fault) ?? 0) }
  }

  #seenOf(message: string, line: number): Seen | undefined {
    const finding = this.#finder.find(message)
    if (finding === undefined) return undefined
    const seen = finding.aboutModules ? this.#aboutModules : this.#others
    const { module, version, host } = finding.message
    const exact = [finding.row.id, module, version, host].join('\n')
    const full = seen.size >= mostFaults
    const known = seen.get(exact) ?? (full ? seen.get(finding.row.id) : undefined)
    if (known !== undefined) return known
    const found = { fault: faultFrom(finding), line, count: 0 }
    seen.set(full ? finding.row.id : exact, found)
    return found
  }

  #asUnknown(lastLines: readonly string[], lineCount: number): Seen {
    const { text, line } = this.#unknown ?? { text: lastLines.join('\n'), line: Math.max(1, lineCount) }
    return { fault: faultOf('unknown', { text }), line, count: 1 }
  }
}
