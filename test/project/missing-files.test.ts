import { rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { missingFiles } from '../../src/project/missing-files.ts'
import { makeTree } from '../support/tree.ts'

const upper = { path: 'github.com/Acme/x', version: 'v1.0.0' }
const graph = { path: 'b.example', version: 'v1.0.0' }
const own = { path: 'corp.example/own', version: 'v1.0.0' }
const needs = { zips: [upper], mods: [graph, upper], private: [] }

const folder = 'cache/download/github.com/!acme/x/@v'
const filled = { [`${folder}/v1.0.0.info`]: '{}', [`${folder}/v1.0.0.mod`]: 'module', [`${folder}/v1.0.0.zip`]: 'PK' }

test('an empty cache misses everything, small files first', () => {
  expect(missingFiles(needs, makeTree({}))).toEqual([
    { ...upper, kind: 'mod' },
    { ...graph, kind: 'mod' },
    { ...upper, kind: 'info' },
    { ...upper, kind: 'zip' },
  ])
})

test('a cache with all zips misses nothing, though nothing is unpacked and go.sum names a go.mod that go never read', () => {
  expect(missingFiles(needs, makeTree(filled))).toEqual([])
})

test('what cannot be looked at is missing', () => {
  const cache = makeTree(filled)
  const zip = join(cache, folder, 'v1.0.0.zip')
  rmSync(zip)
  symlinkSync('v1.0.0.zip', zip)
  expect(missingFiles(needs, cache)).toContainEqual({ ...upper, kind: 'zip' })
})

describe('the graph is looked at again', () => {
  test.each(['info', 'mod', 'zip'] as const)('when a .%s is missing', (kind) => {
    const rest = Object.fromEntries(Object.entries(filled).filter(([name]) => !name.endsWith(`.${kind}`)))
    expect(missingFiles(needs, makeTree(rest)).toSorted(byPath)).toEqual([
      { ...graph, kind: 'mod' },
      { ...upper, kind },
    ])
  })

  test('when a module that go fetches by itself is missing', () => {
    expect(missingFiles({ ...needs, private: [own] }, makeTree(filled))).toEqual([{ ...graph, kind: 'mod' }])
    const cache = makeTree({ ...filled, 'cache/download/corp.example/own/@v/v1.0.0.zip': 'PK' })
    expect(missingFiles({ ...needs, private: [own] }, cache)).toEqual([])
  })
})

test('an empty file is a missing file', () => {
  const cache = makeTree({ ...filled, [`${folder}/v1.0.0.zip`]: '' })
  expect(missingFiles({ ...needs, mods: [] }, cache)).toEqual([{ ...upper, kind: 'zip' }])
})

function byPath(a: { path: string }, b: { path: string }): number {
  return a.path < b.path ? -1 : 1
}
