import { createSocket } from 'node:dgram'
import type { StagedFault } from '../staged-fault.ts'

/** Below this, names are asked of the resolver of the stage, as they are in no hosts file. */
const asked = { GOPROXY: 'https://mirror.asked.test' }

/** A resolver on 127.0.0.77 that answers every question so; null for silence, undefined for no resolver at all. */
function resolver(code: number | null | 'garbage'): { start: () => void; stop: () => void } {
  let socket: ReturnType<typeof createSocket> | undefined
  return {
    start() {
      socket = createSocket('udp4')
      socket.on('message', (question, peer) => {
        if (code === null) return
        const reply = Buffer.from(question)
        if (code === 'garbage') return socket?.send(reply.subarray(0, 7), peer.port, peer.address)
        reply.writeUInt16BE(0x8180 | code, 2)
        socket?.send(reply, peer.port, peer.address)
      })
      socket.bind(53, '127.0.0.77')
    },
    stop: () => socket?.close(),
  }
}

let current: ReturnType<typeof resolver> | undefined
const answering = (code: number | null | 'garbage' | undefined) => () => {
  current?.stop()
  current = code === undefined ? undefined : resolver(code)
  current?.start()
}
const cgo = { ...asked, GODEBUG: 'netdns=cgo' }
const https = (host: string) => ({ GOPROXY: `https://${host}` })

