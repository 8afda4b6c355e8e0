import { describe, expect, test } from 'vitest'
import { pathMatcher } from '../../src/gomod/pattern.ts'

describe('a list of patterns is matched against the first elements of a path', () => {
  const table: readonly [string, string, boolean][] = [
    ['github.com/acme', 'github.com/acme', true],
    ['github.com/acme', 'github.com/acme/app', true],
    ['github.com/acme/', 'github.com/acme/app', true],
    ['github.com/acme', 'github.com/acmecorp/app', false],
    ['github.com/acme/app', 'github.com/acme', false],
    ['*.corp.example', 'git.corp.example/team/app', true],
    ['*.corp.example', 'corp.example/team/app', false],
    ['*.corp.example', 'a.b.corp.example/x', true],
    ['github.com/*/secret', 'github.com/acme/secret/v2', true],
    ['github.com/*/secret', 'github.com/acme/deep/secret', false],
    ['a.example,b.example', 'b.example/x', true],
    [',,b.example,', 'b.example/x', true],
    ['', 'b.example', false],
    [',', '', false],
    ['*', 'anything.example/at/all', true],
    ['**', 'anything.example/at/all', true],
    ['github.com/{a,b}', 'github.com/a', false],
    ['!github.com', 'gitlab.com/x', false],
    ['github.com/Acme', 'github.com/acme', false],
    ['a.example', 'a1example/x', false],
    [' a.example', 'a.example/x', false],
  ]
  test.each(table)('%j and %s: %s', (patterns, path, matches) => {
    expect(pathMatcher(patterns)(path)).toBe(matches)
  })
})

describe('one element is matched as path.Match does', () => {
  const table: readonly [string, string, boolean][] = [
    ['a*', 'ab/c', true],
    ['[\\\\]', '\\', true],
    ['*c', 'abc', true],
    ['a*b?c*x', 'abxbbxdbxebxczzx', true],
    ['a*b?c*x', 'abxbbxdbxebxczzy', false],
    ['ab[c]', 'abc', true],
    ['ab[b-d]', 'abc', true],
    ['ab[e-g]', 'abc', false],
    ['ab[^c]', 'abc', false],
    ['ab[^e-g]', 'abc', true],
    ['a[!b]', 'ac', false],
    ['a[!b]', 'a!', true],
    ['a\\*b', 'a*b', true],
    ['a\\*b', 'aab', false],
    ['a?b', 'a☺b', true],
    ['[a-ζ]*', 'α', true],
    ['*[a-ζ]', 'A', false],
    ['[\\]a]', ']', true],
    ['[x\\-]', '-', true],
    ['[x\\-]', 'z', false],
    ['a(b)|c', 'a(b)|c', true],
    ['a+', 'aa', false],
    ['*?', 'a', true],
    ['*?', '', false],
    ['a[^b]c', 'a/c', false],
    ['[z-a]', 'm', false],
    ['[^z-a]', 'm', true],
    ['[^z-a]x', '/x', false],
    // A regular expression tries 60 over 30 ways to share the letters among the stars.
    [`${'*a'.repeat(30)}b`, 'a'.repeat(60), false],
    // A regular expression of this length cannot be made.
    ['\\\\'.repeat(100_000), 'a', false],
  ]
  test.each(table)('%s and %s: %s', (pattern, text, matches) => {
    expect(pathMatcher(pattern)(text)).toBe(matches)
  })
})

test.each(['[', '[]a]', '[-]', '[x-]', '[-x]', '[^-x]', '[^-]', '[a-b-c]', '[^', 'a[', '\\'])(
  'the malformed pattern %s matches nothing and harms no other',
  (pattern) => {
    for (const path of ['a', 'x', '-', ']', '[']) expect(pathMatcher(pattern)(path)).toBe(false)
    expect(pathMatcher(`${pattern},b.example`)('b.example/x')).toBe(true)
  },
)
