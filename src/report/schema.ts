import type { Fault } from '../causes/fault.ts'

/** The version of the JSON report's shape; a changed meaning needs a new number. */
export const schema = 1

/** What one layer of a probe found; null in a {@link MirrorReport} where the layer was not reached. */
export type LayerReport = { readonly ok: boolean; readonly ms: number; readonly detail: string }

/** The layers of a probe, in the order in which a connection meets them. */
export const layerNames = ['dns', 'tcp', 'tls', 'http', 'zip', 'sumdb'] as const
export type LayerName = (typeof layerNames)[number]

/** One candidate mirror after the preflight. */
export type MirrorReport = {
  /** Credentials redacted. */
  readonly url: string
  /** Mirrors of one group may stand in for one another. */
  readonly group: string
  readonly healthy: boolean
  /** Why it was chosen, demoted or dropped, in a sentence. */
  readonly reason: string
  readonly layers: Readonly<Record<LayerName, LayerReport | null>>
}

/** Whether the preflight looked at it at all; a stand-in that was not needed is neither healthy nor sick. */
export function wasProbed({ layers }: MirrorReport): boolean {
  return Object.values(layers).some((layer) => layer !== null)
}

export type ProjectReport = {
  readonly directory: string
  readonly kind: 'module' | 'workspace' | 'vendored'
  readonly module: string
  readonly modules: number
}

export type CacheReport = {
  readonly outcome: 'hit' | 'partial' | 'miss' | 'off' | 'timeout' | 'failed'
  readonly key: string
  readonly matchedKey: string
  readonly bytes: number
  readonly restoreMs: number
  /** How many files of modules it brought. */
  readonly files: number
  /** Why it was dropped or failed, or could be used in part only; empty otherwise. */
  readonly reason: string
  /** The entry had bad files or lacked some, and another one takes its place. */
  readonly healed: boolean
  /** How much sooner the modules were there than by the download that the entry replaces, as measured; 0 when not known. */
  readonly savedMs: number
}

export type TransferReport = {
  readonly files: number
  readonly bytes: number
  readonly requests: number
  readonly retries: number
  readonly failovers: number
  readonly stalls: number
  readonly resumes: number
  /** How often a mirror was left alone for a while, since it had failed three times in a row. */
  readonly demotions: number
}

/** One run of `go mod download`. */
export type AttemptReport = {
  readonly number: number
  readonly startedMs: number
  readonly durationMs: number
  /** How long was waited before it. */
  readonly waitedMs: number
  readonly exitCode: number | null
}

export type PhaseReport = { readonly name: string; readonly startedMs: number; readonly durationMs: number }

/** The JSON report of a guarded download. Times are milliseconds since `startedAt`. */
export type Report = {
  readonly schema: typeof schema
  readonly tool: { readonly name: 'modward'; readonly version: string }
  readonly outcome: 'ready' | 'failed'
  /** Id of the main cause when failed. */
  readonly cause: string | null
  readonly startedAt: string
  readonly durationMs: number
  readonly go: { readonly version: string; readonly env: Readonly<Record<string, string>> }
  readonly projects: readonly ProjectReport[]
  readonly mirrors: readonly MirrorReport[]
  readonly cache: CacheReport
  readonly transfer: TransferReport
  readonly attempts: readonly AttemptReport[]
  /** Every fault met, overcome or not, alike ones merged. */
  readonly faults: readonly Fault[]
  readonly phases: readonly PhaseReport[]
}
