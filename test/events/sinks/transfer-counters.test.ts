import { describe, expect, test } from 'vitest'
import type { RunEvent } from '../../../src/events/event.ts'
import { RunLog } from '../../../src/events/run-log.ts'
import { TransferCounters } from '../../../src/events/sinks/transfer-counters.ts'
import { noTransfer, type TransferReport } from '../../../src/report/schema.ts'

const file = 'example.test/m/@v/v1.0.0.zip'
const mirror = 'https://a.test'
const start = { type: 'request.start', id: 1, file, mirror, number: 1, hedge: false } as const
const ready = { type: 'file.ready', file, from: mirror, size: 10, restored: false } as const
const rows: [name: string, events: RunEvent[], counts: Partial<TransferReport>][] = [
  ['nothing', [], {}],
  ['a file that is ready', [ready], { files: 1 }],
  ['no file that was restored', [{ ...ready, from: 'cache', restored: true }], {}],
  ['bytes', [3, 4].map((bytes) => ({ type: 'bytes', file: 'f', mirror, bytes })), { bytes: 7 }],
  ['a first request', [start], { requests: 1 }],
  ['a second request for a file as a retry', [start, { ...start, number: 2 }], { requests: 2, retries: 1 }],
  ['a hedge as no retry', [{ ...start, number: 2, hedge: true }], { requests: 1 }],
  ['a further connection as a request', [{ type: 'segment', file, mirror, from: 1, to: 2 }], { requests: 1 }],
  ['a fallback', [{ type: 'fallback', file, from: mirror, to: 'b', reason: 'eof' }], { failovers: 1 }],
  ['a stall', [{ type: 'stall', file, mirror, afterMs: 1 }], { stalls: 1 }],
  ['a resumed transfer', [{ type: 'resume', file, mirror, at: 1 }], { resumes: 1 }],
  ['a hedge', [{ type: 'hedge', file, from: mirror, to: 'b', afterMs: 1 }], { hedges: 1 }],
  ['a breaker that opens', [{ type: 'breaker', mirror, state: 'open' }], { demotions: 1 }],
  ['no breaker that closes', [{ type: 'breaker', mirror, state: 'closed' }], {}],
]

describe('the transfer counters count', () => {
  test.each(rows)('%s', (_, events, counts) => {
    const counters = new TransferCounters()
    const log = new RunLog([counters.sink])
    for (const event of events) log.emit(event)
    expect(counters.counts).toEqual({ ...noTransfer, ...counts })
  })
})
