import { chmodSync, existsSync, mkdirSync, readdirSync, statSync, symlinkSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  addFiles,
  collect,
  dropFolder,
  folderName,
  listFiles,
  savedFolder,
  sweepFolders,
} from '../../src/cache/cache-folder.ts'
import type { FileKind, ModuleFile } from '../../src/gomod/module-file.ts'
import { asRoot, skipped } from '../support/skipping.ts'
import { readTree, temporaryFolder, writeTree } from '../support/tree.ts'

const kinds: FileKind[] = ['info', 'mod', 'zip']
const filesOf = (path: string, version = 'v1.0.0'): ModuleFile[] => kinds.map((kind) => ({ path, version, kind }))

/** A module cache as go leaves it, with everything in it that must not be saved. */
function moduleCache(): string {
  const root = join(temporaryFolder(), 'pkg', 'mod')
  writeTree(root, {
    'cache/download/a.test/!upper/@v/v1.0.0.info': '{"Version":"v1.0.0"}',
    'cache/download/a.test/!upper/@v/v1.0.0.mod': 'module a.test/Upper',
    'cache/download/a.test/!upper/@v/v1.0.0.zip': 'PK',
    'cache/download/a.test/!upper/@v/v1.0.0.ziphash': 'h1:x',
    'cache/download/a.test/!upper/@v/v1.0.0.lock': '',
    'cache/download/a.test/!upper/@v/list': 'v1.0.0',
    'cache/download/b.test/@v/v1.0.0.zip': '',
    'cache/download/b.test/@v/v1.0.0.mod': 'module b.test',
    'cache/download/unnamed.test/@v/v1.0.0.zip': 'PK',
    'cache/download/sumdb/sum.golang.org/latest': 'tree',
    'cache/vcs/0123/HEAD': 'ref',
    'cache/lock': '',
    'a.test/!upper@v1.0.0/a.go': 'package a',
  })
  return root
}

describe('collect', () => {
  it('takes the named files that are there and nothing else', async () => {
    const cache = moduleCache()
    const folder = savedFolder(cache, '1', tmpdir())
    const result = await collect(cache, folder, [
      ...filesOf('a.test/Upper'),
      ...filesOf('b.test'),
      ...filesOf('c.test'),
    ])
    expect(readTree(folder)).toEqual({
      'a.test/!upper/@v/v1.0.0.info': '{"Version":"v1.0.0"}',
      'a.test/!upper/@v/v1.0.0.mod': 'module a.test/Upper',
      'a.test/!upper/@v/v1.0.0.zip': 'PK',
      'b.test/@v/v1.0.0.mod': 'module b.test',
    })
    const sizes = [...(await listFiles(folder)).values()]
    expect(result).toEqual({ files: 4, bytes: sizes.reduce((sum, size) => sum + size) })
  })

  it('copies nothing', async () => {
    const cache = moduleCache()
    const folder = savedFolder(cache, '1', tmpdir())
    await collect(cache, folder, filesOf('a.test/Upper'))
    const zip = 'a.test/!upper/@v/v1.0.0.zip'
    expect(statSync(join(folder, zip)).ino).toBe(statSync(join(cache, 'cache/download', zip)).ino)
  })

  it('takes the place of what was there and leaves nothing beside it', async () => {
    const cache = moduleCache()
    const folder = savedFolder(cache, '1', tmpdir())
    writeTree(folder, { 'old.test/@v/v0.1.0.zip': 'PK' })
    await collect(cache, folder, filesOf('a.test/Upper'))
    expect(Object.keys(readTree(folder))).toHaveLength(3)
    expect(readdirSync(join(folder, '..')).toSorted()).toEqual([folderName])
  })

  it('keeps files of the old folder that are asked for, unless the module cache has them', async () => {
    const cache = moduleCache()
    const folder = savedFolder(cache, '1', tmpdir())
    writeTree(folder, {
      'a.test/!upper/@v/v1.0.0.zip': 'poison',
      'd.test/@v/v1.0.0.zip': 'PK d',
      'e.test/@v/v1.0.0.zip': 'PK e',
    })
    const named = [...filesOf('a.test/Upper'), ...filesOf('d.test')]
    await collect(cache, folder, named, named)
    const saved = readTree(folder)
    expect(saved['a.test/!upper/@v/v1.0.0.zip']).toBe('PK')
    expect(saved['d.test/@v/v1.0.0.zip']).toBe('PK d')
    expect(saved['e.test/@v/v1.0.0.zip']).toBeUndefined()
  })

  it('follows no link out of the module cache', async () => {
    const cache = moduleCache()
    writeTree(cache, { 'cache/download/s.test/@v/secret': 'secret' })
    symlinkSync('secret', join(cache, 'cache/download/s.test/@v/v1.0.0.zip'))
    const { files } = await collect(cache, savedFolder(cache, '1', tmpdir()), filesOf('s.test'))
    expect(files).toBe(0)
  })

  it('leaves the old folder, and nothing beside it, if it fails', async () => {
    const cache = moduleCache()
    const folder = savedFolder(cache, '1', tmpdir())
    writeTree(folder, { 'old.test/@v/v0.1.0.zip': 'PK' })
    await expect(collect(cache, folder, filesOf('a\0.test'))).rejects.toThrow('null bytes')
    expect(readdirSync(join(folder, '..'))).toEqual([folderName])
    expect(Object.keys(readTree(folder))).toEqual(['old.test/@v/v0.1.0.zip'])
  })

  it('notes how long the download took, if that is known', async () => {
    const cache = moduleCache()
    const folder = savedFolder(cache, '1', tmpdir())
    await collect(cache, folder, filesOf('a.test/Upper'), [], 1234)
    expect(readTree(folder)['measured.json']).toBe('{"downloadMs":1234}')
    await collect(cache, folder, filesOf('a.test/Upper'), [], 0)
    expect(readTree(folder)['measured.json']).toBeUndefined()
  })

  it('counts what it kept, too', async () => {
    const cache = moduleCache()
    const folder = savedFolder(cache, '1', tmpdir())
    writeTree(folder, { 'd.test/@v/v1.0.0.zip': 'PK d' })
    const collected = await collect(cache, folder, filesOf('a.test/Upper'), filesOf('d.test'))
    expect(collected).toEqual({ files: 4, bytes: 20 + 19 + 2 + 4 })
  })

  it('does not grow over ten generations of go.sum', async () => {
    const cache = join(temporaryFolder(), 'mod')
    const folder = savedFolder(cache, '1', tmpdir())
    for (let generation = 1; generation <= 10; generation++) {
      const version = `v1.${generation}.0`
      for (const module of ['a.test', 'b.test']) {
        for (const kind of kinds) {
          writeTree(cache, { [`cache/download/${module}/@v/${version}.${kind}`]: `${module} ${generation}` })
        }
      }
      await collect(cache, folder, [...filesOf('a.test', version), ...filesOf('b.test', version)])
      expect(Object.keys(readTree(folder))).toHaveLength(6)
    }
  })
})

