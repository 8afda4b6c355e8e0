import { execFileSync, spawn } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import type { StagedFault } from '../staged-fault.ts'

let current: { close(): void } | undefined

/** An environment proxy at egress.corp.test:3128 that answers CONNECT so. */
const egress = (reply: string | null) => () => {
  current?.close()
  const server: Server = createServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', () => (reply === null ? socket.end() : socket.end(reply)))
  })
  server.on('error', () => {})
  server.listen(3128, '127.0.1.4')
  current = server
}

/** A real proxy program; its path comes from the environment, as distributions put it in many places. */
const program = (port: number, argv: readonly string[], config?: readonly [string, string]) => () => {
  current?.close()
  current = undefined
  const [command = '', ...args] = argv
  if (!existsSync(command)) return
  if (config) writeFileSync(config[0], config[1])
  const child = spawn(command, args, { stdio: 'ignore', env: process.env })
  current = { close: () => child.kill('SIGKILL') }
  const wait = `for _ in $(seq 80); do (exec 3<>/dev/tcp/127.0.1.4/${port}) 2>/dev/null && exit; sleep 0.1; done`
  execFileSync('bash', ['-c', wait])
}

const folder = process.env['STAGE_PROXIES'] ?? ''
const tinyproxy = (extra: string) =>
  program(
    3128,
    [`${folder}/usr/bin/tinyproxy`, '-d', '-c', '/tmp/stage-tinyproxy.conf'],
    [
      '/tmp/stage-tinyproxy.conf',
      `User root\nGroup root\nPort 3128\nListen 127.0.1.4\nTimeout 5\nLogLevel Error\n${extra}`,
    ],
  )
const squid = (extra: string) =>
  program(
    3128,
    [`${folder}/usr/sbin/squid`, '-N', '-f', '/tmp/stage-squid.conf'],
    [
      '/tmp/stage-squid.conf',
      `http_port 127.0.1.4:3128\ncache deny all\naccess_log none\ncache_log /dev/null\npid_filename none\nlogfile_rotate 0\nerror_directory ${folder}/usr/share/squid-langpack/en\nicon_directory ${folder}/usr/share/squid/icons\nmime_table ${folder}/usr/share/squid/mime.conf\ncoredump_dir /tmp\nvisible_hostname egress\nconnect_timeout 2 seconds\n${extra}`,
    ],
  )
const microsocks = program(1080, [`${folder}/usr/bin/microsocks`, '-i', '127.0.1.4', '-p', '1080'])

const via = (url: string, more: Record<string, string> = {}) => ({ HTTPS_PROXY: url, HTTP_PROXY: url, ...more })
const own = via('http://egress.corp.test:3128')
const refusals: readonly (readonly [number, string, boolean])[] = [
  [400, 'Bad Request', false],
  [403, 'Forbidden', false],
  [404, 'Not Found', false],
  [405, 'Method Not Allowed', false],
  [429, 'Too Many Requests', false],
  [500, 'Internal Server Error', true],
  [502, 'Bad Gateway', true],
  [503, 'Service Unavailable', true],
  [504, 'Gateway Timeout', true],
]

