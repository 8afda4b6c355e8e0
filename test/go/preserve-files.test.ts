import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { preserveFiles } from '../../src/go/preserve-files.ts'
import { skipped, withoutLinks } from '../support/skipping.ts'
import { makeTree } from '../support/tree.ts'

test('what has changed is put back, and what was not there is removed', async () => {
  const folder = makeTree({ 'go.mod': 'module m.example\n', 'go.sum': 'a\n' })
  const putBack = await preserveFiles(['go.mod', 'go.sum', 'go.work'].map((name) => join(folder, name)))
  writeFileSync(join(folder, 'go.mod'), 'module other.example\n')
  writeFileSync(join(folder, 'go.work'), 'go 1.26\n')
  expect(await putBack()).toEqual([join(folder, 'go.mod'), join(folder, 'go.work')])
  expect(readdirSync(folder).sort()).toEqual(['go.mod', 'go.sum'])
  expect(readFileSync(join(folder, 'go.mod'), 'utf8')).toBe('module m.example\n')
})

test.skipIf(withoutLinks)(`what was there and could not be read stays${skipped(withoutLinks)}`, async () => {
  const folder = makeTree({ '.keep': '' })
  const [link, inner] = [join(folder, 'go.sum'), join(folder, 'go.work')]
  symlinkSync('not yet there', link)
  mkdirSync(inner)
  const putBack = await preserveFiles([link, inner])
  await putBack()
  expect(lstatSync(link).isSymbolicLink()).toBe(true)
  expect(lstatSync(inner).isDirectory()).toBe(true)
})
