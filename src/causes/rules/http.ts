import type { FaultDetails } from '../fault.ts'
import { gatewayNamedIn } from '../gateway.ts'
import type { CauseRule } from './cause-rule.ts'
import { hostOf, mirrorList, moduleOf, pathOf, privatePattern, roleOf, wayRound } from './fault-terms.ts'
import {
  all,
  any,
  errorIncludes,
  inside,
  not,
  serverTextIncludes,
  status,
  statusFrom,
  vcsErrorIncludes,
} from './matcher.ts'

/** What go says of a folder as GOPROXY that lacks a file: Unix, Windows. */
const missingFile = [
  'reading <url>: no such file or directory',
  'reading <url>: the system cannot find the file specified',
  'reading <url>: the system cannot find the path specified',
]

/** HTTP/2 streams that a server or something in between breaks off; stands before the statuses. */
export const streamRule: CauseRule = {
  id: 'h2_stream',
  layer: 'http',
  responsible: 'network',
  title: 'An HTTP/2 stream was broken off',
  headline: (seen) => `${hostOf(seen, 'A server')} broke off an HTTP/2 stream`,
  retryable: true,
  mirrorHelps: true,
  transient: true,
  patterns: [
    {
      matcher: errorIncludes(
        'stream error: stream',
        'stream error; ',
        'http2: ',
        'sent goaway',
        'refused_stream',
        'enhance_your_calm',
        'h2_stream',
        'connection error: protocol_error',
        'connection error: ',
        'received from peer',
      ),
    },
  ],
  explanation:
    'An overloaded server, or a load balancer in front of it, ended the transfer in the middle. This is one of the most common temporary errors of Go downloads in CI. go does not retry it.',
  advice: (seen) =>
    `Run again: the error is not in your code. If it happens often, download with modward (it uses HTTP/1.1 and retries each file), or set GODEBUG=http2client=0${seen.host ? ` for go commands that use ${hostOf(seen)} directly` : ''}.`,
  example:
    'go: github.com/acme/widget@v0.18.0: read "https://proxy.golang.org/github.com/acme/widget/@v/v0.18.0.zip": stream error: stream ID 4101; INTERNAL_ERROR; received from peer',
}

/** What git servers say of a limit, whatever the status with it: GitHub's for downloads without a login (2026), git's own words. */
const limited = [
  'temporarily limiting some unauthenticated',
  'please retry later or authenticate',
  'rate limited by',
  'rate limit',
  'too many requests',
  'returned error: 429',
]

/** A limit of requests: stands before the refusals, as it also comes with 401 and 403. */
export const rateLimitRule: CauseRule = {
  id: 'http_429',
  layer: 'http',
  responsible: 'network',
  title: 'A server limits the request rate',
  headline: (seen) =>
    withoutLogin(seen)
      ? `${hostOf(seen, 'A git server')} limits downloads without a login`
      : `${hostOf(seen, 'A server')} limits the request rate${seen.text.includes('429') ? ' (429)' : ''}`,
  retryable: true,
  mirrorHelps: true,
  transient: true,
  patterns: [
    { matcher: vcsErrorIncludes(...limited) },
    {
      matcher: all(
        not(inside('sumdb')),
        any(
          status(429),
          all(errorIncludes('too many requests'), not(inside('request'))),
          all(status(401, 403), serverTextIncludes('rate limit', 'temporarily limiting some unauthenticated')),
        ),
      ),
    },
  ],
  explanation:
    'A rate limit was reached, often because many jobs share one IP address. GitHub also limits downloads of public repositories without a login, with status 401, 403 or 429. Go 1.24 and later requests each refused file again at once, which makes it worse.',
  advice: (seen) =>
    withoutLogin(seen)
      ? `Run again later. If it happens often, download ${pathOf(seen)} from a mirror instead of ${hostOf(seen, 'the git server')}, or give git a token for that host: the limit is only for downloads without a login, also of public repositories.`
      : `Run again later. If it happens often, lower the input \`concurrency\`, switch the cache on, or run your own mirror in front of ${hostOf(seen)}.`,
  example:
    'go: google.golang.org/grpc@v1.47.0: reading https://goproxy.cn/google.golang.org/grpc/@v/v1.47.0.mod: 429 Too Many Requests',
}

function withoutLogin({ text }: Pick<FaultDetails, 'text'>): boolean {
  return /unauthenticated|retry later or authenticate/i.test(text)
}

/** The server says that it knows the credential, and does not take it. */
function isRefusedLogin({ text }: Pick<FaultDetails, 'text'>): boolean {
  return /expired|revoked|bad credentials|invalid (?:token|credential|user|password)|failed verification|wrong password/i.test(
    text,
  )
}

