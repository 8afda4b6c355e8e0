import { rows } from './table.ts'

/** How statuses, and the output of git and ssh, show themselves: what the rows have no words for. */
const grammar = [
  'reading http',
  'unexpected status',
  'proxyconnect',
  'socks connect',
  'exit status 128',
  '/sumdb/',
  '/lookup/',
  'fatal: ',
  'remote: ',
  'permission denied (',
  'host key verification failed',
  'go: ',
]

/** Finds the places of a text where a fault may be told: a plain list of words, so its time grows with the text only. */
export function trigger(): RegExp {
  const words = new Set([...grammar, ...rows.flatMap((row) => row.wordings.flatMap(({ look }) => look.words))])
  // A word that holds another one adds nothing.
  const needed = [...words].filter((word) => ![...words].some((other) => other !== word && word.includes(other)))
  return new RegExp(needed.sort().map(literal).join('|'), 'gi')
}

function literal(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
