import type { CauseRule } from './cause-rule.ts'
import { hostNameOf, resolverOf, sourceOf } from './fault-terms.ts'
import { all, any, errorIncludes, inside, not } from './matcher.ts'

/** Name resolution, before anything is connected. */
export const dnsRules: readonly CauseRule[] = [
  {
    id: 'dns_no_such_host',
    layer: 'dns',
    responsible: 'network',
    title: 'DNS does not know a host',
    headline: (seen) => `DNS cannot find ${hostNameOf(seen, 'a host')}`,
    retryable: true,
    mirrorHelps: true,
    // A resolver that says no, says so tomorrow, too; the flaky ones fail or are silent.
    transient: false,
    patterns: [
      {
        matcher: any(
          errorIncludes(
            'no such host',
            'getaddrinfow: no such host is known',
            'the requested name is valid, but no data of the requested type was found',
          ),
          all(
            inside('lookup'),
            errorIncludes(
              'nodename nor servname provided',
              'name or service not known',
              'no address associated with hostname',
              'no suitable address',
            ),
          ),
        ),
      },
    ],
    explanation:
      'The DNS server says that the name does not exist. The name is misspelled, or it exists only on an internal network, or the container uses the wrong DNS server.',
    advice: (seen) =>
      `Check the spelling of ${hostNameOf(seen)} in ${sourceOf(seen)}. If it is right, check that the DNS server of this job${resolverOf(seen)} knows the name: an internal name needs a runner on the internal network.`,
    example:
      'go: example.com/lib@v1.0.0: Get "https://goproxy.corp.example/example.com/lib/@v/v1.0.0.mod": dial tcp: lookup goproxy.corp.example on 10.0.0.2:53: no such host',
  },
  {
    id: 'dns_server_failure',
    layer: 'dns',
    responsible: 'network',
    title: 'The DNS server failed',
    headline: (seen) => `The DNS server failed to look up ${hostNameOf(seen, 'a host')}`,
    retryable: true,
    mirrorHelps: false,
    transient: true,
    patterns: [
      {
        matcher: all(
          inside('lookup'),
          errorIncludes(
            'server misbehaving',
            'temporary failure in name resolution',
            'temporary error during hostname resolution',
            'non-recoverable error',
            'connection refused',
            'connection reset',
            'forcibly closed',
            'cannot unmarshal dns message',
            'no answer from dns server',
            'lame referral',
            'invalid dns response',
            'unrecognized address',
            'device or resource busy',
            'system error',
          ),
        ),
      },
      { matcher: all(not(inside('vcs')), errorIncludes('temporary failure in name resolution')) },
    ],
    explanation:
      'The DNS server answered with an error (SERVFAIL, REFUSED), or nothing listens at its address. Another mirror rarely helps, because its name is looked up at the same DNS server.',
    advice: (seen) =>
      `Run again. If it fails again, check the DNS server of the container or runner${resolverOf(seen)}: \`cat /etc/resolv.conf\`, \`getent hosts ${hostNameOf(seen, 'proxy.golang.org')}\`.`,
    example:
      'go: example.com/lib@v1.0.0: Get "https://proxy.golang.org/example.com/lib/@v/v1.0.0.mod": dial tcp: lookup proxy.golang.org on 127.0.0.53:53: server misbehaving',
  },
  {
    id: 'dns_timeout',
    layer: 'dns',
    responsible: 'network',
    title: 'The DNS server does not answer',
    headline: (seen) => `The DNS server does not answer for ${hostNameOf(seen, 'a host')}`,
    retryable: true,
    mirrorHelps: false,
    transient: true,
    patterns: [
      {
        matcher: all(
          inside('lookup'),
          errorIncludes(
            'i/o timeout',
            'timed out',
            'no route to host',
            'unreachable',
            'deadline exceeded',
            'operation was canceled',
            'not permitted',
            'cannot assign requested address',
            "can't assign requested address",
            'network is down',
            'host is down',
            'permission denied',
            'failed to respond',
            'resource temporarily unavailable',
            'invalid argument',
          ),
        ),
      },
    ],
    explanation:
      'The DNS server sent no answer. A firewall drops UDP port 53, or the DNS server is down, or the container cannot reach it (common with docker, WSL and VPNs).',
    advice: (seen) =>
      `Run again. If it fails again, the job cannot reach its DNS server${resolverOf(seen)}: set another one (docker: \`--dns\`), or allow UDP port 53 in the firewall.`,
    example:
      'go: example.com/lib@v1.0.0: Get "https://goproxy.cn/example.com/lib/@v/v1.0.0.mod": dial tcp: lookup goproxy.cn on 192.0.2.255:53: read udp 198.51.100.5:41100->192.0.2.255:53: i/o timeout',
  },
]
