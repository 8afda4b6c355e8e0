import { describe, expect, it } from 'vitest'
import { markdown } from '../../src/report/markdown.ts'
import { noTransfer } from '../../src/report/schema.ts'
import { failedReport, sampleFault, sampleMirror, sampleReport } from './sample.ts'

describe('a green run in which nothing happened', () => {
  const lines = markdown(sampleReport())
    .split('\n')
    .filter((line) => line !== '')

  it('gets a headline, the cache and the totals', () => {
    expect(lines).toHaveLength(3)
    expect(lines[0]).toBe('### ✔ Go modules ready in 4.1 s')
    expect(lines[1]).toContain('hit v1-linux-x64-01234567…, 121 MB in 1.4 s, all to be verified by go')
    expect(lines[2]).toContain('99 modules · 0 files downloaded')
  })
})

it('is not made eventful by a fallback mirror that was not probed', () => {
  const layers = { dns: null, tcp: null, tls: null, http: null, zip: null, sumdb: null }
  const standIn = sampleMirror({ url: 'https://goproxy.io', healthy: null, reason: 'not needed', layers })
  expect(markdown(sampleReport({ mirrors: [sampleMirror(), standIn] }))).not.toContain('#### Mirrors')
})

describe.each([
  ['a failed run', failedReport([sampleFault()])],
  ['a run with overcome faults', sampleReport({ faults: [sampleFault({ recovered: true })] })],
  ['a run with retries', sampleReport({ transfer: { ...sampleReport().transfer, retries: 1 } })],
  ['a run with a sick mirror', sampleReport({ mirrors: [sampleMirror({ healthy: false })] })],
])('%s', (_, report) => {
  it('shows the mirrors and the time', () => {
    expect(markdown(report)).toContain('#### Mirrors')
    expect(markdown(report)).toContain('```mermaid\ngantt')
  })
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
    expect(lines[2]).toContain('docs/causes.md#tcp_refused')
  })

  it('has a row for each mirror with every layer', () => {
    const row = lines.find((line) => line.includes('goproxy.corp.example'))
    expect(row?.split(' | ').slice(2)).toEqual(['4 ms', '✘ connection refused', '–', '–', '–', '– |'])
  })

  it('has a row for each cause with count, places and fate', () => {
    const rows = lines.filter((line) => line.startsWith('| [')).map((line) => line.split(' | '))
    expect(rows.map(([, count, , fate]) => [count, fate])).toEqual([
      ['twice', '✘ no'],
      ['3 times', '✔ yes'],
    ])
    expect(rows[0]?.[2]).toContain('and 1 more')
  })

  it('ends with the totals, the rate measured while go ran', () => {
    expect(lines.at(-2)).toBe(
      '**Totals:** 99 modules · 12 files downloaded · 40 MB · 50 requests · 7 retries · 2 failovers · 5 MB/s',
    )
  })
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
    sampleMirror({ url: `https://m${index}.example`, healthy: false, reason: '<'.repeat(400) }),
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
    expect(document).toContain('#### Faults')
    expect(document).toContain('**Totals:**')
  })
})
