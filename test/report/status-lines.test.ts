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
  ['a healthy one', [sampleMirror()], '▸ Mirrors: proxy.golang.org healthy, 41 ms'],
  [
    'stand-ins',
    [sampleMirror(), sampleMirror({ healthy: null }), sampleMirror({ healthy: null })],
    '▸ Mirrors: proxy.golang.org healthy, 41 ms · 2 fallback mirrors not needed',
  ],
  ['a sick one', [sampleMirror(), sick], '▸ Mirrors: proxy.golang.org healthy, 41 ms · goproxy.io: no route to host'],
  [
    'mirrors of our own that cannot be reached',
    [sampleMirror(), { ...sick, origin: 'catalogue' as const }],
    '▸ Mirrors: proxy.golang.org healthy, 41 ms · no fallback mirror could be reached',
  ],
  [
    'a reason that begins with its name',
    [{ ...sick, reason: 'goproxy.io refused the connection (tcp_refused).' }],
    '▸ Mirrors: no mirror is healthy · goproxy.io refused the connection (tcp_refused).',
  ],
  ['none that is healthy', [sick], '▸ Mirrors: no mirror is healthy · goproxy.io: no route to host'],
  ['no mirror', [], '▸ Mirrors: none in use, go downloads directly'],
])('tells the preflight: %s', (_, mirrors, line) => {
  expect(preflightLine(mirrors)).toBe(line)
})

it.each([
  [{}, '▸ Cache: restored 121 MB in 1.4 s (v1-linux-x64-01234567…)'],
  [
    { outcome: 'partial', matchedKey: 'v1-linux-x64-fedcba9876543210fedc' },
    '▸ Cache: restored a part, 121 MB in 1.4 s; go.sum has changed since it was saved (v1-linux-x64-fedcba98…)',
  ],
  [{ outcome: 'miss' }, '▸ Cache: nothing saved yet for this go.sum (v1-linux-x64-01234567…)'],
  [{ outcome: 'off' }, '▸ Cache: off'],
  [{ outcome: 'timeout', restoreMs: 120_000 }, '▸ Cache: stopped after 2 min, the modules are downloaded'],
  [{ outcome: 'failed' }, '▸ Cache: not restored, the modules are downloaded'],
  [
    { outcome: 'failed', reason: 'connect ECONNREFUSED 127.0.0.1:9' },
    '▸ Cache: not restored (connect ECONNREFUSED 127.0.0.1:9), the modules are downloaded',
  ],
  [{ replaced: true }, '▸ Cache: restored 121 MB in 1.4 s; it was damaged and is replaced (v1-linux-x64-01234567…)'],
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
    ['time saved', sampleReport({ cache: { ...cache, savedMs: 9_400 } }), '✔ Ready in 4.1 s · about 9 s saved'],
    [
      'saved',
      sampleReport({ faults: [sampleFault({ count: 3, recovered: true })] }),
      '✔ Ready in 4.1 s · recovered from 3 errors',
    ],
    ['failed', failedReport([sampleFault()]), '✘ Failed after 4 attempts in 12.3 s (eof)'],
    [
      'interrupted',
      failedReport([sampleFault({ cause: 'interrupted' })], {
        cause: 'interrupted',
        mirrors: [{ ...sampleMirror(), files: 2, bytes: 215_000_000, faults: 0 }],
      }),
      '✘ Interrupted after 12.3 s. 215 MB stay in the module cache; run again to go on.',
    ],
    ['failed before go ran', failedReport([sampleFault()], { attempts: [] }), '✘ Failed after 12.3 s (eof)'],
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
