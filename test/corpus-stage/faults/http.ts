import type { CauseId } from '../../../src/causes/id.ts'
import { always, on, type Rule } from '../../support/misbehaviours.ts'
import { goaway, reset } from '../frames.ts'
import type { CommandName, StagedFault } from '../staged-fault.ts'

const answer = (paths: string | RegExp, status: number, text: string, headers: Record<string, string> = {}): Rule =>
  on(paths, { kind: 'status', status, text, headers })
const anything = ''
const html = { 'content-type': 'text/html' }
const portal = '<!DOCTYPE html>\n<html><head><title>Log in</title></head><body>Accept the terms</body></html>\n'

type StatusCase = readonly [status: number, cause: CauseId, body: string, headers?: Record<string, string>]
const statuses: readonly StatusCase[] = [
  [400, 'http_other', 'bad request: this host is not allowed\n'],
  [401, 'http_401', 'authentication required\n', { 'www-authenticate': 'Basic realm="mods"' }],
  [402, 'http_other', 'quota used up\n'],
  [403, 'http_403', 'package blocked by curation policy\n'],
  [404, 'http_404', 'not found: github.com/acme/lib@v1.0.0: invalid version: unknown revision v1.0.0\n'],
  [405, 'http_other', ''],
  [406, 'http_other', portal, html],
  [410, 'http_410', 'not found: github.com/acme/lib@v1.0.0: invalid version: unknown revision v1.0.0\n'],
  [429, 'http_429', 'rate limit exceeded, slow down\n', { 'retry-after': '30' }],
  [451, 'http_451', 'removed after a legal demand\n'],
  [500, 'http_5xx', 'internal error: dial tcp: lookup backend: no such host\n'],
  [501, 'http_5xx', ''],
  [502, 'http_5xx', portal, html],
  [503, 'http_5xx', 'no healthy upstream\n'],
  [504, 'http_5xx', 'upstream request timeout\n'],
  [520, 'http_5xx', portal, html],
]
const statusCommands: readonly (readonly CommandName[])[] = [
  ['download', 'build'],
  ['json', 'list'],
  ['tidy', 'install'],
  ['test', 'deps'],
]

/** Statuses for the .mod (first thing asked for), and for the zip (last). */
const statusFaults: readonly StagedFault[] = statuses.flatMap(
  ([status, cause, body, headers], index): StagedFault[] => [
    {
      name: `status-${status}-mod`,
      cause,
      how: `the mirror answers ${status} for everything`,
      commands: statusCommands[index % statusCommands.length] ?? [],
      go: 'few',
      mirror: answer(anything, status, body, headers),
    },
    {
      name: `status-${status}-zip`,
      cause,
      how: `the mirror answers ${status} for zips`,
      commands: [index % 2 === 0 ? 'json' : 'download', index % 3 === 0 ? 'build' : 'vendor'],
      mirror: answer('.zip', status, body, headers),
    },
  ],
)

const streams = { GOPROXY: 'https://streams.corp.test' }
const codes: readonly (readonly [name: string, code: number, ...commands: CommandName[]])[] = [
  ['internal', 2, 'download', 'build', 'latest', 'tidy'],
  ['protocol', 1, 'download'],
  ['flow', 3, 'build'],
  ['refused', 7, 'download', 'install'],
  ['cancel', 8, 'test'],
  ['calm', 11, 'download', 'get'],
  ['inadequate', 12, 'list'],
  ['http11', 13, 'vendor'],
]
const plain = { GOPROXY: 'http://goproxy.corp.test' }

