import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runLedger } from '../../../src/commands/ledger/run.ts'
import { failedReport, sampleFault, sampleReport } from '../../report/sample.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'modward-ledger-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function* stream(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}

const run = async (about: { reports?: string[]; json?: boolean; html?: string; metrics?: string }, stdin = '') => {
  const lines: string[] = []
  const warnings: string[] = []
  const documents: unknown[] = []
  const code = await runLedger({ reports: [folder], json: false, html: '', metrics: '', ...about }, stream(stdin), {
    info: (line) => void lines.push(line),
    warning: (line) => void warnings.push(line),
    document: (value) => void documents.push(value),
  })
  return { code, lines, warnings, documents }
}
const write = (name: string, content: unknown) =>
  writeFile(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))

/** As an older version wrote it, without counts by mirror. */
const repaired = {
  ...sampleReport({ faults: [sampleFault({ cause: 'h2_stream', recovered: true, count: 3 })] }),
  mirrors: [{ url: 'https://proxy.golang.org', healthy: true }],
}
const failed = failedReport([sampleFault({ cause: 'gosum_missing', host: '' })])

describe('ledger', () => {
  it('tells the sums and a table for each way to look at them', async () => {
    await write('1.json', sampleReport())
    await write('2.json', repaired)
    await write('3.json', failed)
    const { code, lines, warnings } = await run({})
    expect(code).toBe(0)
    expect(warnings).toEqual([])
    expect(lines.join('\n')).toBe(`3 runs from 2026-11-21 to 2026-11-21

Clean       1 (33 %)
Repaired    1 (33 %): met errors and recovered from them
Failed      1 (33 %): 0 of them may pass if run again
Jobs saved  1: would have failed with plain go
Cache       hit in 100 % of 3 restores, 363 MB restored, 0 ms saved
Downloads   0 files, 0 bytes
Time        20.5 s in all, 12.3 s in failed runs

Whose fault  failed  repaired  saved  errors
network           0         1      1       3
code              1         0      0       1

Cause          failed  repaired  saved  errors
h2_stream           0         1      1       3
gosum_missing       1         0      0       1

Host              failed  repaired  saved  errors
proxy.golang.org       0         1      1       3

Mirror, the worst first  not delivered  errors  files    bytes
proxy.golang.org                     –       3      0  0 bytes

Week of     runs  failed  repaired  saved  cache hits  time saved
2026-11-16     3    33 %      33 %      1       100 %        0 ms`)
  })

  it('prints one JSON document, and nothing else', async () => {
    const { code, lines, documents } = await run({ reports: ['-'], json: true }, JSON.stringify(repaired))
    expect(code).toBe(0)
    expect(lines).toEqual([])
    expect(documents).toMatchObject([{ schema: 1, reports: 1, runs: { repaired: 1, saved: 1 } }])
  })

  it('names broken files and counts the others', async () => {
    await write('a.json', sampleReport())
    await write('b.json', '{"schema":1')
    await write('c.json', { some: 'thing' })
    const { code, warnings } = await run({})
    expect(code).toBe(0)
    expect(warnings).toEqual([
      `Skipped 2 files: ${join(folder, 'b.json')} (no JSON), ${join(folder, 'c.json')} (no report of modward)`,
    ])
  })

  it('fails if there is no report at all', async () => {
    await write('b.json', 'x')
    expect(await run({})).toMatchObject({
      code: 1,
      lines: [],
      warnings: [expect.stringContaining('b.json'), 'No report could be read.'],
    })
    expect(await run({ reports: [join(folder, 'none')] })).toMatchObject({ code: 1 })
  })

  it('writes the page and the metrics', async () => {
    await write('a.json', repaired)
    const [html, metrics] = [join(folder, 'out/ledger.html'), join(folder, 'ledger.prom')]
    expect(await run({ html, metrics })).toMatchObject({ code: 0, warnings: [] })
    expect(await readFile(html, 'utf8')).toMatch(/^<!doctype html>/)
    expect(await readFile(metrics, 'utf8')).toContain('modward_ledger_runs{kind="repaired"} 1\n')
  })

  it('fails if a file cannot be written, and still writes the other', async () => {
    await write('a.json', repaired)
    const html = join(folder, 'a.json/ledger.html')
    const metrics = join(folder, 'ledger.prom')
    expect(await run({ html, metrics })).toMatchObject({ code: 1, warnings: [expect.stringContaining('Cannot write')] })
    expect(existsSync(metrics)).toBe(true)
  })
})
