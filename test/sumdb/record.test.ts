import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { rootHash } from '../../src/sumdb/merkle.ts'
import { MalformedError, parseTreeHead } from '../../src/sumdb/record.ts'

const hash = Buffer.alloc(32, 7)
const encoded = hash.toString('base64')
const title = 'go.sum database tree\n'

describe('a tree note', () => {
  it.each([
    ['as the database writes it', `${title}12\n${encoded}\n`, 12],
    ['of the empty tree', `${title}0\n${encoded}\n`, 0],
    ['with lines of a later version', `${title}12\n${encoded}\nmore\n`, 12],
  ])('%s', (_, text, size) => {
    expect(parseTreeHead(text)).toEqual({ size, hash })
  })

  it.each([
    ['another title', `another tree\n12\n${encoded}\n`],
    ['no size', `${title}\n${encoded}\n`],
    ['a size with a zero in front', `${title}012\n${encoded}\n`],
    ['a size with a letter behind it', `${title}12x\n${encoded}\n`],
    ['a size beyond exact numbers', `${title}${'9'.repeat(16)}\n${encoded}\n`],
    ['a short hash', `${title}12\n${hash.subarray(1).toString('base64')}\n`],
    ['a long hash', `${title}12\n${Buffer.alloc(33).toString('base64')}\n`],
    ['a hash with other letters in it', `${title}12\n!${encoded}\n`],
    ['a hash in the last line, without its end', `${title}12\n${encoded}`],
  ])('is malformed with %s', (_, text) => {
    expect(() => parseTreeHead(text)).toThrow(MalformedError)
  })
})

it('the root of the empty tree is the hash of nothing', () => {
  expect(rootHash([])).toEqual(createHash('sha256').digest())
})
