import { describe, expect, it } from 'vitest'
import { annotationLimit } from '../../src/report/annotation.ts'
import { annotations } from '../../src/report/annotations.ts'
import { failedReport, sampleFault, sampleMirror, sampleReport } from './sample.ts'

const corp = {
  cause: 'dns_no_such_host',
  host: 'goproxy.corp.example',
  text: 'dial tcp: lookup goproxy.corp.example on 10.0.0.2:53: no such host',
} as const

describe('a red job', () => {
  const faults = Array.from({ length: 23 }, (_, index) =>
    sampleFault({ ...corp, module: `example.com/m${index}`, file: 'go.mod', line: 14 + index }),
  )
  const mirrors = [
    sampleMirror({
      url: 'https://goproxy.corp.example',
      healthy: false,
      reason: 'Unhealthy: its name does not exist.',
      layers: {
        dns: { ok: false, ms: 3, detail: 'no such host' },
        tcp: null,
        tls: null,
        http: null,
        zip: null,
        sumdb: null,
      },
    }),
  ]
  const go = { version: 'go1.26.8', env: { GOPROXY: 'https://goproxy.corp.example,direct' } }
  const [error, ...others] = annotations(failedReport(faults, { mirrors, go }))

  it('gets one error for 23 modules with one cause, on the line of the first', () => {
    expect(others).toEqual([])
    expect(error).toMatchObject({ level: 'error', title: faults[0]?.title, file: 'go.mod', line: 14 })
  })

  it.each([
    ['what failed', 'Go could not get example.com/m0@v1.0.0 and 22 more'],
    ['the id of the cause', '(dns_no_such_host)'],
    ['how it is known', 'Seen 23 times at goproxy.corp.example: dial tcp: lookup goproxy.corp.example on 10.0.0.2:53'],
    ['where the address comes from', 'GOPROXY of this job: https://goproxy.corp.example,direct'],
    ['what the preflight knew', 'Preflight: goproxy.corp.example: Unhealthy: its name does not exist\n'],
    ['whose fault it is', 'Not your code: the fault is in the network'],
    ['what to do', `Do: ${faults[0]?.advice}`],
    ['which modules', 'Modules: example.com/m0@v1.0.0, example.com/m1@v1.0.0, '],
    ['how many are left', 'example.com/m9@v1.0.0 and 13 more\n'],
    ['where to read on', 'https://github.com/modward/modward/blob/main/docs/causes.md#dns_no_such_host'],
  ])('answers %s', (_, answer) => {
    expect(error?.message).toContain(answer)
  })

  it('needs no more than eight short lines', () => {
    expect(error?.message.split('\n').length).toBeLessThanOrEqual(8)
  })
})

it('quotes go without its prefix', () => {
  const fault = sampleFault({ cause: 'http_404', module: 'example.com/m', text: 'go: example.com/m: 404 Not Found' })
  expect(annotations(failedReport([fault]))[0]?.message).toMatch(/Seen once.*: example\.com\/m: 404 Not Found/)
})

it('does not tell the verdict of the preflight where the title says more than that', () => {
  const url = 'https://goproxy.corp.example'
  const mirrors = [
    sampleMirror({ url, healthy: false, reason: 'goproxy.corp.example has no name (dns_no_such_host).' }),
  ]
  const fault = sampleFault({ ...corp, title: 'The preflight ends the job: goproxy.corp.example has no name' })
  expect(annotations(failedReport([fault], { mirrors }))[0]?.message).not.toContain('Preflight:')
})

it.each([
  ['the verdict of the preflight where it says what the title says', corp, 'Preflight:'],
  ['GOPROXY where the proxy of the environment is at fault', { ...corp, cause: 'env_proxy_down' as const }, 'GOPROXY'],
  ['the module by name again where there is one', { ...corp, module: 'example.com/one' }, 'Modules:'],
  [
    'the fault to be none of the code where the line that asks may be wrong',
    { cause: 'http_404' as const },
    'Not your code: the fault is in the network',
  ],
])('does not tell %s', (_, seen, told) => {
  const fault = sampleFault(seen)
  const mirrors = [
    sampleMirror({ url: 'https://goproxy.corp.example', reason: `Unhealthy: ${fault.title} (${fault.cause}).` }),
  ]
  const go = { version: 'go1.26.8', env: { GOPROXY: 'https://goproxy.corp.example' } }
  expect(annotations(failedReport([fault], { mirrors, go }))[0]?.message).not.toContain(told)
})

