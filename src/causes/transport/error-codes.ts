import { isIPv6 } from 'node:net'
import type { CauseId } from '../id.ts'
import { redactUrl } from '../redact.ts'
import type { Override } from '../rules/cause-rule.ts'
import type { RequestLocation } from './request-location.ts'

/** An error as Node, undici and our own network room throw it; every field may be missing. */
type Failure = {
  readonly code?: unknown
  readonly name?: unknown
  readonly message?: unknown
  readonly syscall?: unknown
  readonly address?: unknown
  readonly port?: unknown
  readonly hostname?: unknown
  readonly server?: unknown
  readonly status?: unknown
  readonly proxy?: unknown
  readonly cause?: unknown
  readonly errors?: unknown
  readonly reason?: unknown
  readonly issuer?: unknown
}

/** What an error code means, and the words in which go would tell it. */
export type ErrorSignature = {
  readonly cause: CauseId
  readonly words: (error: Failure, at: RequestLocation) => string
  /** What is judged differently from the cause's row. */
  readonly override?: Override
}

type Words = string | ((error: Failure, at: RequestLocation) => string)

function sign(cause: CauseId, words: Words): ErrorSignature {
  return { cause, words: typeof words === 'string' ? () => words : words }
}

const lookup = (what: string) => (error: Failure, at: RequestLocation) => {
  const host = typeof error.hostname === 'string' ? error.hostname : at.url.hostname
  const [server] = typeof error.server === 'string' ? error.server.split(', ') : []
  return `dial tcp: lookup ${host}${server ? ` on ${withPort(server, 53)}` : ''}: ${what}`
}

const dialled = (what: string) => (error: Failure, at: RequestLocation) => `dial tcp ${peer(error, at)}: ${what}`

/** An errno of connecting (`connect:`), or of an open connection (`read:`, `write:`). */
const socket = (what: string) => (error: Failure, at: RequestLocation) => {
  const call = error.syscall === 'write' ? 'write' : error.syscall === 'connect' ? 'connect' : 'read'
  return call === 'connect' ? `dial tcp ${peer(error, at)}: connect: ${what}` : `${call} tcp: ${call}: ${what}`
}

const unverified = (what: string) => `tls: failed to verify certificate: x509: ${what}`
const untrusted = sign('tls_untrusted_ca', ({ issuer }) => {
  const by = typeof issuer === 'string' ? ` (issued by ${issuer})` : ''
  return unverified(`certificate signed by unknown authority${by}`)
})
const malformedHttp = sign('bad_reply', (error) => `net/http: malformed HTTP response (${String(error.message)})`)

/** A stream that ended too early is `EOF` before the answer, `unexpected EOF` within it. */
const cut = sign('eof', (_, at) => (at.phase === 'body' ? 'unexpected EOF' : 'EOF'))

