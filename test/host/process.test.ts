import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { onWindows, skipped } from '../support/skipping.ts'
import { temporaryFolder } from '../support/tree.ts'

const module = JSON.stringify(new URL('../../src/host/process.ts', import.meta.url).href)

/**
 * Runs a program that hangs for ever, by a clock on which every wait is over at once: its exit code, and the waits that it
 * asked for, in milliseconds.
 */
async function hang(program: string, signal?: NodeJS.Signals) {
  const source = `
    const { setTimeout: real } = globalThis
    globalThis.setTimeout = (work, ms) => {
      console.log('wait', ms)
      return real(work, 20)
    }
    const entry = await import(${module})
    ${program}
    setInterval(() => {}, 1000)
    console.log('ready')`
  const child = spawn(process.execPath, ['--input-type=module', '-e', source], { stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString()
    if (signal !== undefined && output.endsWith('ready\n')) child.kill(signal)
  })
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, waits: [...output.matchAll(/wait (\d+)/g)].map(([, ms]) => Number(ms)) }
}

it('ends what still hangs after its time and a grace', async () => {
  expect(await hang('entry.startWatchdog(30_000)')).toEqual({ code: 1, waits: [39_000] })
})

it.skipIf(onWindows).each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)(
  `ends what does not obey %s, within the 10 s that are promised${skipped(onWindows)}`,
  async (signal, code) => {
    expect(await hang('entry.endOnSignals()', signal)).toEqual({ code, waits: [9_000] })
  },
)

describe.skipIf(onWindows)(`a program that hangs in the file system${skipped(onWindows)}`, () => {
  it.each([
    ['failed, when its time is up', 'entry.startWatchdog(30_000)', 1],
    ['as it is to end, when its time is up', 'entry.startWatchdog(30_000, 0)', 0],
    ['with its own result, when all is done', 'entry.exitWhenDrained(3)', 3],
  ])('ends %s', async (_, ending, expected) => {
    const fifo = join(temporaryFolder(), 'fifo')
    execFileSync('mkfifo', [fifo])
    // Opening a pipe without a writer never ends, and holds a thread that an exit waits for.
    const program = `
      const { readFile } = await import('node:fs')
      readFile(${JSON.stringify(fifo)}, () => {})
      ${ending}`
    expect((await hang(program)).code).toBe(expected)
  })
})
