/**
 * Every cause that modward can name, in no particular order. An id keeps its name and its meaning for ever:
 * reports, outputs and people's searches rely on it.
 */
export const causeIds = [
  // before and after everything else
  'go_missing',
  'no_gomod',
  'input_invalid',
  'interrupted',
  'unknown',
  // name resolution
  'dns_no_such_host',
  'dns_server_failure',
  'dns_timeout',
  // TCP / IP
  'tcp_refused',
  'tcp_reset',
  'tcp_timeout',
  'tcp_unreachable',
  'ipv6_broken',
  // TLS
  'tls_untrusted_ca',
  'tls_expired',
  'tls_hostname',
  'tls_handshake_timeout',
  'tls_not_tls',
  'tls_other',
  // HTTP
  'http_401',
  'http_403',
  'http_404',
  'http_410',
  'http_407_proxy_auth',
  'http_429',
  'http_451',
  'egress_blocked',
  'http_5xx',
  'http_other',
  'h2_stream',
  'eof',
  'stall_timeout',
  'bad_reply',
  // environment proxies
  'env_proxy_down',
  'env_proxy_error',
  // integrity
  'gosum_mismatch',
  'sumdb_mismatch',
  'gosum_missing',
  'sumdb_unreachable',
  'sumdb_lookup_failed',
  'sumdb_bad_reply',
  // version control
  'vcs_https_auth',
  'private_leak',
  'vcs_ssh_auth',
  'vcs_host_key',
  'vcs_repo_not_found',
  'vcs_tool_missing',
  'vcs_unknown_revision',
  'vcs_network',
  'vcs_ownership',
  'vcs_cache_corrupt',
  'vcs_policy',
  'vanity_import',
  // module content, toolchain, disk, configuration
  'mod_invalid_version',
  'mod_path_mismatch',
  'mod_not_found',
  'mod_bad_path',
  'gomod_syntax',
  'gomod_updates_needed',
  'mod_zip_refused',
  'replace_missing',
  'gowork_missing',
  'vendor_inconsistent',
  'go_too_old',
  'toolchain_unavailable',
  'disk_full',
  'fs_permission',
  'fs_readonly',
  'fs_other',
  'lock_held',
  'cache_corrupt',
  'goproxy_off',
  'goproxy_invalid',
  'goflags_invalid',
] as const

/** The stable name of a cause, as docs/causes.md lists it. */
export type CauseId = (typeof causeIds)[number]
