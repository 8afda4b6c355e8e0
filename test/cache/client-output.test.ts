import { describe, expect, it } from 'vitest'
import { ClientOutput } from '../../src/cache/client-output.ts'

function read(...pieces: string[]): ClientOutput {
  const chatter = new ClientOutput()
  for (const piece of pieces) chatter.read(Buffer.from(piece))
  return chatter
}

describe('what the cache client prints', () => {
  const rows: { name: string; pieces: string[]; trouble: string }[] = [
    { name: 'plain lines are no trouble', pieces: ['Cache Size: ~1 MB\n'], trouble: '' },
    { name: 'the last warning is kept', pieces: ['::warning::one\n::warning::two\nthree\n'], trouble: 'two' },
    {
      name: 'an error counts as well',
      pieces: ['::error title=x::broken%3A 100%25%0Aend\n'],
      trouble: 'broken%3A 100%\nend',
    },
    { name: 'debug is no trouble', pieces: ['::debug::Failed\n'], trouble: '' },
    { name: 'a command may come in pieces', pieces: ['::warn', 'ing::Faile', 'd\n'], trouble: 'Failed' },
    {
      name: 'masked values are hidden, whenever they were announced',
      pieces: ['::warning::GET http://h/x?sig=abc failed\n::add-mask::abc\n'],
      trouble: 'GET http://h/x?sig=*** failed',
    },
  ]
  for (const { name, pieces, trouble } of rows) {
    it(name, () => expect(read(...pieces).lastError).toBe(trouble))
  }

  it('is cut where it is long', () => {
    expect(read(`::warning::${'x'.repeat(10_000)}\n`).lastError.length).toBeLessThan(500)
  })
})
