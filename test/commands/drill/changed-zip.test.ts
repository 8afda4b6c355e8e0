import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fromBuffer } from 'yauzl'
import { changedZip } from '../../../src/commands/drill/changed-zip.ts'
import { makeModule } from '../../support/modules.ts'
import { describeWith } from '../../support/programs.ts'
import { makeTree } from '../../support/tree.ts'

/** The names in a zip, by a reader that compares every header with the directory. */
async function namesIn(zip: Buffer): Promise<readonly string[]> {
  const { promise, resolve, reject } = Promise.withResolvers<readonly string[]>()
  fromBuffer(zip, (error, file) => {
    if (error) return reject(error)
    const names: string[] = []
    file
      .on('entry', ({ fileName }) => void names.push(fileName))
      .on('end', () => resolve(names))
      .on('error', reject)
  })
  return await promise
}

describeWith(['python3'], 'another reader of zips', () => {
  test('finds a changed zip a sound one of the same module with one file more', async () => {
    const { zip } = makeModule('example.test/one', 'v1.2.3')
    const changed = changedZip(zip) ?? Buffer.alloc(0)
    const before = await namesIn(zip)
    expect(await namesIn(changed)).toEqual([...before, 'example.test/one@v1.2.3/modward-drill.txt'])
    const folder = makeTree({})
    writeFileSync(join(folder, 'changed.zip'), changed)
    const text = execFileSync('python3', [
      '-c',
      'import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).testzip())',
      join(folder, 'changed.zip'),
    ])
    expect(text.toString().trim()).toBe('None')
  })
})

test.each([
  ['nothing', Buffer.alloc(0)],
  ['no zip', Buffer.from('<html>'.repeat(20))],
  ['a zip without a file', Buffer.from(`PK\x05\x06${'\0'.repeat(18)}`, 'latin1')],
])('%s cannot be changed', (_, bytes) => {
  expect(changedZip(bytes)).toBeUndefined()
})
