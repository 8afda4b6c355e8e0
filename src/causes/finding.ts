import type { Fault } from './fault.ts'
import { parse } from './grammar.ts'
import type { Message } from './message.ts'
import type { Row, Wording } from './row.ts'
import { faultOf, rows } from './table.ts'

/** A fault that one message tells. */
export type Finding = {
  readonly fault: Fault
  /** It is told of a module, by go or by git; what is not may be the noise of another program. */
  readonly aboutModules: boolean
}

/** Layers whose words other programs use as well. */
const shared = new Set(['dns', 'tcp', 'tls', 'http', 'env proxy', 'disk', 'version control', 'module', 'configuration'])
const goWords =
  /^(?:[^\n]{0,200}[\s"':])?go(?:: | (?:get|mod|install|build|list|work|test|run|vet)\b)|\/@v\/|\/@latest|go-get=1|\/sumdb\/|cache[\\/](?:vcs|download)|go\.(?:mod|sum|work)\b|gomodcache|goproxy|govcs|goflags|pkg[\\/]mod/i

/** The fault that a message tells, by the first row with a wording that fits; undefined where none does. */
export function find(text: string): Finding | undefined {
  const message = parse(text)
  const match = firstMatch(message)
  if (match === undefined) return undefined
  const { text: shown, module, version, host, url } = message
  const fault = faultOf(match.row.id, { text: shown.trim(), module, version, host, url }, match.wording.judged)
  const aboutModules = !shared.has(match.row.layer) || module !== '' || goWords.test(text)
  return { fault, aboutModules: aboutModules && match.row.id !== 'stall_timeout' }
}

function firstMatch(message: Message): { row: Row; wording: Wording } | undefined {
  for (const row of rows) {
    const wording = row.wordings.find(({ look }) => look.test(message))
    if (wording !== undefined) return { row, wording }
  }
  return undefined
}
