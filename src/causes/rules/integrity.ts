import type { CauseRule } from './cause-rule.ts'
import { hostOf, moduleOf, pathOf } from './fault-terms.ts'
import { all, any, errorIncludes, inside, not, status } from './matcher.ts'

/** The hash of an empty go.mod file: what go computes for an empty reply (cmd/go/internal/modfetch, emptyGoModHash). */
const emptyModHash = 'h1:g7mayyxgms0lvkhyy2heolqcfb0dlqftmlwggykrydy='

/** The reply was empty rather than other than before: a fault of the mirror, which the row of bad replies names. */
export const emptyResponse = all(errorIncludes('checksum mismatch'), errorIncludes(`downloaded: ${emptyModHash}`))

const mismatch = all(
  any(
    errorIncludes(
      'checksum mismatch',
      'security error',
      'does not match an earlier download',
      'does not match the one reported',
    ),
    errorIncludes('bits may have been replaced on the origin server'),
  ),
  not(emptyResponse),
)

const privateAdvice = (path: string): string =>
  `If ${path} is private, set GOPRIVATE to its prefix (that keeps its name away from public servers); if its tag is minutes old, wait and rerun.`

/** Checksums: what go.sum and the checksum database say. None of these is ever overcome by weakening the check. */
export const integrityRules: readonly CauseRule[] = [
  {
    id: 'sumdb_mismatch',
    layer: 'integrity',
    responsible: 'upstream',
    title: 'A module is not what the checksum database has on record',
    headline: (seen) => `${moduleOf(seen, 'A module')} is not what the checksum database has on record`,
    retryable: false,
    mirrorHelps: true,
    transient: false,
    patterns: [
      {
        matcher: any(
          all(mismatch, errorIncludes('sum.golang.org:', 'sum.golang.google.cn:', 'reported by the checksum server')),
          all(
            mismatch,
            not(errorIncludes('go.sum:')),
            /* another database's name stands where sum.golang.org would */ errorIncludes('downloaded:'),
          ),
          errorIncludes('checksum missing from sumdb response'),
        ),
      },
    ],
    explanation:
      'The first download of this version does not have the hash that the checksum database recorded for everyone: the tag was moved, a mirror changed the file, or someone tampers with the connection.',
    advice: (seen) =>
      `Do not switch the check off. Compare with another network or mirror; if only one source differs, that source is at fault, if all do, the tag of ${pathOf(seen)} was moved: ask its authors for a new version.`,
    example:
      'verifying github.com/acme/fuzz@v1.0.0/go.mod: checksum mismatch\n\tdownloaded: h1:mnzzSNb993RKQDq4+1A4ia9nllfqcQFTQJedwGIAAAA=\n\tsum.golang.org: h1:BpW6vV/+mYPU4Po3pmUjxk6FQPldtuIdl/M65EgBBBB=\n\nSECURITY ERROR\nThis download does NOT match the one reported by the checksum server.',
  },
  {
    id: 'gosum_mismatch',
    layer: 'integrity',
    responsible: 'upstream',
    title: 'A module is not what go.sum has on record',
    headline: (seen) => `${moduleOf(seen, 'A module')} is not what go.sum has on record`,
    retryable: false,
    mirrorHelps: true,
    transient: false,
    patterns: [{ matcher: mismatch }],
    explanation:
      'The bytes that arrived have another hash than the one committed in go.sum: the tag was moved, a mirror or a proxy changed the reply (an error page served as a module looks like this), go.sum is wrong, or the module cache is damaged.',
    advice: (seen) =>
      `Do not delete go.sum. Look at which source served ${moduleOf(seen)} and what the checksum database has for it; if all sources agree with each other but not with go.sum, ask who committed that line, and the authors whether the tag was moved.`,
    example:
      'verifying github.com/acme/swagger@v0.31.0: checksum mismatch\n\tdownloaded: h1:gKzyNAUMFMyTWew6Vz3+rpT2MYKQD6ez1FlkRrsAAAA=\n\tgo.sum:     h1:YQnY2u7vNKWDNykv2xJP3pBhRG/R+SOCAmKrLlcBBBB=\n\nSECURITY ERROR\nThis download does NOT match an earlier download recorded in go.sum.',
  },
  {
    id: 'sumdb_bad_reply',
    layer: 'integrity',
    responsible: 'upstream',
    title: 'The checksum database answered what cannot be verified',
    retryable: false,
    mirrorHelps: true,
    transient: false,
    patterns: [
      {
        // Where the database could not be asked, nothing was answered.
        matcher: all(
          not(any(inside('status'), inside('request'), inside('body'))),
          any(
            errorIncludes(
              'malformed record data',
              'cannot validate record',
              'cannot authenticate record',
              'checking tree#',
              'reading tree: ',
              'invalid signature for key',
              'reading tree note',
              'go.sum database server misbehavior',
              'malformed note',
              'verifier name or hash doesn',
              'note has no verifiable signatures',
              'downloaded inconsistent tile',
              'bad math in tile',
              'malformed tree note',
            ),
            all(inside('sumdb'), errorIncludes('invalid character', 'malformed', 'inconsistent', 'unverified')),
          ),
        ),
      },
    ],
    explanation:
      'The reply of the checksum database, or of the mirror that passes it on, is not a signed record: usually a login page or an error page in between. "server misbehavior detected" is different: two signed records contradict each other.',
    advice: (seen) =>
      `Look at what ${hostOf(seen, 'the checksum database')} answers from this network (a captive portal or a mirror with a broken sumdb); use a mirror that passes the database on unchanged. Report a "misbehavior" to the Go team.`,
    example: 'go: github.com/acme/lib@v1.0.0: verifying module: github.com/acme/lib@v1.0.0: malformed record data',
  },
  {
    id: 'sumdb_lookup_failed',
    layer: 'integrity',
    responsible: 'set-up',
    title: 'The checksum database does not know a module',
    headline: (seen) => `The checksum database does not know ${moduleOf(seen, 'a module')}`,
    retryable: true,
    mirrorHelps: false,
    // Mostly a private module, which the database never knows; a fresh tag is the exception.
    transient: false,
    patterns: [
      {
        matcher: all(inside('sumdb'), status(404, 410)),
      },
    ],
    explanation:
      'The database could not fetch the module itself: it is private, its tag was pushed a moment ago, or its host did not answer the database.',
    advice: (seen) => privateAdvice(pathOf(seen)),
    example:
      'go: github.com/acme/app@v0.1.0: verifying module: github.com/acme/app@v0.1.0: reading https://sum.golang.org/lookup/github.com/acme/app@v0.1.0: 404 Not Found\n\tserver response: not found: github.com/acme/app@v0.1.0: invalid version: unknown revision v0.1.0',
  },
]

