import type { FaultDetails } from '../fault.ts'
import type { CauseRule } from './cause-rule.ts'
import { addressOf, hostOf, sourceOf, wayRound } from './fault-terms.ts'
import { all, any, errorIncludes, inside, not } from './matcher.ts'

const noRoute = errorIncludes(
  'no route to host',
  'network is unreachable',
  'unreachable network',
  'unreachable host',
  'host is down',
  'network is down',
  'host is unreachable',
  'network unreachable',
)
const noAddress = errorIncludes(
  'cannot assign requested address',
  "can't assign requested address",
  'requested address is not valid in its context',
  'address family not supported',
)

const forbidden = ['permission denied', 'operation not permitted', 'forbidden by its access permissions']

/** Whether this machine itself forbade the connection: no router says so, and no network is at fault. */
function isForbidden({ text }: FaultDetails): boolean {
  return forbidden.some((words) => text.includes(words))
}

/** Connections, from the first packet to the reset. */
export const tcpRules: readonly CauseRule[] = [
  {
    id: 'ipv6_broken',
    layer: 'tcp',
    responsible: 'network',
    title: 'IPv6 is offered, but does not work here',
    headline: (seen) => `IPv6 to ${hostOf(seen)} does not work from here`,
    retryable: true,
    mirrorHelps: true,
    // A property of the network that the runner is in.
    transient: false,
    patterns: [
      { matcher: noAddress },
      { matcher: all(inside('v6'), errorIncludes('->['), noRoute) },
      {
        matcher: all(
          inside('v6'),
          errorIncludes('connect: network is unreachable', 'unreachable network', 'unreachable host'),
        ),
      },
    ],
    explanation:
      'The host has an IPv6 address and this machine uses it, but IPv6 packets do not get through. This is typical for docker networks and VPNs.',
    advice: () =>
      'Switch IPv6 off for the container or runner (`sysctl net.ipv6.conf.all.disable_ipv6=1`), or repair the IPv6 route. IPv4 usually works at once.',
    example:
      'go: github.com/acme/spew@v1.1.1: Get "https://proxy.golang.org/github.com/acme/spew/@v/v1.1.1.mod": dial tcp [2001:db8:4003:801::2011]:443: connect: cannot assign requested address',
  },
  {
    id: 'tcp_refused',
    layer: 'tcp',
    responsible: 'network',
    title: 'A host refused the connection',
    headline: (seen) => `${hostOf(seen, 'A host')} refused the connection`,
    retryable: true,
    mirrorHelps: true,
    transient: true,
    patterns: [{ matcher: errorIncludes('connection refused', 'actively refused it') }],
    explanation: 'Nothing listens at that address and port, or a firewall answers instead of the host.',
    advice: (seen) =>
      `Check host and port of ${hostOf(seen)}${addressOf(seen)} in ${sourceOf(seen)}. If they are right, the host is down or blocked from here: run again, ${wayRound(seen)}.`,
    example:
      'go: github.com/acme/lib@v1.2.3: Get "https://proxy.golang.org/github.com/acme/lib/@v/v1.2.3.mod": dial tcp 198.51.100.81:443: connect: connection refused',
  },
  {
    id: 'tcp_reset',
    layer: 'tcp',
    responsible: 'network',
    title: 'A connection was reset',
    headline: (seen) => `The connection to ${hostOf(seen)} was reset`,
    retryable: true,
    mirrorHelps: true,
    transient: true,
    patterns: [
      {
        matcher: any(
          errorIncludes(
            'connection reset by peer',
            'forcibly closed by the remote host',
            'connection was aborted by the software',
            'broken pipe',
            'software caused connection abort',
            'connection aborted',
            'connection reset',
          ),
          all(
            errorIncludes(
              'use of closed network connection',
              'transport connection broken',
              'server closed idle connection',
            ),
            not(errorIncludes('malformed ')),
          ),
        ),
      },
    ],
    explanation:
      'The server, or a device between this machine and the server, closed the connection. Reasons: overload, a firewall that inspects traffic, or censorship.',
    advice: (seen) =>
      `Run again, or use another mirror. If this network has the problem only with ${hostOf(seen)}, ask the network team which device inspects the traffic (DPI, Zscaler).`,
    example:
      'go: github.com/acme/etcd@v3.3.25: read "https://proxy.golang.org/github.com/acme/etcd/@v/v3.3.25.zip": read tcp 192.0.2.26:53001->198.51.100.50:443: read: connection reset by peer',
  },
  {
    id: 'tcp_unreachable',
    layer: 'tcp',
    responsible: 'network',
    title: 'There is no route to a host',
    headline: (seen) =>
      isForbidden(seen)
        ? `This machine forbids connections to ${hostOf(seen)}`
        : `There is no route to ${hostOf(seen)}`,
    retryable: true,
    mirrorHelps: true,
    transient: true,
    patterns: [
      { matcher: noRoute },
      {
        matcher: all(inside('dial'), errorIncludes(...forbidden)),
        override: { retryable: false },
      },
    ],
    explanation:
      'This machine, or a router on the way, says that it cannot reach the address. The sandbox has no network, a VPN is down, or a firewall rejects the connection. With "permission denied" or "operation not permitted", a rule of the machine itself forbids it: SELinux, AppArmor, seccomp.',
    advice: (seen) =>
      isForbidden(seen)
        ? `Allow this job to connect to ${hostOf(seen)}${addressOf(seen)}: a rule on this machine forbids it. SELinux and AppArmor write to the audit log (\`ausearch -m avc -ts recent\`, \`dmesg\`). Also check seccomp, the sandbox, the firewall for outgoing traffic, and \`prohibit\` routes.`
        : `Check that this job has a network, and a route to ${hostOf(seen)}${addressOf(seen)} (VPN, firewall, sandbox of the build). Another mirror may be reachable.`,
    example:
      'go: github.com/acme/lib@v1.2.3: Get "https://goproxy.corp.example/github.com/acme/lib/@v/v1.2.3.mod": dial tcp 10.1.2.3:443: connect: no route to host',
  },
  {
    id: 'tcp_timeout',
    layer: 'tcp',
    responsible: 'network',
    title: 'A host does not answer',
    headline: (seen) => `${hostOf(seen, 'A host')} does not answer`,
    retryable: true,
    mirrorHelps: true,
    transient: true,
    patterns: [
      {
        matcher: all(
          not(inside('lookup')),
          errorIncludes(
            'i/o timeout',
            'connection timed out',
            'operation timed out',
            'did not properly respond after a period of time',
            'failed to respond',
          ),
        ),
      },
    ],
    explanation:
      'The host does not answer. A firewall drops the packets, or the host is down, or large packets do not get through (MTU). go waits 30 s for each file.',
    advice: (seen) =>
      `Use a mirror that answers from this network instead of ${hostOf(seen)}${addressOf(seen)}, or allow the host in the firewall.`,
    example:
      'go: github.com/acme/pty@v1.1.5: Get "https://proxy.golang.org/github.com/acme/pty/@v/v1.1.5.mod": dial tcp 198.51.100.141:443: i/o timeout',
  },
]
