import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Project } from '../../src/project/project.ts'
import { refusalOf } from '../../src/project/refusal.ts'
import { quietEnv } from '../support/quiet-env.ts'
import { makeTree } from '../support/tree.ts'

const { signal } = new AbortController()
const goMod = 'module a.test/p\n\ngo 1.24\n\nrequire a.test/x v1.0.0\n'
const plain = { 'go.mod': goMod }
const workspace = { ...plain, 'go.work': 'go 1.24\n\nuse .\n' }
const stale = { ...plain, 'vendor/modules.txt': '# a.test/x v1.0.1\n## explicit\n' }

function ask(
  files: Record<string, string>,
  kind: Project['kind'],
  goflags: string,
  added: Record<string, string> = {},
) {
  const directory = makeTree(files)
  const env = quietEnv(directory, { GOFLAGS: goflags, ...added })
  return { directory, refusal: refusalOf({ directory, kind, settings: {} }, { env, goflags, signal }) }
}

describe('go refuses', () => {
  it.each([
    { name: 'a flag that it does not know', files: plain, kind: 'module', goflags: '-foo', cause: 'goflags_invalid' },
    {
      name: '-mod=mod in a workspace',
      files: workspace,
      kind: 'workspace',
      goflags: '-mod=mod',
      cause: 'goflags_invalid',
    },
    {
      name: '-modfile in a workspace',
      files: workspace,
      kind: 'workspace',
      goflags: '-modfile=a.mod',
      cause: 'goflags_invalid',
    },
    { name: 'a -modfile that is not there', files: plain, kind: 'module', goflags: '-modfile=a.mod', text: /a\.mod/ },
    {
      name: 'a vendor folder that does not fit',
      files: stale,
      kind: 'vendored',
      goflags: '',
      cause: 'vendor_inconsistent',
    },
    {
      name: 'a vendor folder that is not there',
      files: plain,
      kind: 'module',
      goflags: '-mod=vendor',
      cause: 'vendor_inconsistent',
    },
    {
      name: 'modules at all',
      files: plain,
      kind: 'module',
      goflags: '',
      added: { GO111MODULE: 'off' },
      text: /GO111MODULE/,
    },
  ] as const)('$name', async ({ files, kind, goflags, ...expected }) => {
    const { refusal } = ask(files, kind, goflags, 'added' in expected ? expected.added : {})
    const fault = await refusal
    expect(fault).toBeDefined()
    if ('cause' in expected) expect(fault?.cause).toBe(expected.cause)
    if ('text' in expected) expect(fault?.text).toMatch(expected.text)
    expect(fault?.title).not.toMatch(/modward does not know/)
  })
})

describe('go works', () => {
  it.each([
    { name: 'in a module whose modules are not there', files: plain, kind: 'module', goflags: '' },
    { name: 'in a workspace', files: workspace, kind: 'workspace', goflags: '' },
    { name: 'with -mod=mod', files: plain, kind: 'module', goflags: '-mod=mod' },
  ] as const)('$name, and changes nothing', async ({ files, kind, goflags }) => {
    const { directory, refusal } = ask(files, kind, goflags)
    expect(await refusal).toBeUndefined()
    expect(readFileSync(join(directory, 'go.mod'), 'utf8')).toBe(goMod)
  })
})
