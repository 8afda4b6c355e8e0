import { parse } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bundleReadme } from '../../src/commands/bundle/bundle-readme.ts'
import { parseFlags } from '../../src/config/flags.ts'
import { readText } from './files.ts'

/** The words of a line as a shell splits it, quotes undone. */
function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? '')
}

describe.each(['docs/run.md', 'docs/bundle.md', 'docs/drill.md'])('%s', (page) => {
  const name = parse(page).name
  const lines = [...readText(page).matchAll(/^modward .*$/gm)].map(([line]) => line)

  it('has examples', () => {
    expect(lines.length).toBeGreaterThan(1)
  })

  it.each(lines)('%s is understood', (line) => {
    expect(parseFlags(wordsOf(line).slice(1))).toMatchObject({ name })
  })
})

it('the Dockerfile sets what the README of a bundle says', () => {
  const settings = (text: string) =>
    [...text.matchAll(/RUN --mount=from=modules.*\n.*/g)].map(([run]) => run.replace(/\s+/g, ' '))
  const [recipe] = settings(readText('examples/bundle/Dockerfile'))
  expect(recipe).toContain('GOPROXY=file:///modules,off GONOPROXY=none')
  expect(settings(bundleReadme(3, []))).toEqual([recipe])
})
