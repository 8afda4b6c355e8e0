import { isDeepStrictEqual } from 'node:util'
import { FaultError } from '../../../src/causes/fault-error.ts'
import { GosumError, modulesOf, readSums } from '../../../src/gomod/gosum.ts'
import { filePath } from '../../../src/gomod/module-file.ts'
import { isModuleVersion } from '../../../src/gomod/module-version.ts'
import { pathMatcher } from '../../../src/gomod/pattern.ts'
import { formatGoproxy, GoproxyError, parseGoproxy } from '../../../src/mirrors/goproxy.ts'
import { parseModFile } from '../../../src/project/mod-file.ts'
import { parseRoute } from '../../../src/relay/route.ts'
import { readVersionFile, VersionFileError } from '../../../src/toolchain/version-file.ts'
import { holds, orRefused, textTarget } from '../target.ts'

const h1 = 'h1:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='

export const moduleTargets = [
  textTarget('go.sum', ['a.test/m', ' ', 'v1.0.0', '/go.mod', h1, '\n', `a.test/m v1.0.0 ${h1}\n`, '<<<<'], (text) => {
    const sums = new Map<string, Set<string>>()
    if (orRefused(() => readSums(text, sums) ?? true, GosumError) === undefined) return
    const { zips, mods } = modulesOf(sums)
    holds([...zips, ...mods].every(isModuleVersion), 'a name that may not become the name of a file')
    const lines = [...sums].flatMap(([key, hashes]) => [...hashes].map((hash) => `${key} ${hash}\n`))
    const again = new Map<string, Set<string>>()
    readSums(lines.join(''), again)
    holds(isDeepStrictEqual(again, sums), 'what was read, written and read again, is something else')
  }),

  textTarget(
    'go.mod JSON',
    [
      ...['{', '}', '[', ']', ':', ',', 'null', '1', 'true', '""', '"a.test/m"', '"v1.0.0"'],
      ...['"Module"', '"Path"', '"Version"', '"Go"', '"Require"', '"Replace"', '"Old"', '"New"', '"Exclude"'],
      ...[
        '{"Module":',
        '{"Path":"a.test/m"}',
        '"Require":[',
        '"Require":null',
        '{"Replace":[{"Old":',
        '"Indirect":true',
      ],
    ],
    (text) => {
      const file = orRefused(() => parseModFile(text), FaultError)
      const names = [...(file?.require ?? []), ...(file?.exclude ?? [])].flatMap(({ path, version }) => [path, version])
      holds(
        names.every((name) => typeof name === 'string'),
        'a name that is no text',
      )
    },
  ),

  textTarget(
    'GOPROXY',
    [
      'https://',
      'http://',
      'file:///',
      'a.test',
      ',',
      '|',
      'direct',
      'off',
      'user:',
      'pass',
      '@',
      ':80',
      '[::1]',
      '?',
      '#',
    ],
    (text) => {
      const entries = orRefused(() => parseGoproxy(text), GoproxyError)
      if (entries === undefined) return
      holds(entries.length > 0, 'a list without an entry')
      const written = formatGoproxy(entries)
      const again = formatGoproxy(parseGoproxy(written))
      holds(again === written, `what was read is written as ${written}, and that is read as ${again}`)
    },
  ),

  textTarget('GOPRIVATE', ['*', '?', '[a-z]', '[^', ']', '-', '/', ',', 'a.test', '\\', 'b', '**'], (patterns) => {
    const path = `a.test/${'b'.repeat(60)}/c`
    const matching = patterns.split(',').filter((pattern) => pathMatcher(pattern)(path))
    holds(pathMatcher(patterns)(path) === matching.length > 0, 'a list matches if none of its patterns does')
  }),

  textTarget(
    'relay requests',
    [
      '/',
      '@v',
      '@latest',
      'list',
      '.info',
      '.mod',
      '.zip',
      'v1.0.0',
      'a.test',
      '!a',
      'sumdb',
      'lookup',
      'tile',
      '8',
      '@',
    ],
    (path) => {
      const route = parseRoute(path)
      if (route === undefined) return
      holds(!path.split('/').includes('..'), 'a path that leads out')
      if (route.kind === 'file') holds(filePath(route.file) === path, 'a file with another path than was asked for')
      else holds(route.wanted.path === path, 'another path than was asked for')
    },
  ),

  ...['go.mod', '.tool-versions', '.go-version'].map((name) =>
    textTarget(
      `version file ${name}`,
      [
        'go ',
        'toolchain ',
        'golang ',
        'go1.22.3',
        '1.22',
        'rc1',
        'stable',
        'oldstable',
        '\n',
        '#',
        '.x',
        '-',
        'default',
        'v',
      ],
      (text) => void orRefused(() => readVersionFile(name, text), VersionFileError),
    ),
  ),
]
