import { rows } from './table.ts'

/** How statuses, and the output of git and ssh, show themselves: what the rows have no words for. */
const grammar = [
  'reading http',
  'get "http',
  'get \\"http',
  'get http',
  'read "http',
  ': eof',
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
]
/** What go says of a fault, and not of a download under way. */
const goSays = 'go: (?!downloading|finding|extracting)'

const source = makeSource()

/** Finds the places of a text where a fault may be told: a plain list of words, so its time grows with the text only. */
export function trigger(): RegExp {
  return new RegExp(source, 'gi')
}

function makeSource(): string {
  const words = new Set([...grammar, ...rows.flatMap((row) => row.wordings.flatMap(({ look }) => look.words))])
  // A word that holds another one adds nothing.
  const needed = [...words].filter((word) => ![...words].some((other) => other !== word && word.includes(other)))
  return [...needed.sort().map(literal), goSays].join('|')
}

function literal(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
