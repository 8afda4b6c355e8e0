import { expect, it } from 'vitest'
import { hostsOf } from '../../src/report/seen-hosts.ts'
import { sampleFault, sampleMirror, sampleReport } from './sample.ts'

const { cache } = sampleReport()
const off = { ...cache, outcome: 'off' } as const

it('names mirrors that were asked, and none that was not needed', () => {
  const mirrors = [sampleMirror(), sampleMirror({ url: 'https://goproxy.io', healthy: null })]
  expect(hostsOf({ mirrors, faults: [], cache })).toEqual([
    { host: 'proxy.golang.org', needed: 'on a cache miss', why: 'a mirror that was asked' },
  ])
  expect(hostsOf({ mirrors, faults: [], cache: off })).toMatchObject([{ needed: 'always' }])
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
  expect(hostsOf({ mirrors: [], faults: [fault], cache })).toEqual([{ host: fault.host, needed, why: fault.title }])
})

it('names a host once, and no host of a fault without one', () => {
  const mirrors = [sampleMirror({ url: 'http://127.0.0.1:8080' })]
  const faults = [
    sampleFault({ host: '127.0.0.1' }),
    sampleFault({ host: '' }),
    sampleFault({ host: 'a.example' }),
    sampleFault({ cause: 'tcp_reset', host: 'a.example' }),
  ]
  expect(hostsOf({ mirrors, faults, cache }).map(({ host }) => host)).toEqual(['127.0.0.1:8080', 'a.example'])
})