/** Error codes of Node, c-ares, OpenSSL, llhttp and undici; the only names of error codes in this program. */
const signs: Readonly<Record<string, ErrorSignature>> = {
  // name resolution
  ENOTFOUND: sign('dns_no_such_host', lookup('no such host')),
  ENODATA: sign('dns_no_such_host', lookup('no such host')),
  EBADNAME: sign('dns_no_such_host', lookup('no such host')),
  EAI_NONAME: sign('dns_no_such_host', lookup('no such host')),
  EAI_NODATA: sign('dns_no_such_host', lookup('no such host')),
  EAI_AGAIN: sign('dns_server_failure', lookup('Temporary failure in name resolution')),
  EAI_FAIL: sign('dns_server_failure', lookup('server misbehaving')),
  ESERVFAIL: sign('dns_server_failure', lookup('server misbehaving')),
  EREFUSED: sign('dns_server_failure', lookup('server misbehaving')),
  EFORMERR: sign('dns_server_failure', lookup('server misbehaving')),
  ENOTIMP: sign('dns_server_failure', lookup('server misbehaving')),
  EBADRESP: sign('dns_server_failure', lookup('cannot unmarshal DNS message')),
  ETIMEOUT: sign('dns_timeout', lookup('i/o timeout')),
  ECANCELLED: sign('dns_timeout', lookup('i/o timeout')),
  // connections
  ECONNREFUSED: sign('tcp_refused', dialled('connect: connection refused')),
  ECONNRESET: sign('tcp_reset', socket('connection reset by peer')),
  ECONNABORTED: sign('tcp_reset', socket('software caused connection abort')),
  EPIPE: sign('tcp_reset', () => 'write tcp: write: broken pipe'),
  ETIMEDOUT: sign('tcp_timeout', socket('connection timed out')),
  UND_ERR_CONNECT_TIMEOUT: sign('tcp_timeout', dialled('i/o timeout')),
  EHOSTUNREACH: sign('tcp_unreachable', socket('no route to host')),
  ENETUNREACH: sign('tcp_unreachable', socket('network is unreachable')),
  EHOSTDOWN: sign('tcp_unreachable', socket('host is down')),
  ENETDOWN: sign('tcp_unreachable', socket('network is down')),
  EADDRNOTAVAIL: sign('ipv6_broken', socket('cannot assign requested address')),
  EAFNOSUPPORT: sign('ipv6_broken', socket('address family not supported by protocol')),
  // transfers
  UND_ERR_SOCKET: cut,
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: cut,
  ERR_STREAM_PREMATURE_CLOSE: cut,
  HPE_INVALID_EOF_STATE: cut,
  Z_BUF_ERROR: cut,
  UND_ERR_HEADERS_TIMEOUT: sign('stall_timeout', 'net/http: timeout awaiting response headers (i/o timeout)'),
  UND_ERR_BODY_TIMEOUT: sign('stall_timeout', 'no data for the time of the stall limit (i/o timeout)'),
  // Of this machine: later, when other connections have ended, there may be one.
  EMFILE: { ...sign('fs_other', 'socket: too many open files'), override: { retryable: true } },
  ENFILE: { ...sign('fs_other', 'socket: too many open files in system'), override: { retryable: true } },
  // undici asserts what its parser lets pass, such as the status 000.
  ERR_ASSERTION: sign('bad_reply', 'net/http: malformed HTTP response (the status or a header is none)'),
  UND_ERR_HEADERS_OVERFLOW: sign('bad_reply', 'net/http: server response headers exceeded the limit'),
  Z_DATA_ERROR: sign('bad_reply', 'gzip: invalid header'),
  ERR_REDIRECT: sign('bad_reply', (error) => String(error.message)),
  // certificates
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: untrusted,
  UNABLE_TO_GET_ISSUER_CERT: untrusted,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: untrusted,
  SELF_SIGNED_CERT_IN_CHAIN: untrusted,
  DEPTH_ZERO_SELF_SIGNED_CERT: untrusted,
  CERT_UNTRUSTED: untrusted,
  CERT_REJECTED: untrusted,
  CERT_REVOKED: untrusted,
  CERT_SIGNATURE_FAILURE: untrusted,
  CERT_CHAIN_TOO_LONG: untrusted,
  INVALID_CA: untrusted,
  INVALID_PURPOSE: untrusted,
  PATH_LENGTH_EXCEEDED: untrusted,
  CERT_HAS_EXPIRED: sign('tls_expired', unverified('certificate has expired or is not yet valid')),
  CERT_NOT_YET_VALID: sign('tls_expired', unverified('certificate has expired or is not yet valid (not yet valid)')),
  ERR_TLS_CERT_ALTNAME_INVALID: sign('tls_hostname', (error, at) => {
    const names = typeof error.reason === 'string' ? error.reason : ''
    return unverified(`certificate is valid for other names, not ${at.url.hostname}${names && ` (${names})`}`)
  }),
  HOSTNAME_MISMATCH: sign('tls_hostname', (_, at) =>
    unverified(`certificate is valid for other names, not ${at.url.hostname}`),
  ),
  // handshakes
  ERR_TLS_HANDSHAKE_TIMEOUT: sign('tls_handshake_timeout', 'net/http: TLS handshake timeout'),
  ERR_SSL_WRONG_VERSION_NUMBER: sign('tls_not_tls', 'tls: first record does not look like a TLS handshake'),
  ERR_SSL_PACKET_LENGTH_TOO_LONG: sign('tls_not_tls', 'tls: first record does not look like a TLS handshake'),
  ERR_SSL_HTTP_REQUEST: sign('tls_not_tls', 'http: server gave HTTP response to HTTPS client'),
}

/** Connecting is forbidden by a rule of this machine: SELinux, AppArmor, seccomp, a packet filter, a `prohibit` route. */
const forbidden: Readonly<Record<string, ErrorSignature>> = {
  EACCES: { ...sign('tcp_unreachable', socket('permission denied')), override: { retryable: false } },
  EPERM: { ...sign('tcp_unreachable', socket('operation not permitted')), override: { retryable: false } },
}

const tlsOther = sign('tls_other', (error) => `remote error: tls: ${String(error.message)}`)

/** The cause that an error's code names, in it or in what it was caused by. */
export function findSignature(error: unknown): { readonly sign: ErrorSignature; readonly error: Failure } | undefined {
  for (const failure of chain(error)) {
    const known = signs[codeOf(failure)] ?? family(failure)
    if (known !== undefined) return { sign: refine(known, failure), error: failure }
  }
  return undefined
}

