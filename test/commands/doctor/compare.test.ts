import { describe, expect, it } from 'vitest'
import { compare, readSnapshot, type Snapshot } from '../../../src/commands/doctor/compare.ts'

const snapshot: Snapshot = {
  go: { version: '1.26.8', env: { GOPROXY: 'https://a.test', GOSUMDB: 'sum.golang.org' } },
  mirrors: [{ url: 'https://a.test', healthy: true }],
  findings: [
    { check: 'settings', ok: true, detail: 'GOPROXY=https://a.test', advice: '' },
    { check: 'dns', ok: true, detail: 'a.test: 192.0.2.1 (from 10.0.0.2) (12 ms)', advice: '' },
    { check: 'module cache', ok: true, detail: '/cache: owner 0, 81.6 GB, 16,276,136 inodes free', advice: '' },
  ],
}

describe('compare', () => {
  it('finds nothing between alike machines, whatever the times and the free space', () => {
    const later = {
      ...snapshot,
      findings: snapshot.findings.map((finding) => ({
        ...finding,
        detail: finding.detail.replace('12 ms', '1.3 s').replace('81.6 GB, 16,276,136', '2.0 GB, 9'),
      })),
    }
    expect(compare(snapshot, later)).toEqual([])
  })

  it('takes no folder of a project or a user for a difference that matters', () => {
    const at = (home: string): Snapshot => {
      const env = { GOMOD: `${home}/p/go.mod`, GOENV: `${home}/.config/go/env`, GOVERSION: 'go1.26.8' }
      return { ...snapshot, go: { ...snapshot.go, env } }
    }
    const elsewhere = { there: '/home/one/.config/go/env', here: '/Users/other/.config/go/env', matters: false }
    expect(compare(at('/home/one'), at('/Users/other'))).toEqual([{ what: 'GOENV', ...elsewhere }])
  })

  it('tells what is different, new or missing', () => {
    const other: Snapshot = {
      go: { version: '1.25.1', env: { GOPROXY: 'https://a.test', GOPRIVATE: 'corp.test' } },
      mirrors: [{ url: 'https://a.test', healthy: false }],
      findings: [
        { check: 'dns', ok: false, detail: 'DNS cannot find a.test', advice: 'x' },
        ...snapshot.findings.slice(2),
      ],
    }
    expect(compare(snapshot, other)).toEqual([
      { what: 'go', there: '1.26.8', here: '1.25.1', matters: true },
      { what: 'GOSUMDB', there: 'sum.golang.org', here: '', matters: true },
      { what: 'https://a.test', there: 'healthy', here: 'not healthy', matters: true },
      { what: 'dns', there: 'a.test: 192.0.2.1 (from 10.0.0.2)', here: '✘ DNS cannot find a.test', matters: true },
      { what: 'GOPRIVATE', there: '', here: 'corp.test', matters: true },
    ])
  })
})

describe('what matters', () => {
  const withEnv = (env: Record<string, string>): Snapshot => ({ ...snapshot, go: { version: '1.26.8', env } })
  it.each([
    { name: 'a setting of go', there: { CGO_CFLAGS: '-O2' }, here: { CGO_CFLAGS: '-O3' }, matters: true },
    {
      name: 'a variable that is set in one place',
      there: {},
      here: { HTTPS_PROXY: 'http://p.test:3128' },
      matters: true,
    },
    { name: 'another platform', there: { GOARCH: 'amd64' }, here: { GOARCH: 'arm64' }, matters: true },
    { name: 'authorities of its own', there: {}, here: { SSL_CERT_FILE: '/etc/corp.pem' }, matters: true },
    {
      name: 'authorities at another path',
      there: { SSL_CERT_FILE: '/a.pem' },
      here: { SSL_CERT_FILE: '/b.pem' },
      matters: false,
    },
    { name: 'a module cache elsewhere', there: { GOMODCACHE: '/a' }, here: { GOMODCACHE: '/b' }, matters: false },
    { name: 'a workspace', there: { GOWORK: '' }, here: { GOWORK: '/w/go.work' }, matters: true },
    { name: 'no module here', there: { GOMOD: '/p/go.mod' }, here: { GOMOD: '/dev/null' }, matters: true },
    { name: 'more processors', there: { GOMAXPROCS: '2' }, here: { GOMAXPROCS: '8' }, matters: false },
    {
      name: 'other machines in netrc',
      there: { 'netrc machines': 'a.test' },
      here: { 'netrc machines': 'b.test' },
      matters: true,
    },
  ])('$name: $matters', ({ there, here, matters }) => {
    const [difference, ...more] = compare(
      withEnv(there as Record<string, string>),
      withEnv(here as Record<string, string>),
    )
    expect(difference?.matters).toBe(matters)
    expect(more).toEqual([])
  })

  const finding = (level: 'ok' | 'warning' | 'error', detail: string) => ({
    check: 'dns',
    level,
    ok: level !== 'error',
    detail,
    advice: '',
  })
  it.each([
    {
      name: 'an address',
      there: finding('ok', 'a.test: 192.0.2.1'),
      here: finding('ok', 'a.test: 192.0.2.2'),
      matters: false,
    },
    { name: 'a new warning', there: finding('ok', 'a'), here: finding('warning', 'b'), matters: true },
    { name: 'an error', there: finding('warning', 'a'), here: finding('error', 'a'), matters: true },
  ])('$name in a finding: $matters', ({ there, here, matters }) => {
    expect(compare({ ...snapshot, findings: [there] }, { ...snapshot, findings: [here] })).toMatchObject([
      { what: 'dns', matters },
    ])
  })

  it('a check that was not made, if all is well with it, does not', () => {
    const more = {
      ...snapshot,
      findings: [...snapshot.findings, { check: 'resolvers', level: 'ok' as const, ok: true, detail: 'x', advice: '' }],
    }
    expect(compare(snapshot, more)).toMatchObject([{ what: 'resolvers', matters: false }])
  })

  it('a mirror that was not probed does not', () => {
    const unprobed = { ...snapshot, mirrors: [{ url: 'https://a.test', healthy: null }] }
    expect(compare(unprobed, { ...snapshot, mirrors: [] })).toMatchObject([{ what: 'https://a.test', matters: false }])
  })

  it('stands in front', () => {
    const [one, two] = compare(withEnv({ GOPATH: '/a', GOFLAGS: '' }), withEnv({ GOPATH: '/b', GOFLAGS: '-v' }))
    expect([one?.what, two?.what]).toEqual(['GOFLAGS', 'GOPATH'])
  })
})

it.each([
  { name: 'no JSON', text: 'password=hunter2', message: 'this is no JSON' },
  { name: 'another document', text: '{"schema":1,"outcome":"ready"}', message: /no report of modward doctor/ },
  { name: 'half a report', text: '{"schema":1,"findings":[]}', message: /no report/ },
  { name: 'null', text: 'null', message: /no report/ },
])('refuses $name', ({ text, message }) => expect(() => readSnapshot(text)).toThrow(message))