it('tells the root first, then the other causes that stayed, none that was overcome', () => {
  const faults = [
    sampleFault({ cause: 'tls_expired' }),
    sampleFault({ cause: 'eof', module: 'example.com/two' }),
    sampleFault({ cause: 'http_5xx', recovered: true }),
  ]
  const told = annotations(failedReport(faults))
  expect(told.map(({ level, message }) => [level, /docs\/causes\.md#(\w+)/.exec(message)?.[1]])).toEqual([
    ['error', 'tls_expired'],
    ['error', 'eof'],
  ])
})

it('keeps to what a runner shows', () => {
  const causes = [
    ...(['dns_no_such_host', 'dns_timeout', 'tcp_refused', 'tcp_reset', 'tcp_timeout', 'tls_expired'] as const),
    ...(['http_401', 'http_403', 'http_404', 'http_429', 'http_5xx', 'eof'] as const),
  ]
  const told = annotations(failedReport(causes.map((cause) => sampleFault({ cause }))))
  expect(told).toHaveLength(annotationLimit)
  expect(told[0]?.message).toContain('(dns_no_such_host)')
})

it('says what it is when no module is concerned', () => {
  const fault = sampleFault({ cause: 'go_missing', module: '', version: '', host: '', url: '', text: '' })
  const [error] = annotations(failedReport([fault], { attempts: [] }))
  expect(error?.message).toMatch(/^Not your code and not the network: a setting, .*\(go_missing\)\nDo: /)
  expect(error).toMatchObject({ file: '', line: 0 })
})

it('shows a long answer by its beginning and without control characters', () => {
  const text = `<html>\u001b[31m\n${'long '.repeat(300)}\nthree\nfour`
  const [error] = annotations(failedReport([sampleFault({ cause: 'bad_reply', text })]))
  expect(error?.message).toContain('<html>')
  expect(error?.message).not.toContain('\u001b')
  expect(error?.message).toContain('three')
  expect(error?.message).not.toContain('four')
  expect(Math.max(...(error?.message ?? '').split('\n').map((line) => line.length))).toBeLessThan(700)
})

it('tells all wrong inputs, since nothing else does', () => {
  const text = Array.from({ length: 12 }, (_, index) => `input-${index}: "x" is not allowed.`).join('\n')
  const [error] = annotations(failedReport([sampleFault({ cause: 'input_invalid', text })]))
  for (const line of text.split('\n')) expect(error?.message).toContain(line)
})

describe('a green job', () => {
  it('says nothing when nothing happened', () => {
    expect(annotations(sampleReport())).toEqual([])
  })

  it('gets one notice when it was saved, with what was met and where it could have ended', () => {
    const faults = [
      sampleFault({ count: 3, recovered: true }),
      sampleFault({ cause: 'stall_timeout', module: 'example.com/two', recovered: true }),
    ]
    const transfer = { ...sampleReport().transfer, files: 297, retries: 4, failovers: 1 }
    const failed = { file: 'example.com/two/@v/v1.0.0.zip', mirror: 'https://a.test', cause: 'stall_timeout' as const }
    const failedRequests = [
      { ...failed, startedMs: 0, durationMs: 300 },
      { ...failed, startedMs: 0, durationMs: 2300 },
    ]
    const told = annotations(sampleReport({ faults, transfer, failedRequests }))
    expect(told).toHaveLength(1)
    expect(told[0]).toMatchObject({
      level: 'notice',
      title: 'modward recovered from download errors',
      file: '',
      line: 0,
    })
    const lines = told[0]?.message.split('\n') ?? []
    expect(lines[0]).toBe(
      'Recovered from 4 errors: 4 retries, 1 file from another mirror. The longest failed request took 2.3 s.',
    )
    expect(lines[1]).toContain('(eof), 3 times: example.com/one@v1.0.0')
    expect(lines[2]).toContain('(stall_timeout), once')
    expect(lines[3]).toContain('could have failed at example.com/one@v1.0.0')
  })

  it('claims nothing of plain go that goes on by itself', () => {
    const GOPROXY = 'https://proxy.golang.org|https://b.example'
    const faults = [sampleFault({ host: 'proxy.golang.org', recovered: true, modules: ['example.com/one@v1.0.0'] })]
    const [notice] = annotations(sampleReport({ faults, go: { version: '1.26.0', env: { GOPROXY } } }))
    expect(notice?.message).not.toContain('could have failed')
  })

  it('claims no rescue for faults that do not end a download', () => {
    const faults = [sampleFault({ cause: 'http_404', retryable: false, recovered: true })]
    expect(annotations(sampleReport({ faults }))[0]?.message).not.toContain('without a guard')
  })
})
