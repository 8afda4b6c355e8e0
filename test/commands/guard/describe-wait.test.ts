import { expect, test } from 'vitest'
import { describeActivity, describeWait, type GoActivity } from '../../../src/commands/guard/describe-wait.ts'
import type { RunEvent } from '../../../src/events/event.ts'
import { RunLog } from '../../../src/events/run-log.ts'
import { WaitingFold } from '../../../src/events/sinks/waiting.ts'
import { ZipBytesFold } from '../../../src/events/sinks/zip-bytes.ts'

const file = 'example.test/m/@v/v1.0.0.zip'
const mirror = 'https://a.test/go'
const start: RunEvent = { type: 'request.start', id: 1, file, mirror, number: 1, hedge: false }
const end: RunEvent = { type: 'request.end', id: 1, file, mirror, result: 'ok', status: 200, bytes: 1, durationMs: 1 }

test.each<[string, RunEvent[], number, string]>([
  ['an open request without an answer', [start], 12_000, 'example.test/m@v1.0.0 (no answer from a.test, 12 of 20 s)'],
  [
    'a transfer',
    [start, { type: 'size', file, bytes: 40e6 }, { type: 'bytes', file, mirror, bytes: 12e6 }],
    12_000,
    'example.test/m@v1.0.0 (12 of 40 MB, a.test, 12 s)',
  ],
  [
    'a transfer of unknown length',
    [start, { type: 'bytes', file, mirror, bytes: 12e6 }],
    12_000,
    'example.test/m@v1.0.0 (12 MB, a.test, 12 s)',
  ],
  ['a request that has just begun', [start], 500, ''],
  [
    'a file that go asked for',
    [{ type: 'file.asked', file, isNew: true }],
    500,
    'a mirror that has example.test/m@v1.0.0',
  ],
  ['nothing yet', [], 0, 'the end of the run'],
  ['a phase', [{ type: 'phase.start', name: 'Preflight' }], 0, 'the first answer of the mirrors'],
  ['the cache, with what it has given', [{ type: 'phase.start', name: 'Cache' }], 0, 'the cache (45 MB restored)'],
  [
    'go, when all is there',
    [{ type: 'phase.start', name: 'Download' }, start, end],
    9000,
    'go, which checks and unpacks modules',
  ],
  [
    'a retry',
    [{ type: 'retry', file, mirror, waitMs: 8000, reason: '' }],
    1000,
    'the next request to a.test for example.test/m@v1.0.0 (in 7 s)',
  ],
  ['the next attempt', [{ type: 'attempt.wait', waitMs: 8000 }], 1000, 'the next attempt (in 7 s)'],
])('%s is what is waited for', (_, events, now, expected) => {
  const waiting = new WaitingFold()
  waiting.restoredBytes = () => 45e6
  const zips = new ZipBytesFold()
  const log = new RunLog([waiting.sink, zips.sink], () => 0)
  for (const event of events) log.emit(event)
  expect(describeWait(waiting, now, (asked) => zips.of(asked), 20_000)).toBe(expected)
})

test('a request that has just begun is told, too, if nothing has come for a while', () => {
  const waiting = new WaitingFold()
  let now = 0
  const log = new RunLog([waiting.sink], () => now)
  log.emit(start)
  log.emit(end)
  now = 8_000
  log.emit({ ...start, id: 2 })
  const none = () => ({ received: 0, size: undefined })
  expect(describeWait(waiting, 8_500, none, 20_000)).toBe('example.test/m@v1.0.0 (no answer from a.test, 1 of 20 s)')
})

const still: GoActivity = { wait: undefined, idleMs: 0, missing: () => [] }
const missing = () => [
  { path: 'corp.example/a', version: 'v1.0.0' },
  { path: 'corp.example/b', version: 'v1.0.0' },
]

test.each<[string, Partial<GoActivity>, string]>([
  ['nothing that is known', {}, ''],
  [
    'a lock',
    { wait: { kind: 'lock', path: '/go/cache/lock', holder: 'go mod download (process 7)' } },
    'the lock /go/cache/lock, held by go mod download (process 7)',
  ],
  [
    'git',
    { wait: { kind: 'git', command: 'git fetch', host: 'git.corp.example' }, idleMs: 12_000, missing },
    'git fetch (git.corp.example), silent for 12 s',
  ],
  [
    'a private module',
    { idleMs: 12_000, missing },
    'the private module corp.example/a@v1.0.0 and 1 more, silent for 12 s',
  ],
  ['no private module as long as go works', { idleMs: 500, missing }, ''],
])('go waits for %s', (_, activity, expected) => {
  expect(describeActivity({ ...still, ...activity })).toBe(expected)
})
