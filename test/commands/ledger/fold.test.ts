import { describe, expect, it } from 'vitest'
import { simulate } from '../../../scripts/simulate/year.ts'
import { LedgerFold } from '../../../src/commands/ledger/fold.ts'
import type { CountedMirror, CountedRun } from '../../../src/report/counted-run.ts'
import { failedReport, sampleFault, sampleReport } from '../../report/sample.ts'

const fold = (runs: readonly CountedRun[]) => {
  const ledger = new LedgerFold()
  for (const run of runs) ledger.add(run)
  return ledger.result()
}
const stream = (about = {}) => sampleFault({ cause: 'h2_stream', recovered: true, ...about })

describe('runs', () => {
  const clean = sampleReport()
  const repaired = sampleReport({ faults: [stream()] })
  const failed = { ...failedReport([sampleFault({ cause: 'http_5xx' })]), transient: true }

  it('are clean, repaired or failed, and some of the repaired ones saved', () => {
    const survived = sampleReport({ faults: [stream({ module: '', url: '' })] })
    expect(fold([clean, clean, repaired, survived, failed])).toMatchObject({
      reports: 5,
      runs: { clean: 2, repaired: 2, failed: 1, saved: 1 },
      transient: 1,
      failedMs: 12_300,
      durationMs: 4 * 4100 + 12_300,
    })
  })

  it('fall into weeks', () => {
    const next = { ...repaired, startedAt: '2026-11-23T00:00:00Z' }
    const { weeks, from, to } = fold([next, clean, failed])
    expect([from, to]).toEqual(['2026-11-21T10:00:00.000Z', '2026-11-23T00:00:00.000Z'])
    expect(weeks).toMatchObject([
      { week: '2026-11-16', runs: { clean: 1, repaired: 0, failed: 1, saved: 0 } },
      { week: '2026-11-23', runs: { clean: 0, repaired: 1, failed: 0, saved: 1 } },
    ])
  })

  it('of which there are none are told as such', () => {
    expect(fold([])).toMatchObject({ reports: 0, from: '', to: '', weeks: [], causes: [] })
  })
})

describe('causes and hosts', () => {
  it('count a run once, however often it met them, and each error', () => {
    const twice = sampleReport({ faults: [stream({ count: 3 }), stream({ count: 2, module: 'example.com/two' })] })
    expect(fold([twice]).causes).toMatchObject([{ cause: 'h2_stream', failed: 0, repaired: 1, saved: 1, errors: 5 }])
    expect(fold([twice]).hosts).toEqual([{ host: 'proxy.golang.org', failed: 0, repaired: 1, saved: 1, errors: 5 }])
  })

  it('count a failed run for its main cause and the host of it alone', () => {
    const run = failedReport([
      sampleFault({ cause: 'http_5xx', host: 'a.example' }),
      sampleFault({ cause: 'eof', host: 'b.example' }),
      stream({ host: 'c.example' }),
    ])
    const { causes, hosts } = fold([run])
    expect(causes.filter(({ failed }) => failed > 0)).toMatchObject([{ cause: 'http_5xx', failed: 1 }])
    expect(hosts.filter(({ failed }) => failed > 0)).toMatchObject([{ host: 'a.example' }])
    expect([...causes, ...hosts].every(({ repaired }) => repaired === 0)).toBe(true)
  })

  it('count a repaired run for each cause, and once for those who are responsible', () => {
    const { causes, responsible } = fold([sampleReport({ faults: [stream(), sampleFault({ recovered: true })] })])
    expect(causes).toMatchObject([{ repaired: 1 }, { repaired: 1 }])
    expect(responsible).toEqual([{ responsible: 'network', failed: 0, repaired: 1, saved: 1, errors: 2 }])
  })

  it('have a title and a responsible party, unless a newer version named them', () => {
    const newer = { ...stream(), cause: 'solar_flare' } as unknown as CountedRun['faults'][number]
    expect(fold([{ ...sampleReport(), faults: [newer] }]).causes).toMatchObject([
      { cause: 'solar_flare', title: 'solar_flare', responsible: 'unknown' },
    ])
  })

  it('without a host are no host', () => {
    expect(fold([failedReport([sampleFault({ cause: 'disk_full', host: '' })])]).hosts).toEqual([])
  })
})

