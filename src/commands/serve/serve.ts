import { setTimeout as sleep } from 'node:timers/promises'
import { secretsOfLogin } from '../../causes/userinfo.ts'
import type { Env } from '../../config/config.ts'
import type { Sink } from '../../events/event.ts'
import { openRunLog } from '../../events/run-log.ts'
import { logfmt } from '../../events/sinks/logfmt.ts'
import { RunRecord } from '../../events/sinks/run-record.ts'
import { TraceFile } from '../../events/sinks/trace-file.ts'
import { sumKey } from '../../gomod/gosum.ts'
import { filePath, type ModuleFile } from '../../gomod/module-file.ts'
import { openSecrets } from '../../network/job-secrets.ts'
import { openNetwork } from '../../network/network.ts'
import { redactDeep } from '../../report/json.ts'
import { openRelaySession } from '../guard/relay-session.ts'
import { openControl } from './daemon-control.ts'
import { type DaemonAddress, type DaemonOrder, unpackPlan } from './daemon-protocol.ts'
import { PrefixProbes } from './prefix-probes.ts'

/** How often the process is looked for without which the daemon is of no use; milliseconds. */
const watchEvery = 2_000

/** Where a daemon tells what it does. */
export type DaemonOutput = {
  /** Called once, when it listens. */
  readonly onReady: (address: DaemonAddress) => void
  /** A line of its log, redacted. */
  readonly log: (line: string) => void
}

/**
 * The relay daemon: guards every go command that uses it, until it is told to stop, the process it watches is gone, its
 * lifetime is over or the signal aborts.
 */
export async function serve(order: DaemonOrder, env: Env, signal: AbortSignal, output: DaemonOutput): Promise<void> {
  const secrets = openSecrets(env)
  const redact = (text: string) => secrets.redact(text)
  for (const secret of order.credentials.flatMap(([, login]) => secretsOfLogin(login))) secrets.add(secret)
  const record = new RunRecord()
  const probes = new PrefixProbes()
  const log = openRunLog('daemon', [record.sink, probes.sink, ...sinksOf(order, redact, output.log)])
  const { concurrency, stallMs, goauth, temp, privatePatterns } = order
  const network = openNetwork({
    env,
    goauth,
    credentials: new Map(order.credentials),
    connections: concurrency,
    requests: concurrency,
    onSecret: (value) => secrets.add(value),
  })
  const { sumOf, named } = sumsOf(order)
  const session = await openRelaySession({
    plan: unpackPlan(order.plan),
    network,
    sums: sumOf,
    privatePatterns,
    restored: { folder: order.folder },
    temp,
    stallMs,
    concurrency,
    isProven: false,
    redact,
    log,
    signal,
  })
  const control = await openControl()
  const over = new AbortController()
  try {
    output.onReady({ url: session.relay.url, control: control.url, pid: process.pid })
    const ending = AbortSignal.any([signal, over.signal])
    await Promise.race([
      control.stopped,
      watch(order.watchPid, ending),
      sleep(order.lifetimeMs, undefined, { signal: ending }),
    ])
  } catch (error) {
    if (!signal.aborted) throw error
  } finally {
    over.abort()
    await session.close()
    await network.close()
    const { startedAt, faults, transfer } = record.facts
    log.emit({ type: 'run.end', failure: null })
    await control.close(redactDeep({ startedAt, faults: probes.without(faults), transfer, named: [...named] }, redact))
  }
}

function sinksOf({ trace }: DaemonOrder, redact: (text: string) => string, line: (text: string) => void): Sink[] {
  const lines: Sink = (event) => {
    for (const text of logfmt(event)) line(redact(text))
  }
  const onError = (reason: string) => line(`cannot write the trace to ${trace}: ${reason}`)
  return [lines, ...(trace === '' ? [] : [new TraceFile({ path: trace, flag: 'a', redact, onError }).sink])]
}

/** go.sum's hashes, and the paths of those files that it names and that go commands asked for. */
function sumsOf(order: DaemonOrder) {
  const sums = new Map(order.sums)
  const named = new Set<string>()
  const sumOf = (file: ModuleFile) => {
    const sum = sums.get(sumKey(file) ?? '')
    if (sum !== undefined) named.add(filePath(file))
    return sum
  }
  return { sumOf, named }
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
    // Another user's process may not be signalled, and exists all the same.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
