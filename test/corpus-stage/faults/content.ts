import { on } from '../../support/misbehaviours.ts'
import type { StagedFault } from '../staged-fault.ts'

const requires = (module: string, version: string, goLine = '1.20') => ({
  'go.mod': `module example.com/app\n\ngo ${goLine}\n\nrequire ${module} ${version}\n`,
  'main.go': `package main\n\nimport _ "${module}"\n\nfunc main() {}\n`,
  'go.sum': undefined,
})

/** What modules and versions say about themselves, and what go.mod, go.sum and vendor lack. */
export const contentFaults: readonly StagedFault[] = [
  {
    name: 'renamed',
    cause: 'mod_path_mismatch',
    how: 'a module that declares another path',
    commands: ['download', 'tidy', 'json'],
    go: 'few',
    files: requires('github.com/acme/renamed', 'v1.0.0'),
  },
  {
    name: 'no-versions',
    cause: 'mod_not_found',
    how: 'a module without versions, asked for @latest',
    commands: ['latest', 'install'],
    mirror: ({ path }) => {
      if (path.endsWith('@v/list')) return { kind: 'status', status: 200 }
      return path.endsWith('@latest') ? { kind: 'status', status: 404, text: 'not found\n' } : undefined
    },
    judged: { mirrorHelps: true },
  },
  {
    name: 'no-package',
    cause: 'gomod_updates_needed',
    how: 'a package that the module does not have',
    commands: ['build', 'test', 'vet', 'vendor'],
    go: 'few',
    files: { 'main.go': 'package main\n\nimport _ "github.com/acme/lib/gone"\n\nfunc main() {}\n' },
  },
  {
    name: 'no-package-tidy',
    cause: 'mod_not_found',
    how: 'a package that the module does not have',
    commands: ['tidy'],
    go: 'few',
    files: { 'main.go': 'package main\n\nimport _ "github.com/acme/lib/gone"\n\nfunc main() {}\n' },
  },
  {
    name: 'no-package-install',
    cause: 'mod_not_found',
    how: 'install of a package that the module does not have',
    commands: ['install'],
    go: 'few',
    wrap: (argv) => [argv[0] ?? '', 'install', 'github.com/acme/lib/cmd/gone@v1.0.0'],
  },
  {
    name: 'bad-path',
    cause: 'mod_bad_path',
    how: 'a required path without a dot',
    commands: ['download', 'json', 'tidy'],
    go: 'few',
    files: requires('corp/lib', 'v1.0.0'),
  },
  {
    name: 'bad-import',
    cause: 'mod_bad_path',
    how: 'go get of a path without a dot',
    go: 'few',
    wrap: (argv) => [argv[0] ?? '', 'get', 'corp/lib@v1.0.0'],
  },
  {
    name: 'bad-char',
    cause: 'mod_bad_path',
    how: 'go get of a path with a forbidden character',
    wrap: (argv) => [argv[0] ?? '', 'get', 'github.com/acme/li!b@v1.0.0'],
  },
  {
    name: 'v2-get',
    cause: 'http_404',
    how: 'go get of v2 without /v2',
    go: 'few',
    wrap: (argv) => [argv[0] ?? '', 'get', 'github.com/acme/lib@v2.0.0'],
  },
  {
    name: 'incompatible',
    cause: 'http_404',
    how: 'a pseudo-version whose date is wrong, told by the mirror',
    commands: ['download'],
    files: requires('github.com/acme/lib', 'v0.0.0-20200101000000-abcdefabcdef'),
    mirror: on(/abcdefabcdef/, {
      kind: 'status',
      status: 404,
      text: 'not found: github.com/acme/lib@v0.0.0-20200101000000-abcdefabcdef: invalid pseudo-version: does not match version-control timestamp (expected 20190101000000)\n',
    }),
    judged: {},
  },
  {
    name: 'gosum-none',
    cause: 'gosum_missing',
    how: 'no go.sum',
    commands: ['build', 'test', 'vet', 'deps', 'run'],
    go: 'few',
    files: { 'go.sum': undefined },
  },
  {
    name: 'gosum-verify',
    cause: 'gosum_missing',
    how: 'no go.sum',
    commands: ['list', 'why', 'vendor'],
    files: { 'go.sum': undefined },
    env: { GOFLAGS: '-mod=readonly' },
  },
  {
    name: 'gosum-half',
    cause: 'gosum_missing',
    how: 'go.sum with the go.mod lines only',
    commands: ['build', 'test'],
    go: 'few',
    prepare: ({ work }) => {
      const { readFileSync, writeFileSync } = process.getBuiltinModule('node:fs')
      const kept = readFileSync(`${work}/go.sum`, 'utf8')
        .split('\n')
        .filter((line) => line.includes('/go.mod '))
      writeFileSync(`${work}/go.sum`, `${kept.join('\n')}\n`)
    },
  },
  {
    name: 'readonly',
    cause: 'gomod_updates_needed',
    how: '-mod=readonly, an import that go.mod does not list',
    commands: ['build', 'test', 'vet', 'deps', 'run'],
    go: 'few',
    env: { GOFLAGS: '-mod=readonly' },
    files: { 'main.go': 'package main\n\nimport _ "github.com/acme/renamed"\n\nfunc main() {}\n' },
  },
  {
    name: 'not-std',
    cause: 'mod_bad_path',
    how: 'an import without a dot that is not in std',
    commands: ['build', 'vet', 'tidy', 'vendor', 'test'],
    go: 'few',
    files: { 'main.go': 'package main\n\nimport _ "corp/lib"\n\nfunc main() {}\n' },
  },
  {
    name: 'vendor-old',
    cause: 'vendor_inconsistent',
    how: 'a vendor folder of another go.mod',
    commands: ['build', 'test', 'list', 'vet'],
    go: 'few',
    files: { 'vendor/modules.txt': '# github.com/acme/lib v0.9.0\n## explicit; go 1.20\ngithub.com/acme/lib\n' },
  },
  {
    name: 'vendor-none',
    cause: 'vendor_inconsistent',
    how: '-mod=vendor without a vendor folder',
    commands: ['build', 'test', 'deps'],
    go: 'few',
    env: { GOFLAGS: '-mod=vendor' },
  },
  {
    name: 'vendor-package',
    cause: 'goproxy_off',
    how: 'a vendor folder without the package',
    commands: ['build', 'vet'],
    files: {
      'vendor/modules.txt':
        '# github.com/acme/lib v1.0.0\n## explicit; go 1.20\n# github.com/acme/base v1.0.0\n## explicit; go 1.20\n',
    },
  },
]
