import type { CredentialSources } from '../causes/credential-advice.ts'
import type { Fault } from '../causes/fault.ts'
import type { CauseId } from '../causes/id.ts'
import type { AttemptReport, GoReport, MirrorHealth, ProjectReport, RestoreReport, Warning } from '../report/schema.ts'

/** What a run log is of: a command, or the relay daemon that `guard` leaves behind. */
export type RunPart = 'guard' | 'run' | 'go' | 'doctor' | 'explain' | 'daemon'

/** How one HTTP request to a mirror ended. `cancelled`: given up by modward, as another request was faster or the run is over. */
export type RequestResult = 'ok' | 'partial' | 'not-found' | 'refused' | 'failed' | 'cancelled'

/**
 * What can happen in a run. Events are facts, emitted where they are seen; progress, counters, faults, phases, the trace and the
 * report are computed from them. `file` is a path below a GOPROXY's root, `mirror` a mirror's name without credentials.
 */
export type RunEvent =
  /** The first event. */
  | {
      readonly type: 'run.start'
      readonly part: RunPart
      readonly version: string
      /** ISO 8601: what `atMs` counts from. */
      readonly startedAt: string
    }
  /** The last event; null when all went well. */
  | { readonly type: 'run.end'; readonly failure: Fault | null }
  | { readonly type: 'phase.start'; readonly name: string }
  | { readonly type: 'phase.end'; readonly name: string }
  | {
      readonly type: 'request.start'
      /** The same in `request.end`. */
      readonly id: number
      readonly file: string
      readonly mirror: string
      /** 1 for the first request for this file. */
      readonly number: number
      /** A second request to another mirror for a slow file. */
      readonly hedge: boolean
    }
  | {
      readonly type: 'request.end'
      readonly id: number
      readonly file: string
      readonly mirror: string
      readonly result: RequestResult
      /** The HTTP status; 0 below HTTP. */
      readonly status: number
      readonly bytes: number
      readonly durationMs: number
      /** Why it failed, broke off or was refused. */
      readonly cause?: CauseId
    }
  /** Bytes as they arrive. Many: a fold adds them up, nothing keeps them. */
  | { readonly type: 'bytes'; readonly file: string; readonly mirror: string; readonly bytes: number }
  /** How long a zip is, as the mirror says before it sends it. */
  | { readonly type: 'size'; readonly file: string; readonly bytes: number }
  /** The same mirror is asked again after a wait. */
  | {
      readonly type: 'retry'
      readonly file: string
      readonly mirror: string
      readonly waitMs: number
      readonly reason: string
    }
  /** A mirror sends a request on to another host; `to` is its origin. */
  | { readonly type: 'redirect'; readonly file: string; readonly mirror: string; readonly to: string }
  /** A mirror that competes by speed was far faster, twice: it is asked first from now on. */
  | { readonly type: 'overtaken'; readonly mirror: string; readonly by: string }
  /** Another mirror is asked after an error. */
  | {
      readonly type: 'fallback'
      readonly file: string
      readonly from: string
      readonly to: string
      readonly reason: string
    }
  | {
      readonly type: 'hedge'
      readonly file: string
      readonly from: string
      readonly to: string
      readonly afterMs: number
    }
  | { readonly type: 'stall'; readonly file: string; readonly mirror: string; readonly afterMs: number }
  /** A broken transfer goes on at this byte. */
  | { readonly type: 'resume'; readonly file: string; readonly mirror: string; readonly at: number }
  /** One more connection for a large zip. */
  | {
      readonly type: 'segment'
      readonly file: string
      readonly mirror: string
      readonly from: number
      readonly to: number
    }
  | { readonly type: 'breaker'; readonly mirror: string; readonly state: 'open' | 'half-open' | 'closed' }
  /** A mirror that modward added by itself could not be reached, and is left out from now on. */
  | { readonly type: 'mirror.out'; readonly mirror: string; readonly reason: string }
  /** The mirror said "too many requests"; `limit` requests run at once from now on. */
  | { readonly type: 'rate-limited'; readonly mirror: string; readonly retryAfterMs: number; readonly limit: number }
  | { readonly type: 'hash-mismatch'; readonly file: string; readonly from: string }
  /** The mirror sent bytes that differ from go.sum: its zips are hashed from now on. */
  | { readonly type: 'tainted'; readonly mirror: string }
  /** Files that were queued to be fetched before go asks, and how many of them are zips; negative for those that turn out to have been counted already. */
  | { readonly type: 'prefetch'; readonly files: number; readonly zips: number }
  /** go asks for a file; `isNew` if nothing was done about it before. */
  | { readonly type: 'file.asked'; readonly file: string; readonly isNew: boolean }
  | {
      readonly type: 'file.ready'
      readonly file: string
      readonly from: string
      readonly size: number
      readonly restored: boolean
    }
  /** So many modules are going to be unpacked by modward, if their zips allow it. */
  | { readonly type: 'unpack.start'; readonly modules: number }
  /** So many files of a Go release are unpacked, of all that its zip holds. */
  | { readonly type: 'toolchain.unpack'; readonly files: number; readonly total: number }
  /** What became of a module that was to be verified and unpacked by modward. */
  | {
      readonly type: 'unpack'
      readonly module: string
      readonly version: string
      readonly outcome: 'placed' | 'already there' | 'left to go' | 'wrong hash' | 'failed'
      /** Files and bytes that were written; 0 unless it was placed. */
      readonly files: number
      readonly bytes: number
      readonly durationMs: number
      /** Why it was not placed; empty if it was. */
      readonly reason: string
    }
  /** The go command that does the work. */
  | { readonly type: 'go'; readonly go: GoReport }
  /** What the projects need. */
  | { readonly type: 'projects'; readonly projects: readonly ProjectReport[] }
  /** What the preflight found out, the mirrors in order of preference from now on. */
  | { readonly type: 'mirrors'; readonly mirrors: readonly MirrorHealth[] }
  /** The restore of the CI cache ended. `downloadMs`: what the download took that it replaces; 0 when not known. */
  | { readonly type: 'restore'; readonly restore: RestoreReport & { readonly downloadMs: number } }
  /** What was restored is incomplete or damaged: this run saves another entry in its place. */
  | { readonly type: 'cache.replaced'; readonly key: string }
  /** One run of `go mod download` ended. */
  | ({ readonly type: 'attempt' } & AttemptReport)
  /** The next run of `go mod download` is held back. */
  | { readonly type: 'attempt.wait'; readonly waitMs: number }
  /** What the job has for a host that refused a login. */
  | { readonly type: 'credentials'; readonly host: string; readonly sources: CredentialSources }
  /** What will stop a later go command, or surprise it. */
  | ({ readonly type: 'warning' } & Warning)
  /** Met by modward itself. */
  | { readonly type: 'fault'; readonly fault: Fault }
  /** The relay answered go with an error: the text that go prints has the `id`. */
  | {
      readonly type: 'error.answer'
      readonly id: string
      readonly file: string
      readonly status: number
      /** The mirror that decided. */
      readonly from: string
      /** Why; undefined if the mirror just does not have it. */
      readonly fault?: Fault
    }
  /** Named by the go command's output. `errorId` is that of the relay's answer that go quotes. */
  | { readonly type: 'go.fault'; readonly fault: Fault; readonly errorId?: string }

/** An event with its time: milliseconds since the run began. */
export type TimedEvent = RunEvent & { readonly atMs: number }

/** Where events go: a counter, the trace file, the progress display. It must not throw. */
export type Sink = (event: TimedEvent) => void
