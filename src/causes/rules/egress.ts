import type { CauseRule } from './cause-rule.ts'
import { hostOf } from './fault-terms.ts'
import { all, any, errorIncludes, inside, serverTextIncludes, status, vcsErrorIncludes } from './matcher.ts'

/** How a filter of outgoing connections names itself: sandboxes of build systems and agents, curated networks. */
const words = [
  'not in allowlist',
  'not in the allowlist',
  'not on the allowlist',
  'not in the allow list',
  'not in the allowed list',
  'not allowlisted',
  'not whitelisted',
  'not in whitelist',
  'host_not_allowed',
  'host not allowed',
  'domain not allowed',
  'blocked by network policy',
  'blocked by the network policy',
  'sandbox network policy',
  'blocked by egress',
  'egress policy',
  'egress is blocked',
  'egress blocked',
  'blocked by sandbox',
  'blocked by the sandbox',
  'blocked by firewall rule',
  'blocked by the firewall',
  'blocked by harden-runner',
  'blocked-by-allowlist',
  'network access is disabled',
  'network access denied by policy',
]

/** The address to which the DNS of StepSecurity's harden-runner sends every name that is not allowed. */
const sinkhole = 'dial tcp 54.185.253.63:'

/** A filter of outgoing connections that says what it is: it stands before the statuses and the silence that it answers with. */
export const egressRules: readonly CauseRule[] = [
  {
    id: 'egress_blocked',
    layer: 'env proxy',
    responsible: 'set-up',
    title: 'The network policy of this job does not allow a host',
    headline: (seen) => `The network policy of this job does not allow ${hostOf(seen, 'a host')}`,
    retryable: false,
    mirrorHelps: true,
    transient: false,
    patterns: [
      { matcher: errorIncludes(sinkhole) },
      {
        matcher: any(
          all(
            any(status(403, 407, 451), inside('request')),
            any(serverTextIncludes(...words), errorIncludes(...words)),
          ),
          vcsErrorIncludes(...words),
        ),
      },
    ],
    explanation:
      'A filter for outgoing connections answers instead of the server: the egress policy of harden-runner, the sandbox of a build system or of an agent, or a gateway with a list of allowed hosts. The request did not reach the mirror.',
    advice: (seen) =>
      `Add ${hostOf(seen, 'the host')} to the allowed hosts of this job (\`allowed-endpoints\` of harden-runner, the network settings of the sandbox), together with the hosts it redirects to. \`modward doctor --hosts\` lists all hosts that the project needs. Or use a mirror that is allowed.`,
    example:
      'go: github.com/acme/lib@v1.0.0: reading https://proxy.golang.org/github.com/acme/lib/@v/v1.0.0.mod: 403 Forbidden\n\tserver response: Host not in allowlist',
  },
]
