import { appendFileSync } from 'node:fs'
import { relative } from 'node:path'
import type { Reporter, TestModule, TestSpecification } from 'vitest/node'

/** A line of the results: what is known of a file of tests by then. */
export type ResultLine = {
  /** With `/`, from the repository's root. */
  readonly file: string
  readonly state: 'waiting' | 'begun' | 'ended'
  readonly passed?: number
  readonly skipped?: number
  /** The name of each failed test, or of the file itself, with what went wrong. */
  readonly failed?: readonly string[]
}

/** The file of the results, in the repository's root. */
export const resultsName = 'results.jsonl'

/** Writes a line for each file of tests at the start, as it begins, and as it ends: what ends never is known, too. */
export default class LineReporter implements Reporter {
  onTestRunStart(files: readonly TestSpecification[]): void {
    for (const { moduleId } of files) write({ file: nameOf(moduleId), state: 'waiting' })
  }

  onTestModuleQueued({ moduleId }: TestModule): void {
    write({ file: nameOf(moduleId), state: 'begun' })
  }

  onTestModuleEnd(module: TestModule): void {
    const tests = [...module.children.allTests()]
    const inState = (state: string) => tests.filter((test) => test.result().state === state)
    const failed = inState('failed').map((test) => `${test.fullName}: ${messages(test.result().errors ?? [])}`)
    const own = module.errors().length > 0 ? [`the file itself: ${messages(module.errors())}`] : []
    const [passed, skipped] = [inState('passed').length, inState('skipped').length]
    write({ file: nameOf(module.moduleId), state: 'ended', passed, skipped, failed: [...own, ...failed] })
  }
}

function messages(errors: readonly { readonly message: string; readonly stack?: string }[]): string {
  return errors.map(({ message, stack = '' }) => `${message}\n${stack}`).join('\n')
}

function nameOf(path: string): string {
  return relative(process.cwd(), path).replaceAll('\\', '/')
}

function write(line: ResultLine): void {
  appendFileSync(resultsName, `${JSON.stringify(line)}\n`)
}
