import { describe, expect, it } from 'vitest'
import { filePathError } from '../../src/unpack/file-path.ts'

describe('the path of a file in a module', () => {
  const allowed = [
    'go.mod',
    'a/b/c.go',
    '.github/workflows/ci.yml',
    '-leading/dash',
    'a b/with space.txt',
    'all!#$%&()+,-.=@[]^_{}~signs',
    'a..b/...c',
    'com/com10/lpt/console.go',
    'a/nul_.txt',
    'short~1.txt',
    'UPPER/Case.go',
  ]
  it.each(allowed)('may be %j', (path) => expect(filePathError(path)).toBeUndefined())

  const refused: readonly (readonly [path: string, because: RegExp])[] = [
    ['', /empty name/],
    ['/etc/passwd', /empty path element/],
    ['a//b', /empty path element/],
    ['a/', /empty path element/],
    ['.', /ends in a dot/],
    ['..', /ends in a dot/],
    ['../a', /ends in a dot/],
    ['a/../b', /ends in a dot/],
    ['a/./b', /ends in a dot/],
    ['...', /ends in a dot/],
    ['a./b', /ends in a dot/],
    ['a/b.', /ends in a dot/],
    ['C:/a', /not allowed/],
    ['a\\b', /not allowed/],
    ['a:stream', /not allowed/],
    ['a*b', /not allowed/],
    ['a?b', /not allowed/],
    ['a"b', /not allowed/],
    ["a'b", /not allowed/],
    ['a<b', /not allowed/],
    ['a>b', /not allowed/],
    ['a|b', /not allowed/],
    ['a`b', /not allowed/],
    ['a;b', /not allowed/],
    ['a\nb', /not allowed/],
    ['a\0b', /not allowed/],
    ['a\x7f', /not allowed/],
    ['aux', /reserved/],
    ['a/CON/b', /reserved/],
    ['a/nul.txt', /reserved/],
    ['com1.tar.gz', /reserved/],
    ['LpT9', /reserved/],
    ['ä.go', /not allowed/],
    ['e\u0301.go', /not allowed/],
    ['\u212a.go', /not allowed/],
  ]
  it.each(refused)('cannot be %j', (path, because) => expect(filePathError(path)).toMatch(because))
})
