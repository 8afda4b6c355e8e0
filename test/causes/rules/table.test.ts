import { describe, expect, it } from 'vitest'
import { causeIds } from '../../../src/causes/id.ts'
import { classify } from '../../../src/causes/log/classify.ts'
import { causeOf, faultOf, isTransient, rules } from '../../../src/causes/rules/table.ts'

describe('the table of causes', () => {
  it('has one row for every id, and no other', () => {
    expect(rules.map((row) => row.id).sort()).toEqual([...causeIds].sort())
  })

  it.each([...causeIds])('%s has a title, advice and a meaning that read as sentences, and a link', (id) => {
    const cause = causeOf(id)
    expect(cause.title).toMatch(/^[A-Za-z].{8,79}[^.]$/)
    expect(cause.explanation).toMatch(/[.]$/)
    expect(cause.advice({ text: '' })).toMatch(/^[A-Z].{20,480}[.]$/s)
    expect(cause.link).toBe(`docs/causes.md#${id}`)
  })

  it.each(rules.filter((row) => row.patterns.length > 0))(
    'the example of $id in the documentation is told as that',
    ({ id, example }) => {
      expect(classify(example).cause).toBe(id)
    },
  )

  it.each(['no such file or directory', 'The system cannot find the path specified.'])(
    'a folder as GOPROXY that lacks a module (%s) is told as a mirror that lacks it, by its own advice',
    (reason) => {
      const fault = classify(`go: a.test/m@v1.0.0: reading file:///srv/proxy/a.test/m/@v/v1.0.0.mod: ${reason}`)
      expect(fault).toMatchObject({ cause: 'http_404', module: 'a.test/m', retryable: false })
      expect(fault.advice).toContain('Check that the folder of file:// in GOPROXY is on this machine')
    },
  )

  it('knows a file:// URL in GOPROXY that go refuses', () => {
    const said = 'go: a.test/m@v1.0.0: invalid file:// proxy URL with non-path elements: file:/tmp'
    expect(classify(said)).toMatchObject({ cause: 'goproxy_invalid', retryable: false })
  })

  it('matches lower-case words only, as what they are compared with is in lower case', () => {
    const words = rules.flatMap((row) => row.patterns.flatMap(({ matcher }) => [...matcher.words, ...matcher.compared]))
    expect(words.filter((word) => word !== word.toLowerCase() || word === '')).toEqual([])
  })

  it.each([...causeIds])('the advice of %s never suggests to weaken a check', (id) => {
    const said = causeOf(id).advice({ text: '', module: 'example.com/a/b', version: 'v1.0.0', host: 'example.com' })
    expect(said).not.toMatch(/GOSUMDB=off|GONOSUMCHECK|GOINSECURE|GONOSUMDB|-insecure|sslVerify|InsecureSkipVerify/i)
  })

  it.each(['gosum_mismatch', 'sumdb_mismatch'] as const)(
    '%s is never worth the same request again, but another source is worth asking',
    (id) => {
      expect(causeOf(id)).toMatchObject({ retryable: false, mirrorHelps: true })
    },
  )

  // A lock is let go of.
  const staying = rules.filter(
    ({ id, layer }) =>
      ['configuration', 'requirements', 'disk', 'start', 'toolchain'].includes(layer) && id !== 'lock_held',
  )
  it.each(staying)('$id, a fault that stays, is not retried', (row) => {
    expect(row.retryable).toBe(false)
  })
})

/** Causes that the same job, run again later, may not meet: written down apart from the table. */
const passing: ReadonlySet<string> = new Set([
  'interrupted',
  'lock_held',
  'dns_server_failure',
  'dns_timeout',
  'tcp_refused',
  'tcp_reset',
  'tcp_timeout',
  'tcp_unreachable',
  'tls_handshake_timeout',
  'tls_other',
  'http_429',
  'http_5xx',
  'h2_stream',
  'eof',
  'stall_timeout',
  'bad_reply',
  'sumdb_unreachable',
  'vcs_network',
  'cache_corrupt',
])

describe('a later run of the same job', () => {
  it.each([...causeIds])('may meet %s again, or not, as was decided for it', (id) => {
    expect(isTransient(faultOf(id, { text: '' }))).toBe(passing.has(id))
  })

  it.each([
    [
      'a limit of GitHub that comes as 403',
      'fatal: remote error: GitHub is temporarily limiting some unauthenticated downloads',
      true,
    ],
    ['a refusal by policy', "fatal: unable to access 'https://h/': The requested URL returned error: 403", false],
  ])('is judged by the words, too: %s', (_, words, transient) => {
    const text = `go: github.com/acme/lib@v1.0.0: git ls-remote -q origin in /go/pkg/mod/cache/vcs/1a: exit status 128:\n\t${words}`
    expect(isTransient(classify(text))).toBe(transient)
  })

  it.each([
    ['Service Unavailable', true],
    ['Forbidden', false],
  ])('meets a proxy of the environment that says %s again, or not', (reason, transient) => {
    const text = `go: a.example/m@v1.0.0: Get "https://proxy.golang.org/a.example/m/@v/v1.0.0.mod": ${reason}`
    expect(classify(text).cause).toBe('env_proxy_error')
    expect(isTransient(classify(text))).toBe(transient)
  })
})

