import { describe, expect, it } from 'vitest'
import { classify } from '../../../src/causes/log/classify.ts'
import { LogReader } from '../../../src/causes/log/log-reader.ts'
import { diagnose } from '../../support/diagnose.ts'

const refused =
  'go: github.com/acme/lib@v1.2.3: Get "https://goproxy.example/github.com/acme/lib/@v/v1.2.3.mod": dial tcp 192.0.2.1:443: connect: connection refused'

describe('a log', () => {
  it.each([
    ['without a failed download', 'building\nsomething odd\nexit status 1\n', 3],
    ['without a single line', '', 0],
    ['of downloads that went well', 'go: downloading github.com/acme/lib v1.2.3\nok  \texample.com/app\t0.1s\n', 2],
  ])('%s has no fault', (_, log, lines) => {
    expect(diagnose(log)).toEqual({ faults: [], main: null, seenAt: [], lines })
  })

  it('has a fault of cause unknown for a message of go about a module that no rule knows', () => {
    const message = 'go: github.com/acme/lib@v1.0.0: a brand-new sort of error'
    expect(diagnose(`${message}\nmake: *** [build] Error 1\n`)).toMatchObject({
      faults: [{ cause: 'unknown', text: message, count: 1 }],
      main: { cause: 'unknown' },
    })
  })

  it('merges alike faults with a count and the line of the first', () => {
    const { faults, seenAt } = diagnose(`start\n${refused}\nagain\n${refused}\n`)
    expect(faults).toMatchObject([{ cause: 'tcp_refused', count: 2, module: 'github.com/acme/lib', version: 'v1.2.3' }])
    expect(seenAt).toEqual([2])
  })

  it('keeps the faults of different modules apart', () => {
    const other = refused.replaceAll('acme/lib', 'acme/other')
    expect(diagnose(`${refused}\n${other}\n`).faults.map(({ module }) => module)).toEqual([
      'github.com/acme/lib',
      'github.com/acme/other',
    ])
  })

  it.each([
    ['a full disk before the network', `${refused}\nmkdir /go/pkg/mod/cache: no space left on device\n`, 'disk_full'],
    [
      'the proxy of the environment before DNS',
      'go: a.example/m@v1.0.0: Get "https://p.example/a.example/m/@v/v1.0.0.mod": dial tcp: lookup p.example on 10.0.0.2:53: no such host\n' +
        'go: b.example/m@v1.0.0: Get "https://p.example/b.example/m/@v/v1.0.0.mod": proxyconnect tcp: dial tcp 127.0.0.1:7890: connect: connection refused\n',
      'env_proxy_down',
    ],
    [
      'the disclosed name before the login that git misses',
      "go: github.com/acme/p@v1.0.0: reading https://proxy.golang.org/github.com/acme/p/@v/v1.0.0.mod: 404 Not Found\n\tserver response: not found: git ls-remote: exit status 128: fatal: could not read Username for 'https://github.com': terminal prompts disabled\n" +
        "go: github.com/acme/p@v1.0.0: invalid version: git ls-remote -q origin in /go/pkg/mod/cache/vcs/1a: exit status 128:\n\tfatal: could not read Username for 'https://github.com': terminal prompts disabled\n",
      'private_leak',
    ],
  ])('names %s as what to act on first', (_, log, cause) => {
    expect(diagnose(log).main?.cause).toBe(cause)
  })

  it('does not take the network errors of a test under way for those of a download', () => {
    const log = `--- FAIL: TestDatabase\n    db_test.go:10: dial tcp 127.0.0.1:5432: connect: connection refused\nsome line\n${refused.replace('connection refused', 'no route to host')}\n`
    expect(diagnose(log).faults.map(({ cause }) => cause)).toEqual(['tcp_unreachable'])
  })

  it('does not claim a network error that does not say that go met it', () => {
    expect(diagnose('error: dial tcp 192.0.2.1:443: connect: connection refused\n').main).toBeNull()
  })
})

describe('what a go command printed by itself', () => {
  it.each([
    ['counts also without any mark of go', 'dial tcp 192.0.2.1:443: connect: connection refused', 'tcp_refused'],
    ['is unknown if no rule knows it', 'building\nsomething odd\nexit status 1', 'unknown'],
    ['is unknown if it is empty', '', 'unknown'],
  ])('%s', (_, output, cause) => {
    expect(classify(output)).toMatchObject({ cause, text: output })
  })
})

