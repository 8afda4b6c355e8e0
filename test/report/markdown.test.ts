import { describe, expect, it } from 'vitest'
import { markdown } from '../../src/report/markdown.ts'
import { noTransfer } from '../../src/report/schema.ts'
import { failedReport, sampleFault, sampleMirror, sampleReport } from './sample.ts'

describe('a green run in which nothing happened', () => {
  const lines = markdown(sampleReport())
    .split('\n')
    .filter((line) => line !== '')

  it('gets a headline, one row of figures and the versions', () => {
    expect(lines).toEqual([
      '### ✔ Go modules ready in 4.1 s',
      '| Modules | Downloaded | Cache |',
      '| --- | --- | --- |',
      '| **99** | nothing | restored 121 MB in 1.4 s |',
      expect.stringMatching(/^<sub>modward 1\.0\.0 · go 1\.26\.8 · .*<\/sub>$/),
    ])
  })
})

it.each([
  ['asked for', 'out/modward.json', true],
  ['not asked for', '', false],
])('names the JSON report in the summary if it was %s', (_, path, isNamed) => {
  expect(markdown(sampleReport(), path).includes('JSON report: <code>out/modward.json</code>')).toBe(isNamed)
})

it('is not made eventful by a fallback mirror that was not probed', () => {
  const layers = { dns: null, tcp: null, tls: null, http: null, zip: null, sumdb: null }
  const fallback = sampleMirror({ url: 'https://goproxy.io', healthy: null, reason: 'not needed', layers })
  expect(markdown(sampleReport({ mirrors: [sampleMirror(), fallback] }))).not.toContain('#### Mirrors')
})

describe.each([
  ['a failed run', failedReport([sampleFault()])],
  ['a run that recovered from errors', sampleReport({ faults: [sampleFault({ recovered: true })] })],
  ['a run with retries', sampleReport({ transfer: { ...sampleReport().transfer, retries: 1 } })],
  ['a run with an unhealthy mirror', sampleReport({ mirrors: [sampleMirror({ healthy: false })] })],
])('%s', (_, report) => {
  it('shows the mirrors and the time', () => {
    expect(markdown(report)).toContain('#### Mirrors')
    expect(markdown(report)).toContain('\ngantt\n')
  })
})

it('lists the hosts that the job has asked, with their ports, if anything happened', () => {
  const host = { host: 'proxy.golang.org', needed: 'on a cache miss', why: 'a mirror that served files' } as const
  const hosts = [host, { ...host, host: 'goproxy.corp.example:8081' }]
  const text = markdown(failedReport([sampleFault()], { hosts }))
  expect(text).toContain('| <code>proxy.golang.org&#58;443</code> | on a cache miss | a mirror that served files |')
  expect(text).toContain('<code>goproxy.corp.example&#58;8081</code>')
  expect(markdown(sampleReport({ hosts }))).not.toContain('allow list')
})

