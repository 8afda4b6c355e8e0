import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Fault } from '../../causes/fault.ts'
import { RunLog } from '../../events/run-log.ts'
import { ProgressFold } from '../../events/sinks/progress.ts'
import { TransferCounters, type TransferCounts } from '../../events/sinks/transfer-counters.ts'
import { freeBuffersEarly } from '../../fetch/collect-garbage.ts'
import { Fetcher } from '../../fetch/fetcher.ts'
import { sumFor } from '../../gomod/gosum.ts'
import type { ModuleFile } from '../../gomod/module-file.ts'
import { matchesPatterns } from '../../gomod/pattern.ts'
import type { Progress } from '../../host/host.ts'
import type { MirrorPlan } from '../../mirrors/plan.ts'
import type { Network } from '../../network/network.ts'
import type { Project } from '../../project/project.ts'
import { openRelay, type Relay } from '../../relay/relay.ts'
import type { RestoredFiles } from './module-cache-session.ts'

/** What stands between go and the mirrors while modules are downloaded. */
export type RelaySession = {
  /** The GOPROXY for the go command. */
  readonly goproxy: string
  readonly fetcher: Fetcher
  readonly relay: Relay
  /** What was transferred so far. */
  readonly transfer: Readonly<TransferCounts>
  /** Removes the spool and hangs up. */
  close(): Promise<void>
}

export type RelaySessionOptions = {
  readonly plan: MirrorPlan
  readonly network: Network
  readonly projects: readonly Project[]
  /** GOPRIVATE patterns: no mirror is asked for what they match. */
  readonly privatePatterns: string
  /** Restored files; undefined where there are none. */
  readonly restored: RestoredFiles | undefined
  readonly temp: string
  readonly stallMs: number
  readonly concurrency: number
  /** Whether the first mirror has answered the preflight. */
  readonly isProven: boolean
  readonly onFault: (fault: Fault) => void
  readonly onProgress: (progress: Progress) => void
  readonly signal: AbortSignal
}

/** Opens the relay over a fetcher of its own. */
export async function openRelaySession(options: RelaySessionOptions): Promise<RelaySession> {
  const { plan, projects, privatePatterns, onProgress, onFault } = options
  freeBuffersEarly()
  const began = performance.now()
  const counters = new TransferCounters()
  const progress = new ProgressFold((now) => {
    const seconds = (performance.now() - began) / 1000
    onProgress({ ...now, bytesPerSecond: seconds > 0 ? now.bytes / seconds : 0 })
  })
  const log = new RunLog([
    counters.sink,
    progress.sink,
    (event) => {
      if (event.type === 'fault') onFault(event.fault)
    },
  ])
  const fetcher = new Fetcher({
    ...options,
    log,
    sums: (file) => firstSum(projects, file),
    spoolFolder: join(options.temp, `modward-spool-${randomUUID().slice(0, 8)}`),
  })
  const relay = await openRelay(fetcher, { isPrivate: (path) => matchesPatterns(privatePatterns, path) })
  return {
    goproxy: relay.url + plan.tail,
    fetcher,
    relay,
    get transfer() {
      return counters.counts
    },
    async close() {
      await fetcher.close()
      await relay.close()
    },
  }
}

function firstSum(projects: readonly Project[], file: ModuleFile): string | undefined {
  for (const { sums } of projects) {
    const sum = sumFor(sums, file)
    if (sum !== undefined) return sum
  }
  return undefined
}
