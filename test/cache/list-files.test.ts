import { expect, it, vi } from 'vitest'
import { listFiles } from '../../src/cache/cache-folder.ts'
import { walkFiles } from '../../src/cache/walk-files.ts'
import { temporaryFolder, writeTree } from '../support/tree.ts'

const gone = vi.hoisted((): string[] => [])
vi.mock('../../src/cache/walk-files.ts', async (original) => {
  const actual = await original<typeof import('../../src/cache/walk-files.ts')>()
  const walk: typeof walkFiles = async (...parameters) => [
    ...(await actual.walkFiles(...parameters)),
    ...gone.splice(0),
  ]
  return { walkFiles: walk }
})

it('a file that goes away while its folder is read is left out', async () => {
  const folder = temporaryFolder()
  writeTree(folder, { 'a/b': 'text' })
  gone.push('a/c')
  expect(Object.fromEntries(await listFiles(folder))).toEqual({ 'a/b': 4 })
})

it.each([
  { limit: 0, found: 0 },
  { limit: 3, found: 3 },
  { limit: 4, found: 4 },
  { limit: 100, found: 4 },
])('of four files $found are found if $limit entries are looked at', async ({ limit, found }) => {
  const folder = temporaryFolder()
  writeTree(folder, { a: '1', b: '2', c: '3', d: '4' })
  expect(await walkFiles(folder, limit)).toHaveLength(found)
})

it('files in folders are found by their paths, and folders count', async () => {
  const folder = temporaryFolder()
  writeTree(folder, { 'a/b/c': '1', 'a/b/d': '2' })
  expect((await walkFiles(folder)).toSorted()).toEqual(['a/b/c', 'a/b/d'])
  expect(await walkFiles(folder, 3)).toHaveLength(1)
})
