import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, vi } from 'vitest'
import type { Fault } from '../../src/causes/fault.ts'
import type { RunEvent } from '../../src/events/event.ts'
import { RunLog } from '../../src/events/run-log.ts'
import { TransferCounters } from '../../src/events/sinks/transfer-counters.ts'
import { Fetcher, type FetcherOptions } from '../../src/fetch/fetcher.ts'
import type { Outcome } from '../../src/fetch/outcome.ts'
import type { FileKind, ModuleFile } from '../../src/gomod/module-file.ts'
import { type MirrorPlan, planMirrors } from '../../src/mirrors/plan.ts'
import { openNetwork } from '../../src/network/network.ts'
import type { TransferReport } from '../../src/report/schema.ts'
import { FaultMirror, type FaultMirrorOptions } from '../support/fault-mirror.ts'
import type { MirrorRequest, Misbehaviour } from '../support/misbehaviours.ts'
import { gosumOf, type MadeModule, makeModule, treeOf } from '../support/modules.ts'

/** A fetcher over a list of mirrors, with what it reported. */
export type Bench = {
  readonly fetcher: Fetcher
  readonly faults: Fault[]
  readonly events: RunEvent[]
  /** What was transferred so far. */
  readonly transfer: () => TransferReport
  readonly folder: string
  readonly abort: AbortController
  close(): Promise<void>
}

/** Opens a fetcher for a GOPROXY list; sums come from the modules' go.sum unless the options say otherwise. */
export async function openBench(
  list: string,
  modules: readonly MadeModule[],
  options: Partial<FetcherOptions> = {},
): Promise<Bench> {
  const folder = await mkdtemp(join(tmpdir(), 'modward-fetch-'))
  const network = openNetwork({ env: {}, connectTimeoutMs: 2_000 })
  const faults: Fault[] = []
  const events: RunEvent[] = []
  const counters = new TransferCounters()
  const log = new RunLog([
    counters.sink,
    (event) => {
      events.push(event)
      if (event.type === 'fault') faults.push(event.fault)
    },
  ])
  const abort = new AbortController()
  const sums = sumsOf(gosumOf(modules))
  const fetcher = new Fetcher({
    plan: planMirrors({ list }, { value: list, unchanged: false }).plan,
    network,
    sums,
    spoolFolder: join(folder, 'spool'),
    stallMs: 400,
    concurrency: 8,
    log,
    signal: abort.signal,
    ...options,
  })
  return {
    fetcher,
    faults,
    events,
    transfer: () => counters.counts,
    folder,
    abort,
    async close() {
      await fetcher.close()
      await network.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A list whose mirrors compete by speed. */
export function competing(list: string): MirrorPlan {
  return planMirrors({ list }, { value: list, unchanged: false }, 'fastest').plan
}

/** Looks hashes up in the text of a go.sum. */
export function sumsOf(gosum: string): (file: ModuleFile) => string | undefined {
  const sums = new Map(gosum.split('\n').map((line) => [line.slice(0, line.lastIndexOf(' ')), line.split(' ')[2]]))
  return ({ path, version, kind }) => {
    return kind === 'info' ? undefined : sums.get(`${path} ${version}${kind === 'mod' ? '/go.mod' : ''}`)
  }
}

/** A module whose zip goes through the spool, and its files. */
export const big = makeModule('example.test/big', 'v1.2.3', 600_000)
export const tree: ReadonlyMap<string, Buffer> = treeOf([big])
export function fileOf(kind: FileKind): ModuleFile {
  return { path: big.path, version: big.version, kind }
}

/** Opens what a test needs, and closes it all in the end. */
export function useMirrors() {
  // Real servers and disks: on a busy machine a test of a second may take ten.
  vi.setConfig({ testTimeout: 20_000 })
  const closers: (() => Promise<void>)[] = []
  // After all of a file's tests, since they run side by side.
  afterAll(async () => {
    for (const close of closers.splice(0).reverse()) await close()
  })
  return {
    async proxy(options: Partial<FaultMirrorOptions> = {}): Promise<FaultMirror> {
      const opened = await FaultMirror.open({ tree, ...options })
      closers.push(opened.close)
      return opened
    },
    async bench(...args: Parameters<typeof openBench>): Promise<Bench> {
      const opened = await openBench(...args)
      closers.push(opened.close)
      return opened
    },
  }
}

/** The misbehaviour for the first `times` requests of each path with this end. */
export function first(
  end: string,
  misbehaviour: Misbehaviour,
  times = 1,
): (asked: MirrorRequest) => Misbehaviour | undefined {
  return (asked) => (asked.path.endsWith(end) && asked.repeat < times ? misbehaviour : undefined)
}

/** Reads what was found and gives it back; the outcome's kind where nothing was found. */
export async function bytesOf(outcome: Outcome): Promise<Buffer | string> {
  if (outcome.kind !== 'found') return outcome.kind
  const bytes = 'bytes' in outcome.content ? outcome.content.bytes : await readFile(outcome.content.path)
  outcome.release(true)
  return bytes
}
