import { expect, test } from 'vitest'
import { GosumError, modulesOf, readSums, sumFor } from '../../src/gomod/gosum.ts'

function parse(...texts: readonly string[]) {
  const sums = new Map<string, Set<string>>()
  for (const text of texts) readSums(text, sums)
  return sums
}

const text = [
  'example.com/a v1.0.0 h1:zipA=',
  'example.com/a v1.0.0/go.mod h1:modA=',
  '',
  'example.com/b v1.2.0/go.mod\u0085 h1:modB=\r',
  'example.com/old v1.0.0/go.mod h1:G7mAYYxgmS0lVkHyy2hEOLQCFB0DlQFTMLWggykrydY=',
  'example.com/next v1.0.0 h2:unknownAlgorithm=',
].join('\n')

test('zips and go.mod files are told apart', () => {
  expect(modulesOf(parse(text))).toEqual({
    zips: [{ path: 'example.com/a', version: 'v1.0.0' }],
    mods: [
      { path: 'example.com/a', version: 'v1.0.0' },
      { path: 'example.com/b', version: 'v1.2.0' },
    ],
  })
})

test('a file has the hash of its line', () => {
  const sums = parse(text)
  const a = { path: 'example.com/a', version: 'v1.0.0' }
  expect(sumFor(sums, { ...a, kind: 'zip' })).toBe('h1:zipA=')
  expect(sumFor(sums, { ...a, kind: 'mod' })).toBe('h1:modA=')
  expect(sumFor(sums, { ...a, kind: 'info' })).toBeUndefined()
  expect(sumFor(sums, { path: 'example.com/b', version: 'v1.2.0', kind: 'mod' })).toBe('h1:modB=')
  expect(sumFor(sums, { path: 'example.com/b', version: 'v1.2.0', kind: 'zip' })).toBeUndefined()
})

test('several files are one, and where they differ go decides', () => {
  const sums = parse(
    'm.example v1.0.0 h1:one=\nn.example v1.0.0 h1:n=',
    'm.example v1.0.0 h1:two=\nn.example v1.0.0 h1:n=',
  )
  expect(sumFor(sums, { path: 'm.example', version: 'v1.0.0', kind: 'zip' })).toBeUndefined()
  expect(sumFor(sums, { path: 'n.example', version: 'v1.0.0', kind: 'zip' })).toBe('h1:n=')
})

test('what would lead out of the module cache is no module', () => {
  const lines = [
    '../../x v1.0.0',
    '/etc v1.0.0',
    'a.example/../b v1.0.0',
    'a.example ../../x',
    'a.example v1/../../x/go.mod',
    'a.example/.git v1.0.0',
    'a\\b v1.0.0',
  ]
  expect(parse(lines.map((line) => `${line} h1:x=\n`).join(''))).toEqual(new Map())
  const odd = [
    'gopkg.in/Yaml.v3 v3.0.1',
    'git.sr.ht/~u/m_x-y+z v0.0.0-2020-abc+incompatible',
    'localhost/a v1.0.0/go.mod',
  ]
  expect([...parse(odd.map((line) => `${line} h1:x=\n`).join('')).keys()]).toEqual(odd)
})

test('three words that mean nothing are no error to go', () => {
  expect(modulesOf(parse('>>>>>>> a branch\na.example v1.0.0 h1:x=\n')).zips).toContainEqual({
    path: 'a.example',
    version: 'v1.0.0',
  })
})

test.each([
  ['a merge conflict', 'a.example v1.0.0 h1:x=\n<<<<<<< HEAD\nb.example v1.0.0 h1:y=', 2],
  ['a merge conflict of branches with two words', '<<<<<<< a branch\na.example v1.0.0 h1:x=\n=======\n', 3],
  ['its middle', 'a.example v1.0.0 h1:x=\n\n=======\n', 3],
  ['a cut line', 'a.example v1.0.0', 1],
  ['too many words', 'a.example v1.0.0 h1:x= h1:y=', 1],
  ['a byte order mark, which Go takes for a word', '\ufeff a.example v1.0.0 h1:x=', 1],
])('%s is an error that names the line', (_, broken, line) => {
  try {
    parse(broken)
    expect.unreachable()
  } catch (error) {
    expect(error).toBeInstanceOf(GosumError)
    expect(error).toMatchObject({ line, message: expect.stringMatching(/^wrong number of fields \d$/) })
  }
})