/** Codes of which there are too many to list. */
function family(failure: Failure): ErrorSignature | undefined {
  const code = codeOf(failure)
  // Files are also forbidden with these codes.
  if (failure.syscall === 'connect' && forbidden[code] !== undefined) return forbidden[code]
  // undici leaves the code out where its parser gives none.
  if (code.startsWith('HPE_') || failure.name === 'HTTPParserError') return malformedHttp
  if (code.startsWith('ERR_SSL_') || code.startsWith('ERR_TLS_') || code === 'EPROTO') {
    // Older OpenSSL bindings give EPROTO for all of them and name the reason only in the message.
    const message = String(failure.message)
    const named = /wrong version number|packet length too long|http request/i.test(message)
    return named ? signs['ERR_SSL_WRONG_VERSION_NUMBER'] : tlsOther
  }
  return undefined
}

/** What an address adds: a resolver that refuses is DNS, no route to an IPv6 address alone is broken IPv6. */
function refine(known: ErrorSignature, failure: Failure): ErrorSignature {
  const asked = typeof failure.hostname === 'string' && String(failure.syscall).startsWith('query')
  if (asked && known.cause === 'tcp_refused') return sign('dns_server_failure', lookup('server misbehaving'))
  if (asked && known.cause === 'tcp_timeout') return sign('dns_timeout', lookup('i/o timeout'))
  const v6 = typeof failure.address === 'string' && isIPv6(failure.address)
  if (known.cause === 'tcp_unreachable' && v6 && known.override === undefined) return { ...known, cause: 'ipv6_broken' }
  return known.cause === 'ipv6_broken' && !v6 ? { ...known, cause: 'tcp_unreachable' } : known
}

/** What became of a connection through a proxy of the environment; undefined where the error is not about one. */
export function proxyVerdict(error: unknown): { readonly cause: CauseId; readonly words: string } | undefined {
  for (const failure of chain(error)) {
    const code = codeOf(failure)
    if (code !== 'ERR_PROXY_UNREACHABLE' && code !== 'ERR_PROXY_REFUSED') continue
    const proxy = URL.parse(String(failure.proxy))
    const below = findSignature(failure.cause)
    const detail = below && proxy ? below.sign.words(below.error, { url: proxy }) : String(failure.message)
    const shown = proxy ? ` (proxy ${redactUrl(String(failure.proxy))})` : ''
    // Some proxies (tinyproxy) answer wrong credentials with 401, as if they were the server.
    if (failure.status === 407 || failure.status === 401) {
      return { cause: 'http_407_proxy_auth', words: `Proxy Authentication Required${shown}` }
    }
    const cause =
      code === 'ERR_PROXY_REFUSED' || below?.sign.cause.startsWith('tls_') ? 'env_proxy_error' : 'env_proxy_down'
    return { cause, words: `proxyconnect tcp: ${detail}${shown}` }
  }
  return undefined
}

/** The error, what caused it, and the single errors of several addresses: those that say most first. */
function chain(error: unknown, depth = 0): Failure[] {
  if (typeof error !== 'object' || error === null || depth > 8) return []
  const failure: Failure = error
  const several = Array.isArray(failure.errors) ? byWeight(failure.errors) : []
  return [...several.flatMap((one) => chain(one, depth + 1)), failure, ...chain(failure.cause, depth + 1)]
}

/** Of several addresses the reachable ones tell more: no route to an IPv6 address is normal where IPv4 answered. */
function byWeight(errors: readonly unknown[]): unknown[] {
  const isNoRoute = (error: unknown) => ['ENETUNREACH', 'EHOSTUNREACH', 'EADDRNOTAVAIL'].includes(codeOf(error))
  return [...errors.filter((error) => !isNoRoute(error)), ...errors.filter(isNoRoute)]
}

/** The code of an error, '' where it has none. */
export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return ''
  return typeof error.code === 'string' ? error.code : ''
}

/** What lies at the bottom of a chain of causes. */
export function innermost(error: unknown, depth = 0): unknown {
  if (typeof error !== 'object' || error === null || depth > 8) return error
  return 'cause' in error && error.cause !== undefined ? innermost(error.cause, depth + 1) : error
}

function peer(error: Failure, at: RequestLocation): string {
  const port = Number(error.port) || Number(at.url.port) || (at.url.protocol === 'http:' ? 80 : 443)
  return withPort(typeof error.address === 'string' ? error.address : at.url.hostname, port)
}

function withPort(address: string, port: number): string {
  if (isIPv6(address)) return `[${address}]:${port}`
  return address.includes(':') ? address : `${address}:${port}`
}
