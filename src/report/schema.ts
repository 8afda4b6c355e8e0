import type { Fault } from '../causes/fault.ts'
import type { CauseId } from '../causes/id.ts'

// The JSON documents that modward prints and writes, as docs and other programs know them. Types only, and the constants that
// define them: every folder may import this file and produce its part. Durations and times are milliseconds, sizes bytes.

/** The version of the documents' shape; a changed meaning needs a new number. */
export const schema = 1

/** What one layer of a probe found. */
export type LayerReport = { readonly ok: boolean; readonly ms: number; readonly detail: string }

/** The layers of a probe, in the order in which a connection meets them. */
export const layerNames = ['dns', 'tcp', 'tls', 'http', 'zip', 'sumdb'] as const
export type LayerName = (typeof layerNames)[number]

/** Who named a mirror: the job's own GOPROXY, the `mirrors` input, or the public catalogue. */
export type MirrorOrigin = 'job' | 'input' | 'catalogue'

/** What the preflight found out about one mirror. */
export type MirrorHealth = {
  /** Credentials redacted. */
  readonly url: string
  /** Mirrors of one group may be fallbacks for one another. */
  readonly group: string
  readonly origin: MirrorOrigin
  /** Null: not probed, or not needed. */
  readonly healthy: boolean | null
  /** Why it was chosen, moved back or left out, in a sentence. */
  readonly reason: string
  /** Null for a layer that was not reached. */
  readonly layers: Readonly<Record<LayerName, LayerReport | null>>
}

/** What one mirror did during the download, before anything was asked of it. */
export const noTraffic = {
  /** Files that go got from it, whole. */
  files: 0,
  bytes: 0,
  /** Requests to it that failed or broke off. */
  faults: 0,
  /** When the first request to it began, and when the last one ended. */
  startedMs: 0,
  lastMs: 0,
}
export type MirrorTraffic = Readonly<Record<keyof typeof noTraffic, number>>

/** One candidate mirror. */
export type MirrorReport = MirrorHealth & MirrorTraffic

/** Whether the preflight has a result for it. */
export function wasProbed({ healthy }: MirrorHealth): boolean {
  return healthy !== null
}

export type ProjectReport = {
  /** Relative to the workspace. */
  readonly directory: string
  readonly kind: 'module' | 'workspace' | 'vendored'
  /** The path of the main module. */
  readonly module: string
  /** How many modules it needs. */
  readonly modules: number
  /** How many of them match the private patterns: no mirror is asked for these. */
  readonly private: number
}

/** What became of a restore. */
export type RestoreReport = {
  /** `timeout`: dropped before it was complete. `off`: nothing was needed, or there is no store. */
  readonly outcome: 'hit' | 'partial' | 'miss' | 'off' | 'timeout' | 'failed'
  /** The exact key; empty when off. */
  readonly key: string
  /** The key of the entry that was found. */
  readonly matchedKey: string
  readonly bytes: number
  readonly restoreMs: number
  /** How many files of modules it brought. */
  readonly files: number
  /** Why it was dropped or failed, or could be used in part only; empty otherwise. */
  readonly reason: string
}

/** The CI cache in this run. */
export type CacheReport = RestoreReport & {
  /** The entry had bad files or lacked some, and another one takes its place. */
  readonly replaced: boolean
  /** How much sooner the modules were there than by the download that the entry replaces, as measured; 0 when not known. */
  readonly savedMs: number
}

/** What became of a save. */
export type SaveReport = {
  /** `exists`: another job saved the key first. `denied`: the store lets this job read only. */
  readonly outcome: 'saved' | 'exists' | 'denied' | 'failed' | 'timeout'
  readonly bytes: number
  readonly saveMs: number
  /** Why it failed or was dropped; empty otherwise. */
  readonly reason: string
}

/** The counters of the transfer, all mirrors together, before anything was transferred. */
export const noTransfer = {
  /** Files that came from mirrors. */
  files: 0,
  bytes: 0,
  requests: 0,
  /** Requests for a file after its first. */
  retries: 0,
  /** Requests to another mirror after an error. */
  failovers: 0,
  /** Transfers that were given up because no byte came. */
  stalls: 0,
  /** Broken transfers that went on where they broke. */
  resumes: 0,
  /** Second requests to another mirror, for files that were slow. */
  hedges: 0,
  /** How often a circuit breaker opened: the mirror had failed three times in a row. */
  demotions: 0,
}
export type TransferReport = Readonly<Record<keyof typeof noTransfer, number>>

