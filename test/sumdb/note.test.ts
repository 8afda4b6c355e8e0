import { describe, expect, it } from 'vitest'
import { NoteError, openNote, parseVerifier } from '../../src/sumdb/note.ts'
import { Signer } from '../support/memory-log.ts'

const ours = new Signer('sum.example/db')
const other = new Signer('other.example')
const verifier = parseVerifier(ours.verifierKey)

/** The head of sum.golang.org on a day in November 2026. */
const real = `go.sum database tree
71769961
O0jlIxwRb2vZYS1na726XLlaDCtCqKUVLld+AY32AGA=

— sum.golang.org Az3grufbQia/eVmOpUINcw1UBa6rB6ikK2tQHD1unUUvIMEXtMyuoYzc+kL7vaGESkPcmXTD1s5Cu55o14FrOYfragA=
`
const realKey = 'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8'

describe('a signed note', () => {
  it('opens when the key that is expected has signed it', () => {
    expect(openNote(Buffer.from(ours.sign('text\nmore\n')), verifier)).toBe('text\nmore\n')
  })

  it('opens when sum.golang.org has signed it', () => {
    expect(openNote(Buffer.from(real), parseVerifier(realKey))).toContain('\n71769961\n')
  })

  it('passes over the signatures of others', () => {
    const note = `text\n\n${other.signatureLine('text\n')}${ours.signatureLine('text\n')}`
    expect(openNote(Buffer.from(note), verifier)).toBe('text\n')
  })

  it('reads only the first signature of a key', () => {
    expect(openNote(Buffer.from(`${ours.sign('text\n')}${ours.signatureLine('other\n')}`), verifier)).toBe('text\n')
  })

  it('keeps blank lines of its text', () => {
    expect(openNote(Buffer.from(ours.sign('a\n\nb\n')), verifier)).toBe('a\n\nb\n')
  })

  const good = ours.sign('text\n')
  it.each([
    ['signed by another key only', other.sign('text\n'), 'not signed'],
    ['whose text was changed', good.replace('text', 'test'), 'invalid signature for key sum.example/db+'],
    ['whose signature was changed', good.replace(/.{4}=*\n$/, 'AAAA\n'), ''],
    ['without a signature', 'text\n', 'malformed note'],
    ['without an end of line', good.trimEnd(), 'malformed note'],
    ['that is a web page', '<!DOCTYPE html>\n<html>\n\n<body>sign in</body>\n', 'malformed signature'],
    ['with a hundred and one signatures', `text\n\n${other.signatureLine('text\n').repeat(101)}`, 'too many'],
    ['that is empty', '', 'malformed note'],
  ])('is refused when it is one %s', (_, note, message) => {
    expect(() => openNote(Buffer.from(note), verifier)).toThrow(NoteError)
    expect(() => openNote(Buffer.from(note), verifier)).toThrow(message)
  })
})

describe('a verifier key', () => {
  it.each([
    ['of another name', ours.verifierKey.replace('sum.', 'sun.'), 'not that of the key'],
    ['with another hash', realKey.replace('033de0ae', '033de0af'), 'not that of the key'],
    [
      'of an unknown algorithm',
      `${ours.verifierKey.slice(0, -44)}Ag${ours.verifierKey.slice(-42)}`,
      'not an Ed25519 key',
    ],
    ['that is a bare name', 'sum.example', 'malformed'],
    ['with a letter too many', `${ours.verifierKey}1`, 'malformed'],
  ])('is refused when it is one %s', (_, key, message) => {
    expect(() => parseVerifier(key)).toThrow(NoteError)
    expect(() => parseVerifier(key)).toThrow(message)
  })
})
