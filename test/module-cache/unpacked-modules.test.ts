import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { UnpackedModules } from '../../src/module-cache/unpacked-modules.ts'
import { temporaryFolder, writeTree } from '../support/tree.ts'

test('counts the folders that are complete', () => {
  const cache = temporaryFolder()
  const modules = ['a.test/One', 'a.test/two', 'a.test/three'].map((path) => ({ path, version: 'v1.0.0' }))
  const unpacked = new UnpackedModules(modules, cache)
  expect([unpacked.count(), unpacked.total]).toEqual([0, 3])
  mkdirSync(join(cache, 'a.test/!one@v1.0.0'), { recursive: true })
  mkdirSync(join(cache, 'a.test/two@v1.0.0'))
  const partial = 'cache/download/a.test/two/@v/v1.0.0.partial'
  writeTree(cache, { [partial]: '' })
  expect(unpacked.count()).toBe(1)
  rmSync(join(cache, partial))
  expect(unpacked.count()).toBe(2)
})
