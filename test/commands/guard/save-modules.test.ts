import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Store } from '../../../src/cache/store.ts'
import { Secrets } from '../../../src/causes/secrets.ts'
import { saveModules } from '../../../src/commands/guard/save-modules.ts'
import { RunnerOutput } from '../../../src/host/runner-output.ts'
import { TerminalHost } from '../../../src/host/terminal-host.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const plan = { folder: '/saved', key: 'modward-2-x', timeoutMs: 120_000 }
/** Takes 23 seconds. */
const slow: Pick<Store, 'save'> = {
  save: async () => {
    await new Promise((resolve) => setTimeout(resolve, 23_000))
    return { outcome: 'saved', bytes: 25_000_000 }
  },
}

/** Each line with the second in which it came. */
const lines: [second: number, text: string][] = []
const write = (text: string) => void lines.push([Math.round(performance.now() / 1000), text.trimEnd()])
const terminal = () =>
  new TerminalHost({
    stdout: { write, on: () => {} },
    stderr: { write, on: () => {} },
    env: {},
    secrets: new Secrets(),
    json: false,
    report: '',
    trace: '',
    failOnError: true,
    debug: false,
  })

test.each([
  ['a terminal whose output goes to a file', terminal],
  ['the post step', () => new RunnerOutput({ annotations: true, summary: true }, new Secrets(), write)],
])('a slow save tells of itself at least every five seconds: %s', async (_, open) => {
  lines.length = 0
  const start = Math.round(performance.now() / 1000)
  const saving = saveModules(slow as Store, plan, open(), new AbortController().signal)
  await vi.advanceTimersByTimeAsync(23_000)
  expect(await saving).toMatchObject({ outcome: 'saved', bytes: 25_000_000 })
  const seconds = [start, ...lines.map(([second]) => second)]
  expect(Math.max(...seconds.slice(1).map((second, index) => second - (seconds[index] ?? 0)))).toBeLessThanOrEqual(5)
  expect(lines.map(([, text]) => text)).toEqual([
    ...[5, 9, 14, 18, 23].map((second) => `  saving the modules for later jobs · ${second} s of at most 2 min`),
    '▸ Cache: saved modward-2-x, 25 MB in 23.0 s',
  ])
})
