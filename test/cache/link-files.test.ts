import { mkdirSync, readdirSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { copyFile, fileLimit, linkFile, placeAll } from '../../src/cache/link-files.ts'
import { skipped, withoutLinks } from '../support/skipping.ts'
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

describe('placing files', () => {
  it('tells the size of each, once, and passes over what is not there', async () => {
    const [from, to] = [temporaryFolder(), temporaryFolder()]
    writeTree(from, { 'a/1': 'one', 'a/2': 'two!', c: 'no folder' })
    const told: string[] = []
    const taken = await placeAll(from, to, ['a/1', 'a/2', 'a/1', 'b/3', 'c/4'], copyFile, undefined, (path, size) => {
      told.push(`${path} ${size}`)
    })
    expect(Object.fromEntries(taken)).toEqual({ 'a/1': 3, 'a/2': 4 })
    expect(told.toSorted()).toEqual(['a/1 3', 'a/2 4'])
  })

  it('stops at the signal', async () => {
    const [from, to] = [temporaryFolder(), temporaryFolder()]
    writeTree(from, { a: 'one' })
    const stopped = AbortSignal.abort(new Error('enough'))
    await expect(placeAll(from, to, ['a'], copyFile, stopped)).rejects.toThrow('enough')
    expect(readdirSync(to)).toEqual([])
  })

  const places = { linkFile, copyFile }
  it.each([
    ['linkFile', 'a file', 4],
    ['linkFile', 'an empty file', undefined],
    ['linkFile', 'a folder', undefined],
    ['copyFile', 'a file', 4],
    ['copyFile', 'an empty file', undefined],
    ['copyFile', 'a folder', undefined],
    ['copyFile', 'a file that is too large', undefined],
  ] as const)('%s takes %s: %s', async (place, what, size) => {
    const folder = temporaryFolder()
    const [from, to] = ['from', 'to'].map((name) => `${folder}/${name}`) as [string, string]
    if (what === 'a folder') mkdirSync(from)
    else writeFileSync(from, what === 'an empty file' ? '' : 'text')
    if (what === 'a file that is too large') truncateSync(from, fileLimit + 1)
    expect(await places[place](from, to)).toBe(size)
    expect(readdirSync(folder).includes('to')).toBe(size !== undefined)
    if (size !== undefined) expect(statSync(to).ino === statSync(from).ino).toBe(place === 'linkFile')
  })

  it.skipIf(withoutLinks).each(['linkFile', 'copyFile'] as const)(
    `%s takes no link${skipped(withoutLinks)}`,
    async (place) => {
      const folder = temporaryFolder()
      writeFileSync(`${folder}/other`, 'text')
      symlinkSync('other', `${folder}/from`)
      expect(await places[place](`${folder}/from`, `${folder}/to`)).toBeUndefined()
      expect(readdirSync(folder)).not.toContain('to')
    },
  )
})
