import type { CauseId } from './id.ts'

/**
 * One thing that went wrong, as data: made where it was seen, by the row of its cause. Retry, failover, annotation,
 * exit code and advice all read it; nothing else ever matches text. The shape is part of the JSON report (schema 1).
 */
export type Fault = {
  readonly cause: CauseId
  readonly title: string
  /** Would the same request a little later plausibly work. */
  readonly retryable: boolean
  /** Would another source plausibly work. */
  readonly mirrorHelps: boolean
  /** Empty when the fault is not about a module. */
  readonly module: string
  readonly version: string
  readonly host: string
  readonly url: string
  /** The mirror that was asked, as `mirrors` of the report names it; empty when none was. A redirect may have led to another `host`. */
  readonly mirror: string
  /** How often it was met, at least once. */
  readonly count: number
  readonly recovered: boolean
  /** What was printed or seen, redacted, at most 2,000 characters. */
  readonly text: string
  /** What to do, in one or two sentences. */
  readonly advice: string
  /** Relative to the workspace: the line that asks for the module; '' and 0 when not known. */
  readonly file: string
  readonly line: number
}

/** Where a fault was seen and what was seen there; everything but the text may be unknown. */
export type FaultDetails = {
  readonly text: string
  readonly module?: string
  readonly version?: string
  readonly host?: string
  readonly url?: string
  /** The name of the mirror that was asked, if one was. */
  readonly mirror?: string
  /** The host whose redirect led to `host`, if one did. */
  readonly redirectedBy?: string
}
