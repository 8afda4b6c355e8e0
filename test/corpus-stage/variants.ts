/**
 * Writes test/fixtures/corpus/variants.jsonl: errors of macOS and Windows, and the forms of older Go versions, none of which can
 * be staged on Linux. The words are those of Go's own tables (syscall/zerrors_darwin_*.go, crypto/x509/root_darwin.go), of the
 * message tables of Windows, and of git and curl there; what go puts around them is as its sources do.
 *
 *     node test/corpus-stage/variants.ts
 */
import { writeFileSync } from 'node:fs'
import type { CauseId } from '../../src/causes/id.ts'
import { labelOf } from './labels.ts'

type Words = readonly [cause: CauseId, words: string, judged?: { retryable?: boolean; mirrorHelps?: boolean }]

const v4 = 'dial tcp 203.0.113.17:443: '
const v6 = 'dial tcp [2001:db8::2011]:443: '
const read = 'read tcp 192.0.2.9:51123->203.0.113.17:443: '

/** Errors below HTTP, as they follow `Get "URL": `. */
const requests: readonly Words[] = [
  // macOS
  ['tcp_timeout', `${v4}connect: operation timed out`],
  ['tcp_unreachable', `${v4}connect: network is unreachable`],
  ['tcp_unreachable', `${v4}connect: host is down`],
  ['ipv6_broken', `${v6}connect: can't assign requested address`],
  ['tcp_reset', `${read}read: connection reset by peer`],
  ['tcp_reset', 'write tcp 192.0.2.9:51123->203.0.113.17:443: write: broken pipe'],
  ['tls_untrusted_ca', 'tls: failed to verify certificate: x509: “goproxy.example.net” certificate is not trusted'],
  ['tls_untrusted_ca', 'x509: “goproxy.example.net” certificate is not standards compliant'],
  ['tls_expired', 'tls: failed to verify certificate: x509: “goproxy.example.net” certificate is expired'],
  ['tls_hostname', 'x509: “goproxy.example.net” certificate name does not match input'],
  ['dns_no_such_host', 'dial tcp: lookup goproxy.example.net: no such host'],
  ['dns_timeout', 'dial tcp: lookup goproxy.example.net: i/o timeout'],
  // Windows
  ['tcp_refused', `${v4}connectex: No connection could be made because the target machine actively refused it.`],
  [
    'tcp_timeout',
    `${v4}connectex: A connection attempt failed because the connected party did not properly respond after a period of time, or established connection failed because connected host has failed to respond.`,
  ],
  ['tcp_unreachable', `${v4}connectex: A socket operation was attempted to an unreachable network.`],
  ['tcp_unreachable', `${v4}connectex: A socket operation was attempted to an unreachable host.`],
  [
    'tcp_unreachable',
    `${v4}connectex: An attempt was made to access a socket in a way forbidden by its access permissions.`,
    { retryable: false },
  ],
  ['ipv6_broken', `${v6}connectex: The requested address is not valid in its context.`],
  ['tcp_reset', `${read}wsarecv: An existing connection was forcibly closed by the remote host.`],
  ['tcp_reset', `${read}wsarecv: An established connection was aborted by the software in your host machine.`],
  [
    'tcp_timeout',
    `${read}wsarecv: A connection attempt failed because the connected party did not properly respond after a period of time, or established connection failed because connected host has failed to respond.`,
  ],
  ['dns_no_such_host', 'dial tcp: lookup goproxy.example.net: getaddrinfow: No such host is known.'],
  [
    'dns_no_such_host',
    'dial tcp: lookup goproxy.example.net: getaddrinfow: The requested name is valid, but no data of the requested type was found.',
  ],
  [
    'dns_server_failure',
    'dial tcp: lookup goproxy.example.net: getaddrinfow: This is usually a temporary error during hostname resolution and means that the local server did not receive a response from an authoritative server.',
  ],
  [
    'env_proxy_down',
    'proxyconnect tcp: dial tcp 127.0.0.1:7890: connectex: No connection could be made because the target machine actively refused it.',
  ],
  ['env_proxy_down', 'proxyconnect tcp: dial tcp: lookup proxy.example.net: no such host'],
]

/** The file system, as it follows the module. */
const files: readonly Words[] = [
  [
    'disk_full',
    'write C:\\Users\\runner\\go\\pkg\\mod\\cache\\download\\github.com\\acme\\lib\\@v\\v1.2.3.zip100000001.tmp: There is not enough space on the disk.',
  ],
  [
    'disk_full',
    'write /Users/runner/go/pkg/mod/cache/download/github.com/acme/lib/@v/v1.2.3.zip100000001.tmp: disc quota exceeded',
  ],
  ['fs_permission', 'mkdir C:\\Program Files\\go\\pkg: Access is denied.'],
  [
    'fs_permission',
    'rename C:\\go\\pkg\\mod\\cache\\download\\x\\@v\\v1.2.3.zip100000001.tmp C:\\go\\pkg\\mod\\cache\\download\\x\\@v\\v1.2.3.zip: Access is denied.',
  ],
  ['fs_permission', 'open /Users/runner/Library/go/pkg/mod/cache/lock: operation not permitted'],
  ['fs_readonly', 'mkdir /Volumes/image/go/pkg/mod: read-only file system'],
  ['fs_readonly', 'write D:\\mod\\cache\\lock: The media is write protected.'],
  [
    'fs_other',
    'open C:\\Users\\runner\\go\\pkg\\mod\\github.com\\acme\\lib@v1.2.3\\deep\\file.go: The filename or extension is too long.',
  ],
  [
    'fs_other',
    'unlinkat C:\\go\\pkg\\mod\\github.com\\acme\\lib@v1.2.3: The process cannot access the file because it is being used by another process.',
  ],
  [
    'replace_missing',
    'reading ..\\lib\\go.mod: open C:\\work\\lib\\go.mod: The system cannot find the path specified.',
  ],
  ['vcs_tool_missing', 'exec: "git": executable file not found in %PATH%'],
]

