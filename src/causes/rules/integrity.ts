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
  `If ${path} is private, set GOPRIVATE to its prefix: then go does not send its name to public servers. If its tag is a few minutes old, wait and run again.`

/** Checksums: what go.sum and the checksum database say. None of these is ever overcome by weakening the check. */
export const integrityRules: readonly CauseRule[] = [
  {
    id: 'sumdb_mismatch',
    layer: 'integrity',
    responsible: 'upstream',
    title: 'A module does not match the checksum database',
    headline: (seen) => `${moduleOf(seen, 'A module')} does not match the checksum database`,
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
      'The downloaded file does not have the hash that the checksum database recorded for this version. The tag was moved, or a mirror changed the file, or the connection was manipulated.',
    advice: (seen) =>
      `Do not switch the check off. Download the module from another mirror and another network. If only one source differs, do not use that source. If all sources differ from the database, the tag of ${pathOf(seen)} was moved: ask its authors for a new version.`,
    example:
      'verifying github.com/acme/fuzz@v1.0.0/go.mod: checksum mismatch\n\tdownloaded: h1:mnzzSNb993RKQDq4+1A4ia9nllfqcQFTQJedwGIAAAA=\n\tsum.golang.org: h1:BpW6vV/+mYPU4Po3pmUjxk6FQPldtuIdl/M65EgBBBB=\n\nSECURITY ERROR\nThis download does NOT match the one reported by the checksum server.',
  },
  {
    id: 'gosum_mismatch',
    layer: 'integrity',
    responsible: 'upstream',
    title: 'A module does not match go.sum',
    headline: (seen) => `${moduleOf(seen, 'A module')} does not match go.sum`,
    retryable: false,
    mirrorHelps: true,
    transient: false,
    patterns: [{ matcher: mismatch }],
    explanation:
      'The downloaded file has another hash than go.sum. The tag was moved, or a mirror or a proxy sent other bytes (for example an error page), or go.sum is wrong, or the module cache is damaged.',
    advice: (seen) =>
      `Do not delete go.sum. Download ${moduleOf(seen)} from another mirror. If the hash is right there, do not use the first mirror. If all sources differ from go.sum, check who committed that line, and ask the authors if the tag was moved.`,
    example:
      'verifying github.com/acme/swagger@v0.31.0: checksum mismatch\n\tdownloaded: h1:gKzyNAUMFMyTWew6Vz3+rpT2MYKQD6ez1FlkRrsAAAA=\n\tgo.sum:     h1:YQnY2u7vNKWDNykv2xJP3pBhRG/R+SOCAmKrLlcBBBB=\n\nSECURITY ERROR\nThis download does NOT match an earlier download recorded in go.sum.',
  },
  {
    id: 'sumdb_bad_reply',
    layer: 'integrity',
    responsible: 'upstream',
    title: 'The answer of the checksum database cannot be verified',
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
      'The answer of the checksum database, or of the mirror that passes it on, is not a signed record. Usually it is a login page or an error page. "server misbehavior detected" is different: two signed records contradict each other.',
    advice: (seen) =>
      `Use another mirror, or check with \`curl -i\` what ${hostOf(seen, 'the checksum database')} answers from this network: a login page, or a mirror that does not pass the database on correctly. Report a "misbehavior" to the Go team.`,
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
      'The database could not download the module. The module is private, or its tag was pushed a moment ago, or its host did not answer the database.',
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
    'The module arrived, but go could not look up its hash. This network blocks the checksum database but not the mirror, or the mirror passes the database on and answers with an error.',
  advice: (seen) =>
    `Commit a complete go.sum (\`go mod tidy\`): then go does not need the database. Otherwise allow ${hostOf(seen, 'sum.golang.org')} in the firewall, use a mirror that passes the checksum database on, or set GOSUMDB to \`sum.golang.google.cn\`, the same database under another name.`,
  example:
    'go: github.com/acme/text@v0.2.0: verifying module: github.com/acme/text@v0.2.0: Get "https://sum.golang.org/lookup/github.com/acme/text@v0.2.0": dial tcp 198.51.100.81:443: i/o timeout',
}
