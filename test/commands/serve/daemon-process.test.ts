import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, describe, expect, test } from 'vitest'
import { spawnDaemon, stopDaemon } from '../../../src/commands/serve/daemon-process.ts'
import { type DaemonOrder, packPlan, servedGoproxy } from '../../../src/commands/serve/daemon-protocol.ts'
import { planMirrors } from '../../../src/mirrors/plan.ts'
import { FaultMirror, type FaultMirrorOptions } from '../../support/fault-mirror.ts'
import { on } from '../../support/misbehaviours.ts'
import { gosumOf, makeModules, treeOf, writeProject } from '../../support/modules.ts'
import { isRunning, killProcessesWith } from '../../support/processes.ts'

const source = join(import.meta.dirname, '../../../src/commands/serve/daemon-process.ts')
const program = join(import.meta.dirname, '../../../src/bin/relay-daemon.ts')
const modules = makeModules(8)
const closers: (() => unknown)[] = []
afterAll(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

async function open(
  options: Partial<FaultMirrorOptions> = {},
  order: Partial<DaemonOrder> = {},
  signal = new AbortController().signal,
) {
  const mirror = await FaultMirror.open({ tree: treeOf(modules), ...options })
  const temp = mkdtempSync(join(tmpdir(), 'modward-serve-'))
  closers.push(
    mirror.close,
    () => rmSync(temp, { recursive: true, force: true }),
    () => killProcessesWith(temp),
  )
  const { serving, stay } = await spawnDaemon(
    program,
    {
      plan: packPlan(planMirrors({ list: mirror.url }, { value: mirror.url, unchanged: false }).plan),
      credentials: [[mirror.url, 'user:very-secret']],
      goauth: 'off',
      privatePatterns: '',
      sums: gosumOf(modules)
        .trim()
        .split('\n')
        .map((line) => [line.slice(0, line.lastIndexOf(' ')), line.slice(line.lastIndexOf(' ') + 1)] as const),
      folder: join(temp, 'saved'),
      temp,
      stallMs: 1_000,
      concurrency: 8,
      watchPid: process.pid,
      lifetimeMs: 60_000,
      log: '',
      trace: '',
      ...order,
    },
    { PATH: process.env['PATH'], HOME: temp },
    signal,
  )
  stay()
  closers.push(() => stopDaemon(serving))
  return { mirror, serving, temp }
}

async function download(goproxy: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'modward-serve-'))
  closers.push(() => rmSync(folder, { recursive: true, force: true }))
  await writeProject(join(folder, 'project'), modules)
  const env = {
    ...process.env,
    GOPROXY: goproxy,
    GOMODCACHE: join(folder, 'cache'),
    GOSUMDB: 'off',
    GOFLAGS: '-modcacherw',
  }
  const { stdout } = await promisify(execFile)('go', ['mod', 'download', '-json'], {
    cwd: join(folder, 'project'),
    env,
  })
  return stdout
}

