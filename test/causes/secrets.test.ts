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

  it.each([
    ['a word that begins like the secret', 'S3cr3tPassw0rdXyz', 'the S3cr3tary'],
    ['a small piece of a long secret', 'S3cr3tPassw0rdXyz0123456789', 'S3cr3tP and'],
    ['five of its characters', 'S3cr3tPassw0rdXyz', 'S3cr3 and'],
  ])('%s is left as it is', (_, secret, text) => {
    expect(secretsOf(secret).redact(text)).toBe(text)
  })

  it('of a short secret, only the secret itself', () => {
    expect(secretsOf('isit').redact('is it? isit!')).toBe('is it? xxxxx!')
  })
})

describe('what is hidden', () => {
  it.each([
    ['six characters, cut off', ['S3cr3tPassw0rdXyz'], 'S3cr3t… and', 'xxxxx… and'],
    ['three tenths, cut off', ['S3cr3tPassw0rdXyz0123456789'], 'S3cr3tPas… and', 'xxxxx… and'],
    ['eight characters, in another case', ['s3cr3tP4'], 'a S3CR3Tp4 b', 'a xxxxx b'],
    ['eight characters, in hexadecimal digits', ['s3cr3tP4'], 'a 7333637233745034 b', 'a xxxxx b'],
    ['four characters', ['1234'], '(1234)', '(xxxxx)'],
    ['a short secret that holds another', ['abcd', 'abcdefg'], 'abcdefg', 'xxxxx'],
    ['a short secret in another', ['abcdefg', 'abcd'], 'abcdefg', 'xxxxx'],
    ['a long secret that holds another', ['cdefghijkl', 'abcdefghijklmnop1'], 'x abcdefghijklmnop1 y', 'x xxxxx y'],
    ['a long secret in another', ['abcdefghijklmnop1', 'abcdefghij'], 'x abcdefghijklmnop1 y', 'x xxxxx y'],
    ['secrets in another order', ['zyxwvuts1', 'abcdefgh1'], 'abcdefgh1 and zyxwvuts1.', 'xxxxx and xxxxx.'],
    ['secrets that overlap', ['abcdefghij1', 'hij1klmnop'], 'abcdefghij1klmnop.', 'xxxxx.'],
    ['secrets in a row', ['abcdefghij1', '1klmnopqr'], 'abcdefghij11klmnopqr.', 'xxxxxxxxxx.'],
    ['a secret of which one letter is percent-encoded', ['pässwörd-ünïcode1'], '(p%C3%A4sswörd-ünïcode1)', '(xxxxx)'],
    ['a secret with blanks, as a query has it', ['my s3cr3t word'], 'p=my+s3cr3t+word;', 'p=xxxxx;'],
    ['a short secret with blanks, as a query has it', ['a b c'], '(a+b+c)', '(xxxxx)'],
    ['a short secret, percent-encoded', ['a/b?c'], '(a%2Fb%3Fc)', '(xxxxx)'],
    ['a short secret in base64', ['a/b?c'], '(YS9iP2M=)', '(xxxxx)'],
  ])('%s', (_, known, text, shown) => {
    expect(secretsOf(...known).redact(text)).toBe(shown)
  })

  // In base64 it has letters in which the two alphabets differ.
  const value = '?>~?>~?>~?>~?>~?>~'
  it.each([0, 1, 2].flatMap((before) => ['base64', 'base64url'].map((kind) => [before, kind] as const)))(
    'behind %i bytes, in %s',
    (before, kind) => {
      const written = Buffer.from('ab'.slice(0, before) + value).toString(kind as BufferEncoding)
      const shown = secretsOf(value).redact(`(${written})`)
      expect(shown).toContain('xxxxx')
      expect(shown.length).toBeLessThanOrEqual('(xxxxx)'.length + 6)
    },
  )
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
