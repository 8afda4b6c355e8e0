import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Fault } from '../../src/causes/fault.ts'
import { faultOf } from '../../src/causes/rules/table.ts'
import { type DownloadOptions, download } from '../../src/go/mod-download.ts'
import { fakeGo } from '../support/fake-go.ts'
import { quietEnv } from '../support/quiet-env.ts'
import { onWindows, skipped } from '../support/skipping.ts'
import { makeTree } from '../support/tree.ts'

const outage: Fault = { ...faultOf('http_5xx', { text: '502' }), retryable: true }
const missing: Fault = { ...faultOf('mod_not_found', { text: 'gone' }), retryable: false }

function options(more: Partial<DownloadOptions>): DownloadOptions {
  return {
    env: {},
    attempts: 4,
    backoffMs: 1000,
    backoffMaxMs: 3000,
    signal: new AbortController().signal,
    keep: [],
    judge: () => outage,
    again: () => false,
    ...more,
  }
}

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** Waits end as soon as they begin; collects how long they were. */
function skipWaits(random: number) {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  vi.spyOn(Math, 'random').mockReturnValue(random)
  const waits: number[] = []
  const onWait = (waitMs: number) => {
    waits.push(waitMs)
    queueMicrotask(() => vi.advanceTimersByTime(waitMs))
  }
  return { waits, onWait }
}

describe('with the real go', () => {
  test('a module without requirements is ready at once', async () => {
    const directory = makeTree({ 'go.mod': 'module example.com/m\n\ngo 1.20\n' })
    const lines: string[] = []
    const result = await download(directory, options({ env: quietEnv(directory), onLine: (line) => lines.push(line) }))
    expect(result).toMatchObject({ fault: null, attempts: [{ number: 1, waitedMs: 0, exitCode: 0 }] })
    expect(lines).toEqual(['go: no module dependencies to download'])
  })

  test('a failure is judged by what go printed', async () => {
    const directory = makeTree({ 'go.mod': 'module example.com/m\n\ngo 1.20\n\nrequire example.com/x v1.0.0\n' })
    const judge = vi.fn<DownloadOptions['judge']>(() => missing)
    const result = await download(directory, options({ env: quietEnv(directory), judge }))
    expect(result).toMatchObject({ fault: { cause: 'mod_not_found' }, attempts: [{ exitCode: 1 }] })
    const printed = expect.stringContaining('module lookup disabled by GOPROXY=off')
    expect(judge).toHaveBeenCalledExactlyOnceWith(printed, false)
  })

  test('go.mod, go.sum and go.work stay as they are, byte for byte', async () => {
    const untidy = 'module example.com/m\ngo 1.15\nrequire (\n\texample.com/x v1.0.0\n)\nreplace example.com/x => ./x\n'
    const directory = makeTree({
      'go.mod': untidy,
      'x/go.mod': 'module example.com/x\n\ngo 1.22\n\nrequire example.com/y v1.0.0\n',
      'y/go.mod': 'module example.com/y\n',
    })
    writeFileSync(join(directory, 'go.mod'), `${untidy}replace example.com/y => ./y\n`)
    const before = readFileSync(join(directory, 'go.mod'))
    const keep = ['go.mod', 'go.sum', 'go.work'].map((name) => join(directory, name))
    const result = await download(directory, options({ env: quietEnv(directory), keep }))
    expect(result.fault).toBeNull()
    expect(readFileSync(join(directory, 'go.mod'))).toEqual(before)
    expect(existsSync(join(directory, 'go.sum'))).toBe(false)
  })
})

