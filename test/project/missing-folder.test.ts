import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readGoEnv } from '../../src/go/go-env.ts'
import { findProjects } from '../../src/project/find-projects.ts'
import { lineOfUse, missingUse } from '../../src/project/missing-folder.ts'
import { quietEnv } from '../support/quiet-env.ts'
import { makeTree } from '../support/tree.ts'

describe('the line that uses a folder', () => {
  it.each([
    { name: 'by itself', text: 'go 1.24\nuse ./lib', line: 2 },
    { name: 'in a block', text: 'use (\n\t.\n\t./lib // mine\n)', line: 3 },
    { name: 'quoted', text: 'use "./lib"', line: 1 },
    { name: 'by its absolute path', text: '\nuse /w/lib', line: 2 },
    { name: 'by a roundabout path', text: 'use ./x/../lib', line: 1 },
    { name: 'not there', text: 'use ./library\n// use ./lib', line: 0 },
  ])('$name', ({ text, line }) => expect(lineOfUse(text, resolve('/w'), resolve('/w/lib'))).toBe(line))
})

describe('a folder that a go.work uses and that is not there', () => {
  const files = { 'go.work': 'go 1.24\n\nuse (\n\t.\n\t./sub/lib\n)\n', 'go.mod': 'module a.test/p\n' }
  const list = (path: string) => `[submodule "x"]\n\tpath = ${path}\n\turl = https://git.example/x\n`
  const faultIn = (tree: Record<string, string>) => {
    const root = makeTree({ ...files, ...tree })
    return missingUse(join(root, 'sub', 'lib'), join(root, 'go.work'), root)
  }

  it('is told in the words of go, on its line', () => {
    expect(faultIn({})).toMatchObject({
      cause: 'replace_missing',
      title: 'go.work uses sub/lib, which is not there',
      text: expect.stringContaining('cannot load module sub/lib listed in go.work file'),
      file: 'go.work',
      line: 5,
    })
  })

  it.each([
    { name: 'the submodule', path: 'sub/lib', named: true },
    { name: 'below the submodule', path: 'sub', named: true },
    { name: 'beside it', path: 'sub/li', named: false },
  ])('is a submodule that was not checked out: $name', ({ path, named }) => {
    const { advice } = faultIn({ '.gitmodules': list(path) })
    expect(advice.includes(`${path} is a git submodule that was not checked out`)).toBe(named)
  })
})

it('a GOWORK that leads nowhere is named', async () => {
  const root = makeTree({ 'go.mod': 'module a.test/p\n' })
  const env = quietEnv(root, { GOWORK: join(root, 'gone', 'go.work') })
  const signal = new AbortController().signal
  const goEnv = await readGoEnv(root, env, signal)
  await expect(findProjects(['.'], root, { env, goEnv, signal })).rejects.toMatchObject({
    fault: {
      cause: 'gowork_missing',
      text: expect.stringMatching(/^go: reading go\.work: open .*gone.go\.work: no such file or directory$/),
      advice: expect.stringMatching(/unset GOWORK/),
    },
  })
})
