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
    'A server under load, or a balancer before it, ended the transfer in the middle. It is the most common flake of Go downloads in CI, and go does not retry it.',
  advice: (seen) =>
    `Run again; it is not your code. If it happens often, guard the download (modward fetches over HTTP/1.1 and retries each file) or set GODEBUG=http2client=0${seen.host ? ` where ${hostOf(seen)} is used directly` : ''}.`,
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
  title: 'A server asks for fewer requests',
  headline: (seen) =>
    withoutLogin(seen)
      ? `${hostOf(seen, 'A git server')} limits downloads without a login`
      : `${hostOf(seen, 'A server')} asks for fewer requests${seen.text.includes('429') ? ' (429)' : ''}`,
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
    'A rate limit was reached, often by many jobs behind one address; GitHub also limits downloads of public repositories without a login, with 401, 403 or 429. go asks again at once for each refused file (1.24 and later), which makes it worse.',
  advice: (seen) =>
    withoutLogin(seen)
      ? `Fetch ${pathOf(seen)} from a mirror instead of ${hostOf(seen, 'the git server')} itself, or give git a token for that host: also a public repository is then fetched without this limit. Otherwise run again later.`
      : `Run again later, with fewer requests at once (input \`concurrency\`), and cache modules; a mirror of your own takes the load off ${hostOf(seen)}.`,
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
      'A private mirror got no credentials, or some that it refused. From a public mirror the answer comes from something in between.',
    advice: (seen) =>
      isRefusedLogin(seen)
        ? `The credential that was sent to ${hostOf(seen)} has expired, was revoked, or may not read this: renew the secret (netrc, GOAUTH, or the URL in GOPROXY), or give it read access.`
        : `Give this job credentials for ${hostOf(seen)}, as a secret: go looks in the netrc file ($NETRC, or .netrc in the home folder), in what GOAUTH names, and in the URL of GOPROXY, and sends them over https only. A public mirror never asks for one: then something in between answers.`,
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
      'On your own mirror it is policy: a curated list, a missing right. On a public one something between blocks it, often only the redirect of zips to storage.googleapis.com.',
    advice: (seen) => {
      if (isRefusedLocation(seen)) {
        return `The storage behind ${hostOf(seen, 'the mirror')} takes this runner for one in a place that it does not serve, by its address: use another mirror, or another way out of the network (IPv4 instead of IPv6, if only the latter is refused).`
      }
      if (roleOf(seen) !== 'mirror')
        return `Look at what ${hostOf(seen)} answers from this network: it is no mirror, but the ${roleOf(seen)}. A mirror that has ${moduleOf(seen)} helps meanwhile.`
      if (seen.redirectedBy) {
        return `${seen.redirectedBy} itself answers, and sends this request on to ${hostOf(seen)}, which refuses it: allow ${hostOf(seen)} in the egress rules and the proxy of this network, or use a mirror that sends the files itself.`
      }
      const gateway = gatewayNamedIn(seen.text)
      if (gateway !== '') {
        return `${gateway} refuses this, in front of ${hostOf(seen)} or on the way to it: have ${hostOf(seen)} allowed there for this network, or use another mirror.`
      }
      return `Ask the owner of ${hostOf(seen)} to allow ${moduleOf(seen)}; on a public mirror, allow it and the storage host it redirects to (storage.googleapis.com) in the egress rules.`
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
    patterns: [{ matcher: status(404) }],
    explanation:
      'The version does not exist, is too new for this mirror, or the module is private and the mirror cannot see it.',
    advice: (seen) =>
      roleOf(seen) === 'site of the module'
        ? `${hostOf(seen)} is the host in the path of ${pathOf(seen)}, and no mirror: check the spelling of the path, or fetch the module from a mirror that has it (public ones keep what they once served).`
        : `Check the spelling and that ${moduleOf(seen)} was pushed. A tag of the last minutes needs a little time; if it is private, set GOPRIVATE=${privatePattern(seen)}.`,
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
      'The mirror looked for the version and did not find it, and remembers that for a while: a tag that was asked for before it was pushed gets this answer, too.',
    advice: (seen) =>
      `If ${moduleOf(seen)} is new, wait up to half an hour or ask another mirror; if it is private, set GOPRIVATE=${privatePattern(seen)}; otherwise check that the version exists.`,
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
      `Look into why ${pathOf(seen)} is blocked before you use it from elsewhere; a mirror in another place may still serve it.`,
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
      'The server, or what stands before it, does not work. If it is a mirror in a list with commas, go stops at such an answer and asks no other mirror.',
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
      'What answers does not speak the protocol of a Go mirror: a wrong path in GOPROXY, a web page, or a gateway with rules of its own.',
    advice: (seen) =>
      roleOf(seen) !== 'mirror'
        ? `Look at what ${hostOf(seen)} answers from this network: it is no mirror, but the ${roleOf(seen)}; run again, ${wayRound(seen)}.`
        : `Check the URL of ${hostOf(seen)} in ${mirrorList}, with its path: \`curl -i <GOPROXY>/golang.org/x/text/@v/list\` must answer 200 with a list of versions.`,
    example:
      'go: example.com/lib@v1.0.0: reading https://goproxy.corp.example/api/example.com/lib/@v/v1.0.0.mod: 400 Bad Request',
  },
]