describe('what could not be written', () => {
  it.each([
    ['go.sum', 'go: updating go.sum: open /src/go.sum: permission denied', 'go.sum is not writable', /go mod tidy/],
    ['go.mod', 'go: updating go.mod: open /src/go.mod: permission denied', 'go.mod is not writable', /commit/],
    [
      'go.sum on a read-only disk',
      'go: updating go.sum: open /src/go.sum: read-only file system',
      'go.sum is on a read-only file system',
      /go mod tidy/,
    ],
    [
      "the checksum database's folder",
      'go: a.example/m@v1.0.0: verifying go.mod: a.example/m@v1.0.0/go.mod: open /go/pkg/sumdb/sum.golang.org/latest: permission denied',
      "The checksum database's folder is not writable",
      /pkg\/sumdb/,
    ],
    [
      'a folder that cannot be made',
      'go: a.example/m@v1.0.0: verifying go.mod: a.example/m@v1.0.0/go.mod: open /go/pkg/sumdb/sum.golang.org/latest: no such file or directory',
      "The checksum database's folder is not writable",
      /GOPATH/,
    ],
    [
      'the checkout',
      'go: open /builds/team/app/vendor/modules.txt: permission denied',
      '/builds/team/app/vendor/modules.txt is not writable',
      /chown/,
    ],
    [
      'the module cache',
      'go: writing go.mod cache: mkdir /go/pkg/mod/cache: permission denied',
      'The module cache is not writable',
      /GOMODCACHE/,
    ],
    [
      'the build cache',
      'failed to initialize build cache at /.cache/go-build: mkdir /.cache: permission denied',
      'The build cache is not writable',
      /GOCACHE/,
    ],
    [
      'a temporary folder',
      'go: creating work dir: mkdir /x/go-build576027592: permission denied',
      'The temporary folder is not writable',
      /TMPDIR/,
    ],
    [
      "go's settings",
      'go: writing go env config: open /ro/env: permission denied',
      "Go's settings file is not writable",
      /GOENV/,
    ],
    [
      'a checkout without locks',
      'go: RLock /mnt/nfs/app/go.mod: no locks available',
      'go.mod cannot be used where it is',
      /local disk/,
    ],
  ])('decides the words: %s', (_, text, title, advice) => {
    expect(classify(text)).toMatchObject({ title, retryable: false, advice: expect.stringMatching(advice) })
  })
})

describe('a host', () => {
  const at = (url: string, words: string) => classify(`go: gopkg.in/acme/lib.v1@v1.0.0: reading ${url}: ${words}`)
  it.each([
    [
      'that is a mirror',
      'https://goproxy.corp.example/gopkg.in/acme/lib.v1/@v/v1.0.0.mod',
      /another mirror than goproxy\.corp\.example.*GOPROXY/,
    ],
    [
      'in the path of a module',
      'https://gopkg.in/acme/lib.v1?go-get=1',
      /^(?!.*another mirror than).*gopkg\.in.* is none/,
    ],
    [
      'that is the checksum database',
      'https://sum.golang.org/lookup/gopkg.in/acme/lib.v1@v1.0.0',
      /^(?!.*in GOPROXY).*checksum database/,
    ],
  ])('%s is named as what it is', (_, url, advice) => {
    expect(at(url, '502 Bad Gateway').advice).toMatch(advice)
  })
})

describe('a fault', () => {
  it('names what was seen in its title and advice', () => {
    const text = 'dial tcp: lookup proxy.corp.example on 10.0.0.2:53: no such host'
    const fault = faultOf('dns_no_such_host', { text, url: 'https://proxy.corp.example/x/@v/list' })
    expect(fault).toMatchObject({
      cause: 'dns_no_such_host',
      title: 'DNS cannot find proxy.corp.example',
      host: 'proxy.corp.example',
      count: 1,
      recovered: false,
      file: '',
      line: 0,
    })
    expect(fault.advice).toContain('10.0.0.2:53')
  })

  it('carries no password, in its URL, text or advice', () => {
    const url = 'https://user:hunter2@proxy.corp.example/m/@v/v1.0.0.mod'
    const fault = faultOf('http_401', { text: `reading ${url}: 401 Unauthorized`, url })
    expect(JSON.stringify(fault)).not.toContain('hunter2')
    expect(fault.url).toBe('https://user:xxxxx@proxy.corp.example/m/@v/v1.0.0.mod')
    expect(fault.host).toBe('proxy.corp.example')
  })

  it('cuts its text to 2,000 characters', () => {
    expect(faultOf('unknown', { text: 'x'.repeat(5000) }).text).toHaveLength(2000)
  })

  it('takes the judgement of its wording before that of the row', () => {
    const fault = faultOf('sumdb_unreachable', { text: '' }, { retryable: false })
    expect(fault).toMatchObject({ retryable: false, mirrorHelps: true })
  })
})