/** Proxies of the environment: dead, refusing, real. */
export const proxyFaults: readonly StagedFault[] = [
  {
    name: 'proxy-dead',
    cause: 'env_proxy_down',
    how: 'HTTPS_PROXY names a closed port of this machine',
    commands: ['download', 'build', 'latest', 'json', 'test'],
    go: 'few',
    env: via('http://127.0.0.1:7890'),
  },
  {
    name: 'proxy-dead-http',
    cause: 'env_proxy_down',
    how: 'HTTP_PROXY names a closed port',
    commands: ['tidy', 'install'],
    env: via('http://127.0.0.1:8118', { GOPROXY: 'http://goproxy.corp.test' }),
  },
  {
    name: 'proxy-dead-socks',
    cause: 'env_proxy_down',
    how: 'HTTPS_PROXY names a closed SOCKS port',
    commands: ['download', 'get'],
    env: via('socks5://127.0.0.1:1080'),
  },
  {
    name: 'proxy-unknown',
    cause: 'env_proxy_down',
    how: 'HTTPS_PROXY names a host that is not known',
    commands: ['download', 'vendor'],
    env: via('http://proxy.nowhere.test:3128'),
  },
  {
    name: 'proxy-silent',
    cause: 'env_proxy_down',
    how: 'HTTPS_PROXY names a host that does not answer',
    env: via('http://silent.corp.test:3128'),
  },
  {
    name: 'proxy-noroute',
    cause: 'env_proxy_down',
    how: 'HTTPS_PROXY names a host without a route',
    env: via('http://noroute.corp.test:3128'),
  },
  ...refusals.map(
    ([status, phrase, retryable]): StagedFault => ({
      name: `connect-${status}`,
      cause: 'env_proxy_error',
      how: `the proxy answers ${status} to CONNECT`,
      commands: [status % 2 === 0 ? 'download' : 'build', ...(status === 403 ? (['latest', 'json'] as const) : [])],
      env: own,
      prepare: egress(`HTTP/1.1 ${status} ${phrase}\r\nContent-Length: 0\r\n\r\n`),
      judged: { retryable },
    }),
  ),
  {
    name: 'connect-407',
    cause: 'http_407_proxy_auth',
    how: 'the proxy answers 407 to CONNECT',
    commands: ['download', 'build', 'json', 'tidy'],
    go: 'few',
    env: own,
    prepare: egress(
      'HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="x"\r\nContent-Length: 0\r\n\r\n',
    ),
  },
  {
    name: 'proxy-407',
    cause: 'http_407_proxy_auth',
    how: 'the proxy answers 407 to a plain request',
    commands: ['download', 'list'],
    env: { ...own, GOPROXY: 'http://goproxy.corp.test' },
    prepare: egress(
      'HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="x"\r\nContent-Length: 0\r\n\r\n',
    ),
  },
  {
    name: 'proxy-tls',
    cause: 'env_proxy_error',
    how: 'the proxy URL says https, the proxy does not speak it',
    commands: ['download', 'install'],
    env: via('https://egress.corp.test:3128'),
    prepare: egress('HTTP/1.1 400 Bad Request\r\n\r\n'),
  },
  {
    name: 'tinyproxy-auth',
    cause: 'http_407_proxy_auth',
    how: 'tinyproxy with BasicAuth, no login',
    commands: ['download', 'build'],
    env: own,
    prepare: tinyproxy('BasicAuth user pass\n'),
  },
  {
    name: 'tinyproxy-port',
    cause: 'env_proxy_error',
    how: 'tinyproxy with ConnectPort 8443 only',
    commands: ['download', 'build'],
    env: own,
    prepare: tinyproxy('ConnectPort 8443\n'),
  },
  {
    name: 'tinyproxy-acl',
    cause: 'env_proxy_error',
    how: 'tinyproxy that allows other clients only',
    env: own,
    prepare: tinyproxy('Allow 192.0.2.1\n'),
  },
  {
    name: 'tinyproxy-dead',
    cause: 'env_proxy_error',
    how: 'tinyproxy, the mirror behind it is down',
    commands: ['download', 'json'],
    env: { ...own, GOPROXY: 'https://closed.corp.test' },
    prepare: tinyproxy(''),
    judged: { retryable: true },
  },
  {
    name: 'tinyproxy-http',
    cause: 'http_5xx',
    how: 'tinyproxy, the mirror behind it is down, plain http',
    commands: ['download', 'tidy'],
    env: { ...own, GOPROXY: 'http://closed.corp.test' },
    prepare: tinyproxy(''),
  },
  {
    name: 'squid-acl',
    cause: 'env_proxy_error',
    how: 'squid with http_access deny all',
    commands: ['download', 'build'],
    env: own,
    prepare: squid('http_access deny all\n'),
  },
  {
    name: 'squid-dead',
    cause: 'env_proxy_error',
    how: 'squid, the mirror behind it is down',
    env: { ...own, GOPROXY: 'https://closed.corp.test' },
    prepare: squid('http_access allow all\n'),
    judged: { retryable: true },
  },
  {
    name: 'squid-http',
    cause: 'http_403',
    how: 'squid with http_access deny all, plain http',
    commands: ['download', 'install'],
    env: { ...own, GOPROXY: 'http://goproxy.corp.test' },
    prepare: squid('http_access deny all\n'),
  },
  {
    name: 'socks-dead',
    cause: 'env_proxy_error',
    how: 'microsocks, the mirror behind it is down',
    commands: ['download', 'build'],
    go: 'few',
    env: { ...via('socks5://egress.corp.test:1080'), GOPROXY: 'https://closed.corp.test' },
    prepare: microsocks,
  },
  {
    name: 'socks-name',
    cause: 'env_proxy_error',
    how: 'microsocks, the name of the mirror is not known',
    env: { ...via('socks5://egress.corp.test:1080'), GOPROXY: 'https://mirror.nowhere.test' },
    prepare: microsocks,
  },
  {
    name: 'socks-route',
    cause: 'env_proxy_error',
    how: 'microsocks, no route to the mirror',
    env: { ...via('socks5://egress.corp.test:1080'), GOPROXY: 'https://nowhere.corp.test' },
    prepare: microsocks,
  },
]
