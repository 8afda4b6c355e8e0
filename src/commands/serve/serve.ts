import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Secrets } from '../../causes/redact.ts'
import type { Env } from '../../config/config.ts'
import { RunLog } from '../../events/run-log.ts'
import { TransferCounters } from '../../events/sinks/transfer-counters.ts'
import { Fetcher } from '../../fetch/fetcher.ts'
import { sumKey } from '../../gomod/gosum.ts'
import { filePath, type ModuleFile } from '../../gomod/module-file.ts'
import { matchesPatterns } from '../../gomod/pattern.ts'
import { openNetwork } from '../../network/network.ts'
import { openRelay } from '../../relay/relay.ts'
import { FaultLog } from '../../report/fault-log.ts'
import { hidden } from '../../report/json.ts'
import { openControl } from './daemon-control.ts'
import { type DaemonAddress, type DaemonOrder, unpackPlan } from './daemon-protocol.ts'

/** How often it is looked whether anybody still needs the relay; milliseconds. */
const watchEvery = 2_000

/**
 * The relay for the rest of a job: it guards every go command that uses it, until it is told to stop, the process it
 * watches is gone, its lifetime is over or the signal says so. `onReady` is told where it is to be found.
 */
export async function serve(
  order: DaemonOrder,
  env: Env,
  signal: AbortSignal,
  onReady: (serving: DaemonAddress) => void,
): Promise<void> {
  const plan = unpackPlan(order.plan)
  const sums = new Map(order.sums)
  const named = new Set<string>()
  const sumOf = (file: ModuleFile) => {
    const sum = sums.get(sumKey(file) ?? '')
    if (sum !== undefined) named.add(filePath(file))
    return sum
  }
  const faults = new FaultLog()
  const secrets = new Secrets()
  const { concurrency, stallMs, goauth } = order
  const network = openNetwork({
    env,
    goauth,
    credentials: new Map(order.credentials),
    connections: concurrency,
    onSecret: (value) => secrets.add(value),
  })
  const counters = new TransferCounters()
  const log = new RunLog([
    counters.sink,
    (event) => {
      if (event.type === 'fault') faults.add(event.fault)
    },
  ])
  const fetcher = new Fetcher({
    plan,
    network,
    sums: sumOf,
    restored: { folder: order.folder },
    spoolFolder: join(order.temp, `modward-spool-${randomUUID().slice(0, 8)}`),
    stallMs,
    concurrency,
    log,
    signal,
  })
  const relay = await openRelay(fetcher, { isPrivate: (path) => matchesPatterns(order.privatePatterns, path) })
  const control = await openControl()
  const over = new AbortController()
  try {
    onReady({ url: relay.url, control: control.url, pid: process.pid })
    const ending = AbortSignal.any([signal, over.signal])
    await Promise.race([
      control.stopped,
      watch(order.watchPid, ending),
      sleep(order.lifetimeMs, 'old', { signal: ending }),
    ])
  } catch (error) {
    if (!signal.aborted) throw error
  } finally {
    over.abort()
    await fetcher.close()
    await relay.close()
    await network.close()
    const served = { faults: faults.list(), transfer: counters.counts, named: [...named] }
    await control.close(hidden(served, (text) => secrets.redact(text)))
  }
}

/** Resolves when a process is no more. */
async function watch(pid: number, signal: AbortSignal): Promise<void> {
  while (isAlive(pid)) await sleep(watchEvery, undefined, { signal })
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's process is a process too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
