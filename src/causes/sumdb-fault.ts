import type { Fault } from './fault.ts'
import type { CauseId } from './id.ts'
import { causeOf, faultOf } from './rules/table.ts'

/** Answers that say how the mirror's own site deals with the database, today and tomorrow. */
const refusals: readonly CauseId[] = ['http_401', 'http_403', 'http_451', 'http_other']
const absent: readonly CauseId[] = ['http_404', 'http_410']

/**
 * A fault of a request for the checksum database is told as the database's, whichever mirror passed it on: that mirror may
 * serve every module. A connection that stood and broke off stays what it is, as in the words of go.
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
  const isUnreached = ['dns', 'tcp'].includes(causeOf(cause).layer)
  return isUnreached || /^http_(?:4|5|other)/.test(cause) ? 'sumdb_unreachable' : undefined
}
