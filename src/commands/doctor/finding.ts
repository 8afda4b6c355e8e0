import type { CauseId } from '../../causes/id.ts'

/** One thing that the doctor looked at. With `ok`, an advice is a warning: it works now, and will bite later. */
export type Finding = {
  /** What was looked at, in a word or two: `go`, `settings`, `dns`, … */
  readonly check: string
  readonly ok: boolean
  /** What was seen there. */
  readonly detail: string
  /** What to do; empty when there is nothing to do. */
  readonly advice: string
}

/** A finding and the cause that it would have in a failed download. */
export type CheckResult = Finding & { readonly cause?: CauseId }