describe.skipIf(onWindows)(`attempts${skipped(onWindows)}`, () => {
  test('end with the first that succeeds; waits double up to their bound', async () => {
    const { directory, env } = fakeGo('echo x >> runs; [ $(wc -l < runs) -ge 4 ]')
    const { waits, onWait } = skipWaits(0.5)
    const result = await download(directory, options({ env, onWait }))
    expect(result.fault).toBeNull()
    expect(waits).toEqual([500, 1000, 1500])
    expect(result.attempts.map(({ number, waitedMs, exitCode }) => [number, waitedMs, exitCode])).toEqual([
      [1, 0, 1],
      [2, 500, 1],
      [3, 1000, 1],
      [4, 1500, 0],
    ])
  })

  test('are used up without a wait after the last', async () => {
    const { directory, env } = fakeGo('echo x >> runs; echo try $(wc -l < runs); exit 1')
    const { waits, onWait } = skipWaits(1)
    const lines: string[] = []
    const result = await download(
      directory,
      options({ env, onWait, attempts: 3, onLine: (line) => lines.push(line.replace(/ +/, ' ')) }),
    )
    expect(result).toMatchObject({ fault: { cause: 'http_5xx' } })
    expect(lines).toEqual(['try 1', 'try 2', 'try 3'])
    expect(waits).toEqual([1000, 2000])
    expect(result.attempts).toHaveLength(3)
  })

  test('one means one', async () => {
    const { directory, env } = fakeGo('exit 1')
    const result = await download(directory, options({ env, attempts: 1 }))
    expect(result.attempts).toHaveLength(1)
  })

  test('end at a cause that trying again cannot mend, unless another source might', async () => {
    const { directory, env } = fakeGo('echo x >> runs; exit 1')
    const { onWait } = skipWaits(0)
    expect((await download(directory, options({ env, judge: () => missing }))).attempts).toHaveLength(1)
    const again = vi.fn<DownloadOptions['again']>().mockReturnValueOnce(true).mockReturnValue(false)
    expect((await download(directory, options({ env, judge: () => missing, again, onWait }))).attempts).toHaveLength(2)
    expect(again).toHaveBeenCalledWith(missing)
  })

  test('wait for a longer Retry-After, but only where there is time for it', async () => {
    const { directory, env } = fakeGo('exit 1')
    const { waits, onWait } = skipWaits(1)
    const asked = [60_000, 60_000, 10]
    const left = [100_000, 50_000, 50_000]
    await download(
      directory,
      options({ env, onWait, retryAfterMs: () => asked.shift() ?? 0, leftMs: () => left.shift() ?? 0 }),
    )
    expect(waits).toEqual([60_000, 2000, 3000])
  })

  test('start and last as the clock says', async () => {
    const { directory, env } = fakeGo('exit 0')
    const times = [70, 100]
    const { attempts } = await download(directory, options({ env, now: () => times.shift() ?? 0 }))
    expect(attempts).toEqual([{ number: 1, startedMs: 70, durationMs: 30, waitedMs: 0, exitCode: 0 }])
  })
})

describe.skipIf(onWindows)(`the deadline${skipped(onWindows)}`, () => {
  test('ends an attempt, which is judged as timed out and not repeated', async () => {
    const { directory, env } = fakeGo('echo started; sleep 60')
    const controller = new AbortController()
    const judge = vi.fn<DownloadOptions['judge']>(() => outage)
    const result = await download(
      directory,
      options({ env, judge, signal: controller.signal, onLine: () => controller.abort() }),
    )
    expect(result).toMatchObject({
      fault: outage,
      attempts: [{ exitCode: null }],
    })
    expect(judge).toHaveBeenCalledExactlyOnceWith('started\n', true)
  })

  test('ends a wait, and the last cause stands', async () => {
    const { directory, env } = fakeGo('exit 1')
    const controller = new AbortController()
    const result = await download(
      directory,
      options({
        env,
        backoffMs: 3_600_000,
        backoffMaxMs: 3_600_000,
        signal: controller.signal,
        onWait: () => queueMicrotask(() => controller.abort()),
      }),
    )
    expect(result).toMatchObject({ fault: outage })
    expect(result.attempts).toHaveLength(1)
  })

  test('that has passed starts nothing', async () => {
    const { directory, env } = fakeGo('touch started')
    const result = await download(directory, options({ env, signal: AbortSignal.abort() }))
    expect(result).toMatchObject({ fault: outage, attempts: [] })
    expect(existsSync(join(directory, 'started'))).toBe(false)
  })
})

describe.skipIf(onWindows)(`the settings of the process${skipped(onWindows)}`, () => {
  const script = 'echo "$GOMAXPROCS|$GOGC|$GOMEMLIMIT|$GIT_TERMINAL_PROMPT|$GIT_SSH_COMMAND|$GOFLAGS"'

  test('are for many modules at once and for no questions', async () => {
    const { directory, env } = fakeGo(script)
    const lines: string[] = []
    await download(directory, options({ env, onLine: (line) => lines.push(line) }))
    expect(lines).toEqual([expect.stringMatching(/^([89]|\d\d+)\|400\|\d+\|0\|\|$/)])
  })

  test('are the user’s own where there are some', async () => {
    const { directory, env } = fakeGo(script)
    const own = {
      GOMAXPROCS: '1',
      GOGC: '50',
      GOMEMLIMIT: '300MiB',
      GIT_TERMINAL_PROMPT: '1',
      GIT_SSH_COMMAND: 'ssh -i k',
      GOFLAGS: '-x',
    }
    const lines: string[] = []
    await download(directory, options({ env: { ...env, ...own }, onLine: (line) => lines.push(line) }))
    expect(lines).toEqual(['1|50|300MiB|1|ssh -i k|-x'])
  })
})

test('no go command is an error of its own', async () => {
  const directory = makeTree({})
  await expect(download(directory, options({ env: { PATH: directory } }))).rejects.toMatchObject({
    fault: { cause: 'go_missing' },
  })
  rmSync(directory, { recursive: true })
})
