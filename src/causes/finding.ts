import type { Fault } from './fault.ts'
import { parse } from './grammar.ts'
import type { Message } from './message.ts'
import type { Judgement, Row, Wording } from './row.ts'
import { faultOf, rows } from './table.ts'

/** What one message tells: its cause, and whom it is about. */
export type Finding = {
  readonly row: Row
  readonly message: Message
  /** The wording is judged otherwise than its row. */
  readonly judged: Judgement | undefined
  /** It is told of a module, by go or by git; what is not may be the noise of another program. */
  readonly aboutModules: boolean
}

/** Layers whose words other programs use as well. */
const shared = new Set(['dns', 'tcp', 'tls', 'http', 'env proxy', 'disk', 'version control', 'module', 'configuration'])
const goWords =
  /^(?:[^\n]{0,200}[\s"':])?go(?:: | (?:get|mod|install|build|list|work|test|run|vet)\b)|\/@v\/|\/@latest|go-get=1|\/sumdb\/|cache[\\/](?:vcs|download)|go\.(?:mod|sum|work)\b|gomodcache|goproxy|govcs|goflags|pkg[\\/]mod/i

type Match = { readonly row: Row; readonly wording: Wording }

/** Compares messages with the table. A log repeats itself: the same message comes again, or the same of another module. */
export class Finder {
  readonly #findings = new Memory<Finding | undefined>()
  readonly #matches = new Memory<Match | undefined>()

  /** What a message tells, by the first row with a wording that fits; undefined where none does. */
  find(text: string): Finding | undefined {
    return this.#findings.recall(text, () => {
      const message = parse(text)
      const { error, vcs, response, frames } = message
      // Names are masked in all of these.
      const key = [error, vcs, response, ...frames].join('\0')
      const match = this.#matches.recall(key, () => firstMatch(message))
      return match && findingOf(match, message)
    })
  }
}

/** The length of all that a memory may hold, in characters: more than the distinct faults of a large job have. */
const memorySize = 512 * 1024

/** Remembers results; when they become too many, it begins anew. */
class Memory<Value> {
  readonly #known = new Map<string, Value>()
  #size = 0

  recall(key: string, make: () => Value): Value {
    const known = this.#known.get(key)
    if (known !== undefined || this.#known.has(key)) return known as Value
    const made = make()
    this.#size += key.length
    if (this.#size > memorySize) {
      this.#known.clear()
      this.#size = key.length
    }
    this.#known.set(key, made)
    return made
  }
}

function findingOf({ row, wording }: Match, message: Message): Finding {
  const told = !shared.has(row.layer) || message.module !== '' || goWords.test(message.text)
  return { row, message, judged: wording.judged, aboutModules: told && row.id !== 'stall_timeout' }
}

/** A finding as a fault: redacted, with title and advice. */
export function faultFrom({ row, message, judged }: Finding): Fault {
  const { text, module, version, host, url } = message
  return faultOf(row.id, { text: text.trim(), module, version, host, url }, judged)
}

function firstMatch(message: Message): Match | undefined {
  for (const row of rows) {
    const wording = row.wordings.find(({ look }) => look.test(message))
    if (wording !== undefined) return { row, wording }
  }
  return undefined
}
