import { globSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { describeOnWindows } from './lane.ts'
import { Windows } from './windows.ts'

// The unit tests on a Windows: each file of them is a test here.

const root = resolve(import.meta.dirname, '../../..')
const minutes = 60_000

/** What Wine lacks, and a Windows runner has: without it these files cannot run here. */
const lacking: Readonly<Record<string, readonly string[]>> = {}

const left = new Set(Object.values(lacking).flat())
const files = globSync('test/**/*.test.ts', { cwd: root, exclude: ['test/lab/**', 'test/e2e/**'] })
  .filter((file) => !left.has(file))
  .sort()

type Results = {
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly message: string
    readonly assertionResults: readonly Failure[]
  }[]
}
type Failure = { readonly status: string; readonly fullName: string; readonly failureMessages: readonly string[] }

describeOnWindows('the unit tests on Windows', (windows) => {
  const found = new Map<string, readonly string[]>()

  it('run to their end', { timeout: 12 * minutes }, async () => {
    const place = windows().repository
    const vitest = `${Windows.pathOf(place)}\\node_modules\\vitest\\vitest.mjs`
    const how = ['--project', 'unit', '--pool', 'threads', '--reporter', 'json', '--outputFile', 'results.json']
    await windows().node([vitest, 'run', ...how, ...files], { timeoutMs: 11 * minutes })
    const { testResults } = JSON.parse(readFileSync(join(place, 'results.json'), 'utf8')) as Results
    for (const { name, status, message, assertionResults } of testResults) {
      const failed = assertionResults.filter((test) => test.status === 'failed')
      const told = failed.map(({ fullName, failureMessages }) => `${fullName}: ${failureMessages.join('\n')}`)
      const path = relative(Windows.pathOf(place).replaceAll('\\', '/'), name)
      found.set(path, told.length === 0 && status === 'failed' ? [message] : told)
    }
    expect(found.size).toBe(files.length)
  })

  it.each(files)('%s', (file) => expect(found.get(file)).toEqual([]))
})
