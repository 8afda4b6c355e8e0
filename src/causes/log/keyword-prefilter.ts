import { rules } from '../rules/table.ts'
import { AhoCorasick } from './aho-corasick.ts'

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
/** What go begins its messages with: also those of a download under way, which tell no fault. */
const goSays = 'go: '
const underWay = /^go: (?:downloading|finding|extracting)/i

let index: AhoCorasick | undefined

/** Where a fault may be told in this part of a log, -1 where nowhere: the first place with a word of any row. */
export function keywordIn(log: Buffer, from: number, end: number): number {
  // Made when the first log is read: most runs read none.
  index ??= new AhoCorasick([
    goSays,
    ...grammar,
    ...rules.flatMap(({ patterns }) => patterns.flatMap(({ matcher }) => matcher.words)),
  ])
  let at = index.first(log, from, end)
  while (at >= 0 && isUnderWay(log, at)) at = index.first(log, at + 1, end)
  return at
}

function isUnderWay(log: Buffer, at: number): boolean {
  // The colon first: most words have none there, and this is asked for every word that is found.
  return log[at + 2] === 0x3a && underWay.test(log.toString('latin1', at, at + 15))
}
