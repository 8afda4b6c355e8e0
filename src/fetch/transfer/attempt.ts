import type { Mirror } from '../../mirrors/plan.ts'
import type { ModuleRequest } from '../module-request.ts'
import type { PartialZip } from '../outcome.ts'
import { InFlight } from '../schedule/in-flight.ts'

/** One request to one mirror. */
export type Attempt = {
  readonly request: ModuleRequest
  readonly mirror: Mirror
  /** 1 for the first request for this file; a hedge has the number of the request that was slow. */
  readonly number: number
  readonly isHedge: boolean
  /** Whether a zip is hashed before it counts as found: go refused a copy of it, or the mirror is tainted. */
  readonly verify: boolean
  /** The beginning of the zip, from the same mirror; the attempt takes its lease over. */
  readonly part: PartialZip | undefined
  /** How far it has come. */
  readonly flight: InFlight
  /** Ends it, with the run or because another mirror was faster. */
  readonly abort: AbortController
}

/** An attempt that starts now. */
export function makeAttempt(made: Omit<Attempt, 'flight' | 'abort'>): Attempt {
  return { ...made, flight: new InFlight(made.request.kind), abort: new AbortController() }
}
