import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { leftOut } from './left-out.ts'

/** Small files first: on a busy machine the time is up before the last one. */
class SmallFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).reverse()
  }
}

// The unit tests as the lane runs them on Windows; in threads, as a process costs much under Wine.
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/lab/**', 'test/e2e/**', ...leftOut.map(({ file }) => file)],
    reporters: ['./test/lab/windows/reporter.ts'],
    sequence: { sequencer: SmallFirst },
    pool: 'threads',
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What goes by the clock, as Wine keeps no time.
    retry: 1,
    expect: { poll: { timeout: 20_000 } },
  },
})
