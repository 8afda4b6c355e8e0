import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const door = JSON.stringify(join(import.meta.dirname, '../../src/host/process.ts'))

/** Runs a program that hangs for ever, on a clock that is 100 times as fast; milliseconds of that clock, and the exit code. */
async function hang(program: string, signal?: NodeJS.Signals): Promise<{ code: number | null; ms: number }> {
  const source = `
    const { setTimeout: real } = globalThis
    globalThis.setTimeout = (work, ms) => real(work, ms / 100)
    const entry = await import(${door})
    ${program}
    setInterval(() => {}, 1000)
    console.log('ready')`
  const child = spawn(process.execPath, ['--input-type=module', '-e', source], { stdio: ['ignore', 'pipe', 'pipe'] })
  await once(child.stdout, 'data')
  const began = performance.now()
  if (signal !== undefined) child.kill(signal)
  const [code] = await once(child, 'exit')
  return { code, ms: (performance.now() - began) * 100 }
}

it('ends what still hangs after its time', async () => {
  const { code, ms } = await hang('entry.startWatchdog(30_000)')
  expect(code).toBe(1)
  expect(ms).toBeGreaterThan(20_000)
})

it.each(['SIGINT', 'SIGTERM'] as const)('ends what does not obey %s', async (signal) => {
  expect(await hang('entry.endOnSignals()', signal)).toMatchObject({ code: 1 })
})

describe.skipIf(process.platform === 'win32')('a program that hangs in the file system', () => {
  it.each([
    ['failed, when its time is up', 'entry.startWatchdog(30_000)', 1],
    ['as it is to end, when its time is up', 'entry.startWatchdog(30_000, 0)', 0],
    ['with its own result, when all is done', 'entry.exitWhenDrained(3)', 3],
  ])('ends %s', async (_, ending, expected) => {
    const folder = mkdtempSync(join(tmpdir(), 'modward-process-'))
    execFileSync('mkfifo', [join(folder, 'fifo')])
    // Opening a pipe that nobody writes to never ends, and holds a thread that an exit waits for.
    const program = `
      const { readFile } = await import('node:fs')
      readFile(${JSON.stringify(join(folder, 'fifo'))}, () => {})
      ${ending}`
    const { code } = await hang(program)
    rmSync(folder, { recursive: true })
    expect(code).toBe(expected)
  })
})
