import type { CauseRule } from './cause-rule.ts'
import { endpointOf, envProxyOf, proxyVariableOf } from './fault-terms.ts'
import { all, any, errorIncludes, errorIs, inside, not, status, vcsErrorIncludes } from './matcher.ts'

/** A refused CONNECT leaves go with the bare reason phrase: no number, no word of the proxy. */
const serverErrors = [
  'bad gateway',
  'service unavailable',
  'gateway timeout',
  'gateway time-out',
  'internal server error',
  'unable to connect',
]
const refusal = [
  'forbidden',
  'access violation',
  'filtered',
  'method not allowed',
  'not found',
  'bad request',
  'access denied',
  'blocked',
  'request timeout',
  'request time-out',
  'unknown status code',
  'connection refused',
  'host not found',
  'not allowed',
  'policy_denied',
  'too many requests',
  'network authentication required',
]
const phraseOnly = all(inside('request'), not(inside('dial')))

/** Proxies of the environment (HTTP_PROXY, HTTPS_PROXY), which stand before every other layer. */
export const envProxyRules: readonly CauseRule[] = [
  {
    id: 'http_407_proxy_auth',
    layer: 'env proxy',
    responsible: 'set-up',
    title: 'The proxy of this environment asks for a login',
    retryable: false,
    mirrorHelps: false,
    transient: false,
    patterns: [
      {
        matcher: any(
          errorIncludes('proxy authentication required', 'proxy authorization required'),
          status(407),
          // Some proxies (tinyproxy) ask for the login with 401, as if they were the server.
          all(phraseOnly, errorIs('unauthorized')),
          vcsErrorIncludes('407 from proxy', 'response 407', 'error: 407', 'proxy authentication required'),
        ),
      },
    ],
    explanation:
      'HTTP_PROXY or HTTPS_PROXY names a proxy that needs a user name and a password. The URL of the proxy has none, or the proxy does not accept them.',
    advice: () =>
      'Put the login into the proxy variable, from a secret: `HTTPS_PROXY=http://user:password@proxy:port`, with special characters percent-encoded. Or ask for a proxy that needs no login from runners.',
    example:
      'go: example.com/lib@v1.0.0: Get "https://proxy.golang.org/example.com/lib/@v/v1.0.0.mod": Proxy Authentication Required',
  },
  {
    id: 'env_proxy_down',
    layer: 'env proxy',
    responsible: 'set-up',
    title: 'The proxy of this environment does not answer',
    headline: (seen) => `The proxy of this environment${envProxyOf(seen) && ` (${envProxyOf(seen)})`} does not answer`,
    retryable: false,
    mirrorHelps: false,
    transient: false,
    patterns: [
      {
        matcher: all(
          inside('envproxy'),
          not(inside('vcs')),
          not(
            errorIncludes(
              'unknown error',
              'tls: ',
              'x509: ',
              'server gave http response',
              'general socks server failure',
            ),
          ),
          errorIncludes(
            'dial tcp',
            'refused',
            'no such host',
            'i/o timeout',
            'unreachable',
            'no route to host',
            'reset',
            'eof',
            'server misbehaving',
            'timed out',
            'connectex',
            'temporary failure',
            'failed to respond',
          ),
        ),
      },
      { matcher: any(vcsErrorIncludes('could not resolve proxy'), all(inside('vcs'), inside('envproxy'))) },
    ],
    explanation:
      'HTTP_PROXY or HTTPS_PROXY names a proxy that cannot be reached. Often it is the address of a desktop program (127.0.0.1:7890, :1080, :8118) that was copied into a container or a runner.',
    advice: (seen) => {
      const proxy = envProxyOf(seen)
      return `Unset ${proxyVariableOf(seen)} (it may be set in lower case, too) for this job, or start ${proxy ? `the proxy ${proxy}` : 'that proxy'}${/^(127\.|localhost|\[::1\])/.test(proxy) ? '; inside a container 127.0.0.1 is the container itself' : ''}.`
    },
    example:
      'go: github.com/acme/ginkgo@v1.16.3: Get "https://proxy.golang.org/github.com/acme/ginkgo/@v/v1.16.3.mod": proxyconnect tcp: dial tcp 127.0.0.1:7890: connect: connection refused',
  },
  {
    id: 'env_proxy_error',
    layer: 'env proxy',
    responsible: 'set-up',
    title: 'The proxy of this environment refused the connection',
    retryable: false,
    mirrorHelps: false,
    transient: false,
    patterns: [
      { matcher: all(phraseOnly, errorIs(...serverErrors)), override: { retryable: true } },
      { matcher: all(phraseOnly, errorIs(...refusal)) },
      { matcher: all(inside('envproxy'), not(inside('vcs'))) },
      {
        matcher: vcsErrorIncludes(
          'http code 502 from proxy',
          'http code 503 from proxy',
          'http code 504 from proxy',
          'http code 500 from proxy',
          'response 502',
          'response 503',
        ),
        override: { retryable: true },
      },
      { matcher: vcsErrorIncludes('from proxy after connect', 'connect tunnel failed', 'proxy connect aborted') },
    ],
    explanation:
      'The proxy of HTTP_PROXY or HTTPS_PROXY answers, but refuses this connection. It has a list of allowed hosts or ports, or it cannot reach the host itself, or the variable has a wrong scheme.',
    advice: (seen) =>
      `Allow ${endpointOf(seen)} in the proxy, or add it to NO_PROXY if this job can reach it directly. The value of HTTPS_PROXY usually begins with http://, too.`,
    example: 'go: example.com/lib@v1.0.0: Get "https://proxy.golang.org/example.com/lib/@v/v1.0.0.mod": Forbidden',
  },
]
