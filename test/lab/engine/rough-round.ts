import { execFileSync, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hashZip } from '../../../src/gomod/dirhash.ts'
import { removeTree } from '../../../src/module-cache/remove-tree.ts'
import { action } from '../../e2e/job.ts'
import { Runner, type Step } from '../../e2e/runner.ts'
import { FakeCacheService } from '../../support/cache-service.ts'
import { FaultMirror, type FaultMirrorOptions, type MirrorTree } from '../../support/fault-mirror.ts'
import { Signer } from '../../support/memory-log.ts'
import { makeModule, treeOf, writeProject } from '../../support/modules.ts'
import { killProcessesWith, processesWith } from '../../support/processes.ts'
import { fakeToolchain, ToolchainReleases } from '../../support/toolchain-releases.ts'
import { modules } from './scenario.ts'

/** What happens in a rough round. */
export type RoughPlan = {
  readonly mirrors: readonly Partial<FaultMirrorOptions>[]
  readonly separator: string
  /** One for each job; they run at once, with one module cache and one store of saved modules. */
  readonly jobs: readonly {
    readonly serve: boolean
    /** It asks for a Go that is not on the machine; the jobs have one tool cache. */
    readonly getsGo: boolean
    readonly unpack: 'auto' | 'go'
    /** Ends the job's step so long after its start; milliseconds. */
    readonly kill?: { readonly signal: NodeJS.Signals; readonly afterMs: number }
  }[]
  /** Saved modules go to a cache service instead of a folder. */
  readonly hasService: boolean
  /** MB of the file system with the module cache; undefined for that of this machine. Needs root. */
  readonly diskMB?: number
}

/** A module that no project requires: a later step asks the relay for it. */
const tool = makeModule('example.test/tool')
const release = '1.99.1'
const signer = new Signer('sum.test')
const go = join(execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).trim(), 'bin/go')
const toolchain = fakeToolchain(release, [{ name: 'src/large', content: randomBytes(300_000) }], go)
const h1 = await hashZip({ bytes: toolchain })
const releases = new ToolchainReleases(signer, [{ release, zip: toolchain, h1 }])
const files = treeOf([...modules, tool])
const tree: MirrorTree = { get: (path) => files.get(path) ?? releases.get(path) }

/**
 * Jobs of the committed bundle on one machine, that are killed, run out of disk and meet faults. What was lost, as sentences;
 * `causes` of the steps that failed.
 */
export async function roughRound(plan: RoughPlan): Promise<{ problems: readonly string[]; causes: readonly string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'modward-rough-'))
  const disk = join(folder, 'disk')
  mkdirSync(disk)
  if (plan.diskMB !== undefined) {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${plan.diskMB}m`, 'modward', disk])
  }
  const mirrors = await Promise.all(plan.mirrors.map((options) => FaultMirror.open({ tree, ...options })))
  const healthy = await FaultMirror.open({ tree })
  const service = await FakeCacheService.open()
  const tools = join(folder, 'tools')
  const runners: Runner[] = []
  const job = async (proxy: string, moduleCache: string) => {
    const runner = await Runner.create({
      HOME: folder,
      GOMODCACHE: moduleCache,
      GOFLAGS: '-modcacherw',
      GOENV: 'off',
      GOSUMDB: signer.verifierKey,
      // The database knows toolchains only.
      GONOSUMDB: 'example.test',
      GOTOOLCHAIN: 'local',
      GOPROXY: proxy,
      RUNNER_TOOL_CACHE: tools,
      ...(plan.hasService && service.env()),
    })
    runners.push(runner)
    await writeProject(runner.workspace, modules)
    return runner
  }
  const store = plan.hasService ? {} : { 'cache-dir': join(folder, 'store') }
  const inputs = { ...store, timeout: '60s', 'stall-timeout': '1s', backoff: '100ms' }
  const goInput = { 'go-version': release }
  const problems: string[] = []
  const causes: string[] = []
  try {
    const proxy = mirrors.map(({ url }) => url).join(plan.separator)
    await Promise.all(
      plan.jobs.map(async ({ serve, getsGo, unpack, kill }) => {
        const runner = await job(proxy, join(disk, 'mod'))
        const own = { ...inputs, ...(getsGo && goInput), mirrors: proxy, serve: String(serve), unpack }
        let timer: NodeJS.Timeout | undefined
        const step = await runner.main(action, {
          inputs: own,
          started: (child) => {
            if (kill !== undefined) timer = setTimeout(() => child.kill(kill.signal), kill.afterMs)
          },
        })
        clearTimeout(timer)
        if (step.outcome === 'failure' && kill === undefined) causes.push(step.outputs['cause'] ?? 'none')
        // What it gets depends on the mirrors; that it ends is what counts. Without the relay, go waits for a mirror that stalls for ever.
        if (serve && step.outcome === 'success')
          await runner.run(['go', 'mod', 'download', `${tool.path}@${tool.version}`])
        await runner.post(action, step.outcome, { inputs: own })
      }),
    )
    if (plan.diskMB !== undefined) execFileSync('umount', ['-l', disk])

    const after = async (what: string, moduleCache: string) => {
      const runner = await job(healthy.url, moduleCache)
      const step = await runner.main(action, { inputs: { ...inputs, ...goInput, mirrors: healthy.url } })
      problems.push(...complaints(what, step, verify(runner, moduleCache)))
      await runner.post(action, step.outcome, { inputs })
      const version = await runner.run(['go', 'version'])
      if (!version.log.includes(release)) problems.push(`${what} has another Go: ${version.log}`)
    }
    await after('the next job', join(disk, 'mod'))
    await after('a job on a fresh machine', join(folder, 'fresh'))
    const left = processesWith(folder)
    if (left.length > 0) problems.push(`${left.length} processes are left`)
    const staged = readdirSync(join(folder, 'fresh', 'cache')).filter((name) => name.startsWith('modward-'))
    const wrong = toolchainFaults(tools)
    if (staged.length > 0) problems.push(`left in the module cache: ${staged}`)
    if (wrong !== '') problems.push(wrong)
    return { problems, causes }
  } finally {
    killProcessesWith(folder)
    if (plan.diskMB !== undefined) spawnSync('umount', ['-l', disk], { stdio: 'ignore' })
    for (const server of [...mirrors, healthy, service]) await server.close()
    for (const runner of runners) await runner.remove()
    await removeTree(folder).catch(() => rmSync(folder, { recursive: true, force: true }))
  }
}

function complaints(what: string, step: Step, verified: string): string[] {
  const failed = step.outcome === 'success' ? [] : [`${what} failed: ${step.raw.slice(-2000)}`]
  return verified === 'all modules verified'
    ? failed
    : [...failed, `${what} has a module cache that is not sound: ${verified}`]
}

/** What is wrong with the tool cache, whatever happened to the jobs that filled it. */
function toolchainFaults(tools: string): string {
  const [arch = ''] = readdirSync(join(tools, 'go', release)).filter((name) => /^[a-z0-9]+$/.test(name))
  const { size } = statSync(join(tools, 'go', release, arch, 'src/large'))
  return size === 300_000 ? '' : `the tool cache has a Go with ${size} bytes of a file`
}

function verify({ workspace }: Runner, moduleCache: string): string {
  const env = {
    PATH: process.env['PATH'],
    HOME: workspace,
    GOMODCACHE: moduleCache,
    GOPROXY: 'off',
    GOSUMDB: 'off',
    GOENV: 'off',
  }
  const { stdout, stderr } = spawnSync('go', ['mod', 'verify'], { cwd: workspace, env, encoding: 'utf8' })
  return stdout.trim() || stderr
}
