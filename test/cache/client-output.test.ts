import { describe, expect, it } from 'vitest'
import { ClientOutput } from '../../src/cache/client-output.ts'

function read(...pieces: string[]): ClientOutput {
  const output = new ClientOutput()
  for (const piece of pieces) output.read(Buffer.from(piece))
  return output
}

const text = 'GET http://h/x?sig=a%c failed'

describe('what the cache client masks', () => {
  const rows: { name: string; pieces: string[]; masked: string }[] = [
    { name: 'a value is hidden', pieces: ['::debug::x\n::add-mask::sig\n'], masked: 'GET http://h/x?***=a%c failed' },
    {
      name: 'a command may come in pieces',
      pieces: ['::add-ma', 'sk::si', 'g\n'],
      masked: 'GET http://h/x?***=a%c failed',
    },
    { name: 'it is decoded', pieces: ['::add-mask::a%25c\r\n'], masked: 'GET http://h/x?sig=*** failed' },
    { name: 'nothing else is hidden', pieces: ['::warning::sig\n::add-mask::\n'], masked: text },
  ]
  for (const { name, pieces, masked } of rows) it(name, () => expect(read(...pieces).masked(text)).toBe(masked))

  it('is cut where it is long', () => {
    expect(read().masked('x'.repeat(10_000)).length).toBeLessThan(500)
  })
})
