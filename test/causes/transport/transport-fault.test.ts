import { once } from 'node:events'
import { createServer as createHttp } from 'node:http'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { errors, request } from 'undici'
import { afterEach, describe, expect, it } from 'vitest'
import type { RequestLocation } from '../../../src/causes/transport/request-location.ts'
import { faultOfBadResponse, faultOfError, faultOfStatus } from '../../../src/causes/transport/transport-fault.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

/** A loopback server that treats each connection so; its URL. */
async function serve(treat: (socket: Socket) => void): Promise<URL> {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    treat(socket)
  })
  servers.push(server)
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/m/@v/v1.0.0.mod`)
}

/** The error of a real request. */
async function failureOf(url: URL, options: object = {}): Promise<unknown> {
  try {
    const reply = await request(url, options)
    await reply.body.text()
  } catch (error) {
    return error
  }
  throw new Error('the request should have failed')
}

/** The error of a real TLS connection. */
async function tlsFailureOf(url: URL): Promise<unknown> {
  const socket = connectTls({ host: url.hostname, port: Number(url.port), servername: 'proxy.example' })
  const [error] = await once(socket, 'error')
  return error
}

describe('seeError on real connections', () => {
  it('a closed port', async () => {
    const url = await serve(() => {})
    servers.pop()?.close()
    const seen = faultOfError(await failureOf(url), { url })
    expect(seen.cause).toBe('tcp_refused')
    expect(seen.text).toBe(`Get "${url}": dial tcp 127.0.0.1:${url.port}: connect: connection refused`)
  })

  it.each(['000', '099', '99', '1e2', 'OK'])('the status %s', async (status) => {
    const answer = `HTTP/1.1 ${status} x\r\nContent-Length: 0\r\n\r\n`
    const url = await serve((socket) => void socket.once('data', () => socket.end(answer)))
    const seen = faultOfError(await failureOf(url), { url })
    expect(seen.cause).toBe('bad_reply')
    expect(seen.text).toContain(`Get "${url}": net/http: malformed HTTP response (`)
  })

  it('a name that does not exist', async () => {
    const url = new URL('http://modward-test.invalid/m')
    const seen = faultOfError(await failureOf(url), { url })
    // Without a resolver the machine says "try again" instead of "no such host".
    expect(['dns_no_such_host', 'dns_server_failure']).toContain(seen.cause)
    expect(seen.text).toContain('lookup modward-test.invalid')
  })

  it('a server that hangs up before it answers', async () => {
    const url = await serve((socket) => socket.once('data', () => socket.end()))
    expect(faultOfError(await failureOf(url), { url, phase: 'headers' })).toEqual({
      cause: 'eof',
      text: `Get "${url}": EOF`,
    })
  })

  it('a body that breaks off', async () => {
    const url = await serve((socket) =>
      socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf')),
    )
    expect(faultOfError(await failureOf(url), { url, phase: 'body' })).toEqual({
      cause: 'eof',
      text: `read "${url}": unexpected EOF`,
    })
  })

  it('a connection that is reset', async () => {
    const url = await serve((socket) => socket.once('data', () => socket.resetAndDestroy()))
    const seen = faultOfError(await failureOf(url), { url, phase: 'headers' })
    expect(seen.cause).toBe('tcp_reset')
    expect(seen.text).toContain('connection reset by peer')
  })

  it.each([
    ['headers', { headersTimeout: 50 }, ''],
    ['body', { bodyTimeout: 50 }, 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf'],
  ] as const)('%s that do not come', async (phase, options, sent) => {
    const url = await serve((socket) => socket.once('data', () => socket.write(sent)))
    const seen = faultOfError(await failureOf(url, options), { url, phase })
    expect(seen.cause).toBe('stall_timeout')
    expect(seen.text).toContain('i/o timeout')
  })

  it('an answer that is not HTTP', async () => {
    const url = await serve((socket) => socket.once('data', () => socket.end('SSH-2.0-OpenSSH_9.9\r\n\r\n')))
    expect(faultOfError(await failureOf(url), { url }).cause).toBe('bad_reply')
  })

  it('TLS spoken to a plain HTTP server', async () => {
    const server = createHttp((_, reply) => reply.end())
    servers.push(server)
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const url = new URL(`https://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    expect(faultOfError(await tlsFailureOf(url), { url }).cause).toBe('tls_not_tls')
  })
})

const url = new URL('https://user:secret@goproxy.example/m/@v/v1.0.0.mod')
const at: RequestLocation = { url }
const coded = (code: string, more: object = {}) => Object.assign(new Error(code), { code, ...more })

