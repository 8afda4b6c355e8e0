import { execFile, execFileSync } from 'node:child_process'
import { appendFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hashZip } from '../../src/gomod/dirhash.ts'
import { FakeCacheService } from '../support/cache-service.ts'
import { FaultMirror } from '../support/fault-mirror.ts'
import { Signer } from '../support/memory-log.ts'
import { always } from '../support/misbehaviours.ts'
import { makeModule, treeOf } from '../support/modules.ts'
import { isRunning, killProcessesWith, processesWith, readProcess } from '../support/processes.ts'
import { notOnLinux, onWindows, skipped } from '../support/skipping.ts'
import { fakeToolchain, ToolchainReleases } from '../support/toolchain-releases.ts'
import { writeTree } from '../support/tree.ts'
import { action, hasty, Machine } from './job.ts'
import type { Runner } from './runner.ts'

// Promises about inputs that only the whole shows: what the bundle does with them in a job.

const modules = ['one', 'two'].map((name) => makeModule(`example.com/${name}`))

let machine: Machine
let mirror: FaultMirror
let service: FakeCacheService
beforeEach(async () => {
  machine = await Machine.create()
  mirror = await FaultMirror.open({ tree: treeOf(modules) })
  service = await FakeCacheService.open()
})
afterEach(async () => {
  killProcessesWith(machine.folder)
  await service.close()
  await mirror.close()
  await machine.remove()
})

const open = (env: Readonly<Record<string, string>> = {}) => machine.job(modules, { GOPROXY: mirror.url, ...env })
const off = { ...hasty, preflight: 'off' }

describe('working-directory', () => {
  /** Moves the project away, and puts such go.mod files there. */
  async function withModules(job: Runner, ...folders: string[]): Promise<void> {
    await rm(join(job.workspace, 'go.mod'))
    const gomod = (folder: string) => `module example.test/${folder.replaceAll(/\W/g, '')}\n\ngo 1.21\n`
    writeTree(job.workspace, Object.fromEntries(folders.map((name) => [`${name}/go.mod`, gomod(name)])))
  }
  const readFor = async (job: Runner, directory?: string) => {
    const inputs = directory === undefined ? off : { ...off, 'working-directory': directory }
    const step = await job.main(action, { inputs })
    const report = JSON.parse(await readFile(step.outputs['report'] ?? '', 'utf8'))
    return { step, projects: report.projects.map((project: { directory: string }) => project.directory) }
  }
  const foreign = ['vendor/v', 'testdata/t', 'node_modules/n', '.hidden/h', 'a/vendor/v']

  it.each([
    [undefined, ['a', 'b/c']],
    ['**', ['a', 'b/c']],
    ['{a,b/c}', ['a', 'b/c']],
    ['*', ['a']],
  ])('%s finds the own modules of a repository that has none at its root', async (directory, found) => {
    const job = await open()
    await withModules(job, 'a', 'b/c', ...foreign)
    const { step, projects } = await readFor(job, directory)
    expect(projects).toEqual(found)
    expect(step.outputs['outcome']).toBe('ready')
  })

  it.each(['vendor/**', 'testdata/*', '.hidden/*', 'a/vendor/*', 'node_modules/**'])(
    'a glob never matches what others wrote: %s',
    async (directory) => {
      const job = await open()
      await withModules(job, 'a', ...foreign)
      const { step, projects } = await readFor(job, directory)
      expect(projects).toEqual([])
      expect(step).toMatchObject({ exitCode: 1, outputs: { outcome: 'failed', cause: 'no_gomod' } })
    },
  )
})

describe('cache', () => {
  it('save never restores, and saves', async () => {
    const inputs = { ...off, cache: 'save' }
    for (const round of [1, 2]) {
      mirror.requests.length = 0
      const job = await open(service.env())
      const step = await job.main(action, { inputs })
      expect(step.outputs, `round ${round}`).toMatchObject({ outcome: 'ready', 'cache-hit': 'false' })
      expect(mirror.paths.filter((path) => path.endsWith('.zip'))).toHaveLength(2)
      await job.post(action, 'success', { inputs })
      expect(service.entries).toHaveLength(1)
    }
  })

  it('restore restores, and never saves', async () => {
    const job = await open(service.env())
    const inputs = { ...off, cache: 'restore' }
    await job.main(action, { inputs })
    await job.post(action, 'success', { inputs })
    expect(service.entries).toHaveLength(0)
  })

  it.each([
    ['issue_comment', {}],
    ['pull_request_target', {}],
    ['pull_request', { pull_request: { head: { repo: { id: 2 } } }, repository: { id: 1 } }],
    ['workflow_run', { workflow_run: { head_repository: { id: 2 } }, repository: { id: 1 } }],
  ])('auto saves nothing in an event whose content outsiders choose: %s', async (name, payload) => {
    const job = await open({ ...service.env(), GITHUB_EVENT_NAME: name })
    await writeFile(join(job.folder, 'event.json'), JSON.stringify(payload))
    expect((await job.main(action, { inputs: off })).outputs['outcome']).toBe('ready')
    await job.post(action, 'success', { inputs: off })
    expect(service.entries).toHaveLength(0)
  })

  it.skipIf(notOnLinux).each(['/proc/modward', '/dev/null/kept', 'go.mod', ' kept with blanks ', '../beside', '.'])(
    `cache-dir %j costs no download${skipped(notOnLinux)}`,
    async (directory) => {
      const job = await open()
      const inputs = { ...off, 'cache-dir': directory, 'cache-timeout': '20s' }
      const began = performance.now()
      const step = await job.main(action, { inputs })
      expect(step.outputs['outcome']).toBe('ready')
      const post = await job.post(action, 'success', { inputs })
      expect(post?.exitCode).toBe(0)
      expect(post?.raw).not.toMatch(/^\s+at /m)
      expect(performance.now() - began).toBeLessThan(20_000)
    },
  )
})

