import { describe, expect, test } from 'vitest'
import { readSums } from '../../src/gomod/gosum.ts'
import type { ModFile, Replacement } from '../../src/project/mod-file.ts'
import { requiredModulesOf, requiredOf } from '../../src/project/required-modules.ts'

function modules(...names: readonly string[]) {
  return names.map((name) => {
    const [path = '', version = ''] = name.split('@')
    return { path, version }
  })
}

function main(module: string, require: readonly string[], more: Partial<ModFile> = {}): ModFile {
  return {
    module,
    go: '1.24',
    toolchain: '',
    require: modules(...require),
    direct: [],
    exclude: [],
    replace: [],
    ...more,
  }
}

function replace(old: string, by: string): Replacement {
  const [from, to] = modules(old, by)
  return { old: from ?? { path: '', version: '' }, by: to ?? { path: '', version: '' } }
}

function names(list: readonly { path: string; version: string }[]) {
  return list.map(({ path, version }) => `${path}@${version}`)
}

function sumsOf(...lines: readonly string[]) {
  const sums = new Map<string, Set<string>>()
  readSums(lines.map((line) => `${line} h1:x=`).join('\n'), sums)
  return sums
}

const sums = sumsOf('a.x v1.0.0', 'a.x v1.0.0/go.mod', 'b.x v1.0.0/go.mod', 'old.x v0.1.0', 'old.x v0.1.0/go.mod')

test('a module that lists all it needs gets the zips it requires, and the go.mod files of the graph', () => {
  const needs = requiredModulesOf([main('m', ['a.x@v1.0.0', 'new.x@v1.0.0'])], [], sums, false, '')
  expect(names(needs.zips)).toEqual(['a.x@v1.0.0', 'new.x@v1.0.0'])
  expect(names(needs.mods)).toEqual(['a.x@v1.0.0', 'b.x@v1.0.0', 'old.x@v0.1.0', 'new.x@v1.0.0'])
})

test.each(['1.16', ''])('a module of Go %j gets all zips of go.sum, too', (go) => {
  const needs = requiredModulesOf([main('m', ['a.x@v1.0.0'], { go })], [], sums, false, '')
  expect(names(needs.zips)).toEqual(['a.x@v1.0.0', 'old.x@v0.1.0'])
})

test('a workspace gets the highest version of each module that any of its files names', () => {
  const mains = [main('m', ['a.x@v1.0.0', 'c.x@v1.9.0']), main('n', ['a.x@v1.1.0', 'c.x@v1.10.0', 'm@v0.0.0'])]
  const needs = requiredModulesOf(mains, [], sums, true, '')
  expect(names(needs.zips)).toEqual(['a.x@v1.1.0', 'c.x@v1.10.0', 'old.x@v0.1.0'])
})

describe('replace', () => {
  const mains = [main('m', ['a.x@v1.0.0', 'b.x@v1.0.0', 'c.x@v1.0.0'])]
  test.each([
    ['by a directory leaves nothing to fetch', [replace('a.x', '../a')], ['b.x@v1.0.0', 'c.x@v1.0.0']],
    ['by a module', [replace('a.x', 'fork.x@v2.0.0')], ['fork.x@v2.0.0', 'b.x@v1.0.0', 'c.x@v1.0.0']],
    ['of another version', [replace('a.x@v0.9.0', '../a')], ['a.x@v1.0.0', 'b.x@v1.0.0', 'c.x@v1.0.0']],
    [
      'of exactly this version comes first',
      [replace('a.x', '../a'), replace('a.x@v1.0.0', 'fork.x@v2.0.0')],
      ['fork.x@v2.0.0', 'b.x@v1.0.0', 'c.x@v1.0.0'],
    ],
    ['by one that is required as well', [replace('a.x', 'b.x@v1.0.0')], ['b.x@v1.0.0', 'c.x@v1.0.0']],
  ])('%s', (_, replacements, expected) => {
    expect(names(requiredOf(mains, replacements))).toEqual(expected)
  })
})

test('an excluded version is not fetched', () => {
  expect(names(requiredOf([main('m', ['a.x@v1.0.0', 'b.x@v1.0.0'], { exclude: modules('a.x@v1.0.0') })], []))).toEqual([
    'b.x@v1.0.0',
  ])
})

test('private modules are asked of no mirror, neither their zips nor their go.mod files', () => {
  const needs = requiredModulesOf([main('m', ['a.x@v1.0.0', 'corp.x/p@v1.0.0'])], [], sums, false, 'corp.x,b.x')
  expect(names(needs.zips)).toEqual(['a.x@v1.0.0'])
  expect(names(needs.mods)).toEqual(['a.x@v1.0.0', 'old.x@v0.1.0'])
  expect(names(needs.private)).toEqual(['corp.x/p@v1.0.0'])
})

test('a replacement is private by its own name', () => {
  const needs = requiredModulesOf(
    [main('m', ['a.x@v1.0.0'])],
    [replace('a.x', 'corp.x/a@v1.0.0')],
    sumsOf(),
    false,
    'corp.x',
  )
  expect([needs.zips, names(needs.private)]).toEqual([[], ['corp.x/a@v1.0.0']])
})

test('what can be no module is not required either', () => {
  const mains = [main('m', ['../../x@v1.0.0', 'a.x@v1.0.0', 'b.x@v1.0.0'])]
  expect(names(requiredOf(mains, [replace('b.x', 'c.x@../../y')]))).toEqual(['a.x@v1.0.0'])
})
