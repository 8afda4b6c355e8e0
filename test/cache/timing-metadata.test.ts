import { truncateSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FolderStore } from '../../src/cache/folder-store.ts'
import { formatTiming, readTiming, timingName } from '../../src/cache/timing-metadata.ts'
import { makeTree, readTree, temporaryFolder, writeTree } from '../support/tree.ts'

function read(text: string): Promise<number> {
  const folder = temporaryFolder()
  writeTree(folder, { [timingName]: text })
  return readTiming(folder)
}

describe('what a download took', () => {
  it('is kept as it was measured', async () => expect(await read(formatTiming(9_123.4))).toBe(9_123))

  const doubtful = ['', 'null', '{}', '{"downloadMs":"9"}', '{"downloadMs":-1}', '{"downloadMs":1e99}', '[1]', '<html>']
  for (const text of doubtful) {
    it(`is not known from ${text || 'nothing'}`, async () => expect(await read(text)).toBe(0))
  }

  it('is not known from a file of a gigabyte, which is not read', async () => {
    const folder = temporaryFolder()
    writeTree(folder, { [timingName]: formatTiming(5) })
    truncateSync(join(folder, timingName), 1024 ** 3)
    expect(await readTiming(folder)).toBe(0)
  })

  it('is not known if it was never measured', async () => expect(await readTiming(temporaryFolder())).toBe(0))
})

it('is not counted among the files of an entry', async () => {
  const store = new FolderStore(temporaryFolder())
  const files = { 'a.test/@v/v1.0.0.mod': 'module a.test\n', [timingName]: formatTiming(5_000) }
  const never = new AbortController().signal
  await store.save(makeTree(files), 'key', never)
  const target = temporaryFolder()
  expect(await store.restore(target, 'key', [], never)).toMatchObject({ files: 1, damage: '' })
  expect(readTree(target)).toEqual(files)
})
