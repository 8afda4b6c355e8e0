import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'

/** The root of this repository. */
export const root = dirname(dirname(import.meta.dirname))

/** The text of a file of this repository. */
export function readText(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

/** The paths that fit a glob, relative to the repository, `/`-separated and sorted. */
export function find(pattern: string): readonly string[] {
  return globSync(pattern, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
}

/** What a workflow step says, as far as these tests look at it. */
export type Step = {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}

/** A workflow, as far as these tests look at it. */
export type Workflow = {
  readonly permissions?: unknown
  readonly jobs: Readonly<Record<string, Job>>
}

type Job = {
  readonly if?: string
  readonly needs?: readonly string[]
  readonly container?: string
  readonly strategy?: {
    readonly matrix: {
      readonly os?: readonly string[]
      readonly include?: readonly { readonly os: string; readonly from: string }[]
    }
  }
  readonly steps?: readonly Step[]
  readonly 'timeout-minutes'?: number
}

/** action.yml. */
export type Action = {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
  readonly runs: Readonly<Record<string, string>>
}

export const action: Action = parse(readText('action.yml'))

export function readWorkflow(path: string): Workflow {
  return parse(readText(path))
}

/** Every step of a workflow, whichever job it is in. */
export function stepsOf(workflow: Workflow): readonly Step[] {
  return Object.values(workflow.jobs).flatMap((job) => job.steps ?? [])
}
