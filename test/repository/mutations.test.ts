import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { areas } from '../../scripts/mutate/areas.ts'
import { equivalentOf, equivalents } from '../../scripts/mutate/equivalent.ts'
import { mutationsOf } from '../../scripts/mutate/mutations.ts'

function mutantsOf(text: string): readonly string[] {
  return mutationsOf('src/a.ts', text).map(({ start, end, to }) => text.slice(0, start) + to + text.slice(end))
}

it.each<[text: string, mutants: readonly string[]]>([
  ['a < b', ['a <= b', 'a >= b']],
  ['a === b', ['a !== b']],
  ['a ?? b', ['((a) && (b))']],
  ['!a', ['a']],
  ['a?.b', ['a.b']],
  ['a.every(b)', ['a.some(b)']],
  ['a.trim()', ['a']],
  ['[a, b]', ['[]']],
  ['/^a$/', ['/a$/', '/^a/']],
  ['/^/', []],
  ['a ? b : c', ['true ? b : c', 'false ? b : c']],
  ['42', []],
  ["'a text'", []],
])('%s', (text, mutants) => {
  expect(mutantsOf(`const x = ${text}\n`)).toEqual(mutants.map((mutant) => `const x = ${mutant}\n`))
})

it.each<[text: string, mutants: readonly string[]]>([
  ['if (a) b', ['if (true) b', 'if (false) b', 'if (a) ;']],
  ['while (a) {}', ['while (false) {}']],
  ['a()', [';']],
  ['type A = [true]', []],
  ['function a() { b; return c }', ['function a() {}', 'function a() { ; return c }']],
])('%s', (text, mutants) => {
  expect(mutantsOf(text)).toEqual(mutants)
})

it('each mutation that is known to make no difference is one of the code as it is', () => {
  const root = join(import.meta.dirname, '../..')
  const files = areas.flatMap(({ sources }) => globSync([...sources], { cwd: root }))
  const all = files.flatMap((file) => mutationsOf(file.replaceAll('\\', '/'), readFileSync(join(root, file), 'utf8')))
  const met = new Set(all.map(equivalentOf))
  expect(equivalents.filter((known) => !met.has(known))).toEqual([])
})
