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

/** The name of the first test that fails; undefined if all pass. */
async function firstFailure(test: string, changed: string): Promise<string | undefined> {
  touched.add(changed)
  for (const path of touched) vitest.invalidateFile(path)
  const specifications = await vitest.globTestSpecifications([test])
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications)
  const files = specifications.map(({ moduleId }) => moduleId)
  for (const file of testModules) {
    if (!files.includes(file.moduleId)) continue
    for (const failed of file.children.allTests('failed')) return failed.fullName.slice(0, 100)
    if (!file.ok()) return 'a test file that cannot be loaded'
  }
  return unhandledErrors.length > 0 ? 'an error outside the tests' : undefined
}

process.on('message', async ({ test, changed }: { test: string; changed: string }) => {
  process.send?.({ failure: await firstFailure(test, changed) })
})
process.send?.({})
