import { type CountedRun, cacheOutcomes, hostOfEntry, isRecovered, kindOf, runKinds } from './counted-run.ts'
import { type Metric, metric, type Sample } from './exposition.ts'
import { fatalToPlainGo } from './plain-go.ts'

/** So many hosts of one run have series of their own, those with most errors; the others are `other`. */
const hostLimit = 20

/** The metrics of one run. Names, labels and units are a promise of docs/metrics.md. */
export const runMetrics: readonly Metric<CountedRun>[] = [
  gauge('modward_info{version,go}', 'Version of modward and of the go command that did the work.', ({ tool, go }) => [
    { value: 1, labels: { version: tool.version, go: go.version } },
  ]),
  gauge('modward_run_start_time_seconds', 'When the last run started, in seconds since 1970.', ({ startedAt }) =>
    measured(Date.parse(startedAt) / 1000),
  ),
  gauge('modward_run_duration_seconds', 'How long the last run took.', ({ durationMs }) => measured(durationMs / 1000)),
  gauge('modward_run_ready', '1 if the last run ended ready, 0 if it failed.', ({ outcome }) => [
    { value: outcome === 'ready' ? 1 : 0 },
  ]),
  gauge('modward_run_phase_duration_seconds{phase}', 'How long each phase of the last run took.', ({ phases }) =>
    phases.map(({ name, durationMs }) => ({ value: durationMs / 1000, labels: { phase: name } })),
  ),
  gauge('modward_modules', 'Modules that the projects of the last run need.', ({ projects }) =>
    measured(sum(projects.map(({ modules }) => modules))),
  ),
  counter('modward_runs_total{kind}', 'Runs by how they went: clean, repaired or failed.', (run) =>
    oneOf('kind', runKinds, kindOf(run)),
  ),
  counter(
    'modward_failed_runs_total{cause,transient}',
    'Failed runs by their main cause.',
    ({ outcome, cause, transient }) =>
      outcome === 'ready'
        ? []
        : [{ value: 1, labels: { cause: cause ?? 'unknown', transient: String(transient ?? 'unknown') } }],
  ),
  counter('modward_jobs_saved_total', 'Runs that were ready but would have failed with plain go.', (run) => [
    { value: fatalToPlainGo(run).length > 0 ? 1 : 0 },
  ]),
  counter('modward_attempts_total', 'Runs of go mod download.', ({ attempts }) => measured(attempts.length)),
  counter(
    'modward_downloads_total{mirror,outcome}',
    'Files by mirror: ok, or failed if the mirror did not deliver.',
    ({ mirrors }) =>
      mirrors.flatMap(({ url, files, faults }) => [
        ...measured(files, { mirror: hostOfEntry(url), outcome: 'ok' }),
        ...measured(faults, { mirror: hostOfEntry(url), outcome: 'failed' }),
      ]),
  ),
  counter('modward_download_bytes_total{mirror}', 'Bytes of files by mirror.', ({ mirrors }) =>
    mirrors.flatMap(({ url, bytes }) => measured(bytes, { mirror: hostOfEntry(url) })),
  ),
  gauge('modward_mirror_healthy{mirror}', '1 if the last probe of the mirror found it healthy, else 0.', healthSamples),
  counter('modward_requests_total', 'Requests sent to mirrors.', ({ transfer }) => measured(transfer.requests)),
  counter('modward_retries_total', 'Requests made again.', ({ transfer }) => measured(transfer.retries)),
  counter('modward_failovers_total', 'Files that came from a fallback mirror.', ({ transfer }) =>
    measured(transfer.failovers),
  ),
  counter('modward_stalls_total', 'Requests given up as no byte came.', ({ transfer }) => measured(transfer.stalls)),
  counter('modward_resumes_total', 'Downloads that went on where they had broken off.', ({ transfer }) =>
    measured(transfer.resumes),
  ),
  counter('modward_hedges_total', 'Second requests to another mirror for a slow file.', ({ transfer }) =>
    measured(transfer.hedges),
  ),
  counter(
    'modward_faults_total{cause,host,recovered}',
    'Errors by cause and host, and whether the run recovered from them.',
    faultSamples,
  ),
  counter('modward_cache_restores_total{outcome}', 'Restores of the module cache by outcome.', ({ cache }) =>
    oneOf('outcome', cacheOutcomes, cache.outcome),
  ),
  counter('modward_cache_restored_bytes_total', 'Bytes restored from the module cache.', ({ cache }) =>
    measured(cache.bytes),
  ),
  gauge('modward_cache_restore_duration_seconds', 'How long the last restore took.', ({ cache }) =>
    cache.outcome === 'off' ? [] : measured(cache.restoreMs / 1000),
  ),
  gauge('modward_saved_seconds', 'By how much the cache made the last run faster, as measured.', ({ cache }) =>
    measured(seconds(cache.savedMs)),
  ),
  counter('modward_cache_saved_seconds_total', 'By how much the cache made runs faster, as measured.', ({ cache }) =>
    measured(seconds(cache.savedMs)),
  ),
  counter('modward_unpacked_modules_total{by}', 'Modules unpacked, by modward or by the go command.', ({ unpack }) => [
    ...measured(unpack?.modules, { by: 'modward' }),
    ...measured(unpack?.leftToGo, { by: 'go' }),
  ]),
  counter('modward_unpacked_bytes_total', 'Bytes written by modward when it unpacked modules.', ({ unpack }) =>
    measured(unpack?.bytes),
  ),
]

/** Entries of one host have one series: it is healthy if all that were probed are. */
function healthSamples({ mirrors }: CountedRun): readonly Sample[] {
  const probed = mirrors.filter(({ healthy }) => healthy !== null)
  return [...Map.groupBy(probed, ({ url }) => hostOfEntry(url))].map(([mirror, entries]) => ({
    value: entries.every(({ healthy }) => healthy) ? 1 : 0,
    labels: { mirror },
  }))
}

function faultSamples({ faults }: CountedRun): readonly Sample[] {
  const byHost = Map.groupBy(faults, ({ host }) => host)
  const most = [...byHost]
    .map(([host, ofHost]) => ({ host, count: sum(ofHost.map(({ count }) => count)) }))
    .sort((a, b) => b.count - a.count)
  const named = new Set(most.slice(0, hostLimit).map(({ host }) => host))
  return faults.map((fault) => {
    const { cause, host, count } = fault
    return {
      value: count,
      labels: { cause, host: named.has(host) ? host : 'other', recovered: String(isRecovered(fault)) },
    }
  })
}

/** 1 for the value that it is and 0 for the others: `increase()` does not see the 1 of a series that was not there before. */
function oneOf(label: string, values: readonly string[], actual: string): readonly Sample[] {
  return values.map((value) => ({ value: value === actual ? 1 : 0, labels: { [label]: value } }))
}

/** A sample of what is known; an older report lacks some fields. */
function measured(value: number | undefined, labels: Readonly<Record<string, string>> = {}): readonly Sample[] {
  return value === undefined || !Number.isFinite(value) ? [] : [{ value, labels }]
}

function seconds(ms: number | undefined): number | undefined {
  return ms === undefined ? undefined : ms / 1000
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

type Samples = Metric<CountedRun>['samples']

function gauge(signature: string, help: string, samples: Samples): Metric<CountedRun> {
  return metric('gauge', signature, help, samples)
}

function counter(signature: string, help: string, samples: Samples): Metric<CountedRun> {
  return metric('counter', signature, help, samples)
}
