import type { Fault } from '../causes/fault.ts'

/** How one HTTP request to a mirror ended. `cancelled`: given up by modward, as another request was faster or the run is over. */
export type RequestResult = 'ok' | 'partial' | 'not-found' | 'refused' | 'failed' | 'cancelled'

/**
 * What can happen in a run. Events are facts, emitted where they are seen; progress, counters, faults, phases, the trace and the
 * report are computed from them. `file` is a path below a GOPROXY's root, `mirror` a mirror's name without credentials.
 */
export type RunEvent =
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
    }
  /** Bytes as they arrive. Many: a fold adds them up, nothing keeps them. */
  | { readonly type: 'bytes'; readonly mirror: string; readonly bytes: number }
  /** The same mirror is asked again after a wait. */
  | {
      readonly type: 'retry'
      readonly file: string
      readonly mirror: string
      readonly waitMs: number
      readonly reason: string
    }
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
  /** The mirror said "too many requests"; `limit` requests run at once from now on. */
  | { readonly type: 'rate-limited'; readonly mirror: string; readonly retryAfterMs: number; readonly limit: number }
  | { readonly type: 'hash-mismatch'; readonly file: string; readonly from: string }
  /** The mirror sent bytes that differ from go.sum: its zips are hashed from now on. */
  | { readonly type: 'tainted'; readonly mirror: string }
  /** Files that were queued to be fetched before go asks; negative for those that turn out to have been counted already. */
  | { readonly type: 'prefetch'; readonly files: number }
  /** go asks for a file; `isNew` if nothing was done about it before. */
  | { readonly type: 'file.asked'; readonly file: string; readonly isNew: boolean }
  | {
      readonly type: 'file.ready'
      readonly file: string
      readonly from: string
      readonly size: number
      readonly restored: boolean
    }
  /** One run of `go mod download` ended. */
  | {
      readonly type: 'attempt'
      readonly number: number
      readonly startedMs: number
      readonly durationMs: number
      readonly waitedMs: number
      readonly exitCode: number | null
    }
  | { readonly type: 'fault'; readonly fault: Fault }

/** An event with its time: milliseconds since the run began. */
export type TimedEvent = RunEvent & { readonly atMs: number }

/** Where events go: a counter, the trace file, the progress display. It must not throw. */
export type Sink = (event: TimedEvent) => void