/** What git prints elsewhere. */
const gits: readonly Words[] = [
  [
    'tls_untrusted_ca',
    "fatal: unable to access 'https://git.example.net/acme/lib/': schannel: next InitializeSecurityContext failed: SEC_E_UNTRUSTED_ROOT (0x80090325) - The certificate chain was issued by an authority that is not trusted.",
  ],
  [
    'vcs_network',
    "fatal: unable to access 'https://git.example.net/acme/lib/': Failed to connect to git.example.net port 443 after 21054 ms: Couldn't connect to server",
  ],
  [
    'vcs_network',
    "fatal: unable to access 'https://git.example.net/acme/lib/': OpenSSL SSL_read: Connection was reset, errno 10054",
  ],
  [
    'vcs_network',
    "fatal: unable to access 'https://git.example.net/acme/lib/': LibreSSL SSL_connect: SSL_ERROR_SYSCALL in connection to git.example.net:443",
  ],
  [
    'tls_untrusted_ca',
    "fatal: unable to access 'https://git.example.net/acme/lib/': SSL certificate problem: unable to get local issuer certificate",
  ],
  ['vcs_https_auth', "fatal: could not read Password for 'https://user@git.example.net': terminal prompts disabled"],
  [
    'vcs_https_auth',
    "remote: HTTP Basic: Access denied\n\tfatal: Authentication failed for 'https://git.example.net/acme/lib/'",
  ],
  ['vcs_host_key', 'Host key verification failed.\n\tfatal: Could not read from remote repository.'],
]

const url = 'https://goproxy.example.net/github.com/acme/lib/@v/v1.2.3'
const unquoted = (words: string) => `Get ${url}.zip: ${words}`
const command = 'git fetch -f origin refs/heads/*:refs/heads/* refs/tags/*:refs/tags/* in'

const requestForms: readonly ((words: string) => string)[] = [
  (words) => `go: github.com/acme/lib@v1.2.3: Get "${url}.mod": ${words}`,
  (words) => `main.go:7:2: github.com/acme/lib@v1.2.3: Get "${url}.zip": ${words}`,
  // Go 1.13 to 1.14 had no quotes, 1.17 and 1.18 began with the name of the command.
  (words) => `go: github.com/acme/lib@v1.2.3: ${unquoted(words)}\ngo: error loading module requirements`,
  (words) => `go mod download: github.com/acme/lib@v1.2.3: Get "${url}.info": ${words}`,
  (words) =>
    `go get: module github.com/acme/lib: Get "https://goproxy.example.net/github.com/acme/lib/@v/list": ${words}`,
  (words) => `go: example.com/app@v0.1.0 requires\n\tgithub.com/acme/lib@v1.2.3: Get "${url}.mod": ${words}`,
  (words) => `build github.com/acme/app: cannot load github.com/acme/lib: ${unquoted(words)}`,
  (words) =>
    `level=error msg="Running error: failed to load packages: err: exit status 1: stderr: go: github.com/acme/lib@v1.2.3: Get \\"${url}.mod\\": ${words}\\n"`,
]
const fileForms: readonly ((words: string) => string)[] = [
  (words) => `go: github.com/acme/lib@v1.2.3: ${words}`,
  (words) => `main.go:7:2: github.com/acme/lib@v1.2.3: ${words}`,
  (words) => `go get github.com/acme/lib@v1.2.3: ${words}`,
]
const gitForms: readonly ((words: string) => string)[] = [
  (words) =>
    `go: git.example.net/acme/lib@v1.2.3: invalid version: ${command} C:\\Users\\runner\\go\\pkg\\mod\\cache\\vcs\\1a2b3c: exit status 128:\n\t${words}`,
  (words) =>
    `go: example.com/app@v0.1.0 requires\n\tgit.example.net/acme/lib@v1.2.3: invalid version: git ls-remote -q origin in /Users/runner/go/pkg/mod/cache/vcs/1a2b3c: exit status 128:\n\t${words}`,
]

let number = 0
const rows = [...spread(requests, requestForms), ...spread(files, fileForms), ...spread(gits, gitForms)]
writeFileSync(
  new URL('../fixtures/corpus/variants.jsonl', import.meta.url),
  `${rows.map((row) => JSON.stringify(row)).join('\n')}\n`,
)

/** Each wording in two forms, so that every form is used with many wordings. */
function spread(words: readonly Words[], forms: readonly ((words: string) => string)[]) {
  return words.flatMap(([category, text, judged], index) =>
    [index, index + 3].map((at) => {
      const { retryable, mirrorHelps } = { ...labelOf(category), ...judged }
      number++
      return {
        id: `var-${String(number).padStart(3, '0')}`,
        source: 'composed',
        text: forms[at % forms.length]?.(text) ?? text,
        category,
        retryable,
        mirror_helps: mirrorHelps,
        verbatim: false,
        evidence: 'composed',
      }
    }),
  )
}
