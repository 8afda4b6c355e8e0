import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openNested, readGrowing } from '../../src/cache/follow-file.ts'
import { temporaryFolder, writeTree } from '../support/tree.ts'

describe('a file that is still being written', () => {
  it('is read to its end as it grows, also when it is removed meanwhile', async () => {
    const path = join(temporaryFolder(), 'archive')
    writeFileSync(path, 'one ')
    let complete = false
    const words = ['two ', 'three ', 'four']
    const file = await open(path)
    let text = ''
    for await (const chunk of readGrowing(file, () => complete)) {
      text += chunk.toString()
      const next = words.shift()
      if (next !== undefined) appendFileSync(path, next)
      else {
        rmSync(path)
        complete = true
      }
    }
    await file.close()
    expect(text).toBe('one two three four')
  })
})

describe('the first file in a folder of a folder', () => {
  it('is opened as soon as it is there', async () => {
    const folder = temporaryFolder()
    writeTree(folder, { 'not.this': '' })
    mkdirSync(join(folder, 'random'))
    let looks = 0
    const complete = () => {
      looks += 1
      if (looks === 3) writeTree(folder, { 'random/archive': 'x' })
      return false
    }
    const file = await openNested(folder, complete)
    expect((await file?.readFile())?.toString()).toBe('x')
    await file?.close()
  })

  it('is given up when nothing will come', async () => {
    expect(await openNested(temporaryFolder(), () => true)).toBeUndefined()
  })
})
