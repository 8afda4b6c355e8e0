import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { arrows, longest, packagesOf, rules } from './rules.ts'
import { countLines, readFiles, readSource } from './source.ts'

const root = dirname(dirname(import.meta.dirname))

describe('src/', () => {
  const sources = readFiles('src/**/*.ts', readSource)
  for (const [name, rule] of Object.entries(rules)) it(name, () => expect(rule(sources)).toEqual([]))

  it('needs no package that is only there for development', () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    expect(Object.keys(dependencies)).toEqual(expect.arrayContaining([...packagesOf(sources)]))
  })
})

test('CONTRIBUTING.md draws the arrows that these tests hold', () => {
  const table = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8').matchAll(/^\| `([a-z-]+)\/` \|.*\|(.*)\|$/gm)
  const drawn = [...table].map(([, folder = '', may = '']) => [
    folder,
    [...may.matchAll(/`([\w-]+)`/g)].map(([, name]) => name),
  ])
  expect(Object.fromEntries(drawn)).toEqual(arrows)
})

test('no test, script or bench is longer than a source may be', () => {
  const files = readFiles('{test,scripts,bench}/**/*.ts', (path, text) => ({ path, lines: countLines(text) }))
  expect(files.filter(({ lines }) => lines > longest)).toEqual([])
})

describe('the rules notice', () => {
  const cases: { name: string; rule: string; files: Record<string, string>; found: readonly string[] }[] = [
    {
      name: 'an arrow that is not drawn',
      rule: 'folders import only along the arrows',
      files: { 'src/causes/a.ts': `import { b } from '../relay/b.ts'` },
      found: ['src/causes/a.ts imports src/relay/b.ts'],
    },
    {
      name: 'an arrow against another, but not one by way of others',
      rule: 'folders import only along the arrows',
      files: {
        'src/relay/a.ts': `import '../causes/b.ts'`,
        'src/sumdb/a.ts': `import '../fetch/b.ts'`,
      },
      found: ['src/sumdb/a.ts imports src/fetch/b.ts'],
    },
    {
      name: 'a leaf that imports a folder, but not one that imports a leaf',
      rule: 'folders import only along the arrows',
      files: { 'src/gomod/a.ts': `import '../goversion/b.ts'`, 'src/backoff.ts': `import './causes/b.ts'` },
      found: ['src/backoff.ts imports src/causes/b.ts'],
    },
    {
      name: 'an arrow for a type',
      rule: 'folders import only along the arrows',
      files: { 'src/causes/a.ts': `import type { B } from '../relay/b.ts'` },
      found: ['src/causes/a.ts imports src/relay/b.ts'],
    },
    {
      name: 'a lazy arrow',
      rule: 'folders import only along the arrows',
      files: { 'src/relay/a.ts': `const b = await import('../go/b.ts')` },
      found: ['src/relay/a.ts imports src/go/b.ts'],
    },
    {
      name: 'a value from config, but not its common types',
      rule: 'folders import only along the arrows',
      files: {
        'src/fetch/a.ts': `import type { Config, Env } from '../config/config.ts'`,
        'src/fetch/b.ts': `import { parse } from '../config/config.ts'`,
      },
      found: ['src/fetch/b.ts imports src/config/config.ts'],
    },
    {
      name: 'a folder that knows a command, and a command that knows an entry point',
      rule: 'folders import only along the arrows',
      files: { 'src/go/a.ts': `import '../commands/a.ts'`, 'src/commands/a.ts': `import '../bin/main.ts'` },
      found: ['src/go/a.ts imports src/commands/a.ts', 'src/commands/a.ts imports src/bin/main.ts'],
    },
    {
      name: 'a file outside the folders',
      rule: 'every file lives in a folder of the table',
      files: { 'src/utils.ts': '', 'src/helpers/a.ts': '', 'src/bin/main.ts': '', 'src/go/run.ts': '' },
      found: ['src/utils.ts is in no folder of the table', 'src/helpers/a.ts is in no folder of the table'],
    },
    {
      name: 'a cycle inside a folder',
      rule: 'no file is reached from itself',
      files: {
        'src/go/a.ts': `import './b.ts'`,
        'src/go/b.ts': `export * from './c.ts'`,
        'src/go/c.ts': `import './a.ts'`,
      },
      found: ['src/go/a.ts → src/go/b.ts → src/go/c.ts → src/go/a.ts'],
    },
    {
      name: 'an import without its extension',
      rule: 'imports name the file, extension included',
      files: { 'src/go/a.ts': `import './b'` },
      found: ['src/go/a.ts imports ./b'],
    },
    {
      name: 'a package outside its folder',
      rule: 'packages stay in the folders that own them',
      files: {
        'src/go/a.ts': `import { request } from 'undici'`,
        'src/host/a.ts': `import '@actions/core'`,
        'src/cache/a.ts': `import '@actions/core/lib/summary'`,
      },
      found: ['src/go/a.ts imports undici', 'src/cache/a.ts imports @actions/core/lib/summary'],
    },
    {
      name: 'the environment read in another folder',
      rule: 'only bin, config, go and host read the environment',
      files: {
        'src/fetch/a.ts': `const home = process.env['HOME']`,
        'src/relay/a.ts': `const home = process['env'].HOME`,
        'src/cache/a.ts': `import { env } from 'node:process'`,
        'src/go/a.ts': `const home = process.env['HOME']`,
        'src/report/a.ts': `// process.env is not read here`,
      },
      found: [
        'src/fetch/a.ts reads process.env',
        'src/relay/a.ts reads process.env',
        'src/cache/a.ts reads process.env',
      ],
    },
    {
      name: 'a barrel',
      rule: 'there are no barrels',
      files: { 'src/go/all.ts': `export { a } from './a.ts'`, 'src/go/index.ts': 'export const a = 1' },
      found: ['src/go/all.ts only forwards', 'src/go/index.ts only forwards'],
    },
    {
      name: 'a file that has grown too long',
      rule: 'no file is longer than 300 lines',
      files: { 'src/go/a.ts': '\n'.repeat(300), 'src/go/b.ts': '\n'.repeat(301) },
      found: ['src/go/b.ts has 301 lines'],
    },
  ]
  it.each(cases)('$name', ({ rule, files, found }) => {
    const sources = Object.entries(files).map(([path, text]) => readSource(path, text))
    expect(rules[rule]?.(sources)).toEqual(found)
  })
})
