import type { Responsible } from '../../causes/rules/cause-rule.ts'
import { rules } from '../../causes/rules/table.ts'
import { type CountedFault, type CountedRun, hostOfEntry, isRecovered, kindOf } from '../../report/counted-run.ts'
import { fatalToPlainGo } from '../../report/plain-go.ts'
import { Capped } from './capped.ts'
import { errorRate, type Ledger, type MirrorFigures, type Share, type Skipped } from './ledger.ts'
import { weekOf } from './week.ts'

/** More names than these are counted together as `other`, so that memory has a limit whatever the reports hold. */
const limits = { causes: 200, hosts: 1000, mirrors: 1000, weeks: 530 } as const

/** So many broken files are named. */
const namedFiles = 5

/** Adds up runs, one at a time, in a space that does not grow with their number. The order of the runs does not matter. */
export class LedgerFold {
  #from = Number.POSITIVE_INFINITY
  #to = Number.NEGATIVE_INFINITY
  #reports = 0
  #broken = 0
  readonly #named: Skipped[] = []
  readonly #runs = newRuns()
  readonly #sums = { transient: 0, durationMs: 0, failedMs: 0, files: 0, bytes: 0, retries: 0, failovers: 0 }
  readonly #cache = newCache()
  readonly #responsible = new Capped(limits.causes, newShare)
  readonly #causes = new Capped(limits.causes, newShare)
  readonly #hosts = new Capped(limits.hosts, newShare)
  readonly #weeks = new Capped(limits.weeks, () => ({ runs: newRuns(), cache: newCache() }))
  readonly #mirrors = new Capped(limits.mirrors, () => ({ runs: 0, files: 0, bytes: 0, errors: 0 }))

  /** How many reports were counted. */
  get reports(): number {
    return this.#reports
  }

