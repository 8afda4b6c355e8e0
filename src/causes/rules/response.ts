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
    title: 'A download stalled',
    headline: (seen) => (seen.host ? `A download from ${hostOf(seen)} stalled` : 'A download stalled'),
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
      'The server accepted the request and then sent nothing more. go has no time limit for this and hangs until the job is killed, so the log often shows only the end of the job.',
    advice: (seen) =>
      seen.url
        ? `Run again, ${wayRound(seen)}. If ${hostOf(seen)} is only slow, raise \`stall-timeout\`: the longest time without a byte.`
        : `Run again. If it happens often, download with modward: after \`stall-timeout\` without a byte it requests the file again, if possible from another mirror than ${hostOf(seen, 'the server that hung')}.`,
    example:
      'go: downloading github.com/acme/boiler/v4 v4.1.0\nERROR: Job failed: execution took longer than 1h0m0s seconds',
  },
  {
    id: 'eof',
    layer: 'http',
    responsible: 'network',
    title: 'A download broke off',
    headline: (seen) => `A download from ${hostOf(seen, 'a server')} broke off`,
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
      'The connection was closed before the file was complete, or before the answer began. Reasons: overload, a load balancer that restarts, a proxy with a limit.',
    advice: (seen) =>
      `Run again: go does not retry by itself. If it always fails at ${moduleOf(seen, 'the same file')}, use another mirror than ${hostOf(seen, 'this one')}.`,
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
      'The answer has status 200, but it is not a module file. It is the login page of a network, an error page, an empty or incomplete body, or a damaged file of the mirror.',
    advice: (seen) =>
      `Use another mirror, or check with \`curl -i\` what ${hostOf(seen)} sends to this network. If it is a login page, log in. If it is the page of a proxy, allow the host there.`,
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
      'A zip file or its stored hash is damaged. A download was interrupted, or a cache was restored only in part, or a mirror sent a damaged file. go does not repair it by itself.',
    advice: (seen) =>
      `Run \`go clean -modcache\` (or remove only the zip and ziphash of ${moduleOf(seen)} below GOMODCACHE/cache/download), delete the CI cache that has the file, and run again.`,
    example: 'go: github.com/acme/editor@v1.2.0: zip: not a valid zip file',
  },
]
