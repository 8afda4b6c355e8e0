import type { Fault } from './fault.ts'
import type { CauseId } from './id.ts'
import { causeOf, faultOf } from './rules/table.ts'

/** Answers that say how the mirror's own site deals with the database, today and tomorrow. */
const refusals: readonly CauseId[] = ['http_401', 'http_403', 'http_451', 'http_other']
const absent: readonly CauseId[] = ['http_404', 'http_410']

/**
 * A fault of a request for the checksum database is told as the database's, whichever mirror passed it on: that mirror may
 * serve every module. Trust in a certificate and the proxy on the way are matters of the machine, and stay what they are.
 */
export function asSumdbFault(fault: Fault): Fault {
  const cause = fault.url.includes('/sumdb/') ? databaseCause(fault.cause) : undefined
  if (cause === undefined) return fault
  const judged = refusals.includes(fault.cause) ? { retryable: false } : {}
  const { count, recovered, file, line } = fault
  return { ...faultOf(cause, fault, judged), count, recovered, file, line }
}

function databaseCause(cause: CauseId): CauseId | undefined {
  if (absent.includes(cause)) return 'sumdb_lookup_failed'
  if (cause === 'bad_reply') return 'sumdb_bad_reply'
  return ['dns', 'tcp', 'http'].includes(causeOf(cause).layer) ? 'sumdb_unreachable' : undefined
}
