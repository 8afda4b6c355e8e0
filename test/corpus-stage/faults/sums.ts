import type { CauseId } from '../../../src/causes/id.ts'
import { on, type Rule } from '../../support/misbehaviours.ts'
import type { CommandName, StagedFault } from '../staged-fault.ts'

const wrong = (text: string) => text.replace(/h1:.{6}/g, 'h1:AAAAAA')
const rewrite =
  (keep: (line: string) => boolean) =>
  ({ work }: { work: string }) => {
    const { readFileSync, writeFileSync } = process.getBuiltinModule('node:fs')
    const lines = readFileSync(`${work}/go.sum`, 'utf8').split('\n')
    writeFileSync(`${work}/go.sum`, lines.map((line) => (keep(line) ? line : wrong(line))).join('\n'))
  }
const checked = { GOSUMDB: 'sum.golang.org' }
const direct = { ...checked, GONOSUMDB: '' }
const unsummed = { 'go.sum': undefined }
const sumdb =
  (status: number, text: string, part = 'sumdb/sum.golang.org/', headers: Record<string, string> = {}): Rule =>
  ({ path }) => {
    if (!path.startsWith('sumdb/')) return undefined
    if (!path.startsWith(part) && path.endsWith('/supported')) return { kind: 'status', status: 200 }
    return { kind: 'status', status, text, headers }
  }
const lookup = (
  name: string,
  cause: CauseId,
  how: string,
  mirror: Rule,
  commands: readonly CommandName[],
  judged = {},
): StagedFault => ({
  name: `sumdb-${name}`,
  cause,
  how,
  commands,
  go: 'few',
  env: checked,
  files: unsummed,
  mirror,
  judged,
})
const notFound =
  "not found: github.com/acme/base@v1.0.0: invalid version: git ls-remote -q origin in /tmp/gopath/pkg/mod/cache/vcs/1a2b: exit status 128:\n\tfatal: unable to access 'https://github.com/acme/base/': The requested URL returned error: 500\n"
const fresh = 'not found: github.com/acme/base@v1.0.0: invalid version: unknown revision v1.0.0\n'
const only = 'sumdb/sum.golang.org/lookup/'

/** Checksums of go.sum and of the checksum database. */
export function sumFaults(): readonly StagedFault[] {
  return [
    {
      name: 'sum-mod',
      cause: 'gosum_mismatch',
      how: 'go.sum has other hashes for every go.mod',
      commands: ['download', 'build', 'json', 'tidy', 'list'],
      go: 'few',
      prepare: rewrite((line) => !line.includes('/go.mod ')),
    },
    {
      name: 'sum-zip',
      cause: 'gosum_mismatch',
      how: 'go.sum has another hash for every zip',
      commands: ['download', 'build', 'json', 'vendor', 'test'],
      go: 'few',
      prepare: rewrite((line) => line.includes('/go.mod ')),
    },
    {
      name: 'sum-changed',
      cause: 'gosum_mismatch',
      how: 'a mirror that changes go.mod',
      commands: ['download', 'deps'],
      mirror: on('base/@v/v1.0.0.mod', {
        kind: 'wrong',
        body: 'module github.com/acme/base\n\ngo 1.20\n\n// changed\n',
        type: 'text/plain',
      }),
    },
    lookup(
      'supported-400',
      'sumdb_unreachable',
      'the mirror answers 400 to supported',
      sumdb(400, 'bad\n'),
      ['download', 'tidy'],
      { retryable: false },
    ),
    lookup(
      'supported-403',
      'sumdb_unreachable',
      'the mirror answers 403 to supported',
      sumdb(403, 'forbidden by policy\n'),
      ['download', 'get', 'json'],
      { retryable: false },
    ),
    lookup('supported-500', 'sumdb_unreachable', 'the mirror answers 500 to supported', sumdb(500, 'oops\n'), [
      'download',
      'tidy',
    ]),
    lookup('supported-503', 'sumdb_unreachable', 'the mirror answers 503 to supported', sumdb(503, ''), [
      'install',
      'versions',
    ]),
    lookup('lookup-404', 'sumdb_lookup_failed', 'the database does not find the module', sumdb(404, fresh, only), [
      'download',
      'tidy',
      'json',
      'get',
      'install',
    ]),
    lookup('lookup-410', 'sumdb_lookup_failed', 'the database says the module is gone', sumdb(410, fresh, only), [
      'download',
      'tidy',
    ]),
    lookup(
      'lookup-404-git',
      'sumdb_lookup_failed',
      'the database could not clone the module',
      sumdb(404, notFound, only),
      ['download', 'tidy'],
    ),
    lookup('lookup-500', 'sumdb_unreachable', 'the lookup answers 500', sumdb(500, 'internal error\n', only), [
      'download',
      'get',
      'json',
    ]),
    lookup(
      'lookup-502',
      'sumdb_unreachable',
      'the lookup answers 502',
      sumdb(502, '<html>', only, { 'content-type': 'text/html' }),
      ['tidy'],
    ),
    lookup(
      'lookup-html',
      'sumdb_bad_reply',
      'the lookup answers an HTML page',
      sumdb(200, '<!DOCTYPE html>\n<html><body>Log in</body></html>\n', only),
      ['download', 'json', 'get', 'tidy'],
    ),
    lookup('lookup-empty', 'sumdb_bad_reply', 'the lookup answers nothing', sumdb(200, '', only), ['download', 'tidy']),
    lookup(
      'lookup-unsigned',
      'sumdb_bad_reply',
      'the lookup answers a record with a signature that no key has made',
      sumdb(
        200,
        '1\ngithub.com/acme/base v1.0.0 h1:AAAA=\ngithub.com/acme/base v1.0.0/go.mod h1:AAAA=\n\ngo.sum database tree\n10\nAAAA\n\n— sum.golang.org AAAAAAAA\n',
        only,
      ),
      ['download', 'tidy', 'install'],
    ),
    {
      name: 'sumdb-direct-refused',
      cause: 'sumdb_unreachable',
      how: 'the mirror does not pass the database on; sum.golang.org itself does not find its way',
      commands: ['download', 'tidy'],
      env: direct,
      files: unsummed,
      mirror: ({ path, headers }) => {
        if (path.startsWith('sumdb/')) return { kind: 'status', status: 404 }
        const isDatabase = (headers['host'] ?? headers[':authority']) === 'sum.golang.org'
        return isDatabase ? { kind: 'status', status: 503, text: 'no\n' } : undefined
      },
    },
    {
      name: 'sumdb-direct-lookup',
      cause: 'sumdb_lookup_failed',
      how: 'the mirror does not pass the database on; sum.golang.org answers 404',
      commands: ['download', 'get'],
      env: direct,
      files: unsummed,
      mirror: ({ path }) => {
        if (path.startsWith('sumdb/')) return { kind: 'status', status: 404 }
        return path.startsWith('lookup/') ? { kind: 'status', status: 404, text: fresh } : undefined
      },
    },
  ]
}
