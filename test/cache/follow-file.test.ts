import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { openNested, readGrowing } from '../../src/cache/follow-file.ts'
import { temporaryFolder, writeTree } from '../support/tree.ts'

describe('a file that is still being written', () => {
  it('is read to its end as it grows, also when it is removed meanwhile', async () => {
    const path = join(temporaryFolder(), 'archive')
    writeFileSync(path, 'one ')
    let complete = false
    const write = async () => {
      for (const word of ['two ', 'three ', 'four']) {
        await sleep(20)
        appendFileSync(path, word)
      }
      rmSync(path)
      complete = true
    }
    const file = await open(path)
    const writing = write()
    let text = ''
    for await (const chunk of readGrowing(file, () => complete)) text += chunk.toString()
    await writing
    await file.close()
    expect(text).toBe('one two three four')
  })
})

describe('the first file in a folder of a folder', () => {
  it('is opened as soon as it is there', async () => {
    const folder = temporaryFolder()
    const opening = openNested(folder, () => false)
    writeTree(folder, { 'not.this': '' })
    mkdirSync(join(folder, 'random'))
    await sleep(30)
    writeTree(folder, { 'random/archive': 'x' })
    const file = await opening
    expect((await file?.readFile())?.toString()).toBe('x')
    await file?.close()
  })

  it('is given up when nothing will come', async () => {
    expect(await openNested(temporaryFolder(), () => true)).toBeUndefined()
  })
})
