import { describe, expect, it } from 'vitest'
import type { CountedRun } from '../../src/report/counted-run.ts'
import { exposition } from '../../src/report/exposition.ts'
import { runMetrics } from '../../src/report/metrics.ts'
import { failedReport, sampleFault, sampleReport } from './sample.ts'

const linesOf = (run: CountedRun) =>
  exposition(runMetrics, run)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))

/** A run with every field that a report can have. */
const full: CountedRun = {
  ...sampleReport(),
  mirrors: [
    { url: 'https://goproxy.corp.example/api', origin: 'job', healthy: false, files: 90, bytes: 9e6, faults: 4 },
    { url: 'https://goproxy.corp.example/other', origin: 'job', healthy: null, files: 5, bytes: 1e6, faults: 0 },
    { url: 'https://proxy.golang.org', origin: 'job', healthy: true, files: 7, bytes: 2e6, faults: 1 },
  ],
  transfer: { files: 102, bytes: 12e6, requests: 110, retries: 5, failovers: 7, stalls: 1, resumes: 2, hedges: 3 },
  unpack: { modules: 30, bytes: 44e6, leftToGo: 4 },
  faults: [
    sampleFault({ cause: 'h2_stream', host: 'goproxy.corp.example', count: 4, recovered: true }),
    sampleFault({ cause: 'eof', count: 0, recovered: true }),
  ],
}

describe('metrics of a run', () => {
  it.each([
    'modward_info{version="1.0.0",go="go1.26.8"} 1',
    'modward_run_start_time_seconds 1795255200',
    'modward_run_duration_seconds 4.1',
    'modward_run_ready 1',
    'modward_run_phase_duration_seconds{phase="preflight"} 0.12',
    'modward_modules 99',
    'modward_runs_total{kind="clean"} 0',
    'modward_runs_total{kind="repaired"} 1',
    'modward_runs_total{kind="failed"} 0',
    'modward_jobs_saved_total 1',
    'modward_attempts_total 1',
    'modward_downloads_total{mirror="goproxy.corp.example",outcome="ok"} 95',
    'modward_downloads_total{mirror="goproxy.corp.example",outcome="failed"} 4',
    'modward_downloads_total{mirror="proxy.golang.org",outcome="failed"} 1',
    'modward_download_bytes_total{mirror="goproxy.corp.example"} 10000000',
    'modward_mirror_healthy{mirror="goproxy.corp.example"} 0',
    'modward_mirror_healthy{mirror="proxy.golang.org"} 1',
    'modward_requests_total 110',
    'modward_retries_total 5',
    'modward_failovers_total 7',
    'modward_stalls_total 1',
    'modward_resumes_total 2',
    'modward_hedges_total 3',
    'modward_faults_total{cause="h2_stream",host="goproxy.corp.example",recovered="true"} 4',
    'modward_cache_restores_total{outcome="hit"} 1',
    'modward_cache_restores_total{outcome="miss"} 0',
    'modward_cache_restored_bytes_total 121000000',
    'modward_cache_restore_duration_seconds 1.4',
    'modward_saved_seconds 0',
    'modward_cache_saved_seconds_total 0',
    'modward_unpacked_modules_total{by="modward"} 30',
    'modward_unpacked_modules_total{by="go"} 4',
    'modward_unpacked_bytes_total 44000000',
  ])('has %s', (line) => {
    expect(linesOf(full)).toContain(line)
  })

  it('has the labels that its table says', () => {
    for (const { name, labels, samples } of runMetrics) {
      for (const sample of samples(full)) expect(Object.keys(sample.labels ?? {}), name).toEqual(labels)
    }
  })

  it('names the main cause of a failed run', () => {
    const run = { ...failedReport([sampleFault({ cause: 'http_404' })]), transient: false }
    expect(linesOf(run)).toEqual(
      expect.arrayContaining([
        'modward_failed_runs_total{cause="http_404",transient="false"} 1',
        'modward_runs_total{kind="failed"} 1',
        'modward_jobs_saved_total 0',
        'modward_run_ready 0',
      ]),
    )
  })

  it('leaves out what an older report does not have', () => {
    const old: CountedRun = {
      ...sampleReport(),
      mirrors: [{ url: 'https://proxy.golang.org', healthy: true }],
      transfer: { files: 0, bytes: 0, requests: 0, retries: 0, failovers: 0, stalls: 0, resumes: 0 },
    }
    const { unpack: _, ...older } = old
    const names = linesOf(older).map((line) => line.split(/[{ ]/)[0])
    expect(names).not.toContain('modward_downloads_total')
    expect(names).not.toContain('modward_hedges_total')
    expect(names).not.toContain('modward_unpacked_modules_total')
  })

  it('has series for the 20 hosts with most errors, and one for the others', () => {
    const faults = Array.from({ length: 30 }, (_, index) =>
      sampleFault({ host: `h${index}.example`, count: 30 - index, recovered: true }),
    )
    const lines = linesOf(sampleReport({ faults })).filter((line) => line.startsWith('modward_faults_total'))
    expect(lines).toHaveLength(21)
    expect(lines).toContain('modward_faults_total{cause="eof",host="h0.example",recovered="true"} 30')
    expect(lines).toContain('modward_faults_total{cause="eof",host="other",recovered="true"} 55')
  })

  it('shows no credentials, path or query of a URL', () => {
    const url = 'https://me:s3cret@goproxy.corp.example/s3cret?token=s3cret'
    const text = exposition(runMetrics, {
      ...full,
      mirrors: [{ url, healthy: true, files: 1, bytes: 1, faults: 0 }],
      go: { version: '1.26.8', env: { GOPROXY: url } },
    })
    expect(text).toContain('mirror="goproxy.corp.example"')
    expect(text).not.toContain('s3cret')
  })
})
