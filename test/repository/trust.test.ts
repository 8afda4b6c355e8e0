import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { faultsOf, pages } from '../../scripts/docs.ts'
import { inputs } from '../../src/config/definitions.ts'
import { action, readText, root } from './files.ts'

type Typed = { readonly type: string; readonly 'allowed-values'?: readonly string[] }

describe('action-types.yml', () => {
  const types: { inputs: Record<string, Typed>; outputs: Record<string, Typed> } = parse(readText('action-types.yml'))

  it('has a type for each input and output of action.yml, in their order', () => {
    expect(Object.keys(types.inputs)).toEqual(Object.keys(action.inputs))
    expect(Object.keys(types.outputs)).toEqual(Object.keys(action.outputs))
  })

  it('allows the values that the program allows', () => {
    for (const { name, parse: read } of Object.values(inputs)) {
      for (const value of types.inputs[name]?.['allowed-values'] ?? [])
        expect(read(value), `${name}: ${value}`).toHaveProperty('value')
    }
  })
})

describe('scripts/release-notes.mjs', () => {
  const notes = (version: string) => {
    return spawnSync(process.execPath, [join(root, 'scripts/release-notes.mjs'), version], { encoding: 'utf8' })
  }

  it("prints a version's section of the changelog", () => {
    expect(notes('1.0.0')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^The first release\.\n/) })
  })

  it('fails for a version that has none', () => {
    expect(notes('9.9.9')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('CHANGELOG.md has no section "## 9.9.9"'),
    })
  })
})

describe('scripts/docs.ts', () => {
  const page = (text: string) =>
    faultsOf([
      { path: 'README.md', text },
      { path: 'docs/x.md', text: '# One thing' },
    ])

  it('finds nothing in the pages', () => {
    expect(faultsOf(pages())).toEqual([])
  })

  it.each([
    ['a link to a file that is not there', '[a](docs/none.md)', ['README.md: the link docs/none.md leads to no file']],
    ['a link to a heading that is not there', '[a](#b)', ['README.md: the link #b leads to no heading']],
    [
      'a picture that is not there',
      '<img src="docs/none.webp">',
      ['README.md: the link docs/none.webp leads to no file'],
    ],
    ['a word that is not used', 'It has overcome it.', ['README.md says "overcome"; better: recovered from']],
    ['a heading that is there', '# A b, c\n[a](#a-b-c)', []],
    ['code', '```text\novercome\n```\n`overcome`', []],
  ])('judges %s', (_, text, faults) => {
    expect(page(text)).toEqual(faults)
  })
})
