import { describe, expect, test } from 'vitest'
import { commaCure } from '../../src/report/comma-cure.ts'

const mirror = (name: string, group: string, more = {}) => {
  return { url: `https://${name}.test/go`, group, origin: 'job' as const, healthy: null, ...more }
}
const [a, b, c] = [mirror('a', 'list-1'), mirror('b', 'list-2'), mirror('b', 'list-1')]

describe('a comma that kept an error from being recovered from', () => {
  test.each([
    { name: 'is named with both cures', host: 'a.test', mirrors: [a, b], helps: true, is: true },
    { name: 'is no matter if another source cannot help', host: 'a.test', mirrors: [a, b], helps: false, is: false },
    { name: 'is none if | follows', host: 'a.test', mirrors: [a, c], helps: true, is: false },
    { name: 'is none behind the last entry', host: 'b.test', mirrors: [a, b], helps: true, is: false },
    { name: 'is none if the fault is about another host', host: 'x.test', mirrors: [a, b], helps: true, is: false },
    {
      name: 'does not help if the next is dead, too',
      host: 'a.test',
      mirrors: [a, { ...b, healthy: false }],
      helps: true,
      is: false,
    },
    {
      name: 'is none in the input mirrors',
      host: 'a.test',
      mirrors: [{ ...a, origin: 'input' as const }, b],
      helps: true,
      is: false,
    },
  ])('$name', ({ host, mirrors, helps, is }) => {
    const cure = commaCure({ host, mirrorHelps: helps }, mirrors)
    expect(cure !== '').toBe(is)
    if (is) expect(cure).toContain('write "|" there, or list both in the input `mirrors`')
  })
})
