import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { extract } from '../../src/unpack/extract.ts'
import { readDirectory } from '../../src/unpack/zip-directory.ts'
import { ZipWindow } from '../../src/unpack/zip-window.ts'
import { Workbench } from './go.ts'
import { makeZip } from './zip.ts'

it('waits for a pause before each file', async () => {
  const bench = new Workbench()
  onTestFinished(() => bench[Symbol.asyncDispose]())
  const names = ['a', 'b']
  using zip = new ZipWindow(bench.zip(makeZip(names.map((name) => ({ name, content: name })))))
  const files = readDirectory(zip).map((entry) => ({ entry, path: entry.name }))
  const folder = bench.path('folder')
  const pauses = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  let at = 0
  const extracting = extract(zip, files, folder, () => pauses[at++]?.promise)
  const there = async () => {
    for (let turns = 0; turns < 5; turns++) await turn()
    return names.filter((name) => existsSync(join(folder, name)))
  }
  expect(await there()).toEqual([])
  pauses[0]?.resolve()
  expect(await there()).toEqual(['a'])
  pauses[1]?.resolve()
  await extracting
  expect(await there()).toEqual(['a', 'b'])
})
