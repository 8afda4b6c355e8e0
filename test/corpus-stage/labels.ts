import type { CauseId } from '../../src/causes/id.ts'

/** Causes for which the same request a little later plausibly works. */
const again = new Set<CauseId>([
  'dns_no_such_host',
  'dns_server_failure',
  'dns_timeout',
  'tcp_refused',
  'tcp_reset',
  'tcp_timeout',
  'tcp_unreachable',
  'ipv6_broken',
  'tls_handshake_timeout',
  'tls_other',
  'http_429',
  'http_5xx',
  'h2_stream',
  'eof',
  'stall_timeout',
  'bad_reply',
  'sumdb_unreachable',
  'sumdb_lookup_failed',
  'vcs_network',
  'cache_corrupt',
  'unknown',
])

/** Causes for which another source plausibly works. */
const elsewhere = new Set<CauseId>([
  'dns_no_such_host',
  'tcp_refused',
  'tcp_reset',
  'tcp_timeout',
  'tcp_unreachable',
  'ipv6_broken',
  'tls_expired',
  'tls_hostname',
  'tls_handshake_timeout',
  'tls_not_tls',
  'tls_other',
  'http_401',
  'http_403',
  'http_404',
  'http_410',
  'http_429',
  'http_451',
  'http_5xx',
  'http_other',
  'h2_stream',
  'eof',
  'stall_timeout',
  'bad_reply',
  'gosum_mismatch',
  'sumdb_mismatch',
  'sumdb_unreachable',
  'sumdb_bad_reply',
  'vcs_network',
  'vcs_unknown_revision',
  'vcs_tool_missing',
  'vcs_policy',
  'vanity_import',
  'toolchain_unavailable',
  'cache_corrupt',
])

/** What is expected of a cause, written down apart from the table that is measured against it. */
export function labelOf(cause: CauseId): { retryable: boolean; mirrorHelps: boolean } {
  return { retryable: again.has(cause), mirrorHelps: elsewhere.has(cause) }
}
