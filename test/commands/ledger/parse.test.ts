import { describe, expect, it } from 'vitest'
import { NotAReport, parseReport } from '../../../src/commands/ledger/parse.ts'
import { failedReport, sampleFault, sampleReport } from '../../report/sample.ts'

const least = { schema: 1, tool: { name: 'modward' }, outcome: 'ready', startedAt: '2026-11-21T10:00:00.000Z' }

describe('a report', () => {
  it('of this version is read whole', () => {
    const report = failedReport([sampleFault({ count: 3, recovered: true })], { durationMs: 99 })
    expect(parseReport(JSON.parse(JSON.stringify(report)))).toMatchObject({
      tool: { version: '1.0.0' },
      outcome: 'failed',
      cause: 'eof',
      startedAt: '2026-11-21T10:00:00.000Z',
      durationMs: 99,
      go: { version: 'go1.26.8', env: { GOPROXY: 'https://proxy.golang.org,direct' } },
      cache: { outcome: 'hit', bytes: 121e6, restoreMs: 1400 },
      faults: [{ cause: 'eof', module: 'example.com/one', host: 'proxy.golang.org', count: 3, recovered: true }],
    })
  })

  it('with fields that this version does not know is read as far as it is known', () => {
    const report = { ...sampleReport(), drill: { passed: true }, cache: { outcome: 'hit', bytes: 5, shards: [1] } }
    expect(parseReport(report).cache).toEqual({ outcome: 'hit', bytes: 5, restoreMs: 0, savedMs: 0 })
  })

  it('with counts by mirror has them, and one of an older version has none', () => {
    const mirrors = [{ url: 'https://a.example', origin: 'job', healthy: true, files: 3, bytes: 9, faults: 1 }]
    expect(parseReport({ ...least, mirrors }).mirrors).toEqual(mirrors)
    expect(parseReport({ ...least, mirrors: [{ url: 'https://a.example' }] }).mirrors).toEqual([
      { url: 'https://a.example', healthy: null },
    ])
  })

  it('that has no more than a date and an outcome counts', () => {
    expect(parseReport(least)).toMatchObject({ outcome: 'ready', cause: null, durationMs: 0, faults: [], mirrors: [] })
  })

  it.each([
    ['numbers that are none', { durationMs: '5', cache: { bytes: -3, restoreMs: null } }, { durationMs: 0 }],
    ['lists that are none', { faults: 'many', mirrors: { 0: 1 }, attempts: 7 }, { faults: [], mirrors: [] }],
    ['objects that are none', { go: null, cache: [1], transfer: 3 }, { cache: { outcome: 'off' } }],
    ['an odd cause', { faults: [{ cause: '<b>', count: 1 }] }, { faults: [{ cause: 'unknown', count: 1 }] }],
    ['an endless host', { faults: [{ host: 'X'.repeat(9999) }] }, { faults: [{ host: 'x'.repeat(253) }] }],
    ['too many errors', { faults: Array(5000).fill({}) }, { faults: { length: 1000 } }],
  ])('with %s is read without them', (_, given, read) => {
    expect(parseReport({ ...least, ...given })).toMatchObject(read)
  })

  it('with 10,000 errors keeps 1,000', () => {
    expect(parseReport({ ...least, faults: Array(10_000).fill({ cause: 'eof' }) }).faults).toHaveLength(1000)
  })
})

describe('no report is', () => {
  it.each([
    ['null', null, 'no report of modward'],
    ['a list', [least], 'no report of modward'],
    ['another program’s', { ...least, tool: { name: 'other' } }, 'no report of modward'],
    ['a later schema', { ...least, schema: 2 }, 'report schema 2 is not known'],
    ['one without a schema', { ...least, schema: undefined }, 'report schema none is not known'],
    ['one without an outcome', { ...least, outcome: 'maybe' }, 'the report has no outcome'],
    ['one without a date', { ...least, startedAt: 'yesterday' }, 'the report has no startedAt'],
    ['one of the year 20000', { ...least, startedAt: '+020000-01-01T00:00:00Z' }, 'the report has no startedAt'],
  ])('%s', (_, document, message) => {
    expect(() => parseReport(document)).toThrow(NotAReport)
    expect(() => parseReport(document)).toThrow(message)
  })
})
