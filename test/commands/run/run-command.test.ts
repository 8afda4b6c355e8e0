import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { cli, runCli } from '../../support/cli.ts'
import { quietEnv } from '../../support/quiet-env.ts'
import { onWindows, skipped } from '../../support/skipping.ts'
import { makeTree } from '../../support/tree.ts'

const sh = (script: string) => ['run', '--', 'sh', '-c', script]

describe.skipIf(onWindows)(`modward run${skipped(onWindows)}`, { timeout: 30_000 }, () => {
  test.each([
    ['succeeds', sh('exit 0'), 0],
    ['fails', sh('exit 7'), 7],
    ['is ended by SIGTERM', sh('kill -TERM $$'), 143],
    ['is killed', sh('kill -KILL $$'), 137],
    ['does not exist', ['run', '--', 'no-such-command'], 127],
    ['is not a program', ['run', '--', './text'], 126],
    ['is missing', ['run'], 2],
    ['is missing behind the hyphens', ['run', '--'], 2],
  ])('with a command that %s', async (_, args, code) => {
    const folder = makeTree({ text: 'no program' })
    const ended = await runCli(args, { cwd: folder, env: quietEnv(folder) })
    expect(ended, ended.error).toMatchObject({ code, output: '' })
    expect(ended.error === '').toBe(args.includes('sh'))
  })

  test('passes on standard input, standard output and standard error, byte by byte', async () => {
    const folder = makeTree({})
    const child = spawn(process.execPath, [cli, ...sh('tee /dev/stderr')], { cwd: folder, env: quietEnv(folder) })
    onTestFinished(() => void child.kill('SIGKILL'))
    const read: Record<'stdout' | 'stderr', Buffer[]> = { stdout: [], stderr: [] }
    for (const name of ['stdout', 'stderr'] as const) child[name].on('data', (bytes: Buffer) => read[name].push(bytes))
    const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, index) => index % 256))
    child.stdin.end(bytes)
    expect(await once(child, 'close')).toEqual([0, null])
    expect(Buffer.concat(read.stdout).equals(bytes)).toBe(true)
    expect(Buffer.concat(read.stderr).equals(bytes)).toBe(true)
  })

  test.each(['SIGINT', 'SIGTERM'] as const)('lets the command decide about %s', async (signal) => {
    const folder = makeTree({})
    const script = `trap 'echo tidy; exit 5' ${signal.slice(3)}; echo ready; while :; do sleep 0.1; done`
    const child = spawn(process.execPath, [cli, ...sh(script)], { cwd: folder, env: quietEnv(folder) })
    onTestFinished(() => void child.kill('SIGKILL'))
    let output = ''
    child.stdout.on('data', (bytes: Buffer) => (output += bytes.toString()))
    await once(child.stdout, 'data')
    child.kill(signal)
    expect(await once(child, 'close')).toEqual([5, null])
    expect(output).toBe('ready\ntidy\n')
  })

  test('does not wait for what the command leaves behind', async () => {
    const folder = makeTree({})
    const ended = await runCli(sh('sleep 60 >/dev/null & echo $!'), { cwd: folder, env: quietEnv(folder) })
    process.kill(Number(ended.output), 'SIGKILL')
    expect(ended.code).toBe(0)
  })

  test('gives the relay to the command alone, and keeps what is private', async () => {
    const folder = makeTree({})
    const env = quietEnv(folder, { GOPROXY: 'http://127.0.0.1:1,direct', GONOPROXY: 'own.example' })
    const script = 'echo "$GOPROXY $GOPRIVATE $GONOPROXY $GOSUMDB" >settings; echo "$GOPROXY"'
    const ended = await runCli(['run', '--private', 'corp.example', ...sh(script).slice(1)], { cwd: folder, env })
    expect(readFileSync(join(folder, 'settings'), 'utf8')).toMatch(
      /^http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{32},direct corp\.example own\.example,corp\.example off\n$/,
    )
    // What is shown has the mirror's name.
    expect(ended).toEqual({ code: 0, output: 'http://127.0.0.1:1,direct\n', error: '' })
  })

  test('runs the command without a relay if GOPROXY names no mirror', async () => {
    const folder = makeTree({})
    const ended = await runCli(sh('echo "$GOPROXY"'), { cwd: folder, env: quietEnv(folder, { GOPROXY: 'direct' }) })
    expect(ended).toEqual({ code: 0, output: 'direct\n', error: '' })
  })

  test('writes a report and a trace', async () => {
    const folder = makeTree({})
    const args = ['run', '--report', 'report.json', '--trace', 'trace.jsonl', '--', 'sh', '-c', 'exit 3']
    expect(await runCli(args, { cwd: folder, env: quietEnv(folder) })).toMatchObject({ code: 3, error: '' })
    const { default: report } = await import(join(folder, 'report.json'), { with: { type: 'json' } })
    expect(report).toMatchObject({ schema: 1, outcome: 'ready', faults: [] })
    expect(readFileSync(join(folder, 'trace.jsonl'), 'utf8')).toMatch(/"run.start","part":"run"[\s\S]*"run.end"/)
  })
})
