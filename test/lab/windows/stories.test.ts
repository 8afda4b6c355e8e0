import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, onTestFinished } from 'vitest'
import { parse } from 'yaml'
import { parseCommandFile } from '../../e2e/command-file.ts'
import { action, Machine } from '../../e2e/job.ts'
import { FakeCacheService } from '../../support/cache-service.ts'
import { FaultMirror } from '../../support/fault-mirror.ts'
import { on } from '../../support/misbehaviours.ts'
import { treeOf } from '../../support/modules.ts'
import { describeOnWindows } from './lane.ts'
import { kept, makeMachine, modules, names } from './machine.ts'
import { Windows } from './windows.ts'

// What people do with modward on Windows: the committed bundle, on a Windows; mirror and cache service on this machine's loopback.

let mirror: FaultMirror
let service: FakeCacheService
beforeEach(async () => {
  mirror = await FaultMirror.open({ tree: treeOf(modules) })
  service = await FakeCacheService.open()
})
afterEach(async () => {
  await service.close()
  await mirror.close()
})

describeOnWindows('on Windows', (windows) => {
  const machine = () => makeMachine(windows(), mirror.url)

  it('guard makes the module cache complete', async () => {
    const { guard, moduleCache } = await machine()
    const { code, output, error } = await guard([])
    expect(error).not.toMatch(/⚠|Error/)
    expect({ code, report: JSON.parse(output) }).toMatchObject({ code: 0, report: { outcome: 'ready', cause: null } })
    expect(kept(moduleCache)).toEqual(names)
    expect(existsSync(join(moduleCache, 'example.test', 'm000@v1.0.0', 'm.go'))).toBe(true)
  })

  it('guard names what is wrong with a mirror, and the file of the project with /', async () => {
    mirror.misbehave = on(/m003.*zip$/, { kind: 'status', status: 403 })
    const { guard } = await machine()
    const { code, output } = await guard([])
    const report = JSON.parse(output)
    expect({ code, cause: report.cause }).toEqual({ code: 1, cause: 'http_403' })
    expect(report.faults[0]).toMatchObject({ file: 'go.mod' })
  })

  it('guard keeps modules in a folder, and takes them from it', async () => {
    const { guard, place } = await machine()
    const folder = Windows.pathOf(join(place, 'kept'))
    expect((await guard(['--cache-dir', folder])).code).toBe(0)
    mirror.requests.length = 0
    const other = await machine()
    const { output } = await other.guard(['--cache-dir', folder])
    expect(JSON.parse(output)).toMatchObject({ outcome: 'ready', cache: { outcome: 'hit' } })
    expect(mirror.requests).toEqual([])
  })

  it('guard reads go.mod and go.sum with line ends of Windows', async () => {
    const { guard, project, moduleCache } = await machine()
    for (const name of ['go.mod', 'go.sum']) {
      const path = join(project, name)
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll('\n', '\r\n'))
    }
    expect((await guard([])).code).toBe(0)
    expect(kept(moduleCache)).toEqual(names)
  })

  it('run guards the go command of another program', async () => {
    const { cli, moduleCache } = await machine()
    const { code, error } = await cli(['run', '--', 'go', 'mod', 'download'])
    expect(error).not.toContain('without')
    expect(code).toBe(0)
    expect(kept(moduleCache)).toEqual(names)
  })

  it('explain reads a log with line ends of Windows', async () => {
    const { cli, project } = await machine()
    const log =
      'go: downloading a.test v1.0.0\r\ngo: a.test@v1.0.0: Get "https://proxy.golang.org/a.test/@v/v1.0.0.mod": dial tcp: lookup proxy.golang.org: no such host\r\n'
    writeFileSync(join(project, 'job.log'), log)
    const { code, output } = await cli(['explain', '--json', 'job.log'])
    expect({ code, main: JSON.parse(output).main }).toMatchObject({ code: 0, main: { cause: 'dns_no_such_host' } })
  })

  it('doctor finds nothing wrong', async () => {
    const { cli } = await machine()
    const { code, output } = await cli(['doctor', '--json'])
    expect({ code, findings: JSON.parse(output).findings.filter(({ ok }: { ok: boolean }) => !ok) }).toEqual({
      code: 0,
      findings: [],
    })
  })

  /** A job of the action: its main step, then its post step. */
  async function job(inputs: Readonly<Record<string, string>>, script?: string) {
    const { place, project, env, moduleCache } = await machine()
    const declared = parse(readFileSync(join(action, 'action.yml'), 'utf8')).inputs as Record<
      string,
      { default?: string }
    >
    const given = Object.entries({
      ...Object.fromEntries(Object.entries(declared).map(([name, { default: text }]) => [name, text ?? ''])),
      ...inputs,
    })
    const files = ['OUTPUT', 'ENV', 'PATH', 'STATE', 'STEP_SUMMARY'].map(
      (name) => [name, join(place, 'files', name)] as const,
    )
    for (const [, path] of files) writeFileSync(path, '')
    const variables = {
      ...env,
      ...service.env(),
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: 'push',
      GITHUB_WORKSPACE: Windows.pathOf(project),
      RUNNER_OS: 'Windows',
      RUNNER_TEMP: Windows.pathOf(join(place, 'temp')),
      RUNNER_TOOL_CACHE: Windows.pathOf(join(place, 'tools')),
      ...Object.fromEntries(files.map(([name, path]) => [`GITHUB_${name}`, Windows.pathOf(path)])),
      ...Object.fromEntries(given.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    }
    const read = (name: string) => parseCommandFile(readFileSync(join(place, 'files', name), 'utf8'))
    const step = (program: string, more = {}) =>
      windows().node([`${Windows.pathOf(windows().repository)}\\dist\\${program}\\index.js`], {
        cwd: Windows.pathOf(project),
        env: { ...variables, ...more },
      })
    const main = await step('main')
    const outputs = read('OUTPUT')
    const state = Object.fromEntries(Object.entries(read('STATE')).map(([name, value]) => [`STATE_${name}`, value]))
    const go =
      script === undefined
        ? undefined
        : await windows().node(['-e', script], { env: { ...env, ...read('ENV') }, cwd: Windows.pathOf(project) })
    const post = await step('post', state)
    return { main, go, post, outputs, moduleCache, left: readdirSync(join(place, 'temp')) }
  }

  it('the cache service gives back on Windows what Windows saved', async () => {
    const cold = await job({ preflight: 'off' })
    expect(cold.outputs).toMatchObject({ outcome: 'ready', 'cache-hit': 'false' })
    expect(cold.post.output).toContain('▸ Cache: saved')
    expect(service.entries.map(({ key }) => key)).toEqual([cold.outputs['cache-key']])
    const warm = await job({ preflight: 'off' })
    expect(warm.outputs).toMatchObject({ outcome: 'ready', 'cache-hit': 'true' })
    expect(kept(warm.moduleCache)).toEqual(names)
    expect(warm.left.filter((name) => !name.startsWith('modward-report'))).toEqual([])
  })

  it('the cache service gives back on Windows what Linux saved, and on Linux what Windows saved', async () => {
    const linux = await Machine.create()
    onTestFinished(() => linux.remove())
    const linuxJob = () => linux.job(modules, { GOPROXY: mirror.url, GOSUMDB: 'off', ...service.env() })
    const inputs = (suffix: string) => ({ preflight: 'off', 'cache-key-suffix': suffix })

    const first = await linuxJob()
    await first.main(action, { inputs: inputs('of-linux') })
    await first.post(action, 'success', { inputs: inputs('of-linux') })
    await job(inputs('of-windows'))
    expect(service.entries).toHaveLength(2)

    const onWindows = await job(inputs('of-linux'))
    const onLinux = await (await linuxJob()).main(action, { inputs: inputs('of-windows') })
    for (const { outputs } of [onWindows, onLinux])
      expect(outputs).toMatchObject({ outcome: 'ready', 'cache-hit': 'true' })
  })

  it('a cache service that never answers is left at its time-out', async () => {
    service.faults.call = 'silent'
    const { outputs, post } = await job({ preflight: 'off', 'cache-timeout': '2s' })
    expect(outputs).toMatchObject({ outcome: 'ready', 'cache-hit': 'false' })
    expect(post.code).toBe(0)
  })

  it('a go command that never ends is ended at the time-out', async () => {
    mirror.misbehave = on(/m003.*zip$/, { kind: 'stall', after: 10 })
    const { guard } = await machine()
    const { code, output } = await guard(['--timeout', '8s', '--attempts', '1', '--stall-timeout', '60s'])
    expect({ code, outcome: JSON.parse(output).outcome }).toEqual({ code: 1, outcome: 'failed' })
  })

  it('the guard stays for later go commands, and goes with the job', async () => {
    const script = `const { status, stderr } = require('child_process').spawnSync('go', ['mod', 'download', '-x'], { encoding: 'utf8' })
      process.stderr.write(stderr)
      process.exitCode = status`
    const { outputs, go, post } = await job({ preflight: 'off', serve: 'true', cache: 'false' }, script)
    expect(outputs).toMatchObject({ outcome: 'ready' })
    expect(go).toMatchObject({ code: 0 })
    expect(post).toMatchObject({ code: 0, error: '' })
  })
})
