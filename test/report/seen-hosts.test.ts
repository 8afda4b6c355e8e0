import { describe, expect, it } from 'vitest'
import { endpointsOf, type HostUse, hostAt, hostsOf, hostsOfRun } from '../../src/report/seen-hosts.ts'
import { sampleFault, sampleMirror, sampleReport } from './sample.ts'

const use = (url: string, needed: HostUse['needed'], why: string): HostUse => ({
  host: hostAt(new URL(url)),
  needed,
  why,
})

describe('the hosts of all uses', () => {
  it('are each told once, with the strongest need and every reason, the strongest need first', () => {
    const uses = [
      use('https://sum.golang.org', 'for the checksum database', 'go.sum lacks 2 modules'),
      use('https://proxy.golang.org/x', 'for the toolchain', 'serves Go'),
      use('https://proxy.golang.org', 'on a cache miss', 'the first mirror'),
      use('https://proxy.golang.org/y', 'on a cache miss', 'the first mirror'),
      use('https://cache.test', 'always', 'the cache service'),
    ]
    expect(hostsOf(uses)).toEqual([
      { host: 'cache.test', needed: 'always', why: 'the cache service' },
      { host: 'proxy.golang.org', needed: 'on a cache miss', why: 'serves Go; the first mirror' },
      { host: 'sum.golang.org', needed: 'for the checksum database', why: 'go.sum lacks 2 modules' },
    ])
  })

  it.each([
    { url: 'https://a.test', host: 'a.test', endpoint: 'a.test:443' },
    { url: 'https://a.test:443/x', host: 'a.test', endpoint: 'a.test:443' },
    { url: 'https://a.test:8443', host: 'a.test:8443', endpoint: 'a.test:8443' },
    { url: 'http://a.test', host: 'a.test:80', endpoint: 'a.test:80' },
    { url: 'ssh://git@a.test/', host: 'a.test:22', endpoint: 'a.test:22' },
    { url: 'socks5://a.test', host: 'a.test:1080', endpoint: 'a.test:1080' },
    { url: 'https://[2001:db8::1]', host: '[2001:db8::1]', endpoint: '[2001:db8::1]:443' },
    { url: 'https://user:hunter2@a.test', host: 'a.test', endpoint: 'a.test:443' },
  ])('have their port unless it is 443: $url', ({ url, host, endpoint }) => {
    const hosts = hostsOf([use(url, 'always', 'x')])
    expect(hosts.map((one) => one.host)).toEqual([host])
    expect(endpointsOf(hosts)).toEqual([endpoint])
  })

  it('at two ports are two', () => {
    const uses = [use('http://127.0.0.1:1', 'always', 'x'), use('http://127.0.0.1:2', 'always', 'y')]
    expect(hostsOf(uses).map(({ host }) => host)).toEqual(['127.0.0.1:1', '127.0.0.1:2'])
  })
})

const { cache } = sampleReport()
const off = { ...cache, outcome: 'off' } as const

it('names mirrors that were asked, and none that was not needed', () => {
  const mirrors = [sampleMirror(), sampleMirror({ url: 'https://goproxy.io', healthy: null })]
  expect(hostsOfRun({ mirrors, faults: [], cache, redirects: new Map() })).toEqual([
    { host: 'proxy.golang.org', needed: 'on a cache miss', why: 'a mirror that was asked' },
  ])
  expect(hostsOfRun({ mirrors, faults: [], cache: off, redirects: new Map() })).toMatchObject([{ needed: 'always' }])
})

it.each([
  ['a git server', { cause: 'vcs_network', host: 'git.example' }, 'for private modules'],
  ['the checksum database', { cause: 'sumdb_mismatch', host: 'sum.golang.org' }, 'for the checksum database'],
  [
    'its records at a mirror',
    { url: 'https://m.example/sumdb/sum.golang.org/latest', host: 'm.example' },
    'for the checksum database',
  ],
  ['the storage behind a mirror', { host: 'storage.example' }, 'on a cache miss'],
] as const)('names a host that failed: %s', (_, about, needed) => {
  const fault = sampleFault(about)
  expect(hostsOfRun({ mirrors: [], faults: [fault], cache, redirects: new Map() })).toEqual([
    { host: fault.host, needed, why: fault.title },
  ])
})

it('names a host once, and no host of a fault without one', () => {
  const mirrors = [sampleMirror({ url: 'http://127.0.0.1:8080' })]
  const faults = [
    sampleFault({ host: '127.0.0.1' }),
    sampleFault({ host: '' }),
    sampleFault({ host: 'a.example' }),
    sampleFault({ cause: 'tcp_reset', host: 'a.example' }),
  ]
  expect(hostsOfRun({ mirrors, faults, cache, redirects: new Map() }).map(({ host }) => host)).toEqual([
    '127.0.0.1:8080',
    'a.example',
  ])
})

it('names the host to which a mirror sends requests on', () => {
  const redirects = new Map([['https://storage.googleapis.com', 'https://proxy.golang.org']])
  expect(hostsOfRun({ mirrors: [sampleMirror()], faults: [], cache, redirects }).at(-1)).toEqual({
    host: 'storage.googleapis.com',
    needed: 'on a cache miss',
    why: 'proxy.golang.org sends requests on to it',
  })
})
