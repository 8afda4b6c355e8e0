import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { FaultError } from '../../src/causes/fault-error.ts'
import { runGo } from '../../src/go/command.ts'
import { fakeGo } from '../support/fake-go.ts'
import { isRunning } from '../support/processes.ts'
import { quietEnv } from '../support/quiet-env.ts'
import { onWindows, skipped } from '../support/skipping.ts'
import { makeTree } from '../support/tree.ts'

const never = new AbortController().signal

test('the real go runs in the directory, and what it prints comes line by line', async () => {
  const directory = makeTree({ 'go.mod': 'module example.com/here\n\ngo 1.20\n' })
  const lines: string[] = []
  const run = await runGo(['list', '-m'], {
    directory,
    env: quietEnv(directory),
    signal: never,
    onLine: (line, stream) => lines.push(`${stream}: ${line}`),
  })
  expect(run).toEqual({ exitCode: 0, output: 'example.com/here\n' })
  expect(lines).toEqual(['stdout: example.com/here'])
})

test('a failure has go’s exit code and its words', async () => {
  const directory = makeTree({})
  const run = await runGo(['mod', 'download', 'example.com/x@v1.0.0'], {
    directory,
    env: quietEnv(directory),
    signal: never,
  })
  expect(run.exitCode).toBe(1)
  expect(run.output).toContain('module lookup disabled by GOPROXY=off')
})

test('no go command on PATH is go_missing', async () => {
  const directory = makeTree({})
  const run = runGo(['version'], { directory, env: { PATH: directory }, signal: never })
  await expect(run).rejects.toBeInstanceOf(FaultError)
  await expect(run).rejects.toMatchObject({ fault: { cause: 'go_missing', retryable: false } })
})

test.skipIf(onWindows)(`who has ended it is said where go cannot say it${skipped(onWindows)}`, async () => {
  const { directory, env } = fakeGo('echo downloading; kill -9 $$')
  const lines: string[] = []
  const run = await runGo([], { directory, env, signal: never, onLine: (line) => lines.push(line) })
  expect(run).toEqual({ exitCode: null, output: 'downloading\ngo: ended by SIGKILL\n' })
  expect(lines.at(-1)).toBe('go: ended by SIGKILL')
})

test('after the deadline nothing is started', async () => {
  const { directory, env } = fakeGo('touch started')
  expect(await runGo([], { directory, env, signal: AbortSignal.abort() })).toEqual({
    exitCode: null,
    output: '',
  })
  expect(() => readFileSync(join(directory, 'started'))).toThrow()
})

describe.skipIf(onWindows)(`what go has started${skipped(onWindows)}`, () => {
  async function pidsIn(directory: string, count: number): Promise<number[]> {
    for (let tries = 0; tries < 250; tries++) {
      const pids = (() => {
        try {
          return readFileSync(join(directory, 'pids'), 'utf8').trim().split('\n').map(Number)
        } catch {
          return []
        }
      })()
      if (pids.length === count) return pids
      await wait(20)
    }
    throw new Error('the script did not start')
  }

  test.each([
    [
      'is asked to end',
      "trap 'echo asked; exit 3' TERM",
      'true',
      { exitCode: 3, output: expect.stringContaining('asked') },
    ],
    [
      'is forced to end if it does not listen',
      "trap '' TERM",
      "trap '' TERM",
      { exitCode: null, output: 'go: working\n' },
    ],
  ])('%s when the signal comes', async (_, trap, childTrap, ended) => {
    const { directory, env } = fakeGo(`${trap}
sh -c "${childTrap}; echo \\$\\$ >> pids; while :; do sleep 0.05; done" &
echo $$ >> pids
echo 'go: working'
while :; do sleep 0.05; done`)
    const controller = new AbortController()
    const running = runGo([], { directory, env, signal: controller.signal, graceMs: 300 })
    const pids = await pidsIn(directory, 2)
    expect(pids.map(isRunning)).toEqual([true, true])
    controller.abort()
    expect(await running).toEqual(ended)
    await expect.poll(() => pids.map(isRunning)).toEqual([false, false])
  })

  test('ends with it, also when go ends by itself and leaves it holding the output', async () => {
    const { directory, env } = fakeGo(`sh -c 'echo $$ >> pids; while :; do sleep 0.05; done' &
while [ ! -s pids ]; do sleep 0.01; done
echo 'exit status 128' >&2
exit 1`)
    const run = await runGo([], { directory, env, signal: never, graceMs: 300 })
    expect(run).toMatchObject({ exitCode: 1, output: 'exit status 128\n' })
    await expect.poll(async () => (await pidsIn(directory, 1)).map(isRunning)).toEqual([false])
  })

  test('has no terminal that it could ask at', async () => {
    const { directory, env } = fakeGo(
      'if (: < /dev/tty) 2>/dev/null; then echo terminal; else echo none; fi; read x || echo no input',
    )
    const { output } = await runGo([], { directory, env, signal: never })
    expect(output).toBe('none\nno input\n')
  })

  test('a last line without an end and Windows line ends are lines', async () => {
    const { directory, env } = fakeGo(String.raw`printf 'one\r\ntwo'`)
    const lines: string[] = []
    await runGo([], { directory, env, signal: never, onLine: (line) => lines.push(line) })
    expect(lines).toEqual(['one', 'two'])
  })
})
