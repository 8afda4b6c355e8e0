import { describe, expect, it } from 'vitest'
import { logPrefixStripper } from '../../../src/causes/log/strip-log-prefix.ts'

const message = ['go: example.com/a@v1.0.0: git ls-remote in /x: exit status 128:', '\tfatal: early EOF', '', '\tend']

describe('what a program writes before every line', () => {
  it.each<readonly [string, (line: string, index: number) => string]>([
    ['words', (line) => `Step #1 - "build": ${line}`],
    ['a counter that grows a digit', (line, index) => `[deps:${index + 8}] ${line}`],
    ['a time', (line, index) => `[12:00:${10 + index}]W: [Step 2/4] ${line}`],
    ['a field of JSON', (line) => JSON.stringify({ log: `${line}\n`, stream: 'stderr' })],
    ['a quoted field', (line) => `level=error msg=${JSON.stringify(line)} step=3`],
    ['blanks that are cut where nothing follows', (line) => `builder | ${line}`.trimEnd()],
  ])('is taken off: %s', (_, decorate) => {
    const lines = message.map(decorate)
    expect(lines.map((line) => logPrefixStripper(lines)?.(line))).toEqual(message)
  })

  it.each([
    ['go itself begins the line', message],
    ['no other line begins so', ['level=error msg="stderr: go: example.com/a@v1.0.0: EOF', 'exit status 1']],
    ['go is a part of a word', ['ago: one', 'ago: two']],
    ['it is longer than any', [`${'x'.repeat(300)} go: one`, `${'x'.repeat(300)} go: two`]],
    ['there are no lines', []],
  ])('is not looked for where %s', (_, lines) => {
    expect(logPrefixStripper(lines)).toBeUndefined()
  })

  it('leaves a line alone that has other words there', () => {
    const remove = logPrefixStripper(['[api] go: one', '[api] two'])
    expect(remove?.('[web] three')).toBe('[web] three')
  })
})
