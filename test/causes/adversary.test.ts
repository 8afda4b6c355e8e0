import { describe, expect, it } from 'vitest'
import { redactText } from '../../src/causes/redact.ts'
import { diagnose } from '../support/diagnose.ts'

/** Lines that make expressions which try a thing in many ways take for ever; here each must simply be read. */
const hostile: Readonly<Record<string, string>> = {
  spaces: ' '.repeat(200_000),
  'escapes without end': '\u001b[\u001b]0;'.repeat(20_000),
  'written-out line breaks': '\\n'.repeat(50_000),
  'the start of a URL': 'https://'.repeat(20_000),
  'a URL with many users': `https://${'a:b@'.repeat(20_000)}`,
  'queries without end': `https://h/?${'sig=&'.repeat(20_000)}`,
  'authorization headers': 'authorization: bearer '.repeat(10_000),
  quotes: '"\'('.repeat(30_000),
  'git commands': `${'git git fetch -f origin '.repeat(8000)}: exit status 12`,
  'modules without versions': 'a.b/c@'.repeat(20_000),
  lookups: 'lookup a on lookup b on '.repeat(6000),
  'dials within dials': 'proxyconnect tcp: dial tcp 192.0.2.1:443: '.repeat(4000),
  colons: ': '.repeat(80_000),
  'carriage returns': 'x\r'.repeat(80_000),
  dots: '.'.repeat(200_000),
  numbers: '2024-05-01T12:00:00Z '.repeat(10_000),
}

describe('a hostile line', () => {
  it.each(Object.entries(hostile))('of %s is read to its end, and the fault after it is found', (_, line) => {
    const fault = 'go: github.com/acme/lib@v1.0.0: reading https://p.example/x: 502 Bad Gateway'
    const log = [line, `${line} connection refused`, `go: ${line}: eof`, fault].join('\n')
    expect(diagnose(log).faults.map(({ cause }) => cause)).toContain('http_5xx')
  })

  it.each(Object.entries(hostile))('of %s is redacted to its end', (_, line) => {
    expect(redactText(`${line} https://user:hunter2@host/`)).not.toContain('hunter2')
  })

  it('of many requirements in a chain ends the message at its limit', () => {
    const chain = '\tgithub.com/a/b@v1.0.0 requires\n'.repeat(5000)
    const { main } = diagnose(`go: github.com/x/y@v1.0.0 requires\n${chain}\tgithub.com/c/d@v1.0.0: unexpected EOF\n`)
    expect(main).toMatchObject({ cause: 'eof', module: 'github.com/c/d' })
  })
})