/** Answers that are wrong, cut or not what was asked for. */
export const httpFaults: readonly StagedFault[] = [
  ...statusFaults,
  ...(['mod', 'zip', 'info'] as const).map(
    (kind): StagedFault => ({
      name: `cut-${kind}`,
      cause: 'eof',
      how: `the connection is closed after the first 10 bytes of each .${kind} (HTTP/1.1)`,
      commands:
        kind === 'zip'
          ? ['download', 'build', 'json']
          : kind === 'mod'
            ? ['download', 'tidy', 'list']
            : ['download', 'get'],
      go: 'few',
      env: plain,
      mirror: on(`.${kind}`, { kind: 'cut', after: 10 }),
    }),
  ),
  {
    name: 'hangup',
    cause: 'eof',
    how: 'the connection is closed before an answer (HTTP/1.1)',
    commands: ['download', 'build', 'latest'],
    go: 'few',
    env: { GOPROXY: 'http://odd.corp.test' },
    odd: (socket) => socket.once('data', () => socket.end()),
  },
  ...codes.map(
    ([name, code, ...commands]): StagedFault => ({
      name: `h2-${name}`,
      cause: 'h2_stream',
      how: `RST_STREAM with code ${code} after the first bytes of a body`,
      commands,
      go: code === 2 ? 'all' : 'new',
      env: streams,
      streams: (stream) => reset(stream, code),
    }),
  ),
  ...[0, 2, 11].map(
    (code): StagedFault => ({
      name: `h2-goaway-${code}`,
      cause: 'h2_stream',
      how: `GOAWAY with code ${code} after the first bytes of a body, then the connection is closed`,
      commands: code === 11 ? ['download', 'latest'] : ['download', 'build'],
      go: 'few',
      env: streams,
      streams: (stream) =>
        Buffer.concat([
          goaway(code === 0 ? 0 : stream, code, code === 0 ? 'server_shutting_down' : 'too_many_pings'),
          reset(stream, 2),
        ]),
    }),
  ),
  {
    name: 'h2-closed',
    cause: 'eof',
    how: 'the connection is closed after the first bytes of a body (HTTP/2)',
    commands: ['download', 'build'],
    env: streams,
    streams: () => undefined,
  },
  {
    name: 'not-http',
    cause: 'bad_reply',
    how: 'an ssh banner on port 80',
    commands: ['download', 'install'],
    env: { GOPROXY: 'http://odd.corp.test' },
    odd: (socket) => socket.end('SSH-2.0-OpenSSH_9.9\r\n'),
  },
  {
    name: 'bad-header',
    cause: 'bad_reply',
    how: 'a response header that is no header',
    env: { GOPROXY: 'http://odd.corp.test' },
    odd: (socket) => socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\nno colon here\r\n\r\n')),
  },
  {
    name: 'bad-chunk',
    cause: 'bad_reply',
    how: 'a chunked body whose second chunk has no length',
    env: { GOPROXY: 'http://odd.corp.test' },
    odd: (socket) =>
      socket.once('data', () =>
        socket.end('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nmodul\r\nzzzz\r\n'),
      ),
  },
  {
    name: 'portal-info',
    cause: 'bad_reply',
    how: 'an HTML page with status 200 for .info',
    commands: ['download', 'json', 'get', 'install'],
    go: 'few',
    mirror: answer('.info', 200, portal, html),
  },
  {
    name: 'portal-latest',
    cause: 'bad_reply',
    how: 'an HTML page with status 200 for everything',
    commands: ['install'],
    go: 'few',
    mirror: answer(anything, 200, portal, html),
  },
  {
    name: 'portal-mod',
    cause: 'bad_reply',
    how: 'an HTML page with status 200 for .mod, no go.sum',
    commands: ['download', 'tidy'],
    files: { 'go.sum': undefined },
    mirror: answer('.mod', 200, portal, html),
  },
  {
    name: 'empty-mod',
    cause: 'bad_reply',
    how: 'an empty .mod with status 200, go.sum present',
    commands: ['download', 'build', 'json'],
    go: 'few',
    mirror: answer('.mod', 200, ''),
  },
  {
    name: 'empty-info',
    cause: 'bad_reply',
    how: 'an empty .info with status 200',
    commands: ['download', 'branch'],
    mirror: answer('.info', 200, ''),
  },
  {
    name: 'json-error',
    cause: 'bad_reply',
    how: 'a JSON error of an artifact store with status 200 for .info',
    commands: ['json', 'branch'],
    mirror: answer('.info', 200, '{"errors":[{"status":500,"message":"oops"}]', {
      'content-type': 'application/json',
    }),
  },
  {
    name: 'not-gzip',
    cause: 'bad_reply',
    how: 'Content-Encoding: gzip for bytes that are not',
    commands: ['download', 'build'],
    mirror: answer('.mod', 200, 'module github.com/acme/lib\n', { 'content-encoding': 'gzip' }),
  },
  {
    name: 'portal-zip',
    cause: 'cache_corrupt',
    how: 'an HTML page with status 200 for the zip',
    commands: ['download', 'build', 'vendor'],
    go: 'few',
    mirror: answer('.zip', 200, portal, html),
  },
  {
    name: 'broken-zip',
    cause: 'cache_corrupt',
    how: 'the first 2,000 bytes of a zip, announced as all of it',
    commands: ['json', 'test'],
    mirror: answer('.zip', 200, 'PK\u0003\u0004'.padEnd(2000, 'x')),
  },
  {
    name: 'loop',
    cause: 'http_other',
    how: 'a redirect to itself',
    commands: ['download', 'install'],
    mirror: ({ url }) => ({ kind: 'redirect', to: url }),
  },
  {
    name: 'downgrade',
    cause: 'http_other',
    how: 'a redirect from https to http',
    mirror: always({ kind: 'redirect', to: 'http://goproxy.corp.test', keepsPath: true }),
  },
  {
    name: 'redirect-403',
    cause: 'http_403',
    how: 'zips are redirected to a store that refuses them (a perimeter round cloud storage)',
    commands: ['download', 'build'],
    mirror: ({ path }) => {
      if (path.startsWith('store/')) return { kind: 'status', status: 403, text: portal, headers: html }
      if (!path.endsWith('.zip')) return undefined
      return { kind: 'redirect', to: 'https://proxy.golang.org/store', keepsPath: true }
    },
  },
]
