import { describe, expect, it } from 'vitest'
import { LogScanner } from '../../../src/causes/log/log-scanner.ts'

describe('a line longer than any message', () => {
  it.each([
    ['alone', ''],
    ['after short ones', 'one\ntwo\nthree\n'],
  ])('is told as it goes by, not held until it ends: %s', (_, before) => {
    const heard: string[] = []
    const scanner = new LogScanner((message) => heard.push(message))
    scanner.push(Buffer.from(before))
    const piece = Buffer.from('go: no such host '.repeat(4096))
    for (let count = 0; count < 64; count++) scanner.push(piece)
    // More than 4 MB without a line break: a scanner that waits for one has told nothing yet.
    expect(heard.length).toBeGreaterThan(16)
    expect(Math.max(...heard.map(({ length }) => length))).toBeLessThanOrEqual(16_384)
    scanner.end()
  })
})
