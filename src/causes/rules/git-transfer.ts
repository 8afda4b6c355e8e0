import type { CauseRule } from './cause-rule.ts'
import { hostOf, moduleOf, pathOf } from './fault-terms.ts'
import { all, any, errorIncludes, inside, not, status, vcsErrorIncludes } from './matcher.ts'

/** What git says of a server that sent a part of what it should have. */
const halfSent = [
  'did not send all necessary objects',
  'unresolved deltas',
  'corruption on the remote side',
  'bad pack header',
]

/** What git, ssh and curl say of a connection that was not made, or broke off. */
export const lostConnection = [
  ...halfSent,
  'unable to access',
  'could not resolve host',
  'temporary failure in name resolution',
  'name or service not known',
  'nodename nor servname provided',
  'rpc failed',
  'early eof',
  'remote end hung up',
  'gnutls_handshake',
  'gnutls recv error',
  'ssl_error_syscall',
  'ssl_read',
  'ssl_connect',
  'schannel',
  'connection refused',
  'connection reset',
  'connection closed',
  'connection timed out',
  'operation timed out',
  'network is unreachable',
  'no route to host',
  'broken pipe',
  'kex_exchange_identification',
  'ssh_exchange_identification',
  'banner exchange',
  'unexpected disconnect',
  'fetch-pack: invalid',
  'invalid index-pack output',
  'index-pack failed',
  'empty reply from server',
  'transfer closed',
  'error in the http2 framing layer',
  'http/2 stream',
  'requested url returned error: 5',
  'protocol error',
  'bad line length',
  'internal server error',
  'failed to connect',
  "couldn't connect to server",
  'connection was reset',
  'connection was aborted',
  'recv failure',
  'send failure',
  'timed out',
  'server aborted the ssl handshake',
  'unable to connect to',
  'ssl: handshake',
  'alert',
  'operation too slow',
  'curl ',
]

/** What happens to git on the way and with what it keeps: network, cached repositories, revisions. */
export const gitTransferRules: readonly CauseRule[] = [
  {
    id: 'vcs_cache_corrupt',
    layer: 'version control',
    responsible: 'machine',
    title: 'The cached copy of a repository is damaged',
    retryable: false,
    mirrorHelps: false,
    // It stays in the folder until that is removed: git does not repair it.
    transient: false,
    patterns: [
      {
        matcher: all(
          vcsErrorIncludes(
            "'origin' does not appear to be a git repository",
            'expected shallow list',
            'not a git repository',
            'bad object',
            'object file is empty',
            'loose object',
            'unable to read tree',
            'is corrupt',
            'shallow file has changed',
            'bad config line',
            'cannot lock ref',
            'unable to create',
          ),
          not(vcsErrorIncludes('unable to access', ...halfSent)),
        ),
      },
    ],
    explanation:
      'A folder below GOMODCACHE/cache/vcs is not a complete git repository. A fetch was interrupted, or a cache was restored only in part, or the folder belongs to another user (newer versions of git give the same message).',
    advice: () =>
      'Remove the folder in the message (below GOMODCACHE/cache/vcs) and run again. In CI, do not cache cache/vcs, and check that it belongs to the user of the job.',
    example:
      "go: github.com/acme/regexp2: git ls-remote -q origin in /home/user/go/pkg/mod/cache/vcs/1a2b: exit status 128:\n\tfatal: 'origin' does not appear to be a git repository\n\tfatal: Could not read from remote repository.",
  },
  {
    id: 'vcs_network',
    layer: 'version control',
    responsible: 'network',
    title: 'git could not reach a server, or lost the connection',
    headline: (seen) => `git could not reach ${hostOf(seen, 'a server')}, or lost the connection`,
    retryable: true,
    mirrorHelps: true,
    transient: true,
    patterns: [
      {
        matcher: vcsErrorIncludes('http code = 404', 'http code = 403'),
        override: { retryable: false, mirrorHelps: false },
      },
      {
        matcher: all(not(vcsErrorIncludes('returned error: 429')), vcsErrorIncludes(...lostConnection)),
      },
      {
        matcher: all(inside('vcs'), errorIncludes('signal: killed', 'signal: terminated', 'context deadline exceeded')),
      },
    ],
    explanation:
      'git tried to download from the repository itself (because of GOPRIVATE, `direct` or a replace line), and the network failed: DNS, the connection, TLS, or an answer 5xx.',
    advice: (seen) =>
      `Run again. If it fails again, test \`git ls-remote https://${hostOf(seen, 'github.com')}/…\` on the same runner and check DNS, the firewall and the proxy settings of git. If the module is public, download it from a mirror.`,
    example:
      "go: github.com/acme/certmagic@v0.22.0: invalid version: git ls-remote -q origin in /go/pkg/mod/cache/vcs/1a2b: exit status 128:\n\tfatal: unable to access 'https://github.com/acme/certmagic/': Failed to connect to github.com port 443: Connection refused",
  },
  {
    id: 'vcs_unknown_revision',
    layer: 'version control',
    responsible: 'module',
    title: 'A version does not exist in its repository',
    headline: (seen) => `${moduleOf(seen, 'A version')} does not exist in its repository`,
    retryable: false,
    mirrorHelps: true,
    transient: false,
    patterns: [
      {
        matcher: all(
          not(status(404, 410)),
          any(
            errorIncludes('unknown revision', 'revision does not exist locally', 'ambiguous revision', 'is not a tag'),
            vcsErrorIncludes(
              "couldn't find remote ref",
              'could not find remote branch',
              'not our ref',
              'unadvertised object',
              'did not match any file(s) known',
              'unknown revision',
              'reference is not a tree',
              'no such remote ref',
              'ambiguous argument',
            ),
          ),
        ),
      },
    ],
    explanation:
      'The tag or commit was deleted, rewritten or never pushed, or the server that answered does not have it. A damaged cache/vcs gives the same message.',
    advice: (seen) =>
      `Check that ${seen.version || 'the version'} exists in the repository of ${pathOf(seen)} and was pushed. If it was deleted there, a public mirror may still have it. Otherwise require another version.`,
    example: 'go: github.com/acme/ice@v2.1.21: invalid version: unknown revision v2.1.21',
  },
]
