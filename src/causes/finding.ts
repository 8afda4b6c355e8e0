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

/** What a message tells, by the first row with a wording that fits; undefined where none does. */
export function find(text: string): Finding | undefined {
  const message = parse(text)
  const match = firstMatch(message)
  if (match === undefined) return undefined
  const { row, wording } = match
  const told = !shared.has(row.layer) || message.module !== '' || goWords.test(text)
  return { row, message, judged: wording.judged, aboutModules: told && row.id !== 'stall_timeout' }
}

/** A finding as a fault: redacted, with title and advice. */
export function faultFrom({ row, message, judged }: Finding): Fault {
  const { text, module, version, host, url } = message
  return faultOf(
    row.id,
    { text: copy(text.trim()), module: copy(module), version: copy(version), host: copy(host), url },
    judged,
  )
}

/** A slice keeps the whole portion of the log in memory that it was cut from. */
function copy(text: string): string {
  return Buffer.from(text).toString()
}

function firstMatch(message: Message): { row: Row; wording: Wording } | undefined {
  for (const row of rows) {
    const wording = row.wordings.find(({ look }) => look.test(message))
    if (wording !== undefined) return { row, wording }
  }
  return undefined
}
