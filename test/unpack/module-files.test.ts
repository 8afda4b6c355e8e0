import { fstatSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { moduleFiles } from '../../src/unpack/module-files.ts'
import { ZipWindow } from '../../src/unpack/zip-window.ts'
import { temporaryFolder } from '../support/tree.ts'

const module = { path: 'a.test/m', version: 'v1.0.0' }
const prefix = 'a.test/m@v1.0.0/'
const limit = 500 * 1024 * 1024

/** The files of a zip with these sizes, by their paths in the module. */
function files(sizes: Readonly<Record<string, number>>, zipSize = 1000): readonly string[] {
  const entries = Object.entries(sizes).map(([path, size]) => ({ name: prefix + path, size }))
  return moduleFiles(module, zipSize, entries as unknown as Parameters<typeof moduleFiles>[2])
}

describe('a module may be as large as go allows, and no larger:', () => {
  it.each([
    ['one file', { 'a.bin': limit }],
    ['several files', { 'a.bin': limit - 10, 'b.bin': 10 }],
    ['a go.mod', { 'go.mod': 16 * 1024 * 1024 }],
  ])('%s', (_, sizes) => {
    expect(files(sizes)).toEqual(Object.keys(sizes))
    const [[path = '', size = 0] = []] = Object.entries(sizes)
    expect(() => files({ ...sizes, [path]: size + 1 })).toThrow(/is too large|it unpacks to more than/)
  })

  it('the zip', () => {
    expect(files({ 'a.go': 1 }, limit)).toEqual(['a.go'])
    expect(() => files({ 'a.go': 1 }, limit + 1)).toThrow('it is larger than 500 MiB')
  })

  it('names the file', () => {
    expect(() => files({ 'a.bin': limit + 1 })).toThrow(`"${prefix}a.bin" is too large`)
  })
})

it('a zip is closed when it is done with', () => {
  const path = join(temporaryFolder(), 'a.zip')
  writeFileSync(path, 'a zip')
  const zip = new ZipWindow(path)
  expect(fstatSync(zip.fd).size).toBe(5)
  zip[Symbol.dispose]()
  expect(() => fstatSync(zip.fd)).toThrow('EBADF')
})
