import { randomUUID } from 'node:crypto'
import { join, resolve } from 'node:path'
import type { Config } from '../../config/config.ts'
import { messageOf } from '../../error-message.ts'
import { privatePatterns } from '../../go/private-patterns.ts'
import { hasCredentials } from '../../mirrors/goproxy.ts'
import type { MirrorPlan } from '../../mirrors/plan.ts'
import type { GoproxyExport } from '../../report/schema.ts'
import { spawnDaemon } from '../serve/daemon-process.ts'
import { type DaemonHandle, type DaemonOrder, packPlan, servedGoproxy } from '../serve/daemon-protocol.ts'
import type { Deadline } from './deadline.ts'
import type { ModuleCacheSession } from './module-cache-session.ts'
import type { RunContext } from './run-context.ts'
import type { RunPlan } from './run-plan.ts'

/** No job of a runner lasts longer than the daemon; if the runner is gone, so is the daemon. Milliseconds. */
const lifetimeMs = 12 * 60 * 60 * 1000

export type DaemonStep = {
  readonly config: Config
  readonly context: RunContext
  readonly plan: RunPlan
  /** As the preflight ordered them. */
  readonly mirrors: MirrorPlan
  readonly cache: ModuleCacheSession
  /** The GOPROXY for later steps without the daemon. */
  readonly goproxy: GoproxyExport
  readonly deadline: Deadline
}

/** What the post step needs of a running daemon, and how the daemon is told that the post step has it: it stays then. */
export type LeftDaemon = { readonly handle: DaemonHandle; readonly stay: () => void }

/** A daemon that is running, and the GOPROXY for later steps with it in front. */
type StartedDaemon = { readonly daemon: LeftDaemon; readonly goproxy: GoproxyExport }

/**
 * Starts the relay daemon for the job's later go commands. One that does not come up costs a warning and its help:
 * undefined then.
 */
export async function startDaemon(step: DaemonStep): Promise<StartedDaemon | undefined> {
  const { context, plan, mirrors, cache, goproxy, deadline } = step
  const refuse = (reason: string) => {
    context.host.warning(`serve: later go commands are not guarded, as ${reason}.`)
    return undefined
  }
  if (context.daemonProgram === undefined) return refuse('no step comes later outside a runner')
  if (mirrors.mirrors.length === 0) return refuse('GOPROXY names no mirror')
  if (plan.mirrors.entries.some(hasCredentials)) return refuse('a GOPROXY with credentials is not handed on')
  try {
    const order = orderOf(step)
    const { serving, stay } = await spawnDaemon(context.daemonProgram, order, plan.env, deadline.signal)
    cache.keep()
    context.host.info('▸ Serve: a relay stays for the later steps of this job')
    return {
      daemon: { handle: { serving, moduleCache: plan.goEnv.GOMODCACHE, folder: order.folder, log: order.log }, stay },
      goproxy: { ...goproxy, value: servedGoproxy(serving, goproxy.value) },
    }
  } catch (error) {
    return refuse(`the relay did not start (${messageOf(error)})`)
  }
}

function orderOf({ config, context, plan, mirrors, cache }: DaemonStep): DaemonOrder {
  return {
    plan: packPlan(mirrors),
    credentials: [...plan.mirrors.credentials],
    goauth: plan.goEnv.GOAUTH,
    privatePatterns: privatePatterns(plan.goEnv, config.private),
    sums: plan.projects.flatMap(({ sums }) =>
      // If go.sum allows several, go decides.
      [...sums].flatMap(([name, hashes]) =>
        hashes.size === 1 ? [...hashes].map((hash) => [name, hash] as const) : [],
      ),
    ),
    folder: cache.folder,
    temp: context.temp,
    stallMs: config.stallTimeout,
    concurrency: plan.concurrency,
    watchPid: process.ppid,
    lifetimeMs,
    log: join(context.temp, `modward-daemon-${randomUUID().slice(0, 8)}.log`),
    trace: config.trace === '' ? '' : resolve(config.trace),
  }
}
