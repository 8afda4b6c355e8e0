import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { madePages, makePage } from '../../scripts/readme.ts'
import { parseInputs } from '../../src/config/parse-inputs.ts'
import { action, find, readText, readWorkflow, root, type Step, stepsOf } from './files.ts'

const readme = readText('README.md')
const pages = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', ...find('docs/*.md')]

/** The fenced blocks of README.md in one language. */
function blocks(language: string): readonly string[] {
  return [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    .filter(([, found]) => found === language)
    .map(([, , text]) => text ?? '')
}

describe('README.md', () => {
  it.each(madePages)('%s is what npm run readme makes of it', (page) => {
    expect(makePage(readText(page))).toBe(readText(page))
  })

  it('shows every example workflow, or is linked with it', () => {
    const shown = [...readme.matchAll(/make steps (\S+) /g)].map(([, path]) => path)
    expect(find('examples/workflows/*.yml').filter((path) => !shown.includes(path))).toEqual([
      'examples/workflows/basic.yml',
    ])
  })

  const steps = blocks('yaml')
    .map((text): unknown => parse(text))
    .flatMap((block) => (Array.isArray(block) ? block : ((block as { steps?: Step[] }).steps ?? [])) as Step[])
  const examples = find('examples/workflows/*.yml').flatMap((path) => stepsOf(readWorkflow(path)))
  const guards = [...steps, ...examples].filter(({ uses }) => uses?.startsWith('modward/modward@'))

  it('has examples', () => {
    expect(guards.length).toBeGreaterThan(5)
  })

  it.each(guards.map((step) => ({ given: step.with ?? {} })))('gives the action what it takes: $given', ({ given }) => {
    expect(Object.keys(given).filter((name) => !(name in action.inputs))).toEqual([])
    // The runner hands every value over as text; one that YAML reads as something else may arrive changed.
    expect(Object.values(given).filter((value) => typeof value !== 'string')).toEqual([])
    expect(() => parseInputs((name) => given[name] as string | undefined)).not.toThrow()
  })

  it('names npm scripts that there are', () => {
    const { scripts } = JSON.parse(readText('package.json'))
    const named = pages.flatMap((page) => [...readText(page).matchAll(/(?:`|^)npm (?:run )?([a-z:-]+)/gm)])
    const unknown = named
      .map(([, name = '']) => name)
      .filter((name) => !(name in scripts) && !['version', 'install'].includes(name))
    expect(unknown).toEqual([])
  })
})

describe.each(pages)('%s', (page) => {
  it('links to files that there are', () => {
    const links = [...readText(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, link]) => link ?? '')
    const folder = page.includes('/') ? join(root, 'docs') : root
    expect(links.filter((link) => !existsSync(join(folder, link)))).toEqual([])
  })
})
