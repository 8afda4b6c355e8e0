import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { describeOnWindows } from './lane.ts'
import { leftOut } from './left-out.ts'
import { type ResultLine, resultsName } from './reporter.ts'

// The unit tests on Windows: one run of vitest there, and one test here. When its time is up, on a machine that is too busy, it says
// which files were not run; a test that fails, or that does not end while no other waits, fails it.

/** With the stories of the other files, less than ten minutes; milliseconds. */
const limitMs = 7 * 60_000

declare module 'vitest' {
  interface TaskMeta {
    /** Lines for the end of .ci/run. */
    tally?: readonly string[]
  }
}

describeOnWindows('on Windows', (windows) => {
  it('the unit tests pass', { timeout: limitMs + 60_000 }, async ({ task }) => {
    const args = ['node_modules\\vitest\\vitest.mjs', 'run', '--config', 'test/lab/windows/vitest.config.ts']
    // What .ci/run has installed on this machine is not there.
    const env = { MODWARD_TEST_PROGRAMS: '' }
    const { output, error } = await windows().node(args, { env, timeoutMs: limitMs })
    const results = join(windows().repository, resultsName)
    const text = existsSync(results) ? readFileSync(results, 'utf8') : ''
    const lines = text.split('\n').filter(Boolean)
    const { passed, skipped, failed, notRun } = sumUp(lines.map((line): ResultLine => JSON.parse(line)))
    task.meta.tally = [
      `unit tests on Windows (Wine): ${passed} passed, ${failed.length} failed, ${skipped} skipped`,
      ...leftOut.map(({ file, reason }) => `left out on Windows: ${file}: ${reason}`),
      ...notRun.map((file) => `not run on Windows, as the time was up: ${file}`),
    ]
    expect({ failed, output: passed === 0 ? output + error : '' }).toEqual({ failed: [], output: '' })
  })
})

/** What became of each file of tests, by its last line. */
function sumUp(lines: readonly ResultLine[]) {
  const files = [...new Map(lines.map((line) => [line.file, line])).values()]
  const inState = (state: ResultLine['state']) => files.filter((line) => line.state === state)
  const sum = (counts: readonly (number | undefined)[]) =>
    counts.reduce<number>((total, count) => total + (count ?? 0), 0)
  const isShort = inState('waiting').length > 0
  const open = inState('begun').map(({ file }) => file)
  return {
    passed: sum(files.map(({ passed }) => passed)),
    skipped: sum(files.map(({ skipped }) => skipped)),
    failed: [
      ...files.flatMap(({ file, failed = [] }) => failed.map((what) => `${file}: ${what}`)),
      ...(isShort ? [] : open.map((file) => `${file} did not end`)),
    ],
    notRun: isShort ? [...open, ...inState('waiting').map(({ file }) => file)] : [],
  }
}
