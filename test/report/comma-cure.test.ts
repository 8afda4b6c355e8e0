import { describe, expect, test } from 'vitest'
import { commaCure } from '../../src/report/comma-cure.ts'

const mirror = (name: string, group: string, more = {}) => {
  return { url: `https://${name}.test/go`, group, origin: 'job' as const, healthy: null, ...more }
}
const [a, b, c] = [mirror('a', 'list-1'), mirror('b', 'list-2'), mirror('b', 'list-1')]

describe('a comma that kept an error from being recovered from', () => {
  test.each([
    {
      name: 'is named with both cures',
      url: 'https://a.test/go/x/@v/v1.0.0.mod',
      mirrors: [a, b],
      helps: true,
      is: true,
    },
    {
      name: 'is no matter if another source cannot help',
      url: 'https://a.test/go/x/@v/v1.0.0.mod',
      mirrors: [a, b],
      helps: false,
      is: false,
    },
    { name: 'is none if | follows', url: 'https://a.test/go/x/@v/v1.0.0.mod', mirrors: [a, c], helps: true, is: false },
    {
      name: 'is none behind the last entry',
      url: 'https://b.test/go/x/@v/v1.0.0.mod',
      mirrors: [a, b],
      helps: true,
      is: false,
    },
    {
      name: 'is none if the fault is about another mirror of that host',
      url: 'https://a.test/gone/x',
      mirrors: [a, b],
      helps: true,
      is: false,
    },
    {
      name: 'is none after a 404, with which go goes on',
      url: 'https://a.test/go/x/@v/v1.0.0.mod',
      mirrors: [a, b],
      helps: true,
      is: false,
      cause: 'http_404' as const,
    },
    {
      name: 'does not help if the next is dead, too',
      url: 'https://a.test/go/x/@v/v1.0.0.mod',
      mirrors: [a, { ...b, healthy: false }],
      helps: true,
      is: false,
    },
    {
      name: 'is none in the input mirrors',
      url: 'https://a.test/go/x/@v/v1.0.0.mod',
      mirrors: [{ ...a, origin: 'input' as const }, b],
      helps: true,
      is: false,
    },
  ])('$name', ({ url, mirrors, helps, is, cause }) => {
    const cure = commaCure({ url, mirrorHelps: helps, cause }, mirrors)
    expect(cure !== '').toBe(is)
    if (is) expect(cure).toContain('write "|" there, or list both in the input `mirrors`')
  })
})
