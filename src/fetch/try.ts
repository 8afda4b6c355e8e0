import type { Mirror } from '../mirrors/plan.ts'
import type { Network } from '../network/network.ts'
import type { Flight } from './pace.ts'
import type { Part } from './reply.ts'
import type { Spool } from './spool.ts'
import type { Tally } from './tally.ts'
import type { Turns } from './turns.ts'
import type { Wanted } from './wanted.ts'

/** What a transfer works with. */
export type Site = {
  readonly network: Network
  readonly spool: Spool
  readonly tally: Tally
  readonly turns: Turns
  /** Without a byte for so long, a transfer is given up; milliseconds. */
  readonly stallMs: number
}

/** One request to one mirror. */
export type Try = {
  readonly wanted: Wanted
  readonly mirror: Mirror
  /** go.sum's hash of the file, where it has one. */
  readonly sum: string | undefined
  /** Hash a zip as well: go has refused a copy of it. */
  readonly verify: boolean
  readonly part: Part | undefined
  readonly signal: AbortSignal
  /** Kept up to date with what has come. */
  readonly flight: Flight
}
