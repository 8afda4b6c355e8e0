import { expect, test } from 'vitest'
import { missingFiles } from '../../src/project/missing.ts'
import { makeTree } from './tree.ts'

const upper = { path: 'github.com/Acme/x', version: 'v1.0.0' }
const graph = { path: 'b.example', version: 'v1.0.0' }

test('an empty cache misses small files first', () => {
  expect(missingFiles({ zips: [upper], mods: [graph, upper] }, makeTree({}))).toEqual([
    { ...graph, kind: 'mod' },
    { ...upper, kind: 'mod' },
    { ...upper, kind: 'info' },
    { ...upper, kind: 'zip' },
  ])
})

test('a filled cache misses nothing, though nothing is unpacked', () => {
  const folder = 'cache/download/github.com/!acme/x/@v'
  const cache = makeTree({
    [`${folder}/v1.0.0.info`]: '{}',
    [`${folder}/v1.0.0.mod`]: 'module',
    [`${folder}/v1.0.0.zip`]: 'PK',
    'cache/download/b.example/@v/v1.0.0.mod': 'module',
  })
  expect(missingFiles({ zips: [upper], mods: [upper, graph] }, cache)).toEqual([])
})

test('an empty file is a missing file', () => {
  const folder = 'cache/download/github.com/!acme/x/@v'
  const cache = makeTree({
    [`${folder}/v1.0.0.info`]: '{}',
    [`${folder}/v1.0.0.mod`]: 'module',
    [`${folder}/v1.0.0.zip`]: '',
  })
  expect(missingFiles({ zips: [upper], mods: [] }, cache)).toEqual([{ ...upper, kind: 'zip' }])
})
