import { execFile, execFileSync } from 'node:child_process'
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { FaultMirror } from '../support/fault-mirror.ts'
import { Signer } from '../support/memory-log.ts'
import { on } from '../support/misbehaviours.ts'
import { makeModule, treeOf } from '../support/modules.ts'
import { onWindows, skipped } from '../support/skipping.ts'
import { ToolchainReleases } from '../support/toolchain-releases.ts'
import { action, hasty, Machine } from './job.ts'
import type { Runner } from './runner.ts'

/** The machine's own mirrors, as its people set them up. */
const goproxy = execFileSync('go', ['env', 'GOPROXY'], { encoding: 'utf8' }).trim()
const [upstream = ''] = goproxy.split(/[,|]/)
const noMirror = await fetch(`${upstream}/golang.org/toolchain/@v/list`, {
  signal: AbortSignal.timeout(10_000),
}).then(
  ({ ok }) => (ok ? '' : 'the Go mirror has no list of toolchains'),
  () => 'no Go mirror answers',
)

/** A release that is not the one on this machine, in go.mod and on disk. */
const release = '1.26.2'
const modules = ['one', 'two'].map((name) => makeModule(`example.com/${name}`))

let machine: Machine
let mirror: FaultMirror
/** A PATH with git, a shell and no go. */
let pathWithoutGo: string
beforeAll(async () => {
  machine = await Machine.create()
  mirror = await FaultMirror.open({ tree: treeOf(modules) })
  pathWithoutGo = join(machine.folder, 'bin')
  await mkdir(pathWithoutGo)
  for (const command of ['sh', 'git', 'env']) {
    await symlink(execFileSync('which', [command], { encoding: 'utf8' }).trim(), join(pathWithoutGo, command))
  }
})
afterAll(async () => {
  await mirror.close()
  await machine.remove()
})

/** A job on a machine without Go, whose project asks for a toolchain; modules come from loopback. */
async function job(mirrors: string, gomod = `toolchain go${release}`): Promise<Runner> {
  const env = {
    PATH: pathWithoutGo,
    GOPROXY: mirrors,
    RUNNER_TOOL_CACHE: join(machine.folder, 'tools'),
    GOTOOLCHAIN: undefined,
  }
  const job = await machine.job(modules, { ...env, GOROOT: '/nowhere' })
  const file = join(job.workspace, 'go.mod')
  await writeFile(file, (await readFile(file, 'utf8')).replace('go 1.21\n', `go 1.21\n\n${gomod}\n`))
  return job
}

const fromFile = { inputs: { ...hasty, 'go-version-file': 'go.mod', preflight: 'off' } }

describe.skipIf(noMirror || onWindows)(`a machine without Go${skipped(noMirror || onWindows)}`, () => {
  it('gets the one that go.mod asks for, for this and for later steps', async () => {
    const cold = await job(`${mirror.url},${upstream}`)
    const step = await cold.main(action, fromFile)
    expect(step.log).toContain(`▸ Go: ${release} downloaded and verified`)
    expect(step).toMatchObject({ outcome: 'success', outputs: { outcome: 'ready', 'go-version': release } })
    expect(step.exported).toMatchObject({ GOTOOLCHAIN: 'local', GOROOT: '' })
    const version = await cold.run(['go', 'version'])
    expect(version.log).toContain(`go version go${release} `)
    expect(await cold.run(['go', 'build', './...'], { env: { GOPROXY: 'off', CGO_ENABLED: '0' } })).toMatchObject({
      exitCode: 0,
    })
  }, 300_000)

  it('finds it again without a request', async () => {
    mirror.requests.length = 0
    const warm = await job(mirror.url)
    const step = await warm.main(action, fromFile)
    expect(step.log).toContain(`▸ Go: ${release} from the tool cache`)
    expect(step.outputs['outcome']).toBe('ready')
    expect(mirror.paths.filter((path) => /toolchain|sumdb/.test(path))).toEqual([])
    expect((await warm.run(['go', 'version'])).log).toContain(`go${release}`)
  }, 120_000)

  it('tells a person its GOROOT on the command line', async () => {
    const cli = [join(action, 'dist/cli/index.js'), 'go', '1.26.x']
    const env = { PATH: pathWithoutGo, GOPROXY: 'off', RUNNER_TOOL_CACHE: join(machine.folder, 'tools') }
    const { stdout } = await promisify(execFile)(process.execPath, cli, { env })
    const { stdout: version } = await promisify(execFile)(join(stdout.trim(), 'bin/go'), ['version'])
    expect(version).toContain(`go${release}`)
  }, 60_000)
})

