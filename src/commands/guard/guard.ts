import type { SavePlan } from '../../cache/save.ts'
import type { Fault } from '../../causes/fault.ts'
import type { Config } from '../../config/config.ts'
import { openRunLog, type RunLog } from '../../events/run-log.ts'
import { RunRecord } from '../../events/sinks/run-record.ts'
import { ProgressFold } from '../../events/sinks/transfer-progress.ts'
import { WaitingFold } from '../../events/sinks/waiting.ts'
import { gitAuthVariables } from '../../go/git-auth.ts'
import { readVersionAtWork } from '../../go/go-env.ts'
import { privateVariables } from '../../go/private-patterns.ts'
import { redactedEnv } from '../../go/redacted-env.ts'
import type { RunResult } from '../../host/host.ts'
import { exportGoproxy } from '../../mirrors/goproxy-export.ts'
import { traceVariables, withEarlierRelay } from '../../mirrors/goproxy-trace.ts'
import { lineOf } from '../../project/require-lines.ts'
import { buildReport, cacheReportOf } from '../../report/build-report.ts'
import type { GoproxyExport } from '../../report/schema.ts'
import { cacheLine, modulesLine } from '../../report/status-lines.ts'
import { Deadline } from './deadline.ts'
import { downloadProjects } from './download-projects.ts'
import { findCredentials } from './find-credentials.ts'
import { ModuleCacheSession } from './module-cache-session.ts'
import { causeOfTimeOut } from './root-cause.ts'
import type { RunContext } from './run-context.ts'
import { openRunNetwork, planRun, type RunPlan } from './run-plan.ts'
import { runPreflight } from './run-preflight.ts'
import { showWaits } from './show-waits.ts'
import { type LeftDaemon, startDaemon } from './start-daemon.ts'

/** The result of a guarded download, and what the post step has to do. */
export type Guarded = {
  readonly result: RunResult
  readonly save: SavePlan | undefined
  readonly daemon: LeftDaemon | undefined
}

/** How the steps ended, beside what is in the run log. */
type End = Pick<Guarded, 'save' | 'daemon'> & {
  readonly failure: Fault | null
  readonly goOutput: string
  readonly goproxy: GoproxyExport
}

/** The services of one run. */
type Run = {
  readonly log: RunLog
  readonly record: RunRecord
  readonly waiting: WaitingFold
  readonly deadline: Deadline
}

/** The `guard` command. Never throws: a failure is part of the result. */
export async function guard(config: Config, context: RunContext): Promise<Guarded> {
  const record = new RunRecord()
  const progress = new ProgressFold((now) => context.host.progress(now))
  const waiting = new WaitingFold()
  const log = openRunLog('guard', [record.sink, progress.sink, waiting.sink, ...context.host.sinks])
  const deadline = new Deadline(config.timeout, context.signal)
  const endWaits = showWaits({ progress, waiting, log, stallMs: config.stallTimeout })
  let plan: RunPlan | undefined
  let end: End
  try {
    plan = await deadline.wait(planRun(config, context, log, deadline.signal))
    end = await deadline.wait(carryOut(config, context, plan, { log, record, waiting, deadline }))
  } catch (error) {
    const fault = deadline.faultOfError(error, 'the preparations')
    end = failed(deadline.isTimeUp ? causeOfTimeOut(fault, record.faults) : fault)
  } finally {
    endWaits()
  }
  log.emit({ type: 'run.end', failure: end.failure })
  const { goproxy, goOutput, save, daemon } = end
  const report = buildReport(record.facts, (module) => lineOf(plan?.projects ?? [], module))
  const relay = daemon?.handle.serving.url ?? ''
  const variables = {
    ...(plan === undefined ? {} : privateVariables(plan.goEnv, config.private)),
    ...(goproxy.exported ? traceVariables(goproxy.value, context.env, relay) : {}),
  }
  return { result: { report, goproxy, variables, goOutput }, save, daemon }
}

/** The steps of a run, in their order. Throws what the steps throw. */
async function carryOut(config: Config, context: RunContext, plan: RunPlan, run: Run): Promise<End> {
  const { host, temp } = context
  const { log, record, waiting, deadline } = run
  const cache = new ModuleCacheSession({ config, context, plan, log })
  waiting.restoredBytes = () => cache.restoredBytes
  const network = openRunNetwork(plan, (value) => host.secret(value))
  try {
    // Not awaited: each file is used as it comes. Without a mirror there is no relay to hand it to go.
    const mayRestore = plan.isCold && plan.mirrors.plan.mirrors.length > 0
    if (mayRestore) void log.phase('Cache', () => cache.restore(() => record.transfer.counts.bytes, deadline.signal))
    const choice = await runPreflight({ config, plan, network, log, host, deadline })

    const began = log.now()
    const download = await log.phase('Download', () => {
      const { faults } = record
      const restored = cache.source
      const { unpackWorker } = context
      const progress = () => record.transfer.counts.bytes + record.unpack.counts.files + cache.restoredBytes
      const step = { config, plan, choice, network, restored, temp, unpackWorker, progress }
      return downloadProjects({ ...step, log, faults, waiting, host, deadline })
    })
    const downloadMs = log.now() - began

    const restored = await cache.end()
    const isReady = download.fault === null
    const save = isReady && plan.unreadable.length === 0 ? await cache.stage(restored, downloadMs) : undefined
    const cached = cacheReportOf(record.facts)
    if (plan.isCold && cached.outcome !== 'off') host.info(cacheLine(cached))
    if (!isReady) {
      const env = { ...plan.env, ...gitAuthVariables(config.gitAuth, plan.env) }
      const places = { env, goauth: plan.goEnv.GOAUTH, directory: context.root }
      await findCredentials([download.fault, ...record.faults.faults], log, places)
      return { ...failed(download.fault), goOutput: download.goOutput }
    }
    if (plan.isSwitching) await reportGoAtWork(plan, log, deadline.signal)
    host.info(modulesLine(countModules(plan), record.facts.transfer))
    const [unreadable, ...others] = plan.unreadable
    if (unreadable !== undefined) {
      for (const fault of others) log.emit({ type: 'fault', fault })
      return failed(unreadable)
    }

    const goproxy = exportGoproxy(plan.mirrors, choice.mirrors.mirrors[0])
    const served = config.serve
      ? await startDaemon({ config, context, plan, mirrors: choice.mirrors, cache, goproxy, deadline })
      : undefined
    const later = { ...goproxy, value: withEarlierRelay(goproxy.value, context.env) }
    return { failure: null, goOutput: '', save, daemon: served?.daemon, goproxy: served?.goproxy ?? later }
  } finally {
    await cache.close()
    await network.close()
  }
}

/** The report names the go command that did the work: the first one that is not the one on PATH. */
async function reportGoAtWork({ projects, env, goEnv }: RunPlan, log: RunLog, signal: AbortSignal): Promise<void> {
  for (const { directory, settings } of projects) {
    const version = await readVersionAtWork(directory, { ...env, ...settings }, signal)
    if (version === '' || version === goEnv.version) continue
    log.emit({ type: 'go', go: { version, env: redactedEnv(goEnv) } })
    return
  }
}

function countModules({ projects }: RunPlan): number {
  return projects.reduce((sum, { needs }) => sum + needs.zips.length + needs.private.length, 0)
}

function failed(failure: Fault): End {
  return { failure, goOutput: '', goproxy: { value: '', exported: false }, save: undefined, daemon: undefined }
}
