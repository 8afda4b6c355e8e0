import { describe, expect, it } from 'vitest'
import {
  cacheLine,
  modulesLine,
  openingLine,
  preflightLine,
  privateLine,
  verdictLine,
} from '../../src/report/status-lines.ts'
import { failedReport, sampleFault, sampleMirror, sampleReport } from './sample.ts'

const { cache, transfer } = sampleReport()
const sick = sampleMirror({ url: 'https://goproxy.io', healthy: false, reason: 'no route to host' })

it('opens with versions and sizes', () => {
  expect(openingLine(sampleReport())).toBe('modward 1.0.0 · go 1.26.8 · 1 project, 99 modules')
})

it.each([
  ['a healthy one', [sampleMirror()], '▸ Preflight: proxy.golang.org healthy, 41 ms (chosen)'],
  [
    'stand-ins',
    [sampleMirror(), sampleMirror({ healthy: null }), sampleMirror({ healthy: null })],
    '▸ Preflight: proxy.golang.org healthy, 41 ms (chosen) · 2 fallback mirrors not needed',
  ],
  [
    'a sick one',
    [sampleMirror(), sick],
    '▸ Preflight: proxy.golang.org healthy, 41 ms (chosen) · goproxy.io: no route to host',
  ],
  [
    'mirrors of our own that cannot be reached',
    [sampleMirror(), { ...sick, origin: 'catalogue' as const }],
    '▸ Preflight: proxy.golang.org healthy, 41 ms (chosen) · no fallback mirror could be reached',
  ],
  ['none that is healthy', [sick], '▸ Preflight: no mirror is healthy · goproxy.io: no route to host'],
  ['no mirror', [], '▸ Preflight: no mirror to ask, go goes its own way'],
])('tells the preflight: %s', (_, mirrors, line) => {
  expect(preflightLine(mirrors)).toBe(line)
})

it.each([
  [{}, '▸ Cache: hit v1-linux-x64-01234567…, 121 MB in 1.4 s, all to be verified by go'],
  [
    { outcome: 'partial', matchedKey: 'v1-linux-x64-fedcba9876543210fedc' },
    '▸ Cache: part of it from v1-linux-x64-fedcba98…, 121 MB in 1.4 s, all to be verified by go',
  ],
  [{ outcome: 'miss' }, '▸ Cache: miss v1-linux-x64-01234567…'],
  [{ outcome: 'off' }, '▸ Cache: off'],
  [{ outcome: 'timeout', restoreMs: 120_000 }, '▸ Cache: given up after 2 min 0 s, the modules are downloaded'],
  [{ outcome: 'failed' }, '▸ Cache: not restored, the modules are downloaded'],
  [
    { outcome: 'failed', reason: 'connect ECONNREFUSED 127.0.0.1:9' },
    '▸ Cache: not restored (connect ECONNREFUSED 127.0.0.1:9), the modules are downloaded',
  ],
  [
    { replaced: true },
    '▸ Cache: hit v1-linux-x64-01234567…, 121 MB in 1.4 s, all to be verified by go; it was damaged and is replaced',
  ],
] as const)('tells the cache: %o', (about, line) => {
  expect(cacheLine({ ...cache, ...about })).toBe(line)
})

it.each([
  ['nothing to do', transfer, '▸ Modules: 99 ready, nothing downloaded'],
  ['a download', { ...transfer, files: 297, bytes: 121e6 }, '▸ Modules: 99 ready, 297 files downloaded (121 MB)'],
  [
    'retries',
    { ...transfer, files: 1, bytes: 10, retries: 1 },
    '▸ Modules: 99 ready, 1 file downloaded (10 bytes), 1 retry',
  ],
])('tells the modules: %s', (_, counted, line) => {
  expect(modulesLine(99, counted)).toBe(line)
})

describe('the verdict', () => {
  it.each([
    ['ready', sampleReport(), '✔ Ready in 4.1 s'],
    ['time saved', sampleReport({ cache: { ...cache, savedMs: 9_400 } }), '✔ Ready in 4.1 s · about 9.0 s saved'],
    [
      'saved',
      sampleReport({ faults: [sampleFault({ count: 3, recovered: true })] }),
      '✔ Ready in 4.1 s · 3 faults overcome',
    ],
    ['failed', failedReport([sampleFault()]), '✘ eof after 4 attempts in 12.3 s'],
    [
      'interrupted',
      failedReport([sampleFault({ cause: 'interrupted' })], {
        cause: 'interrupted',
        mirrors: [{ ...sampleMirror(), files: 2, bytes: 215_000_000, faults: 0 }],
      }),
      '✘ Interrupted after 12.3 s. 215 MB stay in the module cache; run again to go on.',
    ],
    ['failed before go ran', failedReport([sampleFault()], { attempts: [] }), '✘ eof after 12.3 s'],
  ])('%s', (_, report, line) => {
    expect(verdictLine(report)).toBe(line)
  })
})

it('names the modules that stay private, five of them', () => {
  const module = (name: string) => ({ path: `corp.example/${name}`, version: 'v1.0.0' })
  expect(privateLine([module('a')])).toBe('▸ Private: 1 module stays private (GOPRIVATE): corp.example/a@v1.0.0')
  expect(privateLine(['a', 'b', 'c', 'd', 'e', 'f'].map(module))).toMatch(
    /^▸ Private: 6 modules stay private .*e@v1\.0\.0, …$/,
  )
})
