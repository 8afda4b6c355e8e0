import type { RunLog } from '../events/run-log.ts'
import type { Network } from '../network/network.ts'
import type { InFlightRequests } from './schedule/in-flight.ts'
import type { RequestScheduler } from './schedule/request-scheduler.ts'
import type { AddedMirrors } from './source/added-mirrors.ts'
import type { HedgeBudget } from './source/hedge-policy.ts'
import type { MirrorRaces } from './source/mirror-races.ts'
import type { MirrorStates } from './source/mirror-states.ts'
import type { Spool } from './spool/spool.ts'

/** What all requests of a fetcher share; built once. */
export type FetchContext = {
  readonly network: Network
  readonly states: MirrorStates
  readonly added: AddedMirrors
  readonly scheduler: RequestScheduler
  readonly inFlight: InFlightRequests
  readonly hedges: HedgeBudget
  readonly races: MirrorRaces
  readonly spool: Spool
  readonly log: RunLog
  /** A transfer without a byte for so long is given up; milliseconds. */
  readonly stallMs: number
  /** Ends the whole run: its time is up, or the user interrupts it. */
  readonly signal: AbortSignal
}