describe('a failed run', () => {
  const report = failedReport(
    [
      sampleFault({ cause: 'tcp_refused' }),
      sampleFault({ cause: 'tcp_refused', module: 'example.com/two' }),
      sampleFault({ cause: 'eof', count: 3, recovered: true }),
    ],
    {
      mirrors: [
        sampleMirror(),
        sampleMirror({
          url: 'https://goproxy.corp.example',
          healthy: false,
          reason: 'refuses connections',
          layers: {
            dns: { ok: true, ms: 4, detail: '' },
            tcp: { ok: false, ms: 1, detail: 'connection refused' },
            tls: null,
            http: null,
            zip: null,
            sumdb: null,
          },
        }),
      ],
      transfer: {
        ...noTransfer,
        files: 12,
        bytes: 40e6,
        requests: 50,
        retries: 7,
        failovers: 2,
        stalls: 0,
        resumes: 1,
      },
    },
  )
  const lines = markdown(report).split('\n')

  it('leads with the verdict and what to do', () => {
    expect(lines[0]).toContain('### ✘ Go modules not ready after 12.3 s: ')
    expect(lines[2]).toMatch(/^> Go could not get <code>example&#46;com|^> Go could not get <code>example.com\/one/)
    expect(lines.find((line) => line.startsWith('> **Do:**'))).toContain('docs/causes.md#tcp_refused')
  })

  it('has a row for each mirror with what it did, and one with how far the connections came', () => {
    const rows = lines.filter((line) => line.includes('goproxy.corp.example')).map((line) => line.split(' | ').slice(1))
    expect(rows).toEqual([
      ['✘ refuses connections', '–', '–', '– |'],
      ['4 ms', '✘ failed', '–', '–', '–', '– |'],
    ])
  })

  it('has a row for each cause with count, places and fate', () => {
    const rows = lines.filter((line) => line.startsWith('| [')).map((line) => line.split(' | '))
    expect(rows.map(([, count, , fate]) => [count, fate])).toEqual([
      ['twice', '✘ no |'],
      ['3 times', '✔ yes |'],
    ])
    expect(rows[0]?.[2]).toContain('and 1 more')
  })

  it('gives the advice once', () => {
    expect(lines.filter((line) => line.includes('Check host and port'))).toHaveLength(1)
  })

  it('has the figures in one row', () => {
    expect(lines.find((line) => line.startsWith('| **99** needed'))).toBe(
      '| **99** needed | **12 files**, 40 MB | restored 121 MB in 1.4 s | **3** |',
    )
  })
})

describe('a rescued run', () => {
  const mirrors = [
    sampleMirror({ url: 'https://a.example', files: 3, bytes: 2e6, faults: 3, startedMs: 0, lastMs: 1000 }),
    sampleMirror({ url: 'https://b.example', files: 1, bytes: 1e6, startedMs: 900, lastMs: 2000 }),
  ]
  const faults = [sampleFault({ host: 'a.example', count: 3, recovered: true, modules: ['example.com/one@v1.0.0'] })]
  const slowest = [
    {
      file: 'example.com/!one/@v/v1.0.0.zip',
      mirror: 'https://b.example',
      bytes: 12,
      startedMs: 0,
      durationMs: 400,
      tries: 2,
    },
    { file: 'example.com/two/@v/list', mirror: 'https://a.example', bytes: 1, startedMs: 0, durationMs: 100, tries: 1 },
  ]
  const go = { version: 'go1.26.8', env: { GOPROXY: 'https://a.example,https://b.example' } }
  const document = markdown(
    sampleReport({ go, mirrors, faults, slowest, cache: { ...sampleReport().cache, outcome: 'off' } }),
  )

  it('says what plain go would have done and what to change', () => {
    expect(document).toContain('### ✔ Go modules ready in 4.1 s. modward saved this job')
    expect(document).toContain('It stops at the first of them: <code>example.com/one&#64;v1.0.0</code>')
    expect(document).toContain(
      '**Next:** All 3 failed requests went to a.example. Put b.example first in <code>mirrors</code>',
    )
  })

  it('has the rate of each mirror, measured while it was used', () => {
    expect(document).toContain('| 3 | 2 MB/s | 3 |')
    expect(document).toContain('| 1 | 909 kB/s | – |')
  })

  it('folds the slowest files away, by their modules', () => {
    expect(document).toContain('<details><summary>2 slowest files</summary>')
    expect(document).toContain(
      '| <code>example.com/One&#64;v1.0.0</code> | <code>b.example</code> | 12 bytes | 400 ms | 2 | ████████████████████ |',
    )
    expect(document).toContain('| 100 ms | 1 | █████ |')
  })

  it('claims nothing if plain go would have gone on to the next entry', () => {
    const piped = { ...go, env: { GOPROXY: 'https://a.example|https://b.example' } }
    const calm = markdown(sampleReport({ go: piped, mirrors, faults }))
    expect(calm).toContain('. modward recovered from 3 errors')
    expect(calm).not.toContain('Plain <code>')
    expect(calm).not.toContain('Plain `go')
  })
})

it('names the projects of a repository with several', () => {
  const [project] = sampleReport().projects
  const projects = [project, { ...project, directory: 'tools', modules: 4, private: 1 }] as never
  expect(markdown(sampleReport({ projects }))).toContain(
    '| <code>tools</code> | <code>example.com/app</code> | module | 4 | 1 |',
  )
})

describe('texts from hostile servers', () => {
  const hostile = [
    ['a cell border', 'a | b'],
    ['markup', '<img src=x onerror=alert(1)> <!-- '],
    ['a fence', '``` ~~~ `code`'],
    ['a mention', '@octocat and @org/team'],
    ['lines', 'one\n| two |\n### three'],
    ['a link', '[click](https://evil.example) https://evil.example www.evil.example'],
    ['an entity', '&lt;b&gt;'],
    ['emphasis and a backslash', '**bold** _it_ \\| ~~no~~'],
    ['an issue', '#1 owner/repo#2'],
  ] as const

  it.each(hostile)('%s stays text', (_, text) => {
    const fault = sampleFault({ title: text, advice: text, host: text, module: text, version: '' })
    const mirror = sampleMirror({
      url: text,
      healthy: false,
      reason: text,
      layers: { ...sampleMirror().layers, dns: { ok: false, ms: 1, detail: text } },
    })
    const quiet = failedReport([sampleFault({ title: 't', advice: 't', host: 't', module: 't', version: '' })], {
      mirrors: [
        sampleMirror({
          ...mirror,
          url: 't',
          reason: 't',
          layers: { ...mirror.layers, dns: { ok: false, ms: 1, detail: 't' } },
        }),
      ],
    })
    const shown = markdown(failedReport([fault], { mirrors: [mirror] }))
    // The hostile text adds neither a line, nor a cell, nor anything that Markdown or HTML acts on.
    expect(marks(shown)).toEqual(marks(markdown(quiet)))
  })

  /** Everything in a document that may have a meaning, in order; entities are text. */
  function marks(document: string): string[] {
    const text = document.replace(/&#\d+;/g, '').replace(/```mermaid[^`]*```/, '')
    return text.match(/[|<>`@&\\*_~\n[\]#]|https?:|www\./g) ?? []
  }

  it('is readable again once the entities are resolved', () => {
    const title = 'a <b> | `c` @d'
    const resolved = markdown(failedReport([sampleFault({ title })]))
      .replace(/&#(\d+);/g, (_, point: string) => String.fromCodePoint(Number(point)))
      .replaceAll('\u200b', '')
    expect(resolved).toContain(title)
  })
})

describe('the limit of a summary', () => {
  const mirrors = Array.from({ length: 4000 }, (_, index) =>
    sampleMirror({ url: `https://m${index}.example`, reason: '<'.repeat(400) }),
  )
  const document = markdown(failedReport([sampleFault()], { mirrors }))

  it('is kept, in bytes', () => {
    expect(Buffer.byteLength(document)).toBeLessThanOrEqual(1024 * 1024)
  })

  it('takes rows from the largest table, says so, and leaves the others alone', () => {
    const [, missing] = /_(\d+) more left out: a job summary holds 1 MiB/.exec(document) ?? []
    const shown = document.match(/m\d+\.example/g)?.length ?? 0
    expect(shown).toBeGreaterThan(100)
    expect(shown + Number(missing)).toBe(4000)
    expect(document).toContain('#### Errors')
    expect(document).toContain('<sub>modward')
  })
})
