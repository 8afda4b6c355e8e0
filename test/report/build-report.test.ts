import { expect, it } from 'vitest'
import type { RunEvent } from '../../src/events/event.ts'
import { RunLog } from '../../src/events/run-log.ts'
import { RunRecord } from '../../src/events/sinks/run-record.ts'
import { buildReport } from '../../src/report/build-report.ts'
import { noUnpack, type Report } from '../../src/report/schema.ts'
import { sampleFault } from './sample.ts'

const restore = { outcome: 'hit', key: 'k', matchedKey: 'k', bytes: 10, restoreMs: 5, files: 3, reason: '' } as const
const layers = { dns: null, tcp: null, tls: null, http: null, zip: null, sumdb: null }
const mirror = {
  url: 'https://m.example',
  group: 'list-1',
  origin: 'job',
  healthy: true,
  reason: 'chosen',
  layers,
} as const

/** The report of a run in which these events happened, each 10 ms after the other. */
function reportOf(...events: readonly RunEvent[]): Report {
  let now = 0
  const record = new RunRecord()
  const log = new RunLog([record.sink], () => now)
  log.emit({ type: 'run.start', part: 'guard', version: '1.2.3', startedAt: '2026-11-21T10:00:00.000Z' })
  for (const event of events) {
    now += 10
    log.emit(event)
  }
  return buildReport(record.facts, (module) =>
    module === 'example.com/two' ? { file: 'go.mod', line: 7 } : { file: '', line: 0 },
  )
}

const ready: RunEvent = { type: 'run.end', failure: null }

it('is complete before anything has happened but the end', () => {
  expect(reportOf(ready)).toEqual({
    schema: 1,
    tool: { name: 'modward', version: '1.2.3' },
    outcome: 'ready',
    cause: null,
    transient: null,
    startedAt: '2026-11-21T10:00:00.000Z',
    durationMs: 10,
    go: { version: '', env: {} },
    projects: [],
    mirrors: [],
    cache: {
      ...restore,
      outcome: 'off',
      key: '',
      matchedKey: '',
      bytes: 0,
      restoreMs: 0,
      files: 0,
      replaced: false,
      savedMs: 0,
    },
    transfer: expect.objectContaining({ files: 0, hedges: 0 }),
    unpack: noUnpack,
    hosts: [],
    attempts: [],
    faults: [],
    failedRequests: [],
    warnings: [],
    slowest: [],
    phases: [],
  })
})

it.each([
  ['eof', true],
  ['tls_expired', false],
] as const)('says of %s whether a later run may not meet it: %s', (cause, transient) => {
  expect(reportOf({ type: 'run.end', failure: sampleFault({ cause }) })).toMatchObject({
    outcome: 'failed',
    cause,
    transient,
  })
})

it('puts the main fault first and finds the line that asks for a module', () => {
  const report = reportOf(
    { type: 'fault', fault: sampleFault({ cause: 'disk_full', module: '' }) },
    { type: 'fault', fault: sampleFault({ cause: 'eof' }) },
    { type: 'fault', fault: sampleFault({ cause: 'eof', module: 'example.com/two' }) },
    { type: 'run.end', failure: sampleFault({ cause: 'eof' }) },
  )
  expect(report.faults).toMatchObject([
    { cause: 'eof', modules: ['example.com/one@v1.0.0', 'example.com/two@v1.0.0'], file: 'go.mod', line: 7 },
    { cause: 'disk_full', file: '', line: 0 },
  ])
})

it.each([
  ['a hit that replaced a longer download', 1000, {}, { savedMs: 990 }],
  ['a hit that took longer than the download', 5, {}, { savedMs: 0 }],
  ['a hit of unknown worth', 0, {}, { savedMs: 0 }],
  ['a part', 1000, { outcome: 'partial' }, { savedMs: 0 }],
] as const)('counts the time that the cache saved: %s', (_, downloadMs, about, expected) => {
  const report = reportOf(
    { type: 'phase.start', name: 'Download' },
    { type: 'phase.end', name: 'Download' },
    { type: 'restore', restore: { ...restore, downloadMs, ...about } },
    ready,
  )
  expect(report.cache).toMatchObject({ replaced: false, ...expected })
})

it('says that a damaged entry is replaced', () => {
  expect(reportOf({ type: 'cache.replaced', key: 'k2' }, ready).cache.replaced).toBe(true)
})

it('gives each mirror what it did', () => {
  const end = { type: 'request.end', id: 1, file: 'f', status: 200, durationMs: 1 } as const
  const report = reportOf(
    { type: 'mirrors', mirrors: [mirror, { ...mirror, url: 'https://n.example', healthy: null }] },
    { ...end, mirror: mirror.url, result: 'ok', bytes: 12 },
    { type: 'file.ready', file: 'f', from: mirror.url, size: 12, restored: false },
    ready,
  )
  expect(report.mirrors).toMatchObject([
    { files: 1, bytes: 12, faults: 0 },
    { files: 0, bytes: 0, faults: 0 },
  ])
  expect(report.hosts).toEqual([{ host: 'm.example', needed: 'always', why: 'a mirror that served files' }])
})
