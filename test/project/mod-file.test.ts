import { describe, expect, it } from 'vitest'
import { parseModFile } from '../../src/project/mod-file.ts'

describe('what go mod edit -json prints', () => {
  it('is read as far as it decides what is downloaded', () => {
    const json = JSON.stringify({
      Module: { Path: 'example.test/app' },
      Go: '1.26',
      Require: [
        { Path: 'a.test/m', Version: 'v1.0.0' },
        { Path: 'b.test/m', Version: 'v1.1.0', Indirect: true },
      ],
      Exclude: null,
      Replace: [{ Old: { Path: 'a.test/m' }, New: { Path: '../m' } }],
    })
    const direct = { path: 'a.test/m', version: 'v1.0.0' }
    expect(parseModFile(json)).toEqual({
      module: 'example.test/app',
      go: '1.26',
      toolchain: '',
      require: [direct, { path: 'b.test/m', version: 'v1.1.0' }],
      direct: [direct],
      exclude: [],
      replace: [{ old: { path: 'a.test/m', version: '' }, by: { path: '../m', version: '' } }],
    })
  })

  it.each([
    ['nothing', ''],
    ['a page', '<html>'],
    ['cut off', '{"Module":'],
    ['null', 'null'],
    ['a number', '1'],
    ['a list', '[{}]'],
    ['a module that is a text', '{"Module":"a.test/m"}'],
    ['a module without a path', '{"Require":[{"Version":"v1.0.0"}]}'],
    ['a version that is a number', '{"Require":[{"Path":"a.test/m","Version":1}]}'],
    ['requirements that are no list', '{"Require":{}}'],
    ['a requirement that is null', '{"Require":[null]}'],
    ['a replacement without a new module', '{"Replace":[{"Old":{"Path":"a.test/m"}}]}'],
    ['a go line that is a list', '{"Go":[]}'],
  ])('is refused by its cause if it is %s', (_, json) => {
    expect(() => parseModFile(json)).toThrow(/the go command printed .* where it should print JSON/)
  })
})