describe('a message that was broken in two', () => {
  const whole =
    'go: github.com/acme/lib@v1.2.3: Get "https://goproxy.corp.example/github.com/acme/lib/@v/v1.2.3.mod": dial tcp: lookup goproxy.corp.example on 10.0.0.2:53: no such host'
  it.each([60, 72, 80, 100, 132, 160])('by a terminal of %i columns is told as a whole', (width) => {
    const broken = whole.match(new RegExp(`.{1,${width}}`, 'g'))?.join('\n') ?? ''
    expect(diagnose(`first\n${broken}\nmake: *** [deps] Error 1\n`).main).toMatchObject({
      cause: 'dns_no_such_host',
      module: 'github.com/acme/lib',
    })
  })

  it.each([60, 72, 78])('by a mail of %i columns, quoted, is told as a whole', (width) => {
    const broken = (whole.match(new RegExp(`(?:\\S{${width},}|.{1,${width}})(?: |$)`, 'g')) ?? []).map(
      (line) => `> ${line.trimEnd()}`,
    )
    expect(diagnose(`${broken.join('\n')}\n>\n> Is it down?\n`).main).toMatchObject({ cause: 'dns_no_such_host' })
  })

  it('does not take the next message for its end', () => {
    const log = `go: github.com/acme/lib@v1.2.3: something that no rule knows, and that is quite long\ncurl: (7) Failed to connect: Connection refused\n\nnpm error connection refused\n`
    expect(diagnose(log).main?.cause).toBe('unknown')
  })
})

describe('a message', () => {
  it.each([
    [
      'of a chain of requirements is about the last module',
      'go: github.com/a/b@v1.0.0 requires\n\tgithub.com/c/d@v2.0.0 requires\n\tgithub.com/e/f@v3.0.0: reading https://p.example/x: 502 Bad Gateway',
      { module: 'github.com/e/f', version: 'v3.0.0' },
    ],
    [
      'of a zip with the files of another module is about the one that was asked for',
      'go: zip for example.com/a@v1.0.0 has unexpected file example.com/b@v2.0.0/go.mod',
      { module: 'example.com/a', version: 'v1.0.0' },
    ],
    [
      'without a module is about the one in the URL',
      'Get "https://p.example/base/github.com/%21acme/lib/@v/v1.0.0.zip": EOF',
      { module: 'github.com/Acme/lib', version: 'v1.0.0', host: 'p.example' },
    ],
    [
      'in which go has lost a slash takes the module from its front',
      'github.com/acme/x@v1.16.6: read "https:/proxy.golang.org/@v/v1.16.6.zip": unexpected EOF',
      { module: 'github.com/acme/x', version: 'v1.16.6', host: 'proxy.golang.org' },
    ],
    [
      'about a package names the package',
      'main.go:3:8: missing go.sum entry for module providing package example.com/lib/sub (imported by example.com/app); to add:\n\tgo get example.com/app@v1.0.0',
      { module: 'example.com/lib/sub', version: '' },
    ],
    [
      'of git names the host that git asked',
      "go: corp.example/lib@v1.0.0: git ls-remote -q origin in /go/pkg/mod/cache/vcs/1a: exit status 128:\n\tfatal: could not read Username for 'https://git.corp.example': terminal prompts disabled",
      { module: 'corp.example/lib', host: 'git.corp.example' },
    ],
  ])('%s', (_, text, expected) => {
    expect(classify(text)).toMatchObject(expected)
  })

  it.each([
    [
      'a module that is called timeout',
      'go: github.com/acme/timeout@v1.0.0: reading https://p.example/github.com/acme/timeout/@v/v1.0.0.mod: 403 Forbidden',
      'http_403',
    ],
    [
      'a path with an error in it',
      'go: errors parsing go.mod:\n/home/no such host/go.mod:6: unknown directive: x',
      'gomod_syntax',
    ],
    [
      'what a server quotes of another',
      'go: a.example/m@v1.0.0: reading https://p.example/a.example/m/@v/v1.0.0.mod: 500 Internal Server Error\n\tserver response: dial tcp: lookup x: no such host',
      'http_5xx',
    ],
    [
      'a module that is called eof',
      'go: github.com/eof/eof@v1.0.0: reading https://p.example/github.com/eof/eof/@v/v1.0.0.mod: 429 Too Many Requests',
      'http_429',
    ],
  ])('%s is not mistaken for an error', (_, text, cause) => {
    expect(classify(text).cause).toBe(cause)
  })
})

