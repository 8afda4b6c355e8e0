import { describe, expect, it } from 'vitest'
import { explanationLines } from '../../src/report/explanation.ts'
import { diagnose } from '../support/diagnose.ts'

const dns = (module: string) =>
  `go: ${module}@v1.0.0: Get "https://goproxy.corp.example/${module}/@v/v1.0.0.mod": dial tcp: lookup goproxy.corp.example on 10.0.0.2:53: no such host\n`
const full = 'go: writing go.mod cache: mkdir /go/pkg/mod/cache: no space left on device\n'

const lines = (log: string) => explanationLines(diagnose(log)).map(({ text }) => text)

describe('an explanation', () => {
  it('begins with what to act on first, and answers what, how often, whose fault and what to do', () => {
    const told = lines(dns('github.com/acme/lib'))
    expect(told[0]).toBe('✘ DNS cannot find goproxy.corp.example (dns_no_such_host)')
    expect(told[1]).toBe('  github.com/acme/lib@v1.0.0 · seen once, in line 1')
    expect(told.join('\n')).toMatch(/│ go: github.com\/acme\/lib@v1.0.0: Get/)
    expect(told.join('\n')).toMatch(/Not your code/)
    expect(told.join('\n')).toMatch(/Do: .*10\.0\.0\.2:53/)
    expect(told.at(-1)).toMatch(/docs\/causes\.md#dns_no_such_host$/)
  })

  it('then tells each other fault in two lines, with its count and where it was seen first', () => {
    const told = lines(`${full}${dns('github.com/acme/lib')}${dns('github.com/acme/lib')}`)
    expect(told[0]).toBe('✘ The disk is full (disk_full)')
    const others = told.slice(told.indexOf('Also in this log:') + 1)
    expect(others[0]).toBe('! DNS cannot find goproxy.corp.example (dns_no_such_host) · github.com/acme/lib@v1.0.0')
    expect(others[1]).toMatch(/^ {2}twice, first in line 2: go: github\.com/)
    expect(others).toHaveLength(2)
  })

  it.each([
    ['all is well\n', '1 line'],
    ['--- FAIL: TestDial\n    dial_test.go:9: dial tcp 127.0.0.1:1: connect: connection refused\nFAIL\n', '3 lines'],
  ])('says that no download failed, and how much was read', (log, read) => {
    expect(lines(log)).toEqual([`✔ No Go download failed in this log (${read} read)`])
  })

  it('counts the faults that are too many to list', () => {
    const log = Array.from({ length: 40 }, (_, number) => dns(`github.com/acme/lib${number}`)).join('')
    expect(lines(log).at(-1)).toBe('  and 19 more')
  })

  it('shows the beginning of a long text only', () => {
    const text = `verifying github.com/acme/lib@v1.0.0: checksum mismatch\n${'\tdownloaded: h1:x\n'.repeat(30)}`
    expect(lines(text).filter((line) => line.startsWith('  │'))).toHaveLength(9)
  })
})
