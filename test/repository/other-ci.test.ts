import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { parseFlags } from '../../src/config/flags.ts'
import { find, readText } from './files.ts'

const patterns = ['**/*.{yml,sh}', '**/.*.yml', 'jenkins/Jenkinsfile', 'buildkite/hooks/*']
const files = patterns.flatMap((pattern) => find(`examples/ci/${pattern}`))
/** Files that only name another one, which calls modward. */
const others = ['.gitlab-ci.yml', 'plugin.yml', 'pipeline.yml']
const recipes = files.filter((path) => !others.includes(basename(path)))

it('every recipe is in the table of its page', () => {
  const page = readText('docs/other-ci.md')
  expect(files.length).toBeGreaterThan(6)
  expect(files.filter((path) => !page.includes(`../${path}`) && !path.endsWith('buildkite/pipeline.yml'))).toEqual([])
})

describe.each(files.filter((path) => path.endsWith('.yml')))('%s', (path) => {
  it('is YAML', () => {
    expect(parseAllDocuments(readText(path)).flatMap(({ errors }) => errors)).toEqual([])
  })
})

describe.each(recipes)('%s', (path) => {
  it('calls modward as it understands', () => {
    const calls = [
      ...readText(path).matchAll(
        /(?:modward@1|\$\[\[ inputs\.modward \]\]|"\$\{modward\[@\]\}"|modward@1\}) (guard .*)/g,
      ),
    ]
    expect(calls).not.toEqual([])
    for (const [, call = ''] of calls) {
      // What the system puts in is one word each, and further flags are none.
      const words = call
        .replace(/\$\[\[ inputs\.flags \]\]|<< parameters\.flags >>|"\$@"|'$/g, '')
        .replace(/\$\[\[.*?\]\]|<<.*?>>|\$\(.*?\)|"\$\{[^"]*\}"|\$\{.*?\}/g, 'word')
        .replaceAll('"', '')
        .split(/\s+/)
        .filter((word) => word !== '')
      expect(parseFlags(words)).toMatchObject({ name: 'guard', config: { cacheDirectory: expect.stringMatching(/./) } })
    }
  })
})

it('the component of GitLab has a description for each input', () => {
  const [head = ''] = readText('examples/ci/gitlab/templates/guard.yml').split('---\n')
  const inputs: Record<string, { description?: string }> = parse(head).spec.inputs
  expect(Object.values(inputs).filter(({ description }) => !description)).toEqual([])
})
