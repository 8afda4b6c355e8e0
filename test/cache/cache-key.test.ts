import { describe, expect, it } from 'vitest'
import { isExact, type KeyParts, makeKey, replacementKey } from '../../src/cache/cache-key.ts'

const parts: KeyParts = { sums: ['a h1:1', 'b h1:2'], goLines: ['go 1.26.0'], toolchains: [], suffix: '' }
const key = makeKey(parts)

describe('the exact key', () => {
  it('names the format and the content, not the system', () => {
    expect(key.exact).toMatch(/^modward-2-[0-9a-f]{40}$/)
  })

  const same: { name: string; change: Partial<KeyParts>; of?: Partial<KeyParts> }[] = [
    { name: 'the order in which projects were found', change: { sums: ['b h1:2', 'a h1:1'] } },
    {
      name: 'the line ends of a checkout',
      change: { sums: ['a h1:1\r\n', 'b h1:2\r\n'] },
      of: { sums: ['a h1:1\n', 'b h1:2\n'] },
    },
    { name: 'two projects with the same go.sum', change: { sums: ['a h1:1', 'b h1:2', 'a h1:1'] } },
  ]
  for (const { name, change, of } of same) {
    it(`does not depend on ${name}`, () =>
      expect(makeKey({ ...parts, ...change })).toEqual(makeKey({ ...parts, ...of })))
  }

  const different: { name: string; change: Partial<KeyParts> }[] = [
    { name: 'a line of a go.sum', change: { sums: ['a h1:1', 'b h1:3'] } },
    { name: 'where one go.sum ends', change: { sums: ['a h1:1b h1:2'] } },
    { name: 'a toolchain line', change: { goLines: ['go 1.26.0', 'toolchain go1.26.3'] } },
    { name: 'what is a go.sum and what a toolchain line', change: { sums: ['a h1:1'], goLines: ['b h1:2'] } },
    { name: 'a toolchain that go fetches', change: { toolchains: ['v0.0.1-go1.26.0.linux-amd64'] } },
    { name: 'the suffix', change: { suffix: 'nightly' } },
  ]
  for (const { name, change } of different) {
    it(`depends on ${name}`, () => expect(makeKey({ ...parts, ...change }).exact).not.toBe(key.exact))
  }

  const suffixes = ['plain', 'with,comma', 'line\nbreak', 'ünïcode', '*', 'x'.repeat(600), 'ü'.repeat(200), 'a b/c:d']
  for (const suffix of suffixes) {
    it(`is one that the service takes with the suffix ${JSON.stringify(suffix.slice(0, 12))}`, () => {
      const { exact, replacement, prefix } = makeKey({ ...parts, suffix })
      for (const name of [exact, prefix, `${replacement}99`]) {
        expect(name).toMatch(/^[\x21-\x2b\x2d-\x7e]+$/)
        expect(name.length).toBeLessThanOrEqual(512)
      }
      expect(exact.startsWith(prefix)).toBe(true)
    })
  }

  it('tells long suffixes apart that begin alike', () => {
    const long = 'x'.repeat(600)
    expect(makeKey({ ...parts, suffix: `${long}a` }).prefix).not.toBe(makeKey({ ...parts, suffix: `${long}b` }).prefix)
  })
})

describe('a replacement entry', () => {
  it('has a key of its own each time, and counts as exact', () => {
    const first = replacementKey(key, key.exact)
    const second = replacementKey(key, first)
    expect(new Set([key.exact, first, second]).size).toBe(3)
    for (const name of [key.exact, first, second]) expect(isExact(key, name)).toBe(true)
  })

  it('is counted from one behind a key that was not counted', () => {
    expect(replacementKey(key, `${key.replacement}x`)).toBe(`${key.replacement}1`)
  })

  it('does not make other content exact', () => {
    expect(isExact(key, makeKey({ ...parts, sums: [] }).exact)).toBe(false)
    expect(isExact(key, `${key.exact}0`)).toBe(false)
  })
})
