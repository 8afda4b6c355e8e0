import { expect, it } from 'vitest'
import { readFiles } from './source.ts'

// The texts to look at in this file are no skips.
const files = readFiles('test/**/*.test.ts', (path, text) => ({ path, text })).filter(
  ({ path }) => path !== 'test/architecture/skipping.test.ts',
)

/** Each use of skipIf whose name does not end with the same reason, and each other way to skip. */
function silent(text: string): readonly string[] {
  const otherWays = text.match(/\b(?:it|test|describe)\.(?:skip|todo|runIf|only)\b|\{ skip \}|\bcontext\.skip\(/g) ?? []
  const conditional = [...text.matchAll(/\.skipIf\((.+?)\)(?:\.each\(.+\))?\(\s*(.+)/g)]
  return [
    ...otherWays,
    ...conditional.filter(([, reason, name = '']) => !name.includes(`skipped(${reason})`)).map(([use]) => use),
  ]
}

it.each(files)('$path skips no test without a reason in its name', ({ text }) => {
  expect(silent(text)).toEqual([])
})

// In two parts, so that a search for skipped tests does not find these texts.
it.each([
  ['it', 'skip('],
  ['it', 'todo('],
  ['describe', 'runIf(isLinux)('],
  ['it', "skipIf(onWindows)('a test', () => {"],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a text to look at
  ['it', 'skipIf(onWindows)(`a test${skipped(asRoot)}`, () => {'],
])('notices %s.%s', (what, way) => {
  expect(silent(`${what}.${way}`)).toHaveLength(1)
})