describe.skipIf(onWindows)(`a job is told what is wrong with the Go that it asks for${skipped(onWindows)}`, () => {
  it('a version that is none, before anything runs', async () => {
    const step = await (await job(mirror.url)).main(action, { inputs: { 'go-version': 'latest' } })
    expect(step).toMatchObject({ outcome: 'failure', outputs: { cause: 'input_invalid' } })
    expect(step.annotations[0]?.message).toContain('go-version: "latest" is not allowed. Allowed: a version (1.26.3')
  })

  it('a version file that is not there, whatever fail-on-error says', async () => {
    const inputs = { 'go-version-file': '.go-version', 'fail-on-error': 'false' }
    const step = await (await job(mirror.url)).main(action, { inputs })
    expect(step).toMatchObject({ outcome: 'failure', outputs: { cause: 'input_invalid' } })
    expect(step.annotations[0]?.message).toContain(
      'go-version-file: ".go-version" is not allowed: it cannot be read (ENOENT)',
    )
  })

  it('a release that no mirror has', async () => {
    const step = await (await job(mirror.url)).main(action, { inputs: { ...hasty, 'go-version': '1.99.99' } })
    expect(step).toMatchObject({ outcome: 'failure', outputs: { cause: 'toolchain_unavailable', outcome: 'failed' } })
    expect(step.log).toContain('toolchain not available (the mirrors list no release at all)')
  })

  it('a go.mod that asks for more than is allowed, on its line', async () => {
    const old = await job(mirror.url, 'go 1.99.0')
    const file = join(old.workspace, 'go.mod')
    await writeFile(file, (await readFile(file, 'utf8')).replace('go 1.21\n\n', ''))
    const env = { PATH: process.env['PATH'], GOTOOLCHAIN: 'local', GOROOT: undefined }
    mirror.requests.length = 0
    const step = await old.main(action, { env })
    expect(step).toMatchObject({ outcome: 'failure', outputs: { cause: 'go_too_old' } })
    const [annotation] = step.annotations
    expect(annotation?.properties).toMatchObject({ file: 'go.mod', line: '3' })
    expect(annotation?.message).toMatch(/requires go >= 1\.99\.0 \(running go 1\.\d+[\d.]*; GOTOOLCHAIN=local\)/)
    expect(mirror.requests).toEqual([])
  })
})

it.skipIf(onWindows)(
  `a job that is ended in the middle of a download leaves nothing behind${skipped(onWindows)}`,
  async () => {
    const spooled = /^modward-go-\w+[\\/]/
    const signer = new Signer('sum.test')
    const zip = Buffer.alloc(7_000_000, 'PK')
    const tree = new ToolchainReleases(signer, [{ release: '1.99.1', zip, h1: 'h1:AAAA' }])
    const hanging = await FaultMirror.open({ tree, misbehave: on('.zip', { kind: 'stall', after: 300_000 }) })
    try {
      const ended = await job(hanging.url)
      const began = performance.now()
      const step = await ended.main(action, {
        env: { GOSUMDB: signer.verifierKey },
        inputs: { ...hasty, 'go-version': '1.99.1' },
        started: (child) => {
          const hasBegun = async () =>
            (await readdir(ended.temp, { recursive: true })).some((name) => spooled.test(name))
          void vi.waitUntil(hasBegun, { timeout: 20_000 }).finally(() => child.kill('SIGTERM'))
        },
      })
      expect(step.outcome).toBe('failure')
      expect(hanging.paths.filter((path) => path.endsWith('.zip'))).toHaveLength(1)
      expect(performance.now() - began).toBeLessThan(10_000)
      expect((await readdir(ended.temp)).filter((name) => !name.startsWith('modward-report'))).toEqual([])
      expect(await readdir(join(machine.folder, 'tools/go/1.99.1')).catch(() => [])).toEqual([])
    } finally {
      await hanging.close()
    }
  },
  30_000,
)

it('a toolchain that go will switch to comes first, ahead of the modules', async () => {
  const switching = await job(`${mirror.url}`, 'toolchain go1.99.1')
  mirror.requests.length = 0
  const env = { PATH: process.env['PATH'], GOTOOLCHAIN: 'auto', GOROOT: undefined }
  const step = await switching.main(action, { env, inputs: { ...hasty, attempts: '1', preflight: 'off' } })
  expect(step.log).toMatch(/▸ Go: go\.mod makes go 1\.\d+\.\d+ switch to 1\.99\.1, which is fetched first/)
  expect(mirror.paths.find((path) => path.endsWith('.zip'))).toMatch(/^golang\.org\/toolchain\/@v\/v0\.0\.1-go1\.99\.1/)
  expect(step.outputs['cause']).toBe('toolchain_unavailable')
}, 60_000)
