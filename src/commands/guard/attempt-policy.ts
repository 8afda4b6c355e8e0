import type { CauseId } from '../../causes/id.ts'

/**
 * How long a failure of this kind may last before it is known to stay, with the default of four attempts; milliseconds. The whole step
 * ends in 20, 60 or 90 seconds: the preflight before it and a slow machine are allowed for.
 */
const limits: Readonly<Partial<Record<CauseId, number>>> = {
  dns_no_such_host: 12_000,
  tcp_refused: 12_000,
  http_5xx: 45_000,
  dns_timeout: 45_000,
  tcp_timeout: 60_000,
  tls_handshake_timeout: 60_000,
  stall_timeout: 60_000,
  sumdb_unreachable: 60_000,
  vcs_network: 75_000,
}

/** Failures that a second look confirms: an address that does not exist will not exist a few seconds later. */
const sure: readonly CauseId[] = ['dns_no_such_host', 'tcp_refused']

/** The default of the input `attempts`; who asks for more wants to wait for longer. */
const defaultAttempts = 4

/** What is known when an attempt has failed. */
export type FailedAttempt = {
  readonly cause: CauseId
  /** How often in a row it failed by this cause, this time included. */
  readonly inARow: number
  /** Since the first attempt began or a file was last ready. */
  readonly fruitlessMs: number
  /** What this attempt took. */
  readonly durationMs: number
  /** The input `attempts`. */
  readonly attempts: number
}

/** Whether one more attempt can still change something; the cause's own judgement comes first. */
export function isWorthAnother({ cause, inARow, fruitlessMs, durationMs, attempts }: FailedAttempt): boolean {
  const more = Math.max(1, attempts / defaultAttempts)
  if (sure.includes(cause) && inARow >= 2 * more) return false
  const limit = limits[cause]
  return limit === undefined || fruitlessMs + durationMs <= limit * more
}
