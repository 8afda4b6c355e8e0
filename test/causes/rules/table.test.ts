import { describe, expect, it } from 'vitest'
import { causeIds } from '../../../src/causes/id.ts'
import { classify } from '../../../src/causes/log/classify.ts'
import { causeOf, faultOf, rules } from '../../../src/causes/rules/table.ts'

describe('the table of causes', () => {
  it('has one row for every id, and no other', () => {
    expect(rules.map((row) => row.id).sort()).toEqual([...causeIds].sort())
  })

  it.each([...causeIds])('%s has a title, advice and a meaning that read as sentences, and a link', (id) => {
    const cause = causeOf(id)
    expect(cause.title).toMatch(/^[A-Za-z].{8,79}[^.]$/)
    expect(cause.explanation).toMatch(/[.]$/)
    expect(cause.advice({ text: '' })).toMatch(/^[A-Z].{20,480}[.]$/s)
    expect(cause.link).toBe(`docs/causes.md#${id}`)
  })

  it.each(rules.filter((row) => row.patterns.length > 0))(
    'the example of $id in the documentation is told as that',
    ({ id, example }) => {
      expect(classify(example).cause).toBe(id)
    },
  )

  it('matches lower-case words only, as what they are compared with is in lower case', () => {
    const words = rules.flatMap((row) => row.patterns.flatMap(({ matcher }) => [...matcher.words, ...matcher.compared]))
    expect(words.filter((word) => word !== word.toLowerCase() || word === '')).toEqual([])
  })

  it.each([...causeIds])('the advice of %s never suggests to weaken a check', (id) => {
    const said = causeOf(id).advice({ text: '', module: 'example.com/a/b', version: 'v1.0.0', host: 'example.com' })
    expect(said).not.toMatch(/GOSUMDB=off|GONOSUMCHECK|GOINSECURE|GONOSUMDB|-insecure|sslVerify|InsecureSkipVerify/i)
  })

  it.each(['gosum_mismatch', 'sumdb_mismatch'] as const)(
    '%s is never worth the same request again, but another source is worth asking',
    (id) => {
      expect(causeOf(id)).toMatchObject({ retryable: false, mirrorHelps: true })
    },
  )

  // A lock is let go of.
  const staying = rules.filter(
    ({ id, layer }) =>
      ['configuration', 'requirements', 'disk', 'start', 'toolchain'].includes(layer) && id !== 'lock_held',
  )
  it.each(staying)('$id, a fault that stays, is not retried', (row) => {
    expect(row.retryable).toBe(false)
  })
})

describe('a fault', () => {
  it('names what was seen in its title and advice', () => {
    const text = 'dial tcp: lookup proxy.corp.example on 10.0.0.2:53: no such host'
    const fault = faultOf('dns_no_such_host', { text, url: 'https://proxy.corp.example/x/@v/list' })
    expect(fault).toMatchObject({
      cause: 'dns_no_such_host',
      title: 'DNS cannot find proxy.corp.example',
      host: 'proxy.corp.example',
      count: 1,
      recovered: false,
      file: '',
      line: 0,
    })
    expect(fault.advice).toContain('10.0.0.2:53')
  })

  it('carries no password, in its URL, text or advice', () => {
    const url = 'https://user:hunter2@proxy.corp.example/m/@v/v1.0.0.mod'
    const fault = faultOf('http_401', { text: `reading ${url}: 401 Unauthorized`, url })
    expect(JSON.stringify(fault)).not.toContain('hunter2')
    expect(fault.url).toBe('https://user:xxxxx@proxy.corp.example/m/@v/v1.0.0.mod')
    expect(fault.host).toBe('proxy.corp.example')
  })

  it('cuts its text to 2,000 characters', () => {
    expect(faultOf('unknown', { text: 'x'.repeat(5000) }).text).toHaveLength(2000)
  })

  it('takes the judgement of its wording before that of the row', () => {
    const fault = faultOf('sumdb_unreachable', { text: '' }, { retryable: false })
    expect(fault).toMatchObject({ retryable: false, mirrorHelps: true })
  })
})
