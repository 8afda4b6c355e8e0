import { describe, expect, it } from 'vitest'
import { noTraffic, noUnpack } from '../../src/report/schema.ts'
import { timeline } from '../../src/report/timeline.ts'
import { sampleMirror, sampleReport } from './sample.ts'

const attempt = { number: 1, startedMs: 1500, durationMs: 2500, waitedMs: 0, exitCode: 0 }
const failed = { file: 'example.com/!one/@v/v1.0.0.mod', mirror: 'https://a.example', cause: 'tcp_reset' } as const

const rescued = sampleReport({
  durationMs: 12_000,
  phases: [
    { name: 'Preflight', startedMs: 0, durationMs: 120.4 },
    { name: 'Cache', startedMs: 0, durationMs: 1 },
    { name: 'Download', startedMs: 130, durationMs: 9000 },
  ],
  mirrors: [
    sampleMirror({ url: 'https://a.example', files: 3, bytes: 2e6, faults: 2, startedMs: 130, lastMs: 4000 }),
    sampleMirror({ url: 'https://b.example', files: 1, bytes: 1e6, startedMs: 900, lastMs: 5000 }),
    sampleMirror({ url: 'https://never.example', ...noTraffic }),
  ],
  failedRequests: [
    { ...failed, file: 'example.com/a/very/long/module/two/@v/v1.0.0.zip', startedMs: 900, durationMs: 800 },
    { ...failed, startedMs: 200, durationMs: 3 },
  ],
  unpack: { ...noUnpack, modules: 4, startedMs: 600, ms: 5000 },
  attempts: [
    { ...attempt, exitCode: 1 },
    { ...attempt, number: 2, startedMs: 6000, exitCode: null },
    { ...attempt, number: 3, startedMs: 9000 },
  ],
})

it('draws what was prepared, each mirror with its failed requests in red, unpacking, and the runs of go', () => {
  expect(timeline(rescued).split('\n')).toEqual([
    '**Where the time went**',
    '',
    '```mermaid',
    '%%{init: {"gantt": {"leftPadding": 170}}}%%',
    'gantt',
    '  dateFormat x',
    '  axisFormat %s s',
    '  tickInterval 2second',
    '  section Prepare',
    '  check mirrors :0, 120',
    '  section a.example',
    '  3 files 2 MB :active, 130, 4000',
    '  tcp_reset · example.com/One v1.0.0 mod :crit, 200, 248',
    '  tcp_reset · module/two v1.0.0 zip :crit, 900, 1700',
    '  section b.example',
    '  1 file 1 MB :active, 900, 5000',
    '  section go',
    '  verify and unpack 4 modules :done, 600, 5600',
    '  go mod download 1 · failed :crit, 1500, 4000',
    '  go mod download 2 · stopped :crit, 6000, 8500',
    '  go mod download 3 :done, 9000, 11500',
    '```',
  ])
})

it('is nothing where nothing was timed', () => {
  expect(timeline(sampleReport({ phases: [], attempts: [] }))).toBe('')
})

describe('an axis that is right for any length', () => {
  it.each([
    [400, '%Q ms', '50millisecond'],
    [4100, '%Q ms', '500millisecond'],
    [7000, '%s s', '1second'],
    [61_000, '%s s', '10second'],
    [600_000, '%s s', '1minute'],
    [5_000_000, '%s s', '10minute'],
    [86_400_000, '%s s', '1hour'],
  ])('%i ms', (durationMs, format, tick) => {
    const drawn = timeline(sampleReport({ durationMs }))
    expect(drawn).toContain(`axisFormat ${format}\n  tickInterval ${tick}\n`)
  })
})

it('lets no name end the bar, the diagram or the fence', () => {
  const url = 'a: b, c; d # e\n```\nsection x %%'
  const mirrors = [sampleMirror({ url, files: 1, lastMs: 9 })]
  const failedRequests = [{ ...failed, mirror: url, file: url, startedMs: 0, durationMs: 5 }]
  const plain = timeline(sampleReport({ mirrors: [{ ...mirrors[0], url: 'x' } as never], failedRequests: [] }))
  const drawn = timeline(sampleReport({ mirrors, failedRequests }))
  expect(drawn.split('\n')).toHaveLength(plain.split('\n').length + 1)
  expect(drawn.replace(/%%{init.*/, '')).not.toMatch(/[;#]|%%|```\n.*```\n/)
})

it('has at most 25 bars, however much went wrong, and says how many are left out', () => {
  const attempts = Array.from({ length: 5000 }, (_, index) => ({ ...attempt, number: index + 1 }))
  const failedRequests = Array.from({ length: 50 }, (_, index) => ({ ...failed, startedMs: index, durationMs: 5 }))
  const mirrors = Array.from({ length: 9 }, (_, index) =>
    sampleMirror({ url: index === 0 ? failed.mirror : `https://m${index}.example`, files: 1, lastMs: 100 }),
  )
  const drawn = timeline({ ...rescued, attempts, failedRequests, mirrors })
  expect(drawn.match(/ :/g)?.length).toBeLessThanOrEqual(25)
  expect(drawn).toContain('  37 more failed requests :crit')
  expect(drawn).toContain('  4 997 more runs :done')
})