  /** Counts a run. */
  add(run: CountedRun): void {
    this.#reports += 1
    const startedAt = Date.parse(run.startedAt)
    this.#from = Math.min(this.#from, startedAt)
    this.#to = Math.max(this.#to, startedAt)
    const isSaved = fatalToPlainGo(run).length > 0
    const week = this.#weeks.of(weekOf(startedAt))
    for (const runs of [this.#runs, week.runs]) {
      runs[kindOf(run)] += 1
      if (isSaved) runs.saved += 1
    }
    for (const cache of [this.#cache, week.cache]) addCache(cache, run.cache)
    this.#addSums(run)
    addShares(this.#causes, ({ cause }) => cause, run)
    addShares(this.#hosts, ({ host }) => host, run)
    addShares(this.#responsible, ({ cause }) => aboutCause(cause).responsible, run)
    for (const [mirror, figures] of mirrorsOf(run)) {
      const known = this.#mirrors.of(mirror)
      known.runs += 1
      known.files += figures.files
      known.bytes += figures.bytes
      known.errors += figures.errors
    }
  }

  /** Counts a file that cannot be read or is no report. */
  skip(skipped: Skipped): void {
    this.#broken += 1
    if (this.#named.length < namedFiles) this.#named.push(skipped)
  }

  /** What was added until now. */
  result(): Ledger {
    const hasRun = this.#reports > 0
    return {
      schema: 1,
      from: hasRun ? new Date(this.#from).toISOString() : '',
      to: hasRun ? new Date(this.#to).toISOString() : '',
      reports: this.#reports,
      skipped: { count: this.#broken, files: [...this.#named] },
      runs: { ...this.#runs },
      ...this.#sums,
      cache: { ...this.#cache },
      responsible: inOrder(
        this.#responsible.map((responsible, share) => ({ responsible: responsible as Responsible, ...share })),
      ),
      causes: inOrder(this.#causes.map((cause, share) => ({ cause, ...aboutCause(cause), ...share }))),
      hosts: inOrder(this.#hosts.map((host, share) => ({ host, ...share }))),
      weeks: this.#weeks
        .map((week, { runs, cache }) => ({ week, runs: { ...runs }, cache: { ...cache } }))
        .sort((a, b) => (a.week < b.week ? -1 : 1)),
      mirrors: this.#mirrors
        .map((mirror, figures): MirrorFigures => ({ mirror, ...figures }))
        .sort((a, b) => badness(b) - badness(a) || b.errors - a.errors || (a.mirror < b.mirror ? -1 : 1)),
    }
  }

  #addSums({ outcome, transient, durationMs, transfer }: CountedRun): void {
    const sums = this.#sums
    sums.durationMs += durationMs
    if (outcome === 'failed') sums.failedMs += durationMs
    if (outcome === 'failed' && transient === true) sums.transient += 1
    for (const name of ['files', 'bytes', 'retries', 'failovers'] as const) sums[name] += transfer[name]
  }
}

/** What an error is counted by; an empty name is not counted. */
type NameOf = (error: Pick<CountedFault, 'cause' | 'host'>) => string

/** Counts a failed run for its main cause alone, and a repaired one once for each name that it recovered from. */
function addShares(shares: Capped<Mutable<Share>>, nameOf: NameOf, run: CountedRun): void {
  const sharesOf = (errors: readonly Pick<CountedFault, 'cause' | 'host'>[]) =>
    new Set(errors.flatMap((error) => (nameOf(error) === '' ? [] : [shares.of(nameOf(error))])))
  for (const fault of run.faults) for (const share of sharesOf([fault])) share.errors += fault.count
  for (const share of sharesOf(mainErrorOf(run))) share.failed += 1
  for (const share of sharesOf(run.outcome === 'ready' ? run.faults.filter(isRecovered) : [])) share.repaired += 1
  for (const share of sharesOf(fatalToPlainGo(run))) share.saved += 1
}

/** The main error of a failed run; its host is that of the fault which the cause is taken from. */
function mainErrorOf({ outcome, cause, faults }: CountedRun): readonly Pick<CountedFault, 'cause' | 'host'>[] {
  if (outcome === 'ready') return []
  const fault = faults.find((known) => !known.recovered && known.cause === cause)
  return [fault ?? { cause: cause ?? 'unknown', host: '' }]
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

function newRuns(): Mutable<Ledger['runs']> {
  return { clean: 0, repaired: 0, failed: 0, saved: 0 }
}

function newShare(): Mutable<Share> {
  return { errors: 0, failed: 0, repaired: 0, saved: 0 }
}

function newCache(): Mutable<Ledger['cache']> {
  return { restores: 0, hits: 0, partial: 0, misses: 0, failed: 0, bytes: 0, savedMs: 0 }
}

const counterOf = { hit: 'hits', partial: 'partial', miss: 'misses', timeout: 'failed', failed: 'failed' } as const

function addCache(figures: Mutable<Ledger['cache']>, { outcome, bytes, savedMs = 0 }: CountedRun['cache']): void {
  if (outcome === 'off') return
  figures.restores += 1
  figures[counterOf[outcome]] += 1
  figures.bytes += bytes
  figures.savedMs += savedMs
}

/** The mirrors that were asked for files. An older report has no counts by mirror, only errors with a host. */
function mirrorsOf({ mirrors, faults }: CountedRun): ReadonlyMap<string, Omit<MirrorFigures, 'mirror' | 'runs'>> {
  const asked = new Map<string, { files: number; bytes: number; errors: number }>()
  for (const { url, files = 0, bytes = 0, faults: counted } of mirrors) {
    const mirror = hostOfEntry(url)
    const known = asked.get(mirror)
    const seen = known === undefined ? faults.filter(({ host }) => host === mirror) : []
    const errors = counted ?? seen.reduce((sum, { count }) => sum + count, 0)
    if (files + errors === 0) continue
    asked.set(mirror, {
      files: files + (known?.files ?? 0),
      bytes: bytes + (known?.bytes ?? 0),
      errors: errors + (known?.errors ?? 0),
    })
  }
  return asked
}

const causes: ReadonlyMap<string, { readonly title: string; readonly responsible: Responsible }> = new Map(
  rules.map(({ id, title, responsible }) => [id, { title, responsible }]),
)

/** A cause that only a newer version of modward knows is shown by its id. */
function aboutCause(cause: string): { readonly title: string; readonly responsible: Responsible } {
  return causes.get(cause) ?? { title: cause, responsible: 'unknown' }
}

function inOrder<Item extends Share>(items: readonly Item[]): readonly Item[] {
  return items.toSorted((a, b) => b.failed + b.repaired - a.failed - a.repaired || b.errors - a.errors)
}

/**
 * How bad a mirror is at least, by 95 % confidence: the lower end of Wilson's score interval of its error rate, so that two
 * errors in three requests do not outrank a thousand in five thousand.
 */
function badness(mirror: MirrorFigures): number {
  const rate = errorRate(mirror)
  if (rate === null) return 0
  const n = mirror.files + mirror.errors
  const z = 1.96
  const centre = rate + z ** 2 / (2 * n)
  const margin = z * Math.sqrt((rate * (1 - rate)) / n + z ** 2 / (4 * n ** 2))
  return (centre - margin) / (1 + z ** 2 / n)
}
