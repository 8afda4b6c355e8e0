import { describe, expect, it } from 'vitest'
import { readVersionFile, VersionFileError } from '../../src/toolchain/version-file.ts'

describe('a version file', () => {
  it.each([
    ['go.mod', 'module x\n\ngo 1.25.0\n\ntoolchain go1.26.3 // newer\n', '1.26.3'],
    ['sub/go.mod', 'module x\n\ngo 1.25 // least\n', '1.25'],
    ['go.mod', 'module x\ngo 1.26.1\ntoolchain default\n', '1.26.1'],
    ['go.mod', 'module x\r\ngo 1.27rc1\r\n', '1.27rc1'],
    ['go.work', 'go 1.26.2\nuse ./a\n', '1.26.2'],
    ['.go-version', '1.26.3\n', '1.26.3'],
    ['.go-version', '# pinned by ops\ngo1.26.x # weekly\n', '1.26.x'],
    ['.tool-versions', 'nodejs 24.1.0\ngolang 1.26.3 1.25.1\n', '1.26.3'],
    ['versions/ci', 'stable\n', 'stable'],
  ])('%s with %j asks for %s', (path, text, asked) => {
    expect(readVersionFile(path, text).text.replace(/^go/, '')).toBe(asked)
  })

  it.each([
    ['go.mod', 'module x\n', 'go.mod names no Go version: a "toolchain" or "go" line is expected'],
    ['go.mod', 'module x\ntoolchain go1.26.3-bigcorp\n', 'go.mod:2 asks for "go1.26.3-bigcorp"'],
    ['.go-version', '\n', '.go-version names no Go version'],
    ['.tool-versions', 'python 3.13\n', 'a "golang" line is expected'],
    ['.go-version', 'system\n', '.go-version:1 asks for "system"'],
  ])('%s with %j is refused', (path, text, message) => {
    expect(() => readVersionFile(path, text)).toThrow(VersionFileError)
    expect(() => readVersionFile(path, text)).toThrow(message)
  })
})
