import { chmodSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Env } from '../../src/config/config.ts'
import { readGoEnv } from '../../src/go/go-env.ts'
import { type Project, readProject } from '../../src/project/project.ts'
import { lineOf } from '../../src/project/require-lines.ts'
import { quietEnv } from '../support/quiet-env.ts'
import { asRoot, onWindows, skipped, withoutLinks } from '../support/skipping.ts'
import { makeTree } from '../support/tree.ts'

const signal = new AbortController().signal

async function read(
  root: string,
  directory = '.',
  added: Env = {},
  patterns: readonly string[] = [],
): Promise<Project> {
  const env = quietEnv(root, added)
  const goEnv = await readGoEnv(root, env, signal)
  return await readProject(join(root, directory), { env, goEnv, root, private: patterns, signal })
}

function names(list: readonly { path: string; version: string }[]) {
  return list.map(({ path, version }) => `${path}@${version}`)
}

const app = `module example.com/app

go 1.24

toolchain go1.24.3

require (
	example.com/a v1.0.0
	example.com/b v1.0.0
	corp.example/p v1.0.0 // indirect
)

replace example.com/b => ./b
`

const appSum = `corp.example/p v1.0.0 h1:p=
corp.example/p v1.0.0/go.mod h1:pm=
example.com/a v1.0.0 h1:a=
example.com/a v1.0.0/go.mod h1:am=
example.com/graph v0.1.0/go.mod h1:gm=
`

test('a module', async () => {
  const root = makeTree({ 'svc/go.mod': app, 'svc/go.sum': appSum })
  const project = await read(root, 'svc', {}, ['corp.example'])
  expect(project).toMatchObject({
    directory: join(root, 'svc'),
    name: 'svc',
    kind: 'module',
    module: 'example.com/app',
    sumTexts: [appSum],
    goLines: ['go 1.24', 'toolchain go1.24.3'],
    files: [join(root, 'svc', 'go.mod'), join(root, 'svc', 'go.sum')],
    settings: {},
  })
  expect(names(project.required)).toEqual(['example.com/a@v1.0.0', 'corp.example/p@v1.0.0'])
  expect(names(project.needs.zips)).toEqual(['example.com/a@v1.0.0'])
  expect(names(project.needs.mods)).toEqual(['example.com/a@v1.0.0', 'example.com/graph@v0.1.0'])
  expect(names(project.needs.private)).toEqual(['corp.example/p@v1.0.0'])
  expect(lineOf([project], 'example.com/a')).toEqual({ file: 'svc/go.mod', line: 8 })
})

test('a module without requirements, at the root, needs nothing', async () => {
  const project = await read(makeTree({ 'go.mod': 'module example.com/none\n' }))
  expect(project).toMatchObject({ name: '.', kind: 'module', needs: { zips: [], mods: [], private: [] }, goLines: [] })
})

test('a newer toolchain line is read without that toolchain', async () => {
  const root = makeTree({ 'go.mod': 'module example.com/m\n\ngo 1.99.0\n\nrequire example.com/a v1.0.0\n' })
  const project = await read(root, '.', { GOTOOLCHAIN: 'auto', GOPROXY: 'http://127.0.0.1:9' })
  expect(project.goLines).toEqual(['go 1.99.0'])
})

describe('a workspace', () => {
  const files = {
    'go.work':
      'go 1.24\n\ntoolchain go1.24.5\n\nuse (\n\t./a\n\t./b\n)\n\nreplace example.com/y => example.com/z v1.0.0\n',
    'go.work.sum': 'example.com/w v1.0.0 h1:w=\n',
    'a/go.mod': 'module example.com/ma\n\ngo 1.24\n\nrequire example.com/x v1.0.0\n',
    'a/go.sum': 'example.com/x v1.0.0 h1:x=\nexample.com/x v1.0.0/go.mod h1:xm=\n',
    'b/go.mod':
      'module example.com/mb\n\ngo 1.24\n\nrequire (\n\texample.com/x v1.2.0\n\texample.com/y v1.0.0\n\texample.com/ma v0.0.0\n)\n',
    'b/go.sum': 'example.com/x v1.2.0 h1:x2=\n',
    'alone/go.mod': 'module example.com/alone\n\ngo 1.24\n\nrequire example.com/q v1.0.0\n',
  }

  test.each(['.', 'a'])('read from %s', async (directory) => {
    const root = makeTree(files)
    const project = await read(root, directory)
    expect(project).toMatchObject({
      directory: root,
      kind: 'workspace',
      module: 'example.com/ma and 1 more',
      goLines: ['go 1.24', 'toolchain go1.24.5', 'go 1.24', 'go 1.24'],
      settings: {},
    })
    expect(names(project.required)).toEqual(['example.com/x@v1.2.0', 'example.com/z@v1.0.0'])
    expect(names(project.needs.zips)).toEqual(['example.com/x@v1.2.0', 'example.com/z@v1.0.0', 'example.com/w@v1.0.0'])
    expect(project.sumTexts).toHaveLength(3)
    expect(lineOf([project], 'example.com/y')).toEqual({ file: 'b/go.mod', line: 7 })
    expect(lineOf([project], 'example.com/z')).toEqual({ file: 'go.work', line: 10 })
  })

  test.skipIf(withoutLinks)(`read from a member by another name${skipped(withoutLinks)}`, async () => {
    const root = makeTree(files)
    symlinkSync('b', join(root, 'link'))
    expect(await read(root, 'link')).toMatchObject({ directory: root, kind: 'workspace', settings: {} })
  })

  test('does not swallow a module that it does not use', async () => {
    const project = await read(makeTree(files), 'alone')
    expect(project).toMatchObject({ name: 'alone', kind: 'module', settings: { GOWORK: 'off' } })
    expect(names(project.needs.zips)).toEqual(['example.com/q@v1.0.0'])
  })

  test('that uses a folder without a go.mod says so on its line', async () => {
    const reading = read(makeTree({ 'go.work': 'go 1.24\nuse ./gone\n' }))
    await expect(reading).rejects.toThrow('cannot load module gone listed in go.work file: open gone/go.mod')
    await expect(reading).rejects.toMatchObject({ fault: { cause: 'replace_missing', file: 'go.work', line: 2 } })
  })
})

