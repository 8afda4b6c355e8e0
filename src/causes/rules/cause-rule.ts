import type { FaultDetails } from '../fault.ts'
import type { CauseId } from '../id.ts'
import type { Matcher } from './matcher.ts'

/** Where a fault lies, in the order in which a download meets the layers. */
export type Layer =
  | 'start'
  | 'configuration'
  | 'toolchain'
  | 'requirements'
  | 'disk'
  | 'env proxy'
  | 'dns'
  | 'tcp'
  | 'tls'
  | 'http'
  | 'integrity'
  | 'version control'
  | 'module'
  | 'unknown'

/** Whose fault it is: the question that people ask first. */
export type Responsible = 'network' | 'set-up' | 'code' | 'module' | 'upstream' | 'machine' | 'outside' | 'unknown'

/** A judgement that one wording of a cause calls for; what it leaves out is as the row says. */
export type Override = { readonly retryable?: boolean; readonly mirrorHelps?: boolean }

/** One wording of a cause: how it is recognised, and where it is judged differently from the row. */
export type Pattern = { readonly matcher: Matcher; readonly override?: Override }

/** Everything modward knows about one cause. The table of them is the only place that gives an error a meaning. */
export type CauseRule = {
  readonly id: CauseId
  readonly layer: Layer
  readonly responsible: Responsible
  /** The cause in a few words, without instance values. */
  readonly title: string
  /** The title with the host or module that was seen, where that says more. */
  readonly headline?: (seen: FaultDetails) => string
  /** Would the same request a little later plausibly work. */
  readonly retryable: boolean
  /** Would another source plausibly work. A judgement, not a permission: who may be asked is decided by the user's list. */
  readonly mirrorHelps: boolean
  /** May the same job, run again later, not meet it: judged by what causes it, not by what a retry within the job can do. */
  readonly transient: boolean
  /** How go's words show it; the first row with a wording that fits names the cause. */
  readonly patterns: readonly Pattern[]
  /** What lies behind it, for the documentation: one to three sentences. */
  readonly explanation: string
  /** What to do, in one or two sentences, with the names that were seen. */
  readonly advice: (seen: FaultDetails) => string
  /** A real output, for the documentation. */
  readonly example: string
}
