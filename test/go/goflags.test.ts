import { expect, test } from 'vitest'
import { goFlag } from '../../src/go/goflags.ts'

test.each([
  ['', 'mod', undefined],
  ['-modfile=a.mod', 'mod', undefined],
  ['-mod=vendor -modfile=a.mod', 'modfile', 'a.mod'],
  ['--mod=mod', 'mod', 'mod'],
  [`'-modfile=my files/a.mod' -v`, 'modfile', 'my files/a.mod'],
  ['-mod=mod "-mod=readonly"', 'mod', 'readonly'],
  ['-ldflags=-mod=x', 'mod', undefined],
])('GOFLAGS %j has %s', (goflags, name, value) => {
  expect(goFlag(goflags, name)).toBe(value)
})
