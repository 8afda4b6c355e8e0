import type { CauseId } from './id.ts'
import { causeOf } from './rules/table.ts'

/** What a mirror says of a file itself. A checksum that differs is an answer, too, and ranks before these anyway. */
export const answers: readonly CauseId[] = ['http_404', 'http_410', 'http_401', 'http_403']

/** Silence: the mirror could not be reached, or said nothing. An answer of another mirror outranks it. */
export function isSilence(cause: CauseId): boolean {
  return cause === 'stall_timeout' || isBelowHttp(cause)
}

/** Whether no HTTP exchange took place: a name, a connection, a certificate, or the proxy on the way. */
export function isBelowHttp(cause: CauseId): boolean {
  return ['env proxy', 'dns', 'tcp', 'tls'].includes(causeOf(cause).layer)
}

const timeOuts: readonly CauseId[] = ['dns_timeout', 'tcp_timeout', 'tls_handshake_timeout', 'stall_timeout']

/** A request that hung until its time was up: each further one costs as long. */
export function isTimeOut(cause: CauseId): boolean {
  return timeOuts.includes(cause)
}
