import { describe, expect, it } from 'vitest'
import {
  type DoctorLine,
  differenceLines,
  type FindingView,
  findingLines,
  hostLines,
  verdictLines,
} from '../../src/report/doctor-lines.ts'
import { wrap } from '../../src/report/wrap.ts'

const ok: FindingView = { check: 'go', level: 'ok', detail: 'go 1.26.8', advice: '' }
const risk: FindingView = { check: 'settings', level: 'warning', detail: 'GOSUMDB=off: unchecked', advice: 'Unset it.' }
const bad: FindingView = { check: 'dns', level: 'error', detail: 'DNS cannot find a.test', advice: 'Check it.' }
const text = (lines: readonly DoctorLine[]) => lines.map((line) => line.text)

describe('a finding', () => {
  it('has its mark, its label and its text in columns, the advice below the text', () => {
    expect(text([ok, risk, bad].flatMap((finding) => findingLines(finding, false)))).toEqual([
      '✔ go                   go 1.26.8',
      '! settings             GOSUMDB=off: unchecked',
      '                       Unset it.',
      '✘ dns                  DNS cannot find a.test',
      '                       Check it.',
    ])
  })

  it('has the raw words above the advice if they are to be shown', () => {
    const evidence = 'dial tcp: lookup a.test: no such host'
    expect(text(findingLines({ ...bad, evidence }, false)).slice(1)).toEqual([
      '                       Seen: dial tcp: lookup a.test: no such host',
      '                       Check it.',
    ])
  })

  it.each([60, 80, 140])('hangs below its text at %i columns', (width) => {
    const finding = {
      ...bad,
      detail: 'DNS cannot find a.test: '.repeat(6).trim(),
      advice: 'Check it. '.repeat(12).trim(),
    }
    const lines = findingLines(finding, false).flatMap((line) => wrap(line.text, width, line.hang))
    expect(lines.length).toBeGreaterThan(2)
    for (const line of lines.slice(1)) expect(line).toMatch(/^ {23}\S/)
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(width)
  })

  it('matters less below an error', () => {
    expect(findingLines(ok, true).every(({ aside }) => aside)).toBe(true)
  })
})

describe('the verdict', () => {
  it.each([
    { findings: [ok], cause: null, verdict: '✔ Healthy: modules can be downloaded here.' },
    { findings: [ok, risk], cause: null, verdict: '! Works, with 1 warning.' },
    { findings: [risk, risk], cause: null, verdict: '! Works, with 2 warnings.' },
    { findings: [risk, bad], cause: 'dns_no_such_host', verdict: '✘ Fix the first ✘ first (dns_no_such_host).' },
  ])('$verdict', ({ findings, cause, verdict }) => expect(text(verdictLines(findings, cause)).at(-1)).toBe(verdict))
})

describe('differences', () => {
  const one = { what: 'GOPROXY', there: 'https://a.test', here: '', matters: true }
  const other = { what: 'GOPATH', there: '/a', here: '/b', matters: false }
  it.each([
    { differences: [], verdict: '✔ The same as ci.json in all that matters.' },
    { differences: [other], verdict: '✔ The same as ci.json in all that matters.' },
    { differences: [one, other], verdict: '✘ Differs from ci.json in 1 thing that matters:' },
    { differences: [one, one], verdict: '✘ Differs from ci.json in 2 things that matter:' },
  ])('$verdict', ({ differences, verdict }) => {
    expect(text(differenceLines('ci.json', differences))[1]).toBe(verdict)
  })

  it('are told by both values, those that do not matter aside', () => {
    const lines = differenceLines('ci.json', [one, other])
    expect(text(lines).slice(2, 5)).toEqual(['✘ GOPROXY', '    there  https://a.test', '    here   (nothing)'])
    expect(lines.filter(({ aside }) => aside)).toHaveLength(4)
  })
})

describe('hosts', () => {
  const hosts = [
    { host: 'proxy.golang.org', needed: 'on a cache miss', why: 'the first mirror of GOPROXY' },
    { host: 'git.corp.test:22', needed: 'for private modules', why: 'the repository of git.corp.test/x' },
    { host: 'git.corp.test', needed: 'for private modules', why: 'says where git.corp.test/x is' },
  ] as const

  it('are a table and two allow lists', () => {
    expect(text(hostLines(hosts, ''))).toEqual([
      'On a cache miss',
      '  proxy.golang.org:443  the first mirror of GOPROXY',
      'For private modules',
      '  git.corp.test:22      the repository of git.corp.test/x',
      '  git.corp.test:443     says where git.corp.test/x is',
      '',
      'For step-security/harden-runner:',
      '  allowed-endpoints: >',
      '    proxy.golang.org:443',
      '    git.corp.test:22',
      '    git.corp.test:443',
      '',
      'As plain names:',
      '  proxy.golang.org',
      '  git.corp.test',
    ])
  })

  it('that may be missing are not kept quiet', () => {
    expect(text(hostLines(hosts, 'a.test does not answer'))).toContain('! Hosts may be missing: a.test does not answer')
  })

  it('are none if nothing is needed', () => {
    expect(text(hostLines([], ''))).toEqual(['No host is needed: nothing has to be downloaded.'])
  })
})
