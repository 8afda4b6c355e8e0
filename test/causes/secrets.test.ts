import { describe, expect, it } from 'vitest'
import { Secrets } from '../../src/causes/secrets.ts'
import { shapes } from '../support/secret-shapes.ts'

const values = [
  'S3cr3tPassw0rdXyz',
  'pa"ss<w>o`rd\\x1',
  'p@ss/w0rd#with?all:of%41 it',
  'ghx_0123456789ABCDEFabcdef',
  'pässwörd-ünïcode1',
]
const secretsOf = (...known: readonly string[]) => {
  const secrets = new Secrets()
  for (const value of known) secrets.add(value)
  return secrets
}
/** Pieces of six characters of a text, in lower case and without what is between letters. */
const pieces = (text: string) => {
  const plain = text.toLowerCase().replace(/[^a-z0-9]/g, '')
  return Array.from({ length: Math.max(0, plain.length - 6) }, (_, at) => plain.slice(at, at + 7))
}

describe.each(values)('the secret %s', (value) => {
  it.each(Object.keys(shapes))('is hidden %s', (name) => {
    const written = shapes[name]?.(value) ?? ''
    const shown = secretsOf(value).redact(`Get "https://mirror.test/x": ${written}\nthe end`)
    const left = shown.split('xxxxx').flatMap(pieces)
    // What is written beside the secret in this shape is none.
    const beside = pieces(`${shapes[name]?.('')} cm9ib3Q6 YW5vdGhlci1vbmU6`)
    expect(pieces(written).filter((piece) => left.includes(piece) && !beside.includes(piece))).toEqual([])
    expect(shown).toContain('xxxxx')
    expect(shown).toContain('the end')
  })
})

describe('what is no secret', () => {
  const texts = [
    'go: github.com/lib/postgres@v1.0.0: reading https://proxy.golang.org/github.com/lib/postgres/@v/v1.0.0.mod: 404',
    'the password of the mirror is wrong: set the password again',
    'dial tcp 10.0.0.1:443: connect: connection refused',
  ]
  it.each(texts)('is left as it is: %s', (text) => {
    expect(secretsOf('password1234', 'S3cr3tPassw0rdXyz', 'connection1').redact(text)).toBe(text)
  })

  it('of a short secret, only the secret itself', () => {
    expect(secretsOf('isit').redact('is it? isit!')).toBe('is it? xxxxx!')
  })
})

it('takes no longer than its text for a text of a megabyte', () => {
  const secrets = secretsOf('S3cr3tPassw0rdXyz', ...values)
  for (const text of [
    'S3cr3t'.repeat(170_000),
    '%25'.repeat(330_000),
    '\\u0000'.repeat(170_000),
    '&#1;'.repeat(250_000),
  ]) {
    expect(secrets.redact(text).length).toBeGreaterThan(0)
  }
})
