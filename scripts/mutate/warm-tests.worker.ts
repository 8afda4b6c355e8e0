// A child process that keeps vitest loaded: it gets the path of a test file, runs it, and answers with the first test that failed.
import { createVitest, type TestRunEndReason } from 'vitest/node'

/** How the last run ended. */
let ended: TestRunEndReason = 'passed'

const vitest = await createVitest('test', {
  watch: false,
  project: ['unit'],
  reporters: [
    {
      onTestRunEnd: (_files, _errors, reason) => {
        ended = reason
      },
    },
  ],
  bail: 1,
  maxWorkers: 1,
})
await vitest.standalone()

/** Files that may have another text than at the start. */
const touched = new Set<string>()

/** The first test that failed; undefined if all passed. */
export type TestAnswer = { readonly failure?: string }

async function run(test: string, changed: string): Promise<TestAnswer> {
  touched.add(changed)
  for (const path of touched) vitest.invalidateFile(path)
  const specifications = await vitest.globTestSpecifications([test])
  for (;;) {
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications)
    const file = testModules.find(({ moduleId }) => moduleId === specifications[0]?.moduleId)
    if (file === undefined) return { failure: 'a test file that is not there' }
    for (const { fullName } of file.children.allTests('failed')) return { failure: fullName.slice(0, 100) }
    if (!file.ok()) return { failure: 'a test file that cannot be loaded' }
    if (unhandledErrors.length > 0) return { failure: 'an error outside the tests' }
    // The failure that ended one run may have cancelled this one, which says nothing then.
    if (ended !== 'interrupted') return {}
  }
}

process.on('disconnect', () => process.exit())
process.on('message', async ({ test, changed }: { test: string; changed: string }) => {
  process.send?.(await run(test, changed))
})
process.send?.({})
