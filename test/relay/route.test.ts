import { describe, expect, test } from 'vitest'
import { parseRoute } from '../../src/relay/route.ts'

describe('what go asks for', () => {
  const files: [path: string, file: object][] = [
    ['example.test/m/@v/v1.0.0.info', { path: 'example.test/m', version: 'v1.0.0', kind: 'info' }],
    ['example.test/m/@v/v1.0.0.mod', { path: 'example.test/m', version: 'v1.0.0', kind: 'mod' }],
    [
      'github.com/!burnt!sushi/toml/@v/v1.0.0.zip',
      { path: 'github.com/BurntSushi/toml', version: 'v1.0.0', kind: 'zip' },
    ],
    ['a.b/c/@v/v2.0.0+incompatible.mod', { path: 'a.b/c', version: 'v2.0.0+incompatible', kind: 'mod' }],
    [
      'a.b/c/v2/@v/v2.0.0-20200101000000-0123456789ab.mod',
      { path: 'a.b/c/v2', version: 'v2.0.0-20200101000000-0123456789ab', kind: 'mod' },
    ],
    ['a.b/c/@v/v1.0.0-!r!c1.mod', { path: 'a.b/c', version: 'v1.0.0-RC1', kind: 'mod' }],
    [
      'golang.org/toolchain/@v/v0.0.1-go1.26.0.linux-amd64.zip',
      { path: 'golang.org/toolchain', version: 'v0.0.1-go1.26.0.linux-amd64', kind: 'zip' },
    ],
  ]
  test.each(files)('%s is a file', (path, file) => {
    expect(parseRoute(path)).toEqual({ kind: 'file', file })
  })

  const others: [path: string, kind: string, wanted: object][] = [
    ['a.b/c/@v/list', 'module', { kind: 'list', module: 'a.b/c', version: '' }],
    ['a.b/c/@latest', 'module', { kind: 'latest', module: 'a.b/c', version: '' }],
    ['a.b/!c/@v/master.info', 'module', { kind: 'query', module: 'a.b/C', version: 'master' }],
    ['a.b/c/@v/0123456789ab.info', 'module', { kind: 'query', version: '0123456789ab' }],
    ['sumdb/sum.golang.org/supported', 'supported', { kind: 'sumdb' }],
    ['sumdb/sum.golang.org/latest', 'sumdb', { kind: 'sumdb' }],
    ['sumdb/sum.golang.org/lookup/a.b/!c@v1.0.0', 'sumdb', { kind: 'sumdb', module: 'a.b/C', version: 'v1.0.0' }],
    ['sumdb/sum.golang.org/tile/8/0/x123/456', 'sumdb', { kind: 'sumdb' }],
    ['sumdb/sum.golang.org/tile/8/data/x001/x234/067.p/12', 'sumdb', { kind: 'sumdb' }],
  ]
  test.each(others)('%s is understood', (path, kind, wanted) => {
    expect(parseRoute(path)).toMatchObject({ kind, wanted: { path, ...wanted } })
  })
})

describe('what go never asks for', () => {
  test.each([
    '',
    'favicon.ico',
    'a.b/c',
    'a.b/c/@v/',
    'a.b/c/@v/v1.0.0.exe',
    'a.b/C/@v/v1.0.0.mod',
    'a.b/c/@v/master.zip',
    'a.b/../c/@v/v1.0.0.mod',
    'a.b//c/@v/v1.0.0.mod',
    '/a.b/c/@v/v1.0.0.mod',
    'a.b/c@x/@v/v1.0.0.mod',
    'http://other.test/a.b/c/@v/list',
    'a.b/c/@v/v1.0.0.mod\n',
    'sumdb/sum.golang.org/other',
    'sumdb/sum.golang.org:/latest',
    'sumdb/:sum.golang.org/latest',
    'sumdb/../latest',
    'sumdb/./latest',
    'sumdb/sum.golang.org/a/tile/8/0/123',
    'sumdb/sum.golang.org/a/lookup/a.b/c@v1.0.0',
    'sumdb/sum.golang.org/lookup/a.b/C@v1.0.0',
    'sumdb/sum.golang.org/lookup/a.b/c@V1.0.0',
    'sumdb/sum.golang.org/lookup/@v1.0.0',
    'a.b/c/@v/V1.0.0.mod',
    'a.b/c/@v/v1.0.0.mod/x',
    'a.b/c/@v/list/x',
    'a.b/c/@latest/x',
    'a.b/c/@v/master.mod',
    '@v/list',
    'sumdb/sum.golang.org/lookup/a.b/c',
    'sumdb/sum.golang.org/tile/8/0/../../x',
    'sumdb/sum.golang.org/tile/8/0/123~x',
    'sumdb/sum.golang.org/tile/8/0',
  ])('%j is nothing', (path) => {
    expect(parseRoute(path)).toBeUndefined()
  })
})
