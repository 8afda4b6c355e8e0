import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { simulate } from '../../scripts/simulate/year.ts'
import { LedgerFold } from '../../src/commands/ledger/fold.ts'
import { ledgerMetrics } from '../../src/commands/ledger/ledger-metrics.ts'
import { exposition } from '../../src/report/exposition.ts'
import { runMetrics } from '../../src/report/metrics.ts'
import { describeWith } from '../support/programs.ts'
import { expressionsOf } from './dashboard.ts'
import { failedReport, sampleFault } from './sample.ts'

const monitoring = join(dirname(dirname(import.meta.dirname)), 'examples/monitoring')
const read = (name: string) => readFileSync(join(monitoring, name), 'utf8')

describe('the monitoring examples', () => {
  const names = new Set([...runMetrics, ...ledgerMetrics].map(({ name }) => name))

  it.each(['alerts.yml', 'alerts_test.yml', 'dashboard.json'])('%s names metrics that there are', (file) => {
    const used = new Set(read(file).match(/\bmodward_[a-z_]+/g))
    expect(used.size).toBeGreaterThan(3)
    expect([...used].filter((name) => !names.has(name))).toEqual([])
  })

  it('have every name once', () => {
    expect(names.size).toBe(runMetrics.length + ledgerMetrics.length)
  })
})

describeWith(['promtool'], 'promtool', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'modward-promtool-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))
  const promtool = (args: readonly string[], input = '') => {
    const { status, stdout, stderr } = spawnSync('promtool', args, { cwd: monitoring, input, encoding: 'utf8' })
    return { status, output: `${stdout}${stderr}` }
  }
  const wellFormed = { status: 0, output: '' }

  it('finds nothing to say about the metrics of a run', () => {
    const fault = sampleFault({ host: 'a"b\\c\nd', count: 2, recovered: true })
    const run = {
      ...failedReport([sampleFault(), fault]),
      mirrors: [{ url: 'https://a.example', healthy: true, files: 1, bytes: 2, faults: 3 }],
      transfer: { files: 1, bytes: 2, requests: 3, retries: 4, failovers: 5, stalls: 6, resumes: 7, hedges: 8 },
      unpack: { modules: 1, bytes: 2, leftToGo: 3 },
    }
    const text = exposition(runMetrics, run)
    for (const { name } of runMetrics) expect(text).toContain(`# TYPE ${name} `)
    expect(promtool(['check', 'metrics'], text)).toEqual(wellFormed)
    expect(promtool(['check', 'metrics'], exposition(runMetrics, run, text))).toEqual(wellFormed)
  })

  it('finds nothing to say about the metrics of a ledger', () => {
    const fold = new LedgerFold()
    for (const report of simulate({ seed: 1, repositories: 5, reports: 500 })) fold.add(report)
    const text = exposition(ledgerMetrics, fold.result())
    for (const { name } of ledgerMetrics) expect(text).toContain(`# TYPE ${name} `)
    expect(promtool(['check', 'metrics'], text)).toEqual(wellFormed)
    expect(promtool(['check', 'metrics'], exposition(ledgerMetrics, new LedgerFold().result()))).toEqual(wellFormed)
  })

  it('finds a mistake if there is one', () => {
    expect(promtool(['check', 'metrics'], 'modward_runs 1\n# TYPE modward_runs counter\n').status).not.toBe(0)
  })

  it('passes the tests of the alert rules', () => {
    expect(promtool(['test', 'rules', 'alerts_test.yml'])).toMatchObject({ status: 0 })
  }, 60_000)

  it('reads every expression of the dashboard', () => {
    const rules = expressionsOf(read('dashboard.json')).map((expr, index) => ({ record: `panel:${index}`, expr }))
    const file = join(folder, 'dashboard-rules.json')
    writeFileSync(file, JSON.stringify({ groups: [{ name: 'dashboard', rules }] }))
    expect(promtool(['check', 'rules', file])).toMatchObject({ status: 0 })
  })
})
