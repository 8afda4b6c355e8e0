import type { Responsible } from '../../causes/rules/cause-rule.ts'
import type { RunKind } from '../../report/counted-run.ts'

/** How many runs went which way, and how many of the repaired ones would have failed with plain go. */
export type Runs = Readonly<Record<RunKind, number>> & { readonly saved: number }

/** A cause, a host or a responsible party: errors of it, and the runs that it failed (as the main cause) or that recovered from it. */
export type Share = Pick<Runs, 'repaired' | 'failed' | 'saved'> & {
  /** Errors, however many a run. */
  readonly errors: number
}

export type CauseShare = Share & { readonly cause: string; readonly title: string; readonly responsible: Responsible }
export type HostShare = Share & { readonly host: string }
export type ResponsibleShare = Share & { readonly responsible: Responsible }

export type CacheFigures = {
  /** Jobs that asked the store: every outcome but `off`. */
  readonly restores: number
  readonly hits: number
  readonly partial: number
  readonly misses: number
  /** Failed or took too long. */
  readonly failed: number
  readonly bytes: number
  /** How much sooner modules were there than by download, as measured by the jobs. */
  readonly savedMs: number
}

export type WeekFigures = {
  /** The Monday of the week, UTC: `2026-11-16`. */
  readonly week: string
  readonly runs: Runs
  readonly cache: CacheFigures
}

export type MirrorFigures = {
  /** Host name. */
  readonly mirror: string
  /** Runs in which it was asked for a file. */
  readonly runs: number
  readonly files: number
  readonly bytes: number
  readonly errors: number
}

/** A file that could not be counted. */
export type Skipped = { readonly file: string; readonly reason: string }

/** What many reports say together: the JSON document of `modward ledger --json`. */
export type Ledger = {
  readonly schema: 1
  /** When the first and the last run started, ISO 8601; empty if there was none. */
  readonly from: string
  readonly to: string
  readonly reports: number
  /** Broken files; the first few are named. */
  readonly skipped: { readonly count: number; readonly files: readonly Skipped[] }
  readonly runs: Runs
  /** Failed runs whose cause another run, later, may not meet. */
  readonly transient: number
  /** Time of all runs together, and of those that failed. */
  readonly durationMs: number
  readonly failedMs: number
  readonly files: number
  readonly bytes: number
  readonly retries: number
  readonly failovers: number
  readonly cache: CacheFigures
  /** By runs failed and repaired, then by errors; the most first. */
  readonly responsible: readonly ResponsibleShare[]
  readonly causes: readonly CauseShare[]
  readonly hosts: readonly HostShare[]
  /** Oldest first; weeks without a run are left out. */
  readonly weeks: readonly WeekFigures[]
  /** The worst first. */
  readonly mirrors: readonly MirrorFigures[]
}

/** The number of runs. */
export function total({ clean, repaired, failed }: Runs): number {
  return clean + repaired + failed
}

/** `part` of `whole`, 0 to 1; null if there is nothing to divide by. */
export function ratio(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null
}

/** The share of files that a mirror did not deliver, 0 to 1; null if it is not known how many it did. */
export function errorRate({ files, errors }: MirrorFigures): number | null {
  return files > 0 ? ratio(errors, files + errors) : null
}
