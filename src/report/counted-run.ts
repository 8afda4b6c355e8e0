/**
 * The fields of a JSON report that are counted, by the metrics of one run and by the ledger of many. A {@link Report} is
 * one; a report written by an older version is one too, so what came later is optional. Units are those of the report.
 */
export type CountedRun = {
  readonly tool: { readonly version: string }
  readonly outcome: 'ready' | 'failed'
  readonly cause: string | null
  readonly transient?: boolean | null
  /** ISO 8601. */
  readonly startedAt: string
  readonly durationMs: number
  readonly go: { readonly version: string; readonly env: Readonly<Record<string, string>> }
  readonly projects: readonly { readonly modules: number }[]
  readonly mirrors: readonly CountedMirror[]
  readonly cache: CountedCache
  readonly transfer: CountedTransfer
  readonly unpack?: { readonly modules: number; readonly bytes: number; readonly leftToGo: number }
  readonly attempts: readonly unknown[]
  readonly faults: readonly CountedFault[]
  readonly phases: readonly { readonly name: string; readonly durationMs: number }[]
}

export type CountedMirror = {
  readonly url: string
  readonly origin?: 'job' | 'input' | 'catalogue'
  readonly healthy: boolean | null
  readonly files?: number
  readonly bytes?: number
  readonly faults?: number
}

/** How a restore of the module cache may end; `off` if nothing was needed or there was no store. */
export const cacheOutcomes = ['hit', 'partial', 'miss', 'off', 'timeout', 'failed'] as const

export type CountedCache = {
  readonly outcome: (typeof cacheOutcomes)[number]
  readonly bytes: number
  readonly restoreMs: number
  /** How much sooner the modules were there than by the download that the entry replaces, as measured. */
  readonly savedMs?: number
}

export type CountedTransfer = {
  readonly files: number
  readonly bytes: number
  readonly requests: number
  readonly retries: number
  readonly failovers: number
  readonly stalls: number
  readonly resumes: number
  readonly hedges?: number
}

export type CountedFault = {
  /** An id of docs/causes.md; a newer version of modward may have written one that this version does not know. */
  readonly cause: string
  readonly module: string
  readonly modules?: readonly string[]
  readonly host: string
  /** The mirror that was asked; empty if none was. */
  readonly mirror?: string
  readonly count: number
  readonly recovered: boolean
}

/** How a run went: `clean` met no error, `repaired` was ready in spite of some, `failed` was not ready. */
export const runKinds = ['clean', 'repaired', 'failed'] as const
export type RunKind = (typeof runKinds)[number]

/** Which of the three a run is. */
export function kindOf({ outcome, faults }: CountedRun): RunKind {
  if (outcome === 'failed') return 'failed'
  return faults.some(isRecovered) ? 'repaired' : 'clean'
}

/** Whether the error was met and did not fail the job. A count of 0 is a file that was skipped, not an error met. */
export function isRecovered({ recovered, count }: CountedFault): boolean {
  return recovered && count > 0
}

/** The host name of a GOPROXY entry, with which its errors name it, too; `direct` and what is no URL stay as they are. */
export function hostOfEntry(entry: string): string {
  return URL.parse(entry.includes('://') ? entry : `https://${entry}`)?.hostname || entry
}