describe('the cache', () => {
  const cache = (outcome: CountedRun['cache']['outcome'], savedMs = 0): CountedRun => ({
    ...sampleReport(),
    cache: { outcome, bytes: 10, restoreMs: 5, savedMs },
  })

  it('counts what was restored, and not the jobs without a store', () => {
    const runs = [cache('hit', 3000), cache('hit', 4000), cache('partial'), cache('miss'), cache('off', 9000)]
    expect(fold([...runs, cache('timeout'), cache('failed')]).cache).toEqual({
      restores: 6,
      hits: 2,
      partial: 1,
      misses: 1,
      failed: 2,
      bytes: 60,
      savedMs: 7000,
    })
  })
})

describe('mirrors', () => {
  const with_ = (...mirrors: readonly Partial<CountedMirror>[]): CountedRun => ({
    ...sampleReport(),
    mirrors: mirrors.map((mirror) => ({ url: '', healthy: true, ...mirror })),
  })

  it('are sorted by their error rate, as far as it can be known', () => {
    const { mirrors } = fold([
      with_(
        { url: 'https://good.example', files: 10_000, faults: 10 },
        { url: 'https://bad.example', files: 900, faults: 100 },
        { url: 'https://rare.example', files: 2, faults: 1 },
        { url: 'https://unused.example', files: 0, faults: 0 },
      ),
    ])
    expect(mirrors.map(({ mirror }) => mirror)).toEqual(['bad.example', 'rare.example', 'good.example'])
  })

  it('of one host are one', () => {
    const run = with_(
      { url: 'https://a.example/x', files: 1, bytes: 5, faults: 1 },
      { url: 'https://a.example/y', files: 2, bytes: 6, faults: 0 },
    )
    expect(fold([run, run]).mirrors).toEqual([{ mirror: 'a.example', runs: 2, files: 6, bytes: 22, errors: 2 }])
  })

  it('of an older report have the errors that name their host', () => {
    const faults = [stream({ count: 3 }), stream({ count: 1, host: 'other.example' })]
    const old = { ...with_({ url: 'https://proxy.golang.org' }), faults }
    expect(fold([old]).mirrors).toEqual([{ mirror: 'proxy.golang.org', runs: 1, files: 0, bytes: 0, errors: 3 }])
  })
})

describe('limits', () => {
  it('counts hosts after the first 1,000 as other', () => {
    const runs = Array.from({ length: 1500 }, (_, index) => sampleReport({ faults: [stream({ host: `h${index}` })] }))
    const { hosts } = fold(runs)
    expect(hosts).toHaveLength(1001)
    expect(hosts[0]).toMatchObject({ host: 'other', repaired: 500 })
  })

  it('names the first five broken files and counts the others', () => {
    const ledger = new LedgerFold()
    for (let index = 0; index < 9; index += 1) ledger.skip({ file: `${index}.json`, reason: 'no JSON' })
    expect(ledger.result().skipped).toMatchObject({ count: 9, files: { length: 5 } })
  })
})

describe('a simulated year', () => {
  const runs = [...simulate({ seed: 3, repositories: 20, reports: 3000 })]
  const ledger = fold(runs)

  it('is the same for the same seed, and another for another', () => {
    expect([...simulate({ seed: 3, repositories: 20, reports: 50 })]).toEqual([
      ...simulate({ seed: 3, repositories: 20, reports: 50 }),
    ])
    expect(runs.slice(0, 50)).not.toEqual([...simulate({ seed: 4, repositories: 20, reports: 50 })])
  })

  it('adds up to what a plain count finds', () => {
    const failed = runs.filter(({ outcome }) => outcome === 'failed')
    const repaired = runs.filter(
      (run) => run.outcome === 'ready' && run.faults.some(({ recovered, count }) => recovered && count > 0),
    )
    expect(ledger.runs).toMatchObject({ failed: failed.length, repaired: repaired.length })
    expect(ledger.runs.clean).toBe(runs.length - failed.length - repaired.length)
    expect(ledger.weeks.reduce((sum, week) => sum + week.runs.failed, 0)).toBe(failed.length)
    expect(ledger.causes.reduce((sum, cause) => sum + cause.failed, 0)).toBe(failed.length)
    expect(ledger.cache.savedMs).toBe(runs.reduce((sum, { cache }) => sum + cache.savedMs, 0))
    const streams = runs.filter(
      (run) => run.outcome === 'ready' && run.faults.some(({ cause }) => cause === 'h2_stream'),
    )
    expect(ledger.causes.find(({ cause }) => cause === 'h2_stream')?.repaired).toBe(streams.length)
  })

  it('does not depend on the order of the reports', () => {
    expect(fold(runs.toReversed())).toEqual(ledger)
  })
})
