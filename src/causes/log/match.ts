import type { Fault } from '../fault.ts'
import type { CauseRule, Override, Pattern } from '../rules/cause-rule.ts'
import { faultOf, rules } from '../rules/table.ts'
import { AhoCorasick } from './aho-corasick.ts'
import { isToldByGo } from './evidence.ts'
import { parse } from './grammar.ts'
import { MemoCache } from './memo-cache.ts'
import type { Message } from './message.ts'

/** What one message tells: its cause, and whom it is about. */
export type Match = {
  readonly row: CauseRule
  readonly message: Message
  /** The wording is judged otherwise than its row. */
  readonly judged: Override | undefined
  /** It carries go's own grammar; what does not may be the noise of another program. */
  readonly toldByGo: boolean
}

type RuleMatch = { readonly row: CauseRule; readonly wording: Pattern }

/** Compares messages with the table. Other modules meet the same faults: what shows the same words is compared once. */
export class RuleMatcher {
  readonly #matches = new MemoCache<RuleMatch | undefined>()

  /** What a message tells, by the first row with a wording that fits; undefined where none does. */
  find(text: string): Match | undefined {
    const message = parse(text)
    const match = this.#matches.recall(this.#shownBy(message), () => firstMatch(message))
    if (match === undefined) return undefined
    const { row, wording } = match
    return { row, message, judged: wording.override, toldByGo: isToldByGo(row, message) }
  }

  /** All of a message that a row can see, names and numbers left out: its words, its frames and its status. */
  #shownBy({ error, reason, vcs, response, frames, status }: Message): string {
    const texts = [error, vcs, response].map((text) => wordsIn(text))
    return [...texts, compared.has(reason) ? reason : '', status, ...frames].join('\0')
  }
}

const compared = new Set(rules.flatMap(({ patterns }) => patterns.flatMap(({ matcher }) => matcher.compared)))
let index: AhoCorasick | undefined

function wordsIn(text: string): string {
  // Made for the first message: most runs have none.
  index ??= new AhoCorasick(compared)
  return index.wordsIn(text)
}

/** A finding as a fault: redacted, with title and advice. */
export function faultFrom({ row, message, judged }: Match): Fault {
  const { text, module, version, host, url } = message
  return faultOf(row.id, { text: text.trim(), module, version, host, url }, judged)
}

function firstMatch(message: Message): RuleMatch | undefined {
  for (const row of rules) {
    const wording = row.patterns.find(({ matcher }) => matcher.test(message))
    if (wording !== undefined) return { row, wording }
  }
  return undefined
}
