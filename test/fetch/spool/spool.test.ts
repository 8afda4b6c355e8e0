import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { caps, Spool } from '../../../src/fetch/spool/spool.ts'
import { SpoolError } from '../../../src/fetch/spool/spool-file.ts'
import { onWindows, skipped } from '../../support/skipping.ts'

const folder = await mkdtemp(join(tmpdir(), 'modward-spool-'))
afterAll(() => rm(folder, { recursive: true, force: true }))
let spools = 0
const makeSpool = () => new Spool(join(folder, `${spools++}`))
const nothing = { files: 0, zipsOnDisk: 0, zipsInMemory: 0, smallFiles: 0 }

/** A kept file of a few bytes that counts as `size`. */
async function keep(spool: Spool, size: number) {
  await using file = await spool.create()
  await file.write(Buffer.from('zip'), 3, 0)
  return await file.keep(size)
}

describe('a lease on space', () => {
  test('counts a file in memory until it is given back, and then no more', async () => {
    const spool = makeSpool()
    const small = spool.keep(Buffer.alloc(10), 'small')
    const zip = spool.keep(Buffer.alloc(20), 'zip')
    expect(spool.usage).toEqual({ ...nothing, smallFiles: 10, zipsInMemory: 20 })
    for (const entry of [small, zip, small]) await entry[Symbol.asyncDispose]()
    expect(spool.usage).toEqual(nothing)
  })

  test('counts a file on disk from when it is kept, and removes it', async () => {
    const spool = makeSpool()
    const entry = await keep(spool, 1_000)
    expect(spool.usage).toEqual({ ...nothing, files: 1, zipsOnDisk: 1_000 })
    const path = 'path' in entry.content ? entry.content.path : ''
    expect(await readFile(path, 'utf8')).toBe('zip')
    await entry[Symbol.asyncDispose]()
    expect(spool.usage).toEqual(nothing)
    expect(existsSync(path)).toBe(false)
  })

  test('has one owner: the one before it gives nothing back', async () => {
    const spool = makeSpool()
    const entry = spool.keep(Buffer.alloc(10), 'small')
    const moved = entry.move()
    await entry[Symbol.asyncDispose]()
    expect(spool.usage.smallFiles).toBe(10)
    await moved[Symbol.asyncDispose]()
    expect(spool.usage).toEqual(nothing)
  })

  test('of a part that is continued ends with the whole, and counts one file all the time', async () => {
    const spool = makeSpool()
    const part = await keep(spool, 0)
    const path = 'path' in part.content ? part.content.path : ''
    expect(spool.usage).toEqual({ ...nothing, files: 1 })
    const whole = await (async () => {
      await using file = await spool.reopen(path, part)
      expect(spool.usage).toEqual({ ...nothing, files: 1 })
      await file.write(Buffer.from('zip'), 3, 3)
      return await file.keep(6)
    })()
    expect(spool.usage).toEqual({ ...nothing, files: 1, zipsOnDisk: 6 })
    expect(await readFile(path, 'utf8')).toBe('zipzip')
    await whole[Symbol.asyncDispose]()
    expect(spool.usage).toEqual(nothing)
  })

  test('of a part whose continuation fails is given back, and the file is gone', async () => {
    const spool = makeSpool()
    const part = await keep(spool, 0)
    const path = 'path' in part.content ? part.content.path : ''
    {
      await using _file = await spool.reopen(path, part)
    }
    expect(spool.usage).toEqual(nothing)
    expect(existsSync(path)).toBe(false)
  })
})

test('a file that is not kept is gone at the end of its scope', async () => {
  const spool = makeSpool()
  const path = await (async () => {
    await using file = await spool.create()
    await file.write(Buffer.from('zip'), 3, 0)
    return file.path
  })()
  expect(existsSync(path)).toBe(false)
  expect(spool.usage).toEqual(nothing)
})

describe('one more zip may be prefetched', () => {
  const rows: [name: string, fill: (spool: Spool) => unknown, running: number, underWay: number, may: boolean][] = [
    ['into an empty spool', () => {}, 0, 0, true],
    ['not if each running request may become the last file', () => {}, caps.files, 0, false],
    ['not beside a file, if the others may become the rest', (spool) => keep(spool, 1), caps.files - 1, 0, false],
    ['not if the finished zips have all the bytes on disk', (spool) => keep(spool, caps.zipsOnDisk), 0, 0, false],
    ['not if too many bytes are under way', () => {}, 0, caps.underWay, false],
    ['not if the zips in memory have all of it', (spool) => fillMemory(spool), 0, 0, false],
    ['not if the folder cannot be used', (spool) => spool.disableFolder(), 0, 0, false],
  ]
  test.each(rows)('%s', async (_, fill, running, underWay, may) => {
    const spool = makeSpool()
    await fill(spool)
    expect(spool.hasZipRoom(running, underWay)).toBe(may)
  })
})

function fillMemory(spool: Spool) {
  spool.keep(Buffer.alloc(caps.zipsInMemory), 'zip')
}

test('one more small file may be prefetched until small files have all their memory', () => {
  const spool = makeSpool()
  fillMemory(spool)
  expect(spool.hasSmallRoom).toBe(true)
  spool.keep(Buffer.alloc(caps.smallFiles), 'small')
  expect(spool.hasSmallRoom).toBe(false)
})

describe('a zip waits in memory', () => {
  const rows: [name: string, fill: (spool: Spool) => unknown, size: number | undefined, fits: boolean][] = [
    ['if it is small', () => {}, caps.smallZip, true],
    ['not if it is larger', () => {}, caps.smallZip + 1, false],
    ['not if its size is unknown', () => {}, undefined, false],
    ['not if no memory is left', fillMemory, 1, false],
    ['whatever its size, if the folder cannot be used', (spool) => spool.disableFolder(), undefined, true],
  ]
  test.each(rows)('%s', (_, fill, size, fits) => {
    const spool = makeSpool()
    fill(spool)
    expect(spool.fitsMemory(size)).toBe(fits)
  })
})

test.skipIf(onWindows)(`a folder that cannot be made is an error in the words of go${skipped(onWindows)}`, async () => {
  const spool = new Spool('/dev/null/spool')
  await expect(spool.create()).rejects.toThrow(SpoolError)
  await expect(spool.create()).rejects.toThrow('mkdir /dev/null/spool: not a directory')
})

test('the folder is given up once', () => {
  const spool = makeSpool()
  expect([spool.disableFolder(), spool.disableFolder()]).toEqual([true, false])
})

test('closing removes the folder', async () => {
  const spool = makeSpool()
  await keep(spool, 1)
  expect(await readdir(folder)).toContain(`${spools - 1}`)
  await spool.close()
  expect(await readdir(folder)).not.toContain(`${spools - 1}`)
})

test.skipIf(onWindows)(`a second folder is used once the first cannot be${skipped(onWindows)}`, async () => {
  const spool = new Spool('/dev/null/spool', join(folder, 'second'))
  await expect(spool.create()).rejects.toThrow(SpoolError)
  expect(spool.disableFolder()).toBe(false)
  await using file = await spool.create()
  expect(file.path).toContain(join(folder, 'second'))
  expect(spool.disableFolder()).toBe(true)
})
