import type { Mirror } from '../../mirrors/plan.ts'
import type { Network } from '../../network/network.ts'
import type { ModuleRequest } from '../module-request.ts'
import type { InFlight } from '../schedule/latency-tracker.ts'
import type { RequestScheduler } from '../schedule/request-scheduler.ts'
import type { Spool } from '../spool/spool.ts'
import type { TransferStats } from '../transfer-stats.ts'
import type { PartialBody } from './response-verdict.ts'

/** What a transfer works with. */
export type TransferContext = {
  readonly network: Network
  readonly spool: Spool
  readonly tally: TransferStats
  readonly turns: RequestScheduler
  /** Without a byte for so long, a transfer is given up; milliseconds. */
  readonly stallMs: number
}

/** One request to one mirror. */
export type Attempt = {
  readonly wanted: ModuleRequest
  readonly mirror: Mirror
  /** go.sum's hash of the file, where it has one. */
  readonly sum: string | undefined
  /** Hash a zip as well: go has refused a copy of it. */
  readonly verify: boolean
  readonly part: PartialBody | undefined
  readonly signal: AbortSignal
  /** Kept up to date with what has come. */
  readonly flight: InFlight
}
