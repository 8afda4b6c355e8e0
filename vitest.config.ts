import { defineConfig } from 'vitest/config'

// Unit tests take seconds; lab and e2e run a real go command, servers and committed bundles, one file after another.
export default defineConfig({
  test: {
    coverage: { include: ['src/**'], reportsDirectory: '.coverage' },
    globalSetup: 'test/support/processes-left.ts',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/lab/**', 'test/e2e/**'],
          testTimeout: 30_000,
          // A busy machine takes its time until a condition holds.
          expect: { poll: { timeout: 20_000 } },
        },
      },
      {
        test: {
          name: 'lab',
          include: ['test/lab/**/*.test.ts', 'test/e2e/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