describe('files that come later', () => {
  it('are added with their .info, and nothing that could lead out of the folder', async () => {
    const cache = moduleCache()
    const folder = savedFolder(cache, '1', tmpdir())
    await collect(cache, folder, filesOf('b.test'))
    writeTree(cache, { 'evil.zip': 'PK' })
    await addFiles(cache, folder, [
      'a.test/!upper/@v/v1.0.0.zip',
      'b.test/@v/v1.0.0.mod',
      '../../evil.zip',
      'c.test/@v/v1.0.0.mod',
    ])
    expect(Object.keys(readTree(folder)).toSorted()).toEqual([
      'a.test/!upper/@v/v1.0.0.info',
      'a.test/!upper/@v/v1.0.0.zip',
      'b.test/@v/v1.0.0.mod',
    ])
    expect(existsSync(join(folder, '../../evil.zip'))).toBe(false)
  })
})

describe("a run's folder", () => {
  it.skipIf(asRoot)(`is elsewhere if this user may not write beside the module cache${skipped(asRoot)}`, () => {
    const cache = join(temporaryFolder(), 'pkg', 'mod')
    mkdirSync(cache, { recursive: true })
    chmodSync(join(cache, '..'), 0o555)
    expect(savedFolder(cache, '1', '/elsewhere')).toBe(join('/elsewhere/modward-run-1', folderName))
  })

  it('stands beside a module cache that is not there yet', () => {
    const cache = join(temporaryFolder(), 'not/yet/mod')
    expect(savedFolder(cache, '1', '/elsewhere')).toBe(join(cache, '../modward-run-1', folderName))
  })

  it('stands beside the module cache, and goes with all that is in it', async () => {
    const cache = moduleCache()
    const [one, other] = [savedFolder(cache, 'one', tmpdir()), savedFolder(cache, 'other', tmpdir())]
    await collect(cache, one, filesOf('a.test/Upper'))
    await collect(cache, other, filesOf('a.test/Upper'))
    await dropFolder(one)
    expect(Object.keys(readTree(other))).toHaveLength(3)
    expect(readdirSync(join(cache, '..')).toSorted()).toEqual(['mod', 'modward-run-other'])
  })

  it('is all that is ever dropped', async () => {
    const folder = join(temporaryFolder(), 'precious', folderName)
    mkdirSync(folder, { recursive: true })
    await dropFolder(folder)
    expect(readdirSync(join(folder, '..'))).toEqual([folderName])
  })

  it('is swept away when its run was killed days ago', async () => {
    const cache = moduleCache()
    for (const run of ['old', 'recent', 'new']) mkdirSync(savedFolder(cache, run, tmpdir()), { recursive: true })
    const week = new Date(Date.now() - 7 * 24 * 60 * 60 * 1000)
    utimesSync(join(savedFolder(cache, 'old', tmpdir()), '..'), week, week)
    const fourDays = new Date(Date.now() - 4 * 24 * 60 * 60 * 1000)
    utimesSync(join(savedFolder(cache, 'recent', tmpdir()), '..'), fourDays, fourDays)
    utimesSync(cache, week, week)
    await sweepFolders(cache)
    expect(readdirSync(join(cache, '..')).toSorted()).toEqual(['mod', 'modward-run-new', 'modward-run-recent'])
  })
})
