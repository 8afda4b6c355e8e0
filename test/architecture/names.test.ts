import { expect, it } from 'vitest'
import { banned, bannedWords, doubleNames, sharedNames } from './names.ts'
import { readFiles } from './source.ts'
import { readWords } from './words.ts'

const sources = readFiles('src/**/*.ts', readWords)

it.each(Object.entries(banned))('says nowhere "%s"', (word, better) => {
  expect(bannedWords({ [word]: better }, sources)).toEqual([])
})

it('has no two files and no two exported types of the same name', () => {
  expect(doubleNames(sources)).toEqual([])
})

it('has a reason for names that are shared, and for no others', () => {
  const shared = doubleNames(sources, {}).map((line) => line.split(/ called | type |: /)[1])
  expect(Object.keys(sharedNames).toSorted()).toEqual(shared.toSorted())
})

it.each([
  { name: 'a word in a name', path: 'src/a.ts', text: 'const theGadgetOf = 1' },
  { name: 'a property', path: 'src/a.ts', text: 'const a = { gadget: 1 }' },
  { name: 'a private field', path: 'src/a.ts', text: 'class A { #gadget = 1 }' },
  { name: 'a file name', path: 'src/big-gadget.ts', text: '' },
  { name: 'a line comment', path: 'src/a.ts', text: 'const a = 1 // The gadget.' },
  { name: 'a doc comment', path: 'src/a.ts', text: '/**\n * A gadget\n */\nconst a = 1' },
  { name: 'a comment inside', path: 'src/a.ts', text: 'f(1, /* gadget */ 2)' },
  { name: 'a comment at the end', path: 'src/a.ts', text: 'const a = 1\n\n// gadget\n' },
])('notices $name', ({ path, text }) => {
  expect(bannedWords({ gadget: 'tool' }, [readWords(path, text)])).toEqual([`${path} says "gadget"; better: tool`])
})

it.each([
  { name: 'a longer word', text: 'const gadgetry = 1' },
  { name: 'a text for users', text: "const a = 'gadget'" },
  { name: 'half a phrase', text: 'const standing = 1 // in the way' },
])('does not mind $name', ({ text }) => {
  expect(bannedWords({ gadget: '', 'stand in': '' }, [readWords('src/a.ts', text)])).toEqual([])
})

it.each(['standIn', 'stand-in', 'stand in', 'Stand_in'])('notices a phrase as %s', (spelling) => {
  expect(bannedWords({ 'stand in': 'fallback' }, [readWords('src/a.ts', `// ${spelling}`)])).toHaveLength(1)
})

it('notices double names', () => {
  const files = {
    'src/a/x.ts': 'export type A = 1',
    'src/b/x.ts': 'export class A {}\ntype B = 1',
    'src/c.ts': 'type B = 1',
  }
  expect(doubleNames(Object.entries(files).map(([path, text]) => readWords(path, text)))).toEqual([
    '2 files are called x.ts: src/a/x.ts, src/b/x.ts',
    '2 files export the type A: src/a/x.ts, src/b/x.ts',
  ])
})
