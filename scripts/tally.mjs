// Closes .ci/run with one line that people and machines can count on. Usage: tally.mjs RESULTS.json EXIT-CODE
import { readFileSync } from 'node:fs'

const [file = '', status = '1'] = process.argv.slice(2)
const { passed, failed, skipped, notes } = tally(file)
// The name of each says why.
for (const name of skipped) process.stdout.write(`skipped: ${name}\n`)
// Tests that stand for a whole run elsewhere say what came of it.
for (const note of notes) process.stdout.write(`${note}\n`)
// A run that was cut off, or failed outside any test, must not look green.
const lost = failed === 0 && (status !== '0' || passed === 0) ? 1 : 0
if (lost > 0) process.stderr.write(`The tests ended with exit code ${status}, without a failed test to show for it.\n`)
process.stdout.write(
  `${passed} passed, ${failed + lost} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}\n`,
)
process.exitCode = failed + lost > 0 ? 1 : 0

/** The sums, and the names of what was skipped, of vitest's JSON report. A file that could not even be loaded holds no test and counts as one failure. */
function tally(path) {
  try {
    const { testResults } = JSON.parse(readFileSync(path, 'utf8'))
    const tests = testResults.flatMap((result) => result.assertionResults)
    const count = (state) => tests.filter(({ status }) => status === state).length
    const skipped = tests.filter(({ status }) => ['skipped', 'pending', 'todo'].includes(status))
    const broken = testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
    ).length
    return {
      passed: count('passed'),
      failed: count('failed') + broken,
      skipped: skipped.map(({ fullName }) => fullName),
      notes: tests.flatMap(({ meta }) => meta?.tally ?? []),
    }
  } catch {
    return { passed: 0, failed: 0, skipped: [], notes: [] }
  }
}
