import { type Metric, metric, type Sample } from '../../report/exposition.ts'
import { type Ledger, ratio, type Share, total } from './ledger.ts'

/** So many causes, hosts and mirrors have series of their own. */
const seriesLimit = 50

/**
 * The metrics of a ledger. All are gauges: a ledger is made of the reports that are still kept, so its sums fall when the
 * oldest ones go, which a counter must not.
 */
export const ledgerMetrics: readonly Metric<Ledger>[] = [
  gauge('modward_ledger_start_time_seconds', 'When the first run of the ledger started, since 1970.', ({ from }) =>
    time(from),
  ),
  gauge('modward_ledger_end_time_seconds', 'When the last run of the ledger started, since 1970.', ({ to }) =>
    time(to),
  ),
  gauge('modward_ledger_skipped_files', 'Files that could not be read as a report.', ({ skipped }) => [
    { value: skipped.count },
  ]),
  gauge('modward_ledger_runs{kind}', 'Runs by how they went: clean, repaired or failed.', ({ runs }) =>
    (['clean', 'repaired', 'failed'] as const).map((kind) => ({ value: runs[kind], labels: { kind } })),
  ),
  gauge('modward_ledger_jobs_saved', 'Runs that were ready but would have failed with plain go.', ({ runs }) => [
    { value: runs.saved },
  ]),
  gauge('modward_ledger_failed_ratio', 'Share of runs that failed, 0 to 1.', ({ runs }) =>
    share(runs.failed, total(runs)),
  ),
  gauge('modward_ledger_repaired_ratio', 'Share of runs that recovered from errors, 0 to 1.', ({ runs }) =>
    share(runs.repaired, total(runs)),
  ),
  gauge(
    'modward_ledger_cause_runs{cause,outcome}',
    'Runs that failed by a cause, or recovered from it.',
    ({ causes }) => byOutcome(causes, ({ cause }) => ({ cause })),
  ),
  gauge(
    'modward_ledger_host_runs{host,outcome}',
    'Runs that failed by an error of a host, or recovered from it.',
    ({ hosts }) => byOutcome(hosts, ({ host }) => ({ host })),
  ),
  gauge(
    'modward_ledger_mirror_files{mirror,outcome}',
    'Files by mirror: ok, or failed if the mirror did not deliver.',
    ({ mirrors }) =>
      mirrors.slice(0, seriesLimit).flatMap(({ mirror, files, errors }) => [
        { value: files, labels: { mirror, outcome: 'ok' } },
        { value: errors, labels: { mirror, outcome: 'failed' } },
      ]),
  ),
  gauge('modward_ledger_cache_restores{outcome}', 'Restores of the module cache by outcome.', ({ cache }) =>
    Object.entries({ hit: cache.hits, partial: cache.partial, miss: cache.misses, failed: cache.failed }).map(
      ([outcome, value]) => ({ value, labels: { outcome } }),
    ),
  ),
  gauge('modward_ledger_cache_hit_ratio', 'Share of restores that were a hit, 0 to 1.', ({ cache }) =>
    share(cache.hits, cache.restores),
  ),
  gauge('modward_ledger_cache_restored_bytes', 'Bytes restored from the module cache.', ({ cache }) => [
    { value: cache.bytes },
  ]),
  gauge('modward_ledger_saved_seconds', 'By how much the cache made runs faster, as measured.', ({ cache }) => [
    { value: cache.savedMs / 1000 },
  ]),
]

function byOutcome<Item extends Share>(
  items: readonly Item[],
  labels: (item: Item) => Readonly<Record<string, string>>,
): readonly Sample[] {
  return items.slice(0, seriesLimit).flatMap((item) =>
    (['failed', 'repaired'] as const).map((outcome) => ({
      value: item[outcome],
      labels: { ...labels(item), outcome },
    })),
  )
}

function share(part: number, whole: number): readonly Sample[] {
  const value = ratio(part, whole)
  return value === null ? [] : [{ value }]
}

function time(iso: string): readonly Sample[] {
  return iso === '' ? [] : [{ value: Date.parse(iso) / 1000 }]
}

type Samples = Metric<Ledger>['samples']

function gauge(signature: string, help: string, samples: Samples): Metric<Ledger> {
  return metric('gauge', signature, help, samples)
}
