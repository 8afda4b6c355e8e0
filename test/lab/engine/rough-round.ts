import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { removeTree } from '../../../src/module-cache/remove-tree.ts'
import { action } from '../../e2e/job.ts'
import { Runner, type Step } from '../../e2e/runner.ts'
import { FaultMirror, type FaultMirrorOptions } from '../../support/fault-mirror.ts'
import { makeModule, treeOf, writeProject } from '../../support/modules.ts'
import { killProcessesWith, processesWith } from '../../support/processes.ts'
import { modules } from './scenario.ts'

/** What happens in a rough round. */
export type RoughPlan = {
  readonly mirrors: readonly Partial<FaultMirrorOptions>[]
  readonly separator: string
  /** One for each job; they run at once, with one module cache and one cache-dir. */
  readonly jobs: readonly {
    readonly serve: boolean
    /** Ends the job's step so long after its start; milliseconds. */
    readonly kill?: { readonly signal: NodeJS.Signals; readonly afterMs: number }
  }[]
  /** MB of the file system with the module cache; undefined for that of this machine. Needs root. */
  readonly diskMB?: number
}

/** A module that no project requires: a later step asks the relay for it. */
const tool = makeModule('example.test/tool')
const tree = treeOf([...modules, tool])

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
  const runners: Runner[] = []
  const job = async (proxy: string, moduleCache: string) => {
    const runner = await Runner.create({
      HOME: folder,
      GOMODCACHE: moduleCache,
      GOFLAGS: '-modcacherw',
      GOENV: 'off',
      GOSUMDB: 'off',
      GOTOOLCHAIN: 'local',
      GOPROXY: proxy,
    })
    runners.push(runner)
    await writeProject(runner.workspace, modules)
    return runner
  }
  const inputs = { 'cache-dir': join(folder, 'store'), timeout: '60s', 'stall-timeout': '1s', backoff: '100ms' }
  const problems: string[] = []
  const causes: string[] = []
  try {
    const proxy = mirrors.map(({ url }) => url).join(plan.separator)
    await Promise.all(
      plan.jobs.map(async ({ serve, kill }) => {
        const runner = await job(proxy, join(disk, 'mod'))
        let timer: NodeJS.Timeout | undefined
        const step = await runner.main(action, {
          inputs: { ...inputs, mirrors: proxy, serve: String(serve) },
          started: (child) => {
            if (kill !== undefined) timer = setTimeout(() => child.kill(kill.signal), kill.afterMs)
          },
        })
        clearTimeout(timer)
        if (step.outcome === 'failure' && kill === undefined) causes.push(step.outputs['cause'] ?? 'none')
        // What it gets depends on the mirrors; that it ends is what counts. Without the relay, go waits for a mirror that stalls for ever.
        if (serve && step.outcome === 'success')
          await runner.run(['go', 'mod', 'download', `${tool.path}@${tool.version}`])
        await runner.post(action, step.outcome, { inputs })
      }),
    )
    if (plan.diskMB !== undefined) execFileSync('umount', ['-l', disk])

    const after = async (what: string, moduleCache: string) => {
      const runner = await job(healthy.url, moduleCache)
      const step = await runner.main(action, { inputs: { ...inputs, mirrors: healthy.url } })
      problems.push(...complaints(what, step, verify(runner, moduleCache)))
      await runner.post(action, step.outcome, { inputs })
    }
    await after('the next job', join(disk, 'mod'))
    await after('a job on a fresh machine', join(folder, 'fresh'))
    const left = processesWith(folder)
    if (left.length > 0) problems.push(`${left.length} processes are left`)
    const staged = readdirSync(join(folder, 'fresh', 'cache')).filter((name) => name.startsWith('modward-'))
    if (staged.length > 0) problems.push(`left in the module cache: ${staged}`)
    return { problems, causes }
  } finally {
    killProcessesWith(folder)
    if (plan.diskMB !== undefined) spawnSync('umount', ['-l', disk], { stdio: 'ignore' })
    for (const mirror of [...mirrors, healthy]) await mirror.close()
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
