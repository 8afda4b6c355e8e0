// A child process that keeps vitest loaded: it gets the path of a test file, runs it, and answers with the first test that failed.
import { createVitest } from 'vitest/node'

const vitest = await createVitest('test', {
  watch: false,
  project: ['unit'],
  reporters: [{}],
  bail: 1,
  maxWorkers: 1,
})
await vitest.standalone()

/** Files that may have another text than at the start. */
const touched = new Set<string>()

/** What became of a test file: the first test in it that failed, or how many passed. */
export type TestAnswer = { readonly failure: string } | { readonly passed: number }

async function run(test: string, changed: string): Promise<TestAnswer> {
  touched.add(changed)
  for (const path of touched) vitest.invalidateFile(path)
  const specifications = await vitest.globTestSpecifications([test])
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications)
  const file = testModules.find(({ moduleId }) => moduleId === specifications[0]?.moduleId)
  if (file === undefined) return { failure: 'a test file that is not there' }
  for (const { fullName } of file.children.allTests('failed')) return { failure: fullName.slice(0, 100) }
  if (!file.ok()) return { failure: 'a test file that cannot be loaded' }
  if (unhandledErrors.length > 0) return { failure: 'an error outside the tests' }
  return { passed: [...file.children.allTests('passed')].length }
}

process.on('message', async ({ test, changed }: { test: string; changed: string }) => {
  process.send?.(await run(test, changed))
})
process.send?.({ passed: 0 })
