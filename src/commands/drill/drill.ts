import { mkdir, mkdtemp, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { linkFile, placeAll } from '../../cache/link-files.ts'
import type { Fault } from '../../causes/fault.ts'
import { FaultError } from '../../causes/fault-error.ts'
import { faultOf } from '../../causes/rules/table.ts'
import type { Config } from '../../config/config.ts'
import { readGoEnv } from '../../go/go-env.ts'
import { filePath, type ModuleFile } from '../../gomod/module-file.ts'
import { formatModule } from '../../gomod/module-version.ts'
import type { Host, RunResult } from '../../host/host.ts'
import type { PlannedMirrors } from '../../mirrors/plan.ts'
import { removeTree } from '../../module-cache/remove-tree.ts'
import type { Project } from '../../project/project.ts'
import { countRecovered } from '../../report/fault-groups.ts'
import type { Report } from '../../report/schema.ts'
import { toolchainRequirementsOf } from '../../toolchain/toolchain-requirements.ts'
import { Deadline } from '../guard/deadline.ts'
import { guard } from '../guard/guard.ts'
import { planFor, readProjects } from '../guard/read-projects.ts'
import type { RunContext } from '../guard/run-context.ts'
import { adviceOf, isPromised } from './advice.ts'
import { failingMirror, type Setting } from './drill-setting.ts'
import { type Failure, failures } from './failures.ts'
import { findAnswering } from './find-answering.ts'
import { silentStore } from './silent-store.ts'
import { openStagedMirror } from './staged-mirror.ts'

/** How the set-up came through one staged failure. */
export type StagedRun = {
  readonly failure: string
  readonly title: string
  readonly survived: boolean
  /** Whether modward promises this recovery for these mirrors. */
  readonly promised: boolean
  /** Id of the main cause; null if it survived. */
  readonly cause: string | null
  readonly durationMs: number
  /** Errors that the run recovered from. */
  readonly recovered: number
  /** What to change; empty for nothing. */
  readonly advice: string
}

/** The JSON document of `drill`. */
export type Drill = {
  readonly schema: 1
  /** Whether every recovery that modward promises for this set-up worked. */
  readonly ready: boolean
  readonly projects: number
  /** The modules that mirrors serve. */
  readonly modules: number
  /** Every mirror that may be asked; one that does not answer from here is down in every staged failure. */
  readonly mirrors: readonly { readonly url: string; readonly answers: boolean }[]
  /** The mirror whose failures are staged. */
  readonly failing: string
  readonly runs: readonly StagedRun[]
}

/** A drill; or the download that failed before anything was staged; or why there is nothing to stage. */
export type Drilled = { readonly drill: Drill } | { readonly download: RunResult } | { readonly fault: Fault }

export type DrillOptions = {
  readonly config: Config
  readonly context: RunContext
  /** Called before the first failure is staged. */
  readonly onStart: (drill: Omit<Drill, 'runs' | 'ready'>) => void
  /** Told what is waited for. */
  readonly onWait: (text: string) => void
  /** Called when a staged failure is over. */
  readonly onRun: (run: StagedRun) => void
}

/** What all staged failures have in common. */
type Stage = {
  readonly options: DrillOptions
  /** The drill's own folder, with a module cache for each failure. */
  readonly home: string
  /** The module cache with everything that was fetched. */
  readonly fetched: string
  readonly setting: Setting
  /** Files that no mirror serves in the drill, and that are in the module cache from the start: private modules and toolchains. */
  readonly given: readonly ModuleFile[]
}

/**
 * The `drill` command: fetches the projects' modules once from their real mirrors, then downloads them again and again from local mirrors
 * that fail in front of the user's own settings. Everything is in a folder of its own, removed afterwards. Never throws.
 */
export async function drill(options: DrillOptions): Promise<Drilled> {
  const { config, context } = options
  const deadline = new Deadline(config.timeout, context.signal)
  const home = await mkdtemp(join(context.temp, 'modward-drill-'))
  try {
    return await run(options, home, deadline)
  } catch (error) {
    return { fault: deadline.faultOfError(error, 'the preparations of the drill') }
  } finally {
    // What cannot be removed costs nothing but space.
    await removeTree(home).catch(() => {})
  }
}

async function run(options: DrillOptions, home: string, deadline: Deadline): Promise<Drilled> {
  const { config, context, onStart } = options
  const { root, signal } = context
  const fetched = join(home, 'fetched', 'modcache')
  const env = envOf(context, home, fetched)
  const goEnv = await readGoEnv(root, env, deadline.signal)
  const { projects, unreadable } = await readProjects(config, goEnv, { env, root }, deadline.signal)
  const planned = planFor(config, goEnv)
  for (const secret of planned.secrets) context.host.secret(secret)
  const problem = unreadable[0] ?? whyIdle(projects, planned)
  if (problem !== undefined) throw new FaultError(problem)
  const goproxy = typeof config.mirrors === 'object' ? config.mirrors.list : goEnv.GOPROXY
  const toolchains = toolchainRequirementsOf(projects, { ...goEnv, goproxy, env }, root).missing

  const { result } = await guard({ ...config, cache: 'false' }, { ...context, env })
  if (result.report.outcome === 'failed') return { download: result }
  options.onWait('  asking each mirror …')
  const answering = await findAnswering(planned, result.report, { env, goEnv, config, host: context.host, signal })
  const setting = { mirrors: planned.plan.mirrors, answering }
  const known = {
    schema: 1,
    projects: projects.length,
    modules: countModules(projects),
    mirrors: setting.mirrors.map(({ name }) => ({ url: name, answers: answering.has(name) })),
    failing: failingMirror(setting)?.name ?? '',
  } as const
  onStart(known)

  const stage = { options, home, fetched, setting, given: [...toolchains, ...privateFiles(projects)] }
  const runs: StagedRun[] = []
  for (const failure of failures) {
    options.onWait(`  staged: ${failure.title} …`)
    const { report } = await stageFailure(failure, stage)
    signal.throwIfAborted()
    const staged = judge(failure, report, stage)
    options.onRun(staged)
    runs.push(staged)
  }
  return { drill: { ...known, ready: runs.every(({ survived, promised }) => survived || !promised), runs } }
}

/** The user's environment, with a module cache and a place for the checksum database of the drill's own. */
function envOf({ env }: RunContext, home: string, moduleCache: string): RunContext['env'] {
  return { ...env, GOMODCACHE: moduleCache, GOPATH: join(home, 'gopath') }
}

function whyIdle(projects: readonly Project[], { plan }: PlannedMirrors): Fault | undefined {
  const text =
    plan.mirrors.length === 0
      ? 'GOPROXY names no mirror, so that no failure of one can be staged; name mirrors with --mirrors'
      : countModules(projects) === 0
        ? 'the projects need no module from a mirror, so that there is nothing to download; name other projects'
        : ''
  return text === '' ? undefined : faultOf('input_invalid', { text })
}

function countModules(projects: readonly Project[]): number {
  return new Set(projects.flatMap(({ needs }) => needs.zips.map(formatModule))).size
}

function privateFiles(projects: readonly Project[]): readonly ModuleFile[] {
  return projects.flatMap(({ needs }) => needs.private.map((module) => ({ ...module, kind: 'zip' }) as const))
}

/** A failure that only another mirror can help with, if there is none, is ended after this time; milliseconds. */
const hopelessMs = 60_000

/** Downloads everything while the failure lasts, with the user's settings and an empty module cache. */
async function stageFailure(failure: Failure, stage: Stage): Promise<RunResult> {
  const { options, home, fetched, setting, given } = stage
  const { config, context } = options
  const folder = join(home, failure.name)
  const moduleCache = join(folder, 'modcache')
  const downloads = join(fetched, 'cache', 'download')
  const failing = failingMirror(setting)
  const well = { isDown: false, misbehave: () => undefined }
  const opened = setting.mirrors.map(async (mirror) => {
    const isDead = !setting.answering.has(mirror.name)
    const behaviour = mirror === failing && failure.of === 'mirror' ? failure : { ...well, isDown: isDead }
    return [mirror.name, await openStagedMirror(downloads, behaviour)] as const
  })
  const staged = new Map(await Promise.all(opened))
  const replaceMirrors = (planned: PlannedMirrors): PlannedMirrors => {
    const mirrors = planned.plan.mirrors.map((mirror) => ({
      ...mirror,
      url: staged.get(mirror.name)?.url ?? mirror.url,
    }))
    return { ...planned, plan: { ...planned.plan, mirrors }, credentials: new Map() }
  }
  try {
    await giveFiles(given, fetched, moduleCache)
    const store = failure.of === 'cache' ? silentStore : undefined
    const env = envOf(context, home, moduleCache)
    const quiet = { ...context, env, store, replaceMirrors, host: quietHost(context.host) }
    const timeout = isPromised(failure, setting) ? config.timeout : Math.min(config.timeout, hopelessMs)
    return (await guard({ ...config, cache: 'restore', timeout }, quiet)).result
  } finally {
    await Promise.all([...staged.values()].map((mirror) => mirror.close()))
    // What cannot be removed now goes with the folder of the drill.
    await removeTree(folder).catch(() => {})
  }
}

function judge(failure: Failure, report: Report, { options, setting }: Stage): StagedRun {
  const { outcome, cause, durationMs, faults, transfer } = report
  const survived = outcome === 'ready'
  const promised = isPromised(failure, setting)
  const stallMs = options.config.stallTimeout
  return {
    failure: failure.name,
    title: failure.title,
    survived,
    promised,
    cause,
    durationMs,
    recovered: countRecovered(faults),
    advice: adviceOf({ survived, promised, durationMs, stalls: transfer.stalls, stallMs }, setting),
  }
}

/** Puts private modules and toolchains, which the mirrors of a drill do not serve, into a module cache. */
async function giveFiles(files: readonly ModuleFile[], fetched: string, moduleCache: string): Promise<void> {
  const downloads = join('cache', 'download')
  const paths = files.flatMap((file) => [
    ...(['info', 'mod', 'zip'] as const).map((kind) => filePath({ ...file, kind })),
    `${filePath({ ...file, kind: 'zip' })}hash`,
  ])
  await placeAll(join(fetched, downloads), join(moduleCache, downloads), paths, linkFile)
  for (const file of files.filter(({ path }) => path === 'golang.org/toolchain')) {
    // To unpack Go takes longer than most drills.
    const folder = join(moduleCache, formatModule(file))
    await mkdir(dirname(folder), { recursive: true })
    await symlink(join(fetched, formatModule(file)), folder, 'junction')
  }
}

/** Says nothing of a staged download: the table has its result. */
function quietHost(host: Host): Host {
  return {
    info() {},
    warning() {},
    group() {},
    progress() {},
    secret: (value) => host.secret(value),
    redact: (text) => host.redact(text),
    sinks: host.sinks,
    exportEnv: async () => {},
    publish: async () => 0,
  }
}