it('the mirror that the log calls chosen is the one of the output', async () => {
  const healthy = await FaultMirror.open({ tree: treeOf(modules) })
  try {
    mirror.misbehave = always({ kind: 'status', status: 503 })
    for (const [separator, chosen] of [
      [',', undefined],
      ['|', healthy],
    ] as const) {
      const job = await open({ GOPROXY: `${mirror.url}${separator}${healthy.url}` })
      const step = await job.main(action, { inputs: { ...hasty, mirrors: 'inherit', 'preflight-timeout': '3s' } })
      const [, named] = /▸ Mirrors: (\S+) healthy/.exec(step.log) ?? []
      expect(named === undefined ? undefined : `http://${named}`).toBe(chosen?.url)
      if (chosen !== undefined) expect(step.outputs['mirror']).toBe(chosen.url)
    }
  } finally {
    await healthy.close()
  }
})

it.skipIf(notOnLinux)(`a relay that hangs is not left behind by the post step${skipped(notOnLinux)}`, async () => {
  const job = await open()
  const inputs = { ...off, serve: 'true' }
  await job.main(action, { inputs })
  const bundle = join(action, 'dist/relay-daemon/index.js')
  const [pid = 0] = processesWith(machine.folder).filter((one) => readProcess(one, 'cmdline').includes(bundle))
  process.kill(pid, 'SIGSTOP')
  expect(await job.post(action, 'success', { inputs })).toMatchObject({ exitCode: 0 })
  await expect.poll(() => isRunning(pid)).toBe(false)
})

it.skipIf(onWindows)(
  `go-version is that of the go that did the work, after a switch${skipped(onWindows)}`,
  async () => {
    const signer = new Signer('sum.test')
    const go = join(execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).trim(), 'bin/go')
    const zip = fakeToolchain(
      '1.99.1',
      ['bin/gofmt', 'lib/none', 'pkg/tool/none'].map((name) => ({ name, content: 'x' })),
      go,
    )
    const releases = new ToolchainReleases(signer, [{ release: '1.99.1', zip, h1: await hashZip({ bytes: zip }) }])
    const files = treeOf(modules)
    mirror.tree = { get: (path) => files.get(path) ?? releases.get(path) }
    const job = await open({ GOTOOLCHAIN: 'auto', GOSUMDB: signer.verifierKey, GOPATH: join(machine.folder, 'gopath') })
    await appendFile(join(job.workspace, 'go.mod'), 'toolchain go1.99.1\n')
    const step = await job.main(action, { inputs: off })
    const report = JSON.parse(await readFile(step.outputs['report'] ?? '', 'utf8'))
    expect(step.outputs, step.log).toMatchObject({ outcome: 'ready', 'go-version': '1.99.1' })
    expect(report.go.version).toBe('1.99.1')
  },
)

it('a flag without effect on the command line is refused, and runs nothing', async () => {
  const job = await open()
  for (const flag of ['--summary', '--no-annotations', '--serve']) {
    const child = execFile(process.execPath, [join(action, 'dist/cli/index.js'), 'guard', flag], { cwd: job.workspace })
    const { promise, resolve } = Promise.withResolvers<number | null>()
    child.on('close', resolve)
    expect(await promise, flag).toBe(2)
  }
  expect(mirror.requests).toEqual([])
})

it('fail-on-error=false holds on the command line, too', async () => {
  mirror.misbehave = always({ kind: 'status', status: 404 })
  const job = await open()
  await mkdir(join(job.folder, 'home'))
  const args = ['guard', '--fail-on-error=false', '--attempts', '1', '--preflight', 'off']
  const env = { ...process.env, GOPROXY: mirror.url, GOMODCACHE: machine.moduleCache, GOSUMDB: 'off', GOFLAGS: '' }
  const step = await job.run([process.execPath, join(action, 'dist/cli/index.js'), ...args], { env })
  expect(step.log).toContain('http_404')
  expect(step.exitCode).toBe(0)
  expect(await readdir(job.temp)).toEqual([])
})