describe('seeError by code', () => {
  it.each([
    [
      'NXDOMAIN',
      coded('ENOTFOUND', { hostname: 'h.example', server: '10.0.0.2, 10.0.0.3' }),
      'dns_no_such_host',
      'lookup h.example on 10.0.0.2:53: no such host',
    ],
    ['a resolver that fails', coded('ESERVFAIL'), 'dns_server_failure', 'lookup goproxy.example: server misbehaving'],
    ['the system resolver at a loss', coded('EAI_AGAIN'), 'dns_server_failure', 'Temporary failure in name resolution'],
    [
      'a silent resolver',
      coded('ETIMEOUT', { server: '10.0.0.2' }),
      'dns_timeout',
      'lookup goproxy.example on 10.0.0.2:53: i/o timeout',
    ],
    [
      'a resolver where nothing listens',
      coded('ECONNREFUSED', { hostname: 'h', syscall: 'queryA' }),
      'dns_server_failure',
      'server misbehaving',
    ],
    ['a silent host', new errors.ConnectTimeoutError(), 'tcp_timeout', 'dial tcp goproxy.example:443: i/o timeout'],
    [
      'no route',
      coded('EHOSTUNREACH', { syscall: 'connect', address: '192.0.2.1', port: 443 }),
      'tcp_unreachable',
      'dial tcp 192.0.2.1:443: connect: no route to host',
    ],
    [
      'no route over IPv6',
      coded('ENETUNREACH', { syscall: 'connect', address: '2001:db8::1', port: 443 }),
      'ipv6_broken',
      'dial tcp [2001:db8::1]:443: connect: network is unreachable',
    ],
    [
      'no IPv6 address of our own',
      coded('EADDRNOTAVAIL', { syscall: 'connect', address: '2001:db8::1' }),
      'ipv6_broken',
      'cannot assign requested address',
    ],
    [
      'an expired certificate',
      coded('CERT_HAS_EXPIRED'),
      'tls_expired',
      'x509: certificate has expired or is not yet valid',
    ],
    [
      'an unknown authority',
      coded('SELF_SIGNED_CERT_IN_CHAIN'),
      'tls_untrusted_ca',
      'x509: certificate signed by unknown authority',
    ],
    [
      'a certificate for another name',
      coded('ERR_TLS_CERT_ALTNAME_INVALID', { reason: "Host: a. is not in the cert's altnames: DNS:b" }),
      'tls_hostname',
      'not goproxy.example',
    ],
    [
      'a handshake that does not end',
      coded('ERR_TLS_HANDSHAKE_TIMEOUT'),
      'tls_handshake_timeout',
      'net/http: TLS handshake timeout',
    ],
    ['a handshake alert', coded('ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE'), 'tls_other', 'remote error: tls: '],
    [
      'several addresses, one of them without a route',
      new AggregateError([
        coded('ENETUNREACH', { address: '2001:db8::1', syscall: 'connect' }),
        coded('ECONNREFUSED', { address: '192.0.2.1', port: 443 }),
      ]),
      'tcp_refused',
      'dial tcp 192.0.2.1:443: connect: connection refused',
    ],
    [
      'an error within an error',
      new TypeError('fetch failed', { cause: coded('ECONNRESET', { syscall: 'read' }) }),
      'tcp_reset',
      'read: connection reset by peer',
    ],
    [
      'a proxy that is down',
      coded('ERR_PROXY_UNREACHABLE', {
        proxy: 'http://127.0.0.1:7890',
        cause: coded('ECONNREFUSED', { address: '127.0.0.1', port: 7890 }),
      }),
      'env_proxy_down',
      'proxyconnect tcp: dial tcp 127.0.0.1:7890: connect: connection refused',
    ],
    [
      'a proxy that wants a login',
      coded('ERR_PROXY_REFUSED', { proxy: 'http://p.example:3128', status: 407 }),
      'http_407_proxy_auth',
      'Proxy Authentication Required (proxy http://p.example:3128)',
    ],
    [
      'a proxy that refuses',
      coded('ERR_PROXY_REFUSED', { proxy: 'http://p.example:3128', status: 403 }),
      'env_proxy_error',
      'proxyconnect tcp: ',
    ],
    ['what no row knows', new Error('boom'), 'unknown', 'boom'],
    ['what is no error', 'boom', 'unknown', 'boom'],
  ])('%s', (_, error, cause, words) => {
    const seen = faultOfError(error, at)
    expect(seen.cause).toBe(cause)
    expect(seen.text).toContain(words)
    expect(seen.text).not.toContain('secret')
  })
})

describe('seeStatus', () => {
  it.each([
    [401, 'http_401'],
    [403, 'http_403'],
    [404, 'http_404'],
    [407, 'http_407_proxy_auth'],
    [410, 'http_410'],
    [429, 'http_429'],
    [451, 'http_451'],
    [500, 'http_5xx'],
    [502, 'http_5xx'],
    [599, 'http_5xx'],
    [400, 'http_other'],
    [204, 'http_other'],
  ])('%i is %s', (status, cause) => {
    expect(faultOfStatus(status, {}, '', at).cause).toBe(cause)
  })

  it('speaks as go does, and quotes plain text, or the one line of a page that says why', () => {
    expect(faultOfStatus(403, { 'content-type': 'text/plain' }, 'blocked by policy\n', at).text).toBe(
      'reading https://user:xxxxx@goproxy.example/m/@v/v1.0.0.mod: 403 Forbidden\n\tserver response: blocked by policy',
    )
    expect(faultOfStatus(403, { 'content-type': 'text/html' }, '<html>', at).text).not.toContain('server response')
    const page = '<?xml version="1.0"?><Error><Message>not available in your location</Message></Error>'
    expect(faultOfStatus(403, { 'content-type': 'application/xml' }, page, at).text).toMatch(
      /server response: not available in your location$/,
    )
  })

  it.each([
    ['seconds', '3', 3000],
    ['nothing', undefined, undefined],
    ['a word', 'soon', undefined],
    ['a bare year, which Date.parse would take', '-5', undefined],
    ['more than a day', '99999999', 86_400_000],
    ['a date gone by', 'Wed, 21 Oct 2015 07:28:00 GMT', 0],
  ])('Retry-After: %s', (_, header, expected) => {
    expect(faultOfStatus(429, { 'retry-after': header }, '', at).retryAfterMs).toBe(expected)
  })

  it('Retry-After: an HTTP date', () => {
    const later = new Date(Date.now() + 60_000).toUTCString()
    expect(faultOfStatus(503, { 'retry-after': later }, '', at).retryAfterMs).toBeGreaterThan(57_000)
  })
})

it('seeBadReply says what came instead', () => {
  const seen = faultOfBadResponse('an HTML page titled "Login"', at)
  expect(seen.cause).toBe('bad_reply')
  expect(seen.text).toContain('an HTML page titled "Login"')
  expect(seen.text).not.toContain('secret')
})