describe.concurrent('the relay that stays behind', () => {
  test('knows which modules are private', async () => {
    const { mirror, serving } = await open({}, { privatePatterns: 'other.test,example.test/m000' })
    const statusOf = async (path: string) => (await fetch(`${serving.url}/${path}/@v/v1.0.0.mod`)).status
    expect([await statusOf('example.test/m000'), await statusOf('example.test/m001')]).toEqual([404, 200])
    expect(mirror.paths.filter((path) => path.includes('m000'))).toEqual([])
  })

  test('guards a later go command, tells what it overcame, and leaves nothing', async ({ expect }) => {
    const { serving, temp } = await open({ misbehave: ({ repeat }) => (repeat === 0 ? { kind: 'reset' } : undefined) })
    expect(await download(`${serving.url},off`)).toContain('example.test/m007')
    const served = await stopDaemon(serving)
    expect(served?.transfer.files).toBeGreaterThanOrEqual(24)
    expect(served?.faults.length).toBeGreaterThan(0)
    expect(served?.faults.every(({ cause, recovered }) => cause === 'tcp_reset' && recovered)).toBe(true)
    await expect.poll(() => isRunning(serving.pid), { timeout: 5_000 }).toBe(false)
    expect(readdirSync(temp)).toEqual([])
    expect(await stopDaemon(serving)).toBeUndefined()
  }, 20_000)

  test('costs nothing but its help when it has died', async () => {
    const { serving, mirror } = await open()
    await stopDaemon(serving)
    expect(await download(servedGoproxy(serving, `${mirror.url},off`))).toContain('example.test/m007')
  }, 20_000)

  test('has no secret on its command line, and obeys only who knows the other one', async () => {
    const { serving } = await open()
    const line = readFileSync(`/proc/${serving.pid}/cmdline`, 'utf8')
    for (const secret of ['very-secret', serving.url.split('/').at(-1), serving.control.split('/').at(-1)]) {
      expect(line).not.toContain(secret)
    }
    const { origin } = new URL(serving.control)
    const token = new URL(serving.url).pathname
    expect((await fetch(`${origin}${token}/stop`, { method: 'POST' })).status).toBe(404)
    expect((await fetch(`${serving.control}/stop`)).status).toBe(404)
    expect(isRunning(serving.pid)).toBe(true)
  }, 20_000)

  test('keeps a log of what it did, and goes on with the trace, without secrets', async ({ expect }) => {
    const folder = mkdtempSync(join(tmpdir(), 'modward-serve-'))
    closers.push(() => rmSync(folder, { recursive: true, force: true }))
    const [log, trace] = [join(folder, 'daemon.log'), join(folder, 'trace.jsonl')]
    writeFileSync(trace, '{"type":"run.end"}\n')
    const { serving } = await open({ misbehave: on(/./, { kind: 'reset' }, 1) }, { log, trace })
    await download(`${serving.url},off`)
    const report = await stopDaemon(serving)
    expect(report?.faults.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(0)
    const lines = readFileSync(log, 'utf8').trimEnd().split('\n')
    expect(lines[0]).toMatch(/^\d\.\d{3}s run\.start part=daemon /)
    expect(lines.filter((line) => line.includes(' fault cause=tcp_reset ')).length).toBeGreaterThan(0)
    const events = readFileSync(trace, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(events.slice(0, 2)).toMatchObject([{ type: 'run.end' }, { type: 'run.start', part: 'daemon' }])
    expect(events.at(-1)).toMatchObject({ type: 'run.end' })
    expect(lines.join() + JSON.stringify(events)).not.toContain('very-secret')
  }, 20_000)

  test('ends when the process that it watches is gone', async ({ expect }) => {
    const watched = spawn('sleep', ['60'])
    closers.push(() => watched.kill())
    const { serving } = await open({}, { watchPid: watched.pid ?? 0 })
    watched.kill()
    await expect.poll(() => isRunning(serving.pid), { timeout: 8_000 }).toBe(false)
  }, 20_000)

  test('is not left behind by a step that is killed before the post step knows of it', async ({ expect }) => {
    const temp = mkdtempSync(join(tmpdir(), 'modward-serve-'))
    closers.push(
      () => rmSync(temp, { recursive: true, force: true }),
      () => killProcessesWith(temp),
    )
    // Starts a daemon as the step does, and says its process id.
    const step = join(temp, 'step.ts')
    writeFileSync(
      step,
      `import { spawnDaemon } from ${JSON.stringify(pathToFileURL(source).href)}
const order = { plan: { mirrors: [], tail: 'off' }, credentials: [], goauth: 'off', privatePatterns: '', sums: [], folder: '${temp}/saved', temp: '${temp}', stallMs: 1000, concurrency: 8, watchPid: ${process.pid}, lifetimeMs: 60000, log: '', trace: '' }
const { serving } = await spawnDaemon('${program}', order, process.env, new AbortController().signal)
console.log(serving.pid)
setInterval(() => {}, 1000)`,
    )
    const started = spawn(process.execPath, [step], {
      env: { PATH: process.env['PATH'], HOME: temp },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [pid] = await once(started.stdout, 'data')
    expect(isRunning(Number(pid))).toBe(true)
    started.kill('SIGKILL')
    await expect.poll(() => isRunning(Number(pid)), { timeout: 8_000 }).toBe(false)
  }, 20_000)

  test('is not left behind by a step that is told to end', async ({ expect }) => {
    const temp = mkdtempSync(join(tmpdir(), 'modward-serve-'))
    closers.push(
      () => rmSync(temp, { recursive: true, force: true }),
      () => killProcessesWith(temp),
    )
    const [mute, log] = [join(temp, 'mute.mjs'), join(temp, 'pid')]
    writeFileSync(
      mute,
      `import { writeFileSync } from 'node:fs'; writeFileSync('${log}', String(process.pid)); setInterval(() => {}, 1e3)`,
    )
    const abort = new AbortController()
    const leaving = spawnDaemon(mute, {} as DaemonOrder, { PATH: process.env['PATH'], HOME: temp }, abort.signal)
    await expect.poll(() => existsSync(log) && readFileSync(log, 'utf8'), { timeout: 5_000 }).toBeTruthy()
    abort.abort(new Error('SIGTERM'))
    await expect(leaving).rejects.toThrow()
    await expect.poll(() => isRunning(Number(readFileSync(log, 'utf8'))), { timeout: 5_000 }).toBe(false)
  }, 20_000)

  test('ends when its time is over, and on a signal', async ({ expect }) => {
    const [old, young] = await Promise.all([open({}, { lifetimeMs: 300 }), open()])
    await expect.poll(() => isRunning(old.serving.pid), { timeout: 8_000 }).toBe(false)
    process.kill(young.serving.pid, 'SIGTERM')
    await expect.poll(() => isRunning(young.serving.pid), { timeout: 8_000 }).toBe(false)
  }, 20_000)
})

test('a daemon that hangs when it is told to stop is killed', async () => {
  const { serving } = await open()
  process.kill(serving.pid, 'SIGSTOP')
  expect(await stopDaemon(serving)).toBeUndefined()
  await expect.poll(() => isRunning(serving.pid)).toBe(false)
})
