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

  it('takes no folder of a project or a user for a difference', () => {
    const at = (home: string): Snapshot => {
      const env = { GOMOD: `${home}/p/go.mod`, GOENV: `${home}/.config/go/env`, GOVERSION: 'go1.26.8' }
      return { ...snapshot, go: { ...snapshot.go, env } }
    }
    expect(compare(at('/home/one'), at('/Users/other'))).toEqual([])
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
      { what: 'go', there: '1.26.8', here: '1.25.1' },
      { what: 'GOSUMDB', there: 'sum.golang.org', here: '' },
      { what: 'https://a.test', there: 'healthy', here: 'not healthy' },
      { what: 'dns', there: 'a.test: 192.0.2.1 (from 10.0.0.2)', here: '✘ DNS cannot find a.test' },
      { what: 'GOPRIVATE', there: '', here: 'corp.test' },
    ])
  })
})

it.each([
  { name: 'no JSON', text: 'password=hunter2', message: 'this is no JSON' },
  { name: 'another document', text: '{"schema":1,"outcome":"ready"}', message: /no report of modward doctor/ },
  { name: 'half a report', text: '{"schema":1,"findings":[]}', message: /no report/ },
  { name: 'null', text: 'null', message: /no report/ },
])('refuses $name', ({ text, message }) => expect(() => readSnapshot(text)).toThrow(message))