describe('decorations', () => {
  const block = [
    'go: github.com/acme/p@v1.0.0: invalid version: git ls-remote -q origin in /go/pkg/mod/cache/vcs/1a: exit status 128:',
    "\tfatal: could not read Username for 'https://github.com': terminal prompts disabled",
  ]
  it.each([
    ['docker BuildKit', (line: string) => `#11 62.37 ${line}`],
    ['the summary of BuildKit', (line: string) => `62.37 ${line}`],
    ['GitHub', (line: string) => `2024-05-01T12:00:00.1234567Z ${line}`],
    ['gh run view', (line: string) => `build\tDownload\t2024-05-01T12:00:00.1234567Z ${line}`],
    ['GitLab', (line: string) => `2024-05-01T12:00:00.123456Z 01E ${line}`],
    ['Jenkins', (line: string) => `[2024-05-01T12:00:00.123Z] ${line}`],
    ['a Jenkins timestamper', (line: string) => `12:00:00  ${line}`],
    ['docker compose', (line: string) => `builder-1  | ${line}`],
    ['colours', (line: string) => `\u001b[31m${line}\u001b[0m`],
    ['Windows line ends', (line: string) => `${line}\r`],
    ['GitHub over BuildKit', (line: string) => `2024-05-01T12:00:00.1234567Z #9 0.301 ${line}`],
    ['an error annotation', (line: string) => `##[error]${line}`],
  ])('of %s are seen through', (_, decorate) => {
    const log = ['first', ...block, 'last'].map(decorate).join('\n')
    expect(diagnose(log)).toMatchObject({
      faults: [{ cause: 'vcs_https_auth', module: 'github.com/acme/p', host: 'github.com', text: block.join('\n') }],
      seenAt: [2],
    })
  })

  it('of a logger that writes its message in quotes are seen through', () => {
    const quoted = `level=error msg="failed: stderr: ${block.join('\\n').replace('\t', '\\t')}\\n"`
    expect(classify(quoted)).toMatchObject({ cause: 'vcs_https_auth', module: 'github.com/acme/p' })
  })
})

describe('a log in pieces', () => {
  it('tells the same wherever it is cut', () => {
    const log = `${`noise ${'x'.repeat(300)}\n`.repeat(20)}${refused}\nSECURITY\n${refused.replaceAll('lib', 'two')}\n`
    const bytes = Buffer.from(log)
    const whole = diagnose(log)
    for (const size of [1, 7, 64, 1000]) {
      const reader = new LogReader()
      for (let at = 0; at < bytes.length; at += size) reader.push(bytes.subarray(at, at + size))
      expect(reader.end()).toEqual(whole)
    }
  })

  it('keeps a message whole that lies across the portions in which it is read', () => {
    const chain =
      'go: github.com/a/b@v1.0.0 requires\n\tgithub.com/c/d@v2.0.0: reading https://p.example/x: 502 Bad Gateway\n'
    for (const before of [65_400, 65_490, 65_500, 65_536, 65_540]) {
      const { main, seenAt } = diagnose(`${'y'.repeat(before)}\n${chain}`)
      expect(main).toMatchObject({ cause: 'http_5xx', module: 'github.com/c/d', count: 1 })
      expect(seenAt).toEqual([2])
    }
  })

  it('counts each message once in a log of many portions', () => {
    const log = `${'noise and more of it\n'.repeat(500)}${refused}\n`.repeat(40)
    expect(diagnose(log).faults).toMatchObject([{ count: 40 }])
  })

  it('survives binary noise and lines without end', () => {
    const noise = Array.from({ length: 200_000 }, (_, index) => String.fromCharCode((index * 7919) % 256)).join('')
    expect(diagnose(`${noise}\n${'z'.repeat(500_000)}\n${refused}\n`).main?.cause).toBe('tcp_refused')
  })
})

describe('a version in go.mod that is asked of a mirror', () => {
  const go = 'go: errors parsing go.mod:\ngo.mod:5: require github.com/acme/lib: version "1.0.0" invalid: '
  it.each([
    [
      'that does not have it is a fault of go.mod',
      `${go}reading https://p.example/github.com/acme/lib/@v/1.0.0.info: 404 Not Found`,
      'gomod_syntax',
    ],
    [
      'that fails is a fault of the mirror',
      `${go}reading https://p.example/github.com/acme/lib/@v/1.0.0.info: 502 Bad Gateway`,
      'http_5xx',
    ],
    [
      'that cannot be reached is a fault of the network',
      `${go}Get "https://p.example/github.com/acme/lib/@v/1.0.0.info": dial tcp 192.0.2.1:443: connect: connection refused`,
      'tcp_refused',
    ],
  ])('%s', (_, text, cause) => {
    expect(classify(text).cause).toBe(cause)
  })
})

it.each([
  ['a mirror', 'Get "https://m.example/example.com/a/@v/v1.0.0.mod"', "m.example in GOPROXY (or modward's `mirrors`)"],
  [
    'the host of the module itself',
    'unrecognized import path "m.example/a": https fetch: Get "https://m.example/a?go-get=1"',
    'm.example in the path of the module',
  ],
])('names where the address is written that DNS does not know: %s', (_, asked, place) => {
  const { advice } = classify(
    `go: m.example/a@v1.0.0: ${asked}: dial tcp: lookup m.example on 10.0.0.2:53: no such host`,
  )
  expect(advice).toContain(place)
})