describe('a vendor folder', () => {
  const list = '# example.com/a v1.0.0\n## explicit\nexample.com/a\n'
  const files = { 'go.mod': app, 'go.sum': '<<<<<<< HEAD\n', 'vendor/modules.txt': list }

  test('leaves nothing to download', async () => {
    const project = await read(makeTree(files))
    expect(project).toMatchObject({ kind: 'vendored', needs: { zips: [], mods: [], private: [] }, sumTexts: [] })
    expect(project.required).toHaveLength(2)
  })

  test.each([
    ['before Go 1.14', { ...files, 'go.mod': app.replace('go 1.24\n', 'go 1.13\n') }, ''],
    ['with -mod=mod', files, '-modcacherw -mod=mod'],
    ['with -mod=readonly', files, '-mod=readonly'],
    ['made for a workspace', { ...files, 'vendor/modules.txt': `## workspace\n${list}` }, ''],
    ['without modules.txt', { 'go.mod': app, 'vendor/readme.md': '' }, ''],
  ])('does not count %s', async (_, tree, goflags) => {
    const root = makeTree({ ...tree, 'go.sum': appSum })
    expect((await read(root, '.', { GOFLAGS: goflags })).kind).toBe('module')
  })

  test('of a workspace', async () => {
    const root = makeTree({
      'go.work': 'go 1.24\nuse ./a\n',
      'a/go.mod': 'module example.com/ma\n\ngo 1.24\n',
      'vendor/modules.txt': '## workspace\n',
    })
    expect((await read(root)).kind).toBe('vendored')
  })
})

test('-modfile in GOFLAGS names the go.mod and the go.sum', async () => {
  const root = makeTree({ 'go.mod': '?', 'ci/alt.mod': app, 'ci/alt.sum': appSum })
  const project = await read(root, '.', { GOFLAGS: '-modfile=ci/alt.mod' })
  expect(project.files).toEqual([join(root, 'ci', 'alt.mod'), join(root, 'ci', 'alt.sum')])
  expect(project.sumTexts).toEqual([appSum])
  expect(lineOf([project], 'example.com/a')).toEqual({ file: 'ci/alt.mod', line: 8 })
})

describe('what cannot be read has a cause and names the file', () => {
  test('a go.mod with a merge conflict', async () => {
    const reading = read(makeTree({ 'go.mod': `${app}<<<<<<< HEAD\n` }))
    await expect(reading).rejects.toMatchObject({ fault: { cause: 'gomod_syntax' } })
    await expect(reading).rejects.toThrow(/go\.mod:14/)
  })

  test.each([
    ['a byte order mark', Buffer.from(`\ufeff${app}`), 1],
    ['UTF-16', Buffer.from(`\ufeff${app}`, 'utf16le'), 1],
    ['a merge conflict', Buffer.from(`${app}<<<<<<< HEAD\n`), 14],
  ])('a go.mod with %s is named with its line', async (_, bytes, line) => {
    const reading = read(makeTree({ 'svc/go.mod': bytes }), 'svc')
    await expect(reading).rejects.toMatchObject({ fault: { cause: 'gomod_syntax', file: 'svc/go.mod', line } })
  })

  test('a go.work with a merge conflict', async () => {
    const reading = read(makeTree({ 'go.work': 'go 1.24\n=======\n' }))
    await expect(reading).rejects.toMatchObject({ fault: { cause: 'gomod_syntax', file: 'go.work', line: 2 } })
  })

  test('the file of -modfile, if it is not there', async () => {
    const reading = read(makeTree({ 'go.mod': app }), '.', { GOFLAGS: '-modfile=alt.mod' })
    await expect(reading).rejects.toMatchObject({
      fault: { cause: 'goflags_invalid', title: expect.stringContaining('-modfile') },
    })
  })

  test('a go.sum with a merge conflict', async () => {
    const reading = read(makeTree({ 'svc/go.mod': app, 'svc/go.sum': `${appSum}=======\n` }), 'svc')
    await expect(reading).rejects.toMatchObject({ fault: { cause: 'gomod_syntax', file: 'svc/go.sum', line: 6 } })
  })

  test('a go.sum that is a folder', async () => {
    const root = makeTree({ 'go.mod': app })
    mkdirSync(join(root, 'go.sum'))
    await expect(read(root)).rejects.toMatchObject({
      fault: { cause: 'fs_other', text: expect.stringContaining('go.sum') },
    })
  })

  test.skipIf(asRoot || onWindows)(`a go.sum that may not be read${skipped(asRoot || onWindows)}`, async () => {
    const root = makeTree({ 'go.mod': app, 'go.sum': appSum })
    chmodSync(join(root, 'go.sum'), 0)
    await expect(read(root)).rejects.toMatchObject({ fault: { cause: 'fs_permission' } })
  })

  test('a directory without a go.mod', async () => {
    await expect(read(makeTree({ x: '' }))).rejects.toMatchObject({ fault: { cause: 'no_gomod' } })
  })

  test('flags that go does not know', async () => {
    const reading = read(makeTree({ 'go.mod': app }), '.', { GOFLAGS: '-frobnicate' })
    await expect(reading).rejects.toMatchObject({ fault: { cause: 'goflags_invalid' } })
  })
})
