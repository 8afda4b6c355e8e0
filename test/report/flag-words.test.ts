import { expect, it } from 'vitest'
import { withFlags } from '../../src/report/flag-words.ts'

it.each([
  ["in GOPROXY (or modward's `mirrors`)", "in GOPROXY (or modward's --mirrors)"],
  [
    'list another mirror (input `mirrors`), or raise the input `timeout`.',
    'list another mirror (--mirrors), or raise --timeout.',
  ],
  ['With `preflight: advise` the download is tried.', 'With --preflight advise the download is tried.'],
  ['Set `cache: go.mod`.', 'Set --cache go.mod.'],
  ["Set `cache: 'false'`.", 'Set --cache false.'],
  ['Run `go mod tidy`, and write `|`.', 'Run `go mod tidy`, and write `|`.'],
])('%s', (text, expected) => {
  expect(withFlags(text, ['mirrors', 'timeout', 'preflight', 'cache'])).toBe(expected)
})
