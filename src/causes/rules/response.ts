import type { CauseRule } from './cause-rule.ts'
import { hostOf, moduleOf, wayRound } from './fault-terms.ts'
import { emptyResponse } from './integrity.ts'
import { all, any, errorIncludes, errorIs, inside, not } from './matcher.ts'

/** Replies that break off, stand still or are not what was asked for. */
export const responseRules: readonly CauseRule[] = [
  {
    id: 'stall_timeout',
    layer: 'http',
    responsible: 'network',
    title: 'A transfer stood still',
    headline: (seen) => (seen.host ? `A transfer from ${hostOf(seen)} stood still` : 'A transfer stood still'),
    retryable: true,
    mirrorHelps: true,
    transient: true,
    patterns: [
      {
        matcher: errorIncludes(
          'client.timeout exceeded',
          'timeout awaiting response headers',
          'signal: terminated',
          'execution took longer than',
          'exceeded the maximum execution time',
          'test timed out after',
          'context deadline exceeded',
          'no data for',
          'has timed out after',
          'exceeded the timeout of',
          'job execution timed out',
          'build timed out (after',
          'timeout: the build timed out',
          'timed out after',
          'context canceled',
        ),
      },
    ],
    explanation:
      'The server accepted the request and then sent nothing more. go itself has no limit for that and hangs until the job is killed, so the log often shows only the end of the job.',
    advice: (seen) =>
      seen.url
        ? `Run again, ${wayRound(seen)}. If ${hostOf(seen)} is merely slow, raise \`stall-timeout\`: so long a transfer may be silent.`
        : `Run again. A guard with a stall limit (input \`stall-timeout\`) gives such a transfer up after seconds and fetches it elsewhere than ${hostOf(seen, 'the server that hung')}.`,
    example:
      'go: downloading github.com/acme/boiler/v4 v4.1.0\nERROR: Job failed: execution took longer than 1h0m0s seconds',
  },
  {
    id: 'eof',
    layer: 'http',
    responsible: 'network',
    title: 'A transfer broke off',
    headline: (seen) => `A transfer from ${hostOf(seen, 'a server')} broke off`,
    retryable: true,
    mirrorHelps: true,
    transient: true,
    patterns: [
      {
        matcher: any(
          // A page or a file that was read whole and ends too early is no transfer that broke off.
          all(errorIs('eof', 'unexpected eof', 'eof.'), not(errorIncludes('syntax error'))),
          all(inside('request'), errorIncludes('eof')),
          all(inside('body'), errorIncludes('eof')),
          errorIncludes('malformed chunked encoding'),
        ),
      },
    ],
    explanation:
      'The connection was closed before the whole file had arrived, or before an answer began: overload, a balancer that restarts, a proxy with a limit.',
    advice: (seen) =>
      `Run again; go does not retry by itself. If it always breaks off at ${moduleOf(seen, 'the same file')}, use another mirror than ${hostOf(seen, 'this one')}.`,
    example:
      'go: github.com/acme/compress@v1.16.6: read "https://proxy.golang.org/github.com/acme/compress/@v/v1.16.6.zip": unexpected EOF',
  },
  {
    id: 'bad_reply',
    layer: 'http',
    responsible: 'network',
    title: 'A server sent something else than the module',
    headline: (seen) => `${hostOf(seen, 'A server')} sent something else than ${moduleOf(seen, 'the module')}`,
    retryable: true,
    mirrorHelps: true,
    transient: true,
    patterns: [
      { matcher: emptyResponse },
      {
        matcher: any(
          errorIncludes(
            'invalid response from proxy',
            'looking for beginning of value',
            'in literal ',
            'unexpected end of json input',
            'gzip: invalid',
            'invalid character',
            'missing module line',
            'malformed http',
            'cannot unmarshal',
            'flate: corrupt input',
            'malformed mime header',
            'invalid byte in chunk length',
            'net/http: http/1.x transport connection broken: malformed',
            'returned info for',
            'proxy returned',
          ),
          all(errorIncludes('malformed'), inside('request')),
        ),
      },
    ],
    explanation:
      'An answer 200 that is no module file: the login page of a network, an error page, an empty or truncated body, or a mirror with a broken store.',
    advice: (seen) =>
      `Look at what ${hostOf(seen)} really sends from this network (\`curl -i\`); log in to the captive portal or take the inspecting proxy out of the way, or use another mirror.`,
    example:
      'go: example.com/lib@v1.0.0: invalid response from proxy "https://goproxy.corp.example": invalid character \'<\' looking for beginning of value',
  },
  {
    id: 'cache_corrupt',
    layer: 'integrity',
    responsible: 'machine',
    title: 'A file in the module cache is damaged',
    headline: (seen) =>
      seen.module
        ? `The file of ${moduleOf(seen)} in the module cache is damaged`
        : 'A file in the module cache is damaged',
    retryable: true,
    mirrorHelps: true,
    // Removed before the next try; a mirror that served half a file seldom does so twice.
    transient: true,
    patterns: [
      {
        matcher: errorIncludes('unexpected ziphash', 'ziphash'),
        override: { retryable: false, mirrorHelps: false },
      },
      { matcher: errorIncludes('zip has been modified', 'dir has been modified'), override: { retryable: false } },
      {
        matcher: errorIncludes(
          'path does not have prefix',
          'case-insensitive file name collision',
          'module zip file is too large',
          'larger than declared size',
          'multiple entries for file',
        ),
        override: { retryable: false },
      },
      {
        matcher: errorIncludes(
          'zip: not a valid zip file',
          'zip: checksum error',
          'zip: unsupported compression',
          'has unexpected file',
          'zip file too large',
          'malformed file path',
          'malformed zip',
        ),
      },
    ],
    explanation:
      'A zip or its recorded hash is not whole: an interrupted download, a cache that was restored in part, or a mirror that served a damaged file. go does not repair it by itself.',
    advice: (seen) =>
      `Remove the zip and ziphash of ${moduleOf(seen)} below GOMODCACHE/cache/download (or run \`go clean -modcache\`), drop the CI cache it came from, and run again.`,
    example: 'go: github.com/acme/editor@v1.2.0: zip: not a valid zip file',
  },
]