/** DNS, TCP and TLS. */
export const networkFaults: readonly StagedFault[] = [
  {
    name: 'dns-none',
    cause: 'dns_server_failure',
    how: 'nothing listens at the resolver',
    commands: ['download', 'build', 'latest'],
    go: 'few',
    env: asked,
    prepare: answering(undefined),
  },
  {
    name: 'dns-nxdomain',
    cause: 'dns_no_such_host',
    how: 'the resolver answers NXDOMAIN',
    commands: ['download', 'build', 'json', 'test', 'install', 'tidy', 'updates', 'branch', 'versions'],
    go: 'few',
    env: asked,
    prepare: answering(3),
  },
  {
    name: 'dns-nxdomain-cgo',
    cause: 'dns_no_such_host',
    how: 'the resolver answers NXDOMAIN, asked by the C library',
    env: cgo,
    prepare: answering(3),
  },
  {
    name: 'dns-empty',
    cause: 'dns_no_such_host',
    how: 'the resolver knows the name, but no address',
    commands: ['download', 'vendor'],
    env: asked,
    prepare: answering(0),
  },
  {
    name: 'dns-servfail',
    cause: 'dns_server_failure',
    how: 'the resolver answers SERVFAIL',
    commands: ['download', 'list', 'latest'],
    go: 'few',
    env: asked,
    prepare: answering(2),
  },
  {
    name: 'dns-servfail-cgo',
    cause: 'dns_server_failure',
    how: 'the resolver answers SERVFAIL, asked by the C library',
    env: cgo,
    prepare: answering(2),
  },
  {
    name: 'dns-refused',
    cause: 'dns_server_failure',
    how: 'the resolver answers REFUSED',
    commands: ['build', 'json'],
    env: asked,
    prepare: answering(5),
  },
  {
    name: 'dns-garbage',
    cause: 'dns_timeout',
    how: 'the resolver answers 7 bytes, which go does not take for an answer',
    env: asked,
    prepare: answering('garbage'),
  },
  {
    name: 'dns-silent',
    cause: 'dns_timeout',
    how: 'the resolver never answers',
    commands: ['download', 'build', 'get'],
    go: 'few',
    env: asked,
    prepare: answering(null),
  },
  {
    name: 'tcp-closed',
    cause: 'tcp_refused',
    how: 'a port where nothing listens',
    commands: ['download', 'build', 'json', 'latest', 'install', 'vet'],
    go: 'few',
    env: https('closed.corp.test'),
  },
  {
    name: 'tcp-closed-port',
    cause: 'tcp_refused',
    how: 'a port where nothing listens, http',
    commands: ['tidy', 'versions'],
    env: { GOPROXY: 'http://goproxy.corp.test:8999' },
  },
  {
    name: 'tcp-noroute',
    cause: 'tcp_unreachable',
    how: 'an unreachable route',
    commands: ['download', 'build'],
    env: https('noroute.corp.test'),
  },
  {
    name: 'tcp-prohibit',
    cause: 'tcp_unreachable',
    how: 'a prohibited route',
    env: https('prohibited.corp.test'),
    commands: ['download'],
    judged: { retryable: false },
  },
  {
    name: 'tcp-nonet',
    cause: 'tcp_unreachable',
    how: 'no route at all',
    commands: ['download', 'tidy', 'install'],
    go: 'few',
    env: https('nowhere.corp.test'),
  },
  {
    name: 'tcp-silent',
    cause: 'tcp_timeout',
    how: 'packets go nowhere',
    commands: ['download'],
    env: https('silent.corp.test'),
  },
  {
    name: 'tcp-v6',
    cause: 'ipv6_broken',
    how: 'an address of IPv6 only, no IPv6 here',
    commands: ['download', 'build'],
    env: https('six.corp.test'),
  },
  {
    name: 'tcp-reset',
    cause: 'tcp_reset',
    how: 'a reset instead of an answer',
    commands: ['download', 'build', 'json', 'get', 'tidy', 'install', 'list'],
    go: 'few',
    env: { GOPROXY: 'http://odd.corp.test' },
    odd: (socket) => socket.once('data', () => socket.resetAndDestroy()),
  },
  {
    name: 'tcp-reset-body',
    cause: 'tcp_reset',
    how: 'a reset in the middle of a body',
    commands: ['download', 'deps'],
    env: { GOPROXY: 'http://odd.corp.test' },
    odd: (socket) =>
      socket.once('data', () => {
        socket.write('HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\nmodule')
        setTimeout(() => socket.resetAndDestroy(), 50)
      }),
  },
  {
    name: 'tls-reset',
    cause: 'tcp_reset',
    how: 'a reset during the TLS handshake',
    commands: ['download', 'test'],
    env: https('odd.corp.test'),
    odd: (socket) => socket.once('data', () => socket.resetAndDestroy()),
  },
  {
    name: 'tls-hangup',
    cause: 'eof',
    how: 'the connection is closed during the TLS handshake',
    commands: ['download', 'tidy'],
    env: https('odd.corp.test'),
    odd: (socket) => socket.once('data', () => socket.end()),
  },
  {
    name: 'tls-plain',
    cause: 'tls_not_tls',
    how: 'https to a port that speaks http',
    commands: ['download', 'build', 'latest'],
    go: 'few',
    env: { GOPROXY: 'https://goproxy.corp.test:80' },
  },
  {
    name: 'tls-garbage',
    cause: 'tls_not_tls',
    how: 'https to a port that speaks something else',
    env: https('odd.corp.test'),
    commands: ['download'],
    odd: (socket) => socket.end('220 mail ready\r\n'),
  },
  {
    name: 'tls-silent',
    cause: 'tls_handshake_timeout',
    how: 'no answer to the TLS handshake',
    commands: ['download', 'build', 'install'],
    go: 'few',
    env: https('odd.corp.test'),
    odd: () => {},
  },
  {
    name: 'tls-unknown',
    cause: 'tls_untrusted_ca',
    how: 'a certificate of another authority',
    commands: ['download', 'build', 'json', 'latest', 'list'],
    go: 'few',
    env: https('goproxy.corp.test:8444'),
  },
  {
    name: 'tls-nocas',
    cause: 'tls_untrusted_ca',
    how: 'an empty file of authorities',
    commands: ['download'],
    env: { SSL_CERT_FILE: '/dev/null', SSL_CERT_DIR: '/nonexistent' },
  },
  {
    name: 'tls-expired',
    cause: 'tls_expired',
    how: 'an expired certificate',
    commands: ['download', 'build', 'tidy'],
    go: 'few',
    env: https('goproxy.corp.test:8441'),
  },
  {
    name: 'tls-future',
    cause: 'tls_expired',
    how: 'a certificate that is not valid yet',
    commands: ['download', 'json'],
    env: https('goproxy.corp.test:8442'),
  },
  {
    name: 'tls-name',
    cause: 'tls_hostname',
    how: 'a certificate for another name',
    commands: ['download', 'build', 'install'],
    go: 'few',
    env: https('goproxy.corp.test:8443'),
  },
  {
    name: 'tls-address',
    cause: 'tls_hostname',
    how: 'an address instead of the name',
    commands: ['download', 'get'],
    env: { GOPROXY: 'https://127.0.1.1' },
  },
  {
    name: 'tls-client',
    cause: 'tls_other',
    how: 'a server that wants a certificate of the client',
    commands: ['download', 'build'],
    env: https('goproxy.corp.test:8445'),
  },
  {
    name: 'tls-old',
    cause: 'tls_other',
    how: 'a server that only speaks TLS 1.1',
    commands: ['download', 'json'],
    env: https('goproxy.corp.test:8446'),
  },
  {
    name: 'tls-alert',
    cause: 'tls_other',
    how: 'an alert instead of the handshake',
    commands: ['download', 'list'],
    env: https('odd.corp.test'),
    odd: (socket) => socket.once('data', () => socket.end(Buffer.from([0x15, 3, 3, 0, 2, 2, 40]))),
  },
]
