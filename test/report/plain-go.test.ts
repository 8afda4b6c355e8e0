import { describe, expect, it } from 'vitest'
import type { CountedFault, CountedMirror, CountedRun } from '../../src/report/counted-run.ts'
import { fatalToPlainGo } from '../../src/report/plain-go.ts'
import { sampleReport } from './sample.ts'

const fault = (about: Partial<CountedFault> = {}): CountedFault => ({
  cause: 'h2_stream',
  module: 'example.com/one',
  host: 'proxy.golang.org',
  count: 1,
  recovered: true,
  ...about,
})
const mirror = (url: string, origin: 'job' | 'input' | 'catalogue'): CountedMirror => ({ url, origin, healthy: true })

const cases: readonly {
  name: string
  goproxy?: string
  fault?: Partial<CountedFault>
  mirrors?: readonly CountedMirror[]
  outcome?: 'failed'
  isFatal: boolean
}[] = [
  { name: 'a broken stream', isFatal: true },
  {
    name: 'a 503 from the only mirror',
    fault: { cause: 'http_5xx' },
    goproxy: 'https://proxy.golang.org',
    isFatal: true,
  },
  { name: 'a 503 before a comma', fault: { cause: 'http_5xx' }, isFatal: true },
  {
    name: 'a 503 before a bar',
    fault: { cause: 'http_5xx' },
    goproxy: 'https://proxy.golang.org|direct',
    isFatal: false,
  },
  {
    name: 'a 503 of the last entry, after a bar',
    fault: { cause: 'http_5xx' },
    goproxy: 'https://first.example|https://proxy.golang.org',
    isFatal: true,
  },
  { name: 'a 503 before a bar and off', goproxy: 'https://proxy.golang.org|off', isFatal: true },
  { name: 'a 404 before a comma', fault: { cause: 'http_404' }, isFatal: false },
  { name: 'a 410 before a comma', fault: { cause: 'http_410' }, isFatal: false },
  {
    name: 'a 404 of the only mirror',
    fault: { cause: 'http_404' },
    goproxy: 'https://proxy.golang.org',
    isFatal: true,
  },
  {
    name: 'a mirror with a port, a path and no scheme',
    fault: { host: 'goproxy.corp.example' },
    goproxy: 'goproxy.corp.example:8443/go | https://proxy.golang.org',
    isFatal: false,
  },
  {
    name: 'a catalogue mirror that only modward asks',
    fault: { host: 'goproxy.io' },
    mirrors: [mirror('https://proxy.golang.org', 'job'), mirror('https://goproxy.io', 'catalogue')],
    isFatal: false,
  },
  {
    name: 'a catalogue mirror that is in the list, too',
    mirrors: [mirror('https://proxy.golang.org', 'catalogue')],
    isFatal: true,
  },
  {
    name: 'a mirror of the input, which is not in GOPROXY',
    fault: { host: 'goproxy.corp.example' },
    mirrors: [mirror('https://goproxy.corp.example', 'input')],
    isFatal: true,
  },
  {
    name: 'the first of two mirrors of one host, before a bar',
    fault: { cause: 'http_5xx', host: 'corp.example', mirror: 'https://corp.example/go/first' },
    goproxy: 'https://user:xxxxx@corp.example/go/first|https://corp.example/go/second',
    isFatal: false,
  },
  {
    name: 'the last of two mirrors of one host, after a bar',
    fault: { cause: 'http_5xx', host: 'corp.example', mirror: 'https://corp.example/go/second' },
    goproxy: 'https://user:xxxxx@corp.example/go/first/|https://corp.example/go/second/',
    isFatal: true,
  },
  {
    name: 'two ports of one host',
    fault: { cause: 'http_5xx', host: '127.0.0.1', mirror: 'http://127.0.0.1:7002' },
    goproxy: 'http://127.0.0.1:7001|http://127.0.0.1:7002',
    isFatal: true,
  },
  {
    name: 'the storage behind a mirror before a bar',
    fault: { cause: 'tcp_reset', host: 'storage.example', mirror: 'https://corp.example/go' },
    goproxy: 'https://corp.example/go|direct',
    isFatal: false,
  },
  {
    name: 'the storage behind a catalogue mirror that only modward asks',
    fault: { host: 'storage.example', mirror: 'https://goproxy.io' },
    mirrors: [mirror('https://goproxy.io', 'catalogue')],
    isFatal: false,
  },
  { name: 'git, which is asked once', fault: { cause: 'vcs_network', host: 'github.com' }, isFatal: true },
  { name: 'the storage behind a mirror', fault: { host: 'storage.example' }, isFatal: true },
  { name: 'the checksum database', fault: { cause: 'sumdb_unreachable', module: '' }, isFatal: true },
  { name: 'an error that lists its modules', fault: { module: '', modules: ['a.example/b@v1.0.0'] }, isFatal: true },
  { name: 'a probe', fault: { module: '' }, isFatal: false },
  { name: 'a file that was skipped', fault: { count: 0 }, isFatal: false },
  { name: 'an error that stayed', fault: { recovered: false }, isFatal: false },
  { name: 'a run that failed anyway', outcome: 'failed', isFatal: false },
]

describe('fatal to plain go', () => {
  it.each(cases)('$name: $isFatal', ({ goproxy = 'https://proxy.golang.org,direct', isFatal, ...about }) => {
    const run: CountedRun = {
      ...sampleReport(),
      outcome: about.outcome ?? 'ready',
      go: { version: '1.26.8', env: { GOPROXY: goproxy } },
      mirrors: about.mirrors ?? [mirror('https://proxy.golang.org', 'job')],
      faults: [fault(about.fault)],
    }
    expect(fatalToPlainGo(run)).toHaveLength(isFatal ? 1 : 0)
  })
})