/** The checksum database could not be asked; stands after the layers that say more about why. */
export const sumdbReachRule: CauseRule = {
  id: 'sumdb_unreachable',
  layer: 'integrity',
  responsible: 'network',
  title: 'The checksum database cannot be reached',
  headline: (seen) => `The checksum database (${hostOf(seen, 'sum.golang.org')}) cannot be reached`,
  retryable: true,
  mirrorHelps: true,
  transient: true,
  patterns: [
    { matcher: all(inside('sumdb'), status(401, 403, 400, 451)), override: { retryable: false } },
    // A connection that stood and broke off is told as that.
    { matcher: all(inside('sumdb'), any(inside('status'), inside('dial'), inside('lookup'), inside('envproxy'))) },
  ],
  explanation:
    'The module arrived, but its hash could not be looked up: the database is blocked from this network though the mirror is not, or the mirror answers for it with an error.',
  advice: (seen) =>
    `Allow ${hostOf(seen, 'sum.golang.org')} in the firewall, use a mirror that passes the checksum database on, or set GOSUMDB to \`sum.golang.google.cn\`, the same database under another name. Committing a complete go.sum avoids the question.`,
  example:
    'go: github.com/acme/text@v0.2.0: verifying module: github.com/acme/text@v0.2.0: Get "https://sum.golang.org/lookup/github.com/acme/text@v0.2.0": dial tcp 198.51.100.81:443: i/o timeout',
}