/** The counters of unpacking, before anything was unpacked. */
export const noUnpack = {
  /** Modules that modward verified and unpacked itself. */
  modules: 0,
  files: 0,
  /** As unpacked. */
  bytes: 0,
  /** When the first module was begun, and how long it took to the end of the last. */
  startedMs: 0,
  ms: 0,
  /** Modules that were left to the go command. */
  leftToGo: 0,
}
export type UnpackReport = Readonly<Record<keyof typeof noUnpack, number>>

/** A host that the run asked for something, and what for. */
export type HostReport = {
  readonly host: string
  readonly needed:
    | 'always'
    | 'on a cache miss'
    | 'for private modules'
    | 'for the toolchain'
    | 'for the checksum database'
  readonly why: string
}

/** One run of `go mod download`. */
export type AttemptReport = {
  /** From 1, over all projects. */
  readonly number: number
  readonly startedMs: number
  readonly durationMs: number
  /** How long was waited before it. */
  readonly waitedMs: number
  /** Null: it was stopped. */
  readonly exitCode: number | null
}

/** Alike faults as one: of one cause, at one host, recovered from or not. */
export type FaultReport = Fault & {
  /** All modules that met it, as `path@version`; at most 200, while `count` counts on. */
  readonly modules: readonly string[]
  /** When it was first and last met. */
  readonly startedMs: number
  readonly lastMs: number
}

/** The transfer of one file. */
export type SlowFile = {
  /** Its path below the mirror. */
  readonly file: string
  /** The mirror it came from in the end. */
  readonly mirror: string
  readonly bytes: number
  readonly startedMs: number
  readonly durationMs: number
  /** Requests that it took. */
  readonly tries: number
}

/** One request that failed, broke off or was refused. */
export type FailedRequest = {
  /** Its path below the mirror. */
  readonly file: string
  readonly mirror: string
  readonly cause: CauseId
  readonly startedMs: number
  readonly durationMs: number
}

/** What did not fail this run, and will stop a later go command, or surprise it. */
export type Warning = {
  readonly title: string
  /** What it means and what to do, in a few sentences. */
  readonly text: string
  /** Relative to the workspace; '' and 0 when it is about no file or no line. */
  readonly file: string
  readonly line: number
}

export type PhaseReport = { readonly name: string; readonly startedMs: number; readonly durationMs: number }

/** The go command that did the work; of its settings those that matter to a download, redacted. */
export type GoReport = { readonly version: string; readonly env: Readonly<Record<string, string>> }

/** The JSON report of a guarded download. Times are milliseconds since `startedAt`. */
export type Report = {
  readonly schema: typeof schema
  readonly tool: { readonly name: 'modward'; readonly version: string }
  readonly outcome: 'ready' | 'failed'
  /** Id of the main cause when failed. */
  readonly cause: string | null
  /** Whether the same job, run again later, may not meet the cause; null when ready. */
  readonly transient: boolean | null
  /** ISO 8601. */
  readonly startedAt: string
  readonly durationMs: number
  readonly go: GoReport
  readonly projects: readonly ProjectReport[]
  /** In order of preference after the preflight. */
  readonly mirrors: readonly MirrorReport[]
  readonly cache: CacheReport
  readonly transfer: TransferReport
  readonly unpack: UnpackReport
  readonly hosts: readonly HostReport[]
  readonly attempts: readonly AttemptReport[]
  /** Every fault met, recovered from or not, alike ones merged; what to act on first in front. */
  readonly faults: readonly FaultReport[]
  /** The first requests that failed, at most 50: when each was made and how long it took. */
  readonly failedRequests: readonly FailedRequest[]
  readonly warnings: readonly Warning[]
  /** The files that took longest, at most 20, the slowest first. */
  readonly slowest: readonly SlowFile[]
  readonly phases: readonly PhaseReport[]
}

/** The GOPROXY value for later steps; not exported if an entry carries credentials, and then shown without them. */
export type GoproxyExport = { readonly value: string; readonly exported: boolean }
