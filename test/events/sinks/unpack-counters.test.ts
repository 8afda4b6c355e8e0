import { expect, test } from 'vitest'
import type { RunEvent } from '../../../src/events/event.ts'
import { UnpackCounters } from '../../../src/events/sinks/unpack-counters.ts'
import { noUnpack } from '../../../src/report/schema.ts'

type Outcome = Extract<RunEvent, { type: 'unpack' }>['outcome']

const unpack = (outcome: Outcome, atMs: number, more = {}) =>
  ({
    type: 'unpack',
    module: 'm',
    version: 'v1',
    outcome,
    files: 0,
    bytes: 0,
    durationMs: 50,
    reason: '',
    atMs,
    ...more,
  }) as const

test.each([
  ['nothing was unpacked', [], noUnpack],
  [
    'modules that were placed, from the start of the first to the end of the last',
    [unpack('placed', 100, { files: 3, bytes: 70 }), unpack('placed', 180, { files: 1, bytes: 7, durationMs: 20 })],
    { modules: 2, files: 4, bytes: 77, startedMs: 50, ms: 130, leftToGo: 0 },
  ],
  [
    'modules that are left to go',
    [unpack('left to go', 60), unpack('failed', 70)],
    { ...noUnpack, startedMs: 10, ms: 60, leftToGo: 2 },
  ],
  ['a zip with a wrong hash is fetched once more', [unpack('wrong hash', 60)], noUnpack],
  ['one that is there needs nothing', [unpack('already there', 60)], noUnpack],
])('%s', (_, events, expected) => {
  const counters = new UnpackCounters()
  for (const event of events) counters.sink(event)
  expect(counters.counts).toEqual(expected)
})