/** A store that serves only some countries, by the address of who asks. */
function isRefusedLocation({ text }: Pick<FaultDetails, 'text'>): boolean {
  return /not available (?:in|from) your (?:location|country|region)/i.test(text)
}

/** Answers with a status that says no. */
export const statusRules: readonly CauseRule[] = [
  {
    id: 'http_401',
    layer: 'http',
    responsible: 'set-up',
    title: 'A server asks for a login',
    headline: (seen) =>
      isRefusedLogin(seen)
        ? `${hostOf(seen, 'A server')} refused the credential of this job (401)`
        : `${hostOf(seen, 'A server')} asks for a login (401)`,
    retryable: false,
    mirrorHelps: true,
    transient: false,
    patterns: [{ matcher: status(401) }],
    explanation:
      'A private mirror got no credential, or it refused the credential. A public mirror needs no login: then a proxy or a gateway in between sent this answer.',
    advice: (seen) =>
      isRefusedLogin(seen)
        ? `The credential that was sent to ${hostOf(seen)} has expired, was revoked, or may not read this module. Renew the secret (netrc, GOAUTH, or the URL in GOPROXY), or give it read access.`
        : `Give this job a credential for ${hostOf(seen)}, from a secret. go looks for it in the netrc file ($NETRC, or .netrc in the home folder), in the GOAUTH commands, and in the URL in GOPROXY. go sends it over https only. A public mirror needs no login: then a proxy or a gateway in between answers.`,
    example:
      'go: example.com/lib@v1.0.0: reading https://goproxy.corp.example/example.com/lib/@v/v1.0.0.mod: 401 Unauthorized',
  },
  {
    id: 'http_403',
    layer: 'http',
    responsible: 'set-up',
    title: 'A server refuses the request',
    headline: (seen) =>
      isRefusedLocation(seen)
        ? `${hostOf(seen, 'A server')} refuses the location of this network (403)`
        : `${hostOf(seen, 'A server')} refuses the request (403)`,
    retryable: false,
    mirrorHelps: true,
    transient: false,
    patterns: [{ matcher: status(403) }],
    explanation:
      'Your own mirror refuses by policy: a list of allowed modules, or a missing right. For a public mirror, a device in between blocks the request. Often it blocks only storage.googleapis.com, where the mirror redirects zip files.',
    advice: (seen) => {
      if (isRefusedLocation(seen)) {
        return `Use another mirror. The storage behind ${hostOf(seen, 'the mirror')} does not serve the location of this runner, which it derives from the IP address. If it refuses only IPv6, use IPv4.`
      }
      if (roleOf(seen) !== 'mirror')
        return `Check what ${hostOf(seen)} answers from this network. It is not a mirror, it is the ${roleOf(seen)}. Until then, use a mirror that has ${moduleOf(seen)}.`
      if (seen.redirectedBy) {
        return `Allow ${hostOf(seen)} in the egress rules and in the proxy of this network, or use a mirror that does not redirect. ${seen.redirectedBy} answers and sends this request on to ${hostOf(seen)}, which refuses it.`
      }
      const gateway = gatewayNamedIn(seen.text)
      if (gateway !== '') {
        return `Allow ${hostOf(seen)} in ${gateway} for this network, or use another mirror. ${gateway} refuses the request, in front of ${hostOf(seen)} or on the way to it.`
      }
      return `Ask the owner of ${hostOf(seen)} to allow ${moduleOf(seen)}. If it is a public mirror, allow it in the egress rules of this network, together with the storage host it redirects to (storage.googleapis.com).`
    },
    example:
      'go: example.com/lib@v1.0.0: reading https://goproxy.corp.example/example.com/lib/@v/v1.0.0.zip: 403 Forbidden',
  },
  {
    id: 'http_404',
    layer: 'http',
    responsible: 'module',
    title: 'A mirror does not have a module',
    headline: (seen) =>
      roleOf(seen) === 'mirror'
        ? `${hostOf(seen, 'The mirror')} does not have ${moduleOf(seen, 'a module')}`
        : `${hostOf(seen, 'The site')} has no page for ${pathOf(seen, 'the path of a module')}`,
    retryable: false,
    mirrorHelps: true,
    transient: false,
    // A folder as a GOPROXY says the same by the error of the file.
    patterns: [{ matcher: any(status(404), errorIncludes(...missingFile)) }],
    explanation:
      'The version does not exist, or it is too new for this mirror, or the module is private and the mirror cannot read it.',
    advice: (seen) =>
      seen.text.includes('reading file://')
        ? `Check that the folder of file:// in GOPROXY is on this machine (in the container, if there is one), and that it has ${moduleOf(seen)}.`
        : roleOf(seen) === 'site of the module'
          ? `Check the spelling of ${pathOf(seen)}: ${hostOf(seen)} is the host in this path, not a mirror. If the path is right, use a mirror that has the module (public mirrors keep modules that they served before).`
          : `Check the spelling and that ${moduleOf(seen)} was pushed. If the module is private, set GOPRIVATE=${privatePattern(seen)}. If the tag is a few minutes old, wait and run again.`,
    example:
      'go: github.com/acme/lib@v1.2.3: reading https://proxy.golang.org/github.com/acme/lib/@v/v1.2.3.mod: 404 Not Found\n\tserver response: not found: github.com/acme/lib@v1.2.3: invalid version: unknown revision v1.2.3',
  },
  {
    id: 'http_410',
    layer: 'http',
    responsible: 'module',
    title: 'A mirror says that a module is gone',
    headline: (seen) => `${hostOf(seen, 'The mirror')} says that ${moduleOf(seen, 'a module')} is gone`,
    retryable: false,
    mirrorHelps: true,
    // For a tag of the last minutes only, which is rare.
    transient: false,
    patterns: [{ matcher: status(410) }],
    explanation:
      'The mirror looked for the version and did not find it. It remembers this answer for some time, so a version that was requested before its tag was pushed gets it, too.',
    advice: (seen) =>
      `If ${moduleOf(seen)} is new, wait up to half an hour, or use another mirror. If it is private, set GOPRIVATE=${privatePattern(seen)}. Otherwise check that the version exists.`,
    example:
      'go: github.com/acme/lib@v1.2.3: reading https://proxy.golang.org/github.com/acme/lib/@v/v1.2.3.info: 410 Gone\n\tserver response: not found: github.com/acme/lib@v1.2.3: invalid version: unknown revision v1.2.3',
  },
  {
    id: 'http_451',
    layer: 'http',
    responsible: 'upstream',
    title: 'A server may not give out a module for legal reasons',
    headline: (seen) => `${hostOf(seen, 'A server')} may not give out ${moduleOf(seen, 'a module')} for legal reasons`,
    retryable: false,
    mirrorHelps: true,
    transient: false,
    patterns: [{ matcher: status(451) }],
    explanation: 'The mirror blocks the module because of a legal demand.',
    advice: (seen) =>
      `Find out why ${pathOf(seen)} is blocked before you use it. A mirror in another country may still serve it.`,
    example:
      'go: example.com/lib@v1.0.0: reading https://proxy.golang.org/example.com/lib/@v/v1.0.0.zip: 451 Unavailable For Legal Reasons',
  },
  {
    id: 'http_5xx',
    layer: 'http',
    responsible: 'network',
    title: 'A server failed',
    headline: (seen) => {
      const code = /: (5\d\d) [A-Z]/.exec(seen.text)?.[1]
      return `${hostOf(seen, 'A server')} failed${code ? ` (${code})` : ''}`
    },
    retryable: true,
    mirrorHelps: true,
    transient: true,
    patterns: [{ matcher: statusFrom(500, 599) }],
    explanation:
      'The server, or a gateway in front of it, does not work. If a comma follows the mirror in GOPROXY, go stops here and does not use the next mirror.',
    advice: (seen) => `Run again, ${wayRound(seen)}.`,
    example:
      'go: github.com/acme/srslog@v0.1.0: reading https://goproxy.io/github.com/acme/srslog/@v/v0.1.0.mod: 502 Bad Gateway',
  },
  {
    id: 'http_other',
    layer: 'http',
    responsible: 'set-up',
    title: 'A server answers with an unexpected status',
    headline: (seen) => `${hostOf(seen, 'A server')} answers with an unexpected status`,
    retryable: false,
    mirrorHelps: true,
    transient: false,
    patterns: [
      { matcher: status(408, 425), override: { retryable: true } },
      { matcher: statusFrom(300, 499) },
      { matcher: errorIncludes('stopped after 10 redirects', 'redirected from secure url') },
    ],
    explanation:
      'The server does not answer like a Go mirror. GOPROXY has a wrong path or points to a web page, or a gateway has its own rules.',
    advice: (seen) =>
      roleOf(seen) !== 'mirror'
        ? `Run again, ${wayRound(seen)}. If it fails again, check what ${hostOf(seen)} answers from this network: it is the ${roleOf(seen)}.`
        : `Check the URL of ${hostOf(seen)} in ${mirrorList}, with its path. \`curl -i <GOPROXY>/golang.org/x/text/@v/list\` must answer 200 with a list of versions.`,
    example:
      'go: example.com/lib@v1.0.0: reading https://goproxy.corp.example/api/example.com/lib/@v/v1.0.0.mod: 400 Bad Request',
  },
]
