import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { linkFile, placeAll } from '../../src/cache/link-files.ts'
import { temporaryFolder, writeTree } from '../support/tree.ts'

it('has ended with all that it does when it fails', async () => {
  const [from, to] = [temporaryFolder(), temporaryFolder()]
  const paths = Array.from({ length: 400 }, (_, index) => `${index}/file`)
  writeTree(from, Object.fromEntries(paths.map((path) => [path, path])))
  mkdirSync(join(to, '3/file/in the way'), { recursive: true })
  await expect(placeAll(from, to, paths, linkFile)).rejects.toThrow(/EISDIR|ENOTEMPTY|EPERM|EACCES/)
  const then = readdirSync(to).length
  expect(then).toBeLessThan(400)
  await sleep(50)
  expect(readdirSync(to).length).toBe(then)
})
