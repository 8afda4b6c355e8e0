import { expect, test } from 'vitest'
import { compareVersions } from '../../src/gomod/compare-versions.ts'

test('versions are in the order of semantic versioning', () => {
  const ordered = [
    'v0.0.0-20161208181325-20d25e280405',
    'v0.0.0-20240101000000-000000000000',
    'v0.0.0',
    'v0.9.0',
    'v0.10.0',
    'v1.0.0-alpha',
    'v1.0.0-alpha.1',
    'v1.0.0-alpha.9',
    'v1.0.0-alpha.10',
    'v1.0.0-alpha.99999999999999999998',
    'v1.0.0-alpha.99999999999999999999',
    'v1.0.0-alpha.beta',
    'v1.0.0-beta',
    'v1.0.0-rc.1',
    'v1.0.0',
    'v1.0.1-0.20240101000000-000000000000',
    'v1.0.1',
    'v2.0.0+incompatible',
    'v10.0.0',
    'v99999999999999999998.0.0',
    'v99999999999999999999.0.0',
  ]
  const shuffled = ordered.toSorted((a, b) => ((a.length * 7919) % 13) - ((b.length * 7919) % 13))
  expect(shuffled.toSorted(compareVersions)).toEqual(ordered)
  for (const version of ordered) expect(compareVersions(version, version)).toBe(0)
})

test('build metadata does not count', () => {
  expect(compareVersions('v2.0.0+incompatible', 'v2.0.0')).toBe(0)
})

test('numbers that are left out are zeros', () => {
  expect(compareVersions('v1', 'v1.0.0')).toBe(0)
  expect(compareVersions('v1', 'v1.1')).toBeLessThan(0)
})
