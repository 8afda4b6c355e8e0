import type { CauseRule } from './cause-rule.ts'
import { hostNameOf, hostOf } from './fault-terms.ts'
import { all, any, errorIncludes, inside, mentions, not, vcsErrorIncludes } from './matcher.ts'

/** Certificates and handshakes, of go and of the git that it runs. */
export const tlsRules: readonly CauseRule[] = [
  {
    id: 'tls_untrusted_ca',
    layer: 'tls',
    responsible: 'set-up',
    title: 'A certificate is signed by an authority that this machine does not trust',
    headline: (seen) => `The certificate of ${hostOf(seen)} is signed by an authority that this machine does not trust`,
    retryable: false,
    mirrorHelps: false,
    transient: false,
    patterns: [
      {
        matcher: any(
          errorIncludes(
            'certificate signed by unknown authority',
            'certificate is not trusted',
            'certificate is not standards compliant',
            'failed to load system roots',
            'x509: osstatus',
            'x509: unhandled critical extension',
            'certificate is not authorized to sign',
            'certificate specifies an incompatible key usage',
            'too many intermediates',
            'cannot sign this kind of certificate',
            'is not permitted by any constraint',
            'x509: negative serial number',
            'insecure algorithm',
          ),
          vcsErrorIncludes(
            'ssl certificate problem: unable to get',
            'ssl certificate problem: self',
            'ssl certificate problem: invalid ca',
            'server certificate verification failed',
            'unable to get local issuer certificate',
            'self signed certificate',
            'self-signed certificate',
            'error setting certificate',
            'schannel: sec_e_untrusted_root',
            'certificate chain was issued by an authority that is not trusted',
            "peer's certificate issuer has been marked as not trusted",
          ),
        ),
      },
    ],
    explanation:
      'A company proxy or a virus scanner between this job and the server shows its own certificate, or the image has no ca-certificates package.',
    advice: () =>
      'Install the ca-certificates package, or the certificate authority of your company, in the image. Or set SSL_CERT_FILE (for git: GIT_SSL_CAINFO) to the file with the certificates. Do not switch verification off.',
    example:
      'go: github.com/acme/caddy@v2.7.6: Get "https://proxy.golang.org/github.com/acme/caddy/@v/v2.7.6.info": tls: failed to verify certificate: x509: certificate signed by unknown authority',
  },
  {
    id: 'tls_expired',
    layer: 'tls',
    responsible: 'upstream',
    title: 'A certificate has expired, or the clock is wrong',
    headline: (seen) => `The certificate of ${hostOf(seen)} has expired, or the clock of this machine is wrong`,
    retryable: false,
    mirrorHelps: true,
    // Not until its owner renews it.
    transient: false,
    patterns: [
      {
        matcher: any(
          errorIncludes(
            'certificate has expired or is not yet valid',
            'certificate is expired',
            'certificate is not yet valid',
            'certificate has expired',
            'not within its validity period',
          ),
          vcsErrorIncludes(
            'certificate has expired',
            'certificate is not yet valid',
            'has expired',
            'sec_e_cert_expired',
          ),
        ),
      },
    ],
    explanation:
      'The certificate of the server was not renewed in time, or the clock of this machine is wrong. The message shows both times.',
    advice: (seen) =>
      `Compare \`date\` on the runner with the time in the message. If the clock is right, use another mirror until ${hostOf(seen)} has a new certificate.`,
    example:
      'go: github.com/acme/redigo@v1.8.5: Get "https://goproxy.io/github.com/acme/redigo/@v/v1.8.5.mod": x509: certificate has expired or is not yet valid: current time 2022-06-21T16:00:00Z is after 2022-06-09T23:59:59Z',
  },
  {
    id: 'tls_hostname',
    layer: 'tls',
    responsible: 'upstream',
    title: 'A certificate is for another name',
    headline: (seen) => {
      const name = /certificate is valid for ([^\s,]{1,255})/.exec(seen.text)?.[1]
      return `${hostOf(seen, 'A server')} shows a certificate for ${name ?? 'another name'}`
    },
    retryable: false,
    mirrorHelps: true,
    transient: false,
    patterns: [
      {
        matcher: any(
          all(errorIncludes('certificate is valid for'), errorIncludes(', not ', 'not ')),
          errorIncludes(
            'certificate is not valid for any names',
            'certificate name does not match',
            'cannot validate certificate for',
            'certificate is not valid for',
            'certificate relies on legacy common name',
            "doesn't contain any ip sans",
          ),
          vcsErrorIncludes(
            'no alternative certificate subject name matches',
            'does not match target host',
            'certificate subject name',
            'hostname mismatch',
            'sec_e_wrong_principal',
            'wrong_principal',
          ),
        ),
      },
    ],
    explanation:
      'The connection reached the wrong server. Reasons: a wrong virtual host, a wrong DNS answer, a login page of the network, or a URL with an IP address instead of a name.',
    advice: (seen) =>
      `Check the spelling of the URL, and which address ${hostNameOf(seen)} has in this job (\`getent hosts ${hostNameOf(seen, 'HOST')}\`). Until then, use another mirror.`,
    example:
      'go: example.com/lib@v1.0.0: Get "https://goproxy.example.com/example.com/lib/@v/v1.0.0.mod": x509: certificate is valid for other.example.com, not goproxy.example.com',
  },
  {
    id: 'tls_not_tls',
    layer: 'tls',
    responsible: 'set-up',
    title: 'A server answers plain text where TLS is expected',
    headline: (seen) => `${hostOf(seen, 'A server')} answers plain text where TLS is expected`,
    retryable: false,
    mirrorHelps: true,
    transient: false,
    patterns: [
      {
        matcher: all(
          not(inside('envproxy')),
          any(
            errorIncludes(
              'first record does not look like a tls handshake',
              'server gave http response to https client',
            ),
            mentions(
              'wrong version number',
              'unexpected tls packet was received',
              'an unexpected tls packet',
              'unrecognized name',
              'packet length too long',
              'http/0.9',
              'received http/0.9 when not allowed',
              'unknown protocol',
            ),
          ),
        ),
      },
    ],
    explanation: 'An https URL points to an http port, or a device in between answers in plain text.',
    advice: (seen) =>
      `Correct the scheme or the port in the URL of ${hostOf(seen)}. A plain HTTP server needs http://. Also check git's insteadOf rules.`,
    example:
      'go: example.com/lib@v1.0.0: Get "https://goproxy.corp.example:8080/example.com/lib/@v/v1.0.0.mod": http: server gave HTTP response to HTTPS client',
  },
  {
    id: 'tls_handshake_timeout',
    layer: 'tls',
    responsible: 'network',
    title: 'A TLS handshake was not finished in time',
    headline: (seen) => `The TLS handshake with ${hostOf(seen)} was not finished in time`,
    retryable: true,
    mirrorHelps: true,
    transient: true,
    patterns: [{ matcher: errorIncludes('tls handshake timeout') }],
    explanation:
      'The connection was made, but the TLS handshake took more than 10 s, which is the limit of go. Reasons: an overloaded server, large packets that do not get through (MTU), a broken IPv6 route, or a proxy that inspects TLS.',
    advice: (seen) =>
      `Run again, or use another mirror than ${hostOf(seen)}. If it happens often on one network, check its MTU (docker, VPN) and its IPv6.`,
    example:
      'go: example.com/kind@v0.32.0: Get "https://proxy.golang.org/example.com/kind/@v/v0.32.0.info": net/http: TLS handshake timeout',
  },
  {
    id: 'tls_other',
    layer: 'tls',
    responsible: 'network',
    title: 'A TLS connection failed',
    headline: (seen) => `The TLS connection to ${hostOf(seen)} failed`,
    retryable: true,
    mirrorHelps: true,
    transient: true,
    patterns: [
      {
        matcher: all(
          not(inside('envproxy')),
          not(inside('vcs')),
          errorIncludes(
            'local error: tls',
            'remote error: tls',
            'tls: bad record mac',
            'tls: handshake failure',
            'tls: protocol version not supported',
            'tls: server selected unsupported',
            'tls: no supported versions',
            'tls: invalid signature',
            'tls: unexpected message',
            'tls: internal error',
            'tls: unrecognized name',
            'tls: oversized record',
            'tls: received unexpected handshake',
            'tls: server chose an unconfigured',
            "tls: server's certificate",
            'tls: failed to verify certificate',
            'tls: failed to parse certificate',
            'tls: either servername',
            'tls: certificate used with invalid signature',
            'tls: user canceled',
            'tls: decode error',
            'x509: ',
          ),
        ),
      },
    ],
    explanation:
      'Client and server did not agree on a cipher or a TLS version, or bytes were changed on the way. Reasons: a defective network card or VPN, a virus scanner, a firewall that inspects traffic.',
    advice: (seen) =>
      `Run again, or use another mirror than ${hostOf(seen)}. If it fails again, check what is in between: a VPN, a virus scanner, a proxy that inspects TLS.`,
    example:
      'go: github.com/acme/roaring@v1.0.1: read "https://goproxy.io/github.com/acme/roaring/@v/v1.0.1.zip": local error: tls: bad record MAC',
  },
]
