import { mkdirSync, symlinkSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Env } from '../../src/config/config.ts'
import { readGoEnv } from '../../src/go/go-env.ts'
import { findProjects } from '../../src/project/find-projects.ts'
import { quietEnv } from '../support/quiet-env.ts'
import { skipped, withoutLinks } from '../support/skipping.ts'
import { makeTree } from '../support/tree.ts'

const signal = new AbortController().signal

async function find(root: string, directories: readonly string[], added: Env = {}): Promise<readonly string[]> {
  const env = quietEnv(root, added)
  const goEnv = await readGoEnv(root, env, signal)
  const found = await findProjects(directories, root, { env, goEnv, signal })
  return found.map((directory) => relative(root, directory).replaceAll(sep, '/') || '.')
}

function mod(module: string): string {
  return `module example.com/${module}\n\ngo 1.20\n`
}

const monorepo = {
  'go.mod': mod('root'),
  'services/a/go.mod': mod('a'),
  'services/b/go.mod': mod('b'),
  'services/b/deep/go.mod': mod('deep'),
  'services/b/vendor/x/go.mod': mod('x'),
  'tools/go.mod': mod('tools'),
  'tools/testdata/t/go.mod': mod('t'),
  'web/node_modules/n/go.mod': mod('n'),
  '.github/g/go.mod': mod('g'),
  'docs/readme.md': '',
}

describe('a repository of many modules', () => {
  test.each<[string, string[], string[]]>([
    ['the root', ['.'], ['.']],
    ['a directory', ['services/a'], ['services/a']],
    ['a directory with a slash at its end', ['./services/a/'], ['services/a']],
    ['every module', ['**'], ['.', 'services/a', 'services/b', 'services/b/deep', 'tools']],
    ['every module, said otherwise', ['./**/'], ['.', 'services/a', 'services/b', 'services/b/deep', 'tools']],
    ['one level', ['services/*'], ['services/a', 'services/b']],
    ['below a directory', ['services/**'], ['services/a', 'services/b', 'services/b/deep']],
    ['braces', ['{tools,services/a}'], ['services/a', 'tools']],
    [
      'each once, in the order given',
      ['tools', '**/tools', 'services/*', 'services/a'],
      ['tools', 'services/a', 'services/b'],
    ],
    ['braces in braces', ['services/{a,{b,c}}'], ['services/a', 'services/b']],
    ['the path of a go.mod', ['tools/go.mod', './go.mod'], ['tools', '.']],
    ['a glob of go.mod files', ['services/*/go.mod'], ['services/a', 'services/b']],
    ['what a glob never matches may be named', ['tools/testdata/t'], ['tools/testdata/t']],
  ])('%s', async (_, directories, expected) => {
    expect(await find(makeTree(monorepo), directories)).toEqual(expected)
  })

  test.each([
    'services/b/vendor/**',
    'tools/testdata/*',
    'web/node_modules/**',
    '.github/*',
    './.github/**',
    '{.github,docs}/*',
  ])('no glob matches what is not the own code: %s', async (glob) => {
    await expect(find(makeTree(monorepo), [glob])).rejects.toMatchObject({ fault: { cause: 'no_gomod' } })
  })

  test('the root stands for all modules below it if it has none', async () => {
    const { 'go.mod': _, ...nested } = monorepo
    expect(await find(makeTree(nested), ['.'])).toEqual(['services/a', 'services/b', 'services/b/deep', 'tools'])
  })

  test('a go.work that go cannot read hides no other module', async () => {
    const root = makeTree({ 'a/go.work': 'use (\n', 'a/m/go.mod': mod('m'), 'b/go.mod': mod('b') })
    expect(await find(root, ['**'])).toEqual(['a', 'b'])
  })

  test('an absolute path', async () => {
    const root = makeTree(monorepo)
    expect(await find(root, [join(root, 'tools')])).toEqual(['tools'])
  })

  test('a folder whose name looks like a glob', async () => {
    expect(await find(makeTree({ 'app[1]/go.mod': mod('x') }), ['app[1]'])).toEqual(['app[1]'])
  })

  test.skipIf(withoutLinks)(`links are not followed round in circles${skipped(withoutLinks)}`, async () => {
    const root = makeTree({ 'a/go.mod': mod('a') })
    mkdirSync(join(root, 'b'))
    symlinkSync(root, join(root, 'b', 'loop'), 'junction')
    expect(await find(root, ['**'])).toEqual(['a'])
  })
})

describe('a directory without a module names the nearest one', () => {
  test.each([
    ['docs', 'working-directory "docs" holds neither go.mod nor go.work; the nearest is go.mod'],
    ['services/b/lib', '"services/b/lib" is not a directory; the nearest is services/b/go.mod'],
    ['docs/*', '"docs/*" holds neither'],
    ['nowhere/**', '"nowhere/**" is not a directory; the nearest is go.mod'],
  ])('%s', async (directory, message) => {
    const finding = find(makeTree(monorepo), [directory])
    await expect(finding).rejects.toThrow(message)
    await expect(finding).rejects.toMatchObject({ fault: { cause: 'no_gomod' } })
  })

  test('below it', async () => {
    const root = makeTree({ 'src/app/go.mod': mod('app'), 'src/app/sub/go.mod': mod('sub') })
    await expect(find(root, ['src'])).rejects.toThrow('the nearest is src/app/go.mod')
  })

  test('or says that there is none', async () => {
    await expect(find(makeTree({ 'docs/x.md': '' }), ['docs'])).rejects.toThrow('no go.mod was found near it')
  })
})

describe('a workspace', () => {
  const workspace = {
    'go.work': 'go 1.20\n\nuse (\n\t./a\n\t./b\n)\n',
    'a/go.mod': mod('a'),
    'b/go.mod': mod('b'),
    'tools/go.mod': mod('tools'),
  }

  test.each<[string, string[], string[]]>([
    ['covers its members', ['**'], ['.', 'tools']],
    ['is where go works for a member', ['a', 'b'], ['.']],
    ['leaves alone what it does not use', ['tools'], ['tools']],
  ])('%s', async (_, directories, expected) => {
    expect(await find(makeTree(workspace), directories)).toEqual(expected)
  })

  test.skipIf(withoutLinks)(`is where go works for a member by another name${skipped(withoutLinks)}`, async () => {
    const root = makeTree(workspace)
    symlinkSync('a', join(root, 'link'))
    expect(await find(root, ['link'])).toEqual(['.'])
  })

  test('that is switched off is none', async () => {
    const root = makeTree(workspace)
    expect(await find(root, ['**'], { GOWORK: 'off' })).toEqual(['a', 'b', 'tools'])
  })

  test('may be named by GOWORK', async () => {
    const root = makeTree({ 'ci/go.work': 'go 1.20\nuse ../a\n', 'a/go.mod': mod('a'), 'b/go.mod': mod('b') })
    expect(await find(root, ['a', 'b'], { GOWORK: join(root, 'ci', 'go.work') })).toEqual(['ci', 'b'])
  })

  test('with a module of its own at the root', async () => {
    const root = makeTree({ ...workspace, 'go.work': 'go 1.20\nuse (\n\t.\n\t./a\n)\n', 'go.mod': mod('root') })
    expect(await find(root, ['.', 'a', 'b'])).toEqual(['.', 'b'])
  })
})
