import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { parseFlags } from '../../src/config/flags.ts'
import { parseInputs } from '../../src/config/parse-inputs.ts'
import { action, find, readText, type Step } from './files.ts'

/** Pages whose output is quoted, and a page of examples that a run writes. */
const pages = ['README.md', 'SECURITY.md', ...find('docs/*.md').filter((page) => page !== 'docs/examples-of-output.md')]

/** The fenced blocks of a page in one language. */
function blocks(page: string, language: string): readonly string[] {
  return [...readText(page).matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(([, found, text = '']) =>
    found === language ? [text] : [],
  )
}

/** The words of a line as a shell splits it, quotes undone, without its comment and what it is piped to. */
function wordsOf(line: string): readonly string[] {
  const words = [...line.replace(/ +#.*| >.*/, '').matchAll(/'([^']*)'|(\S+)/g)]
  return words.map(([, quoted, word]) => quoted ?? word ?? '')
}

/** Every command line of modward on a page: in blocks of a shell, and in a line. */
function commandsOf(page: string): readonly string[] {
  const lines = blocks(page, 'sh').flatMap((text) => text.split('\n'))
  const spans = [...readText(page).matchAll(/`((?:npx --yes )?modward(?:@\S+)? [^`\n]+)`/g)].map(
    ([, span = '']) => span,
  )
  return [...lines, ...spans]
    .map((line) => line.replace(/^cat .* \| |^npx (--yes )?/, '').replace(/^modward@\S+/, 'modward'))
    .filter((line) => line.startsWith('modward '))
}

/** Stands for more than one word, for what a reader puts in, or names a command. */
const isPattern = (line: string) => /…|COMMAND|REPORT|\[|^modward \w+$/.test(line)

describe.each(pages)('the examples of %s', (page) => {
  const commands = commandsOf(page).filter((line) => !isPattern(line))
  const steps = blocks(page, 'yaml')
    .map((text): unknown => parse(text))
    .flatMap((block) => (Array.isArray(block) ? block : []) as Step[])

  it('are command lines that modward understands', () => {
    for (const line of commands) expect(() => parseFlags(wordsOf(line).slice(1)), line).not.toThrow()
  })

  it('give the action what it takes', () => {
    for (const { with: given = {} } of steps.filter(({ uses }) => uses?.startsWith('modward/modward@'))) {
      expect(Object.keys(given).filter((name) => !(name in action.inputs))).toEqual([])
      expect(() => parseInputs((name) => given[name] as string | undefined)).not.toThrow()
    }
  })

  it('pin other actions to a commit, with the version as a comment', () => {
    const lines = blocks(page, 'yaml').flatMap((text) => text.match(/uses: .*/g) ?? [])
    const loose = lines.filter((line) => !/modward\/modward@v1$|@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))
    expect(loose).toEqual([])
  })
})

it.each(find('examples/{github,monitoring}/*.yml'))(
  '%s pins other actions to a commit, with the version as a comment',
  (path) => {
    const lines = readText(path).match(/uses: .*/g) ?? []
    const loose = lines.filter((line) => !/modward\/modward@v1$|@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))
    expect(loose).toEqual([])
  },
)

it.each(['docs/run.md', 'docs/bundle.md', 'docs/drill.md', 'docs/ledger.md'])(
  '%s has examples of its command',
  (page) => {
    const name = page.slice('docs/'.length, -'.md'.length)
    expect(commandsOf(page).filter((line) => line.startsWith(`modward ${name} `)).length).toBeGreaterThan(1)
  },
)
