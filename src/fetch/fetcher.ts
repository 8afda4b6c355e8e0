import type { Fault } from '../causes/fault.ts'
import type { ModuleFile } from '../gomod/module-file.ts'
import type { Breaker } from '../mirrors/circuit-breaker.ts'
import type { Mirror, MirrorPlan } from '../mirrors/plan.ts'
import type { Network } from '../network/network.ts'
import { FetchEntry } from './fetch-entry.ts'
import { type ModuleRequest, requestFor } from './module-request.ts'
import type { Found, Outcome } from './outcome.ts'
import { PrefetchQueue } from './prefetch-queue.ts'
import { spoolFault } from './request-faults.ts'
import { LatencyTracker } from './schedule/latency-tracker.ts'
import { type Priority, RequestScheduler } from './schedule/request-scheduler.ts'
import { preferring } from './source/fallback-order.ts'
import { type Answer, fetchFromMirrors } from './source/mirror-source.ts'
import { MirrorStates } from './source/mirror-states.ts'
import { cacheName, type RestoredOptions, RestoredSource } from './source/restored-source.ts'
import { Spool } from './spool/spool.ts'
import type { TransferContext } from './transfer/attempt.ts'
import { type Transfer, type TransferProgress, TransferStats } from './transfer-stats.ts'
import { isThere, sumOfZip } from './verify/zip-file.ts'

/** What a fetcher works with. */
export type FetcherOptions = {
  readonly plan: MirrorPlan
  readonly network: Network
  readonly breaker: Breaker
  /** go.sum's hash of a zip or of a `.mod`; undefined for `.info`, and where go.sum has none. */
  readonly sums: (file: ModuleFile) => string | undefined
  /** A folder with restored files, laid out as `filePath` says: the first source. */
  readonly sources?: string | undefined
  /** When a file of that folder may be looked for. */
  readonly arrival?: RestoredOptions['arrival']
  /** A folder of the fetcher's own, made when it is needed and removed by `close`. */
  readonly spoolFolder: string
  /** Without a byte for so long, a transfer is given up; milliseconds. */
  readonly stallMs: number
  /** Requests in flight at once. */
  readonly concurrency: number
  /** Whether the first mirror has just been seen to answer; it is asked for little until it has. */
  readonly isProven?: boolean
  readonly onFault: (fault: Fault) => void
  readonly onProgress?: (progress: TransferProgress) => void
  /** Ends everything at once. */
  readonly signal: AbortSignal
}

/**
 * Fetches module files: those that are known to be needed ahead of time, and at once those that are asked for. Every file
 * is fetched once, whoever asks; each trouble is dealt with by its cause.
 */
export class Fetcher {
  readonly #options: FetcherOptions
  readonly #site: TransferContext
  readonly #turns: RequestScheduler
  readonly #weather: MirrorStates
  readonly #pace = new LatencyTracker()
  readonly #tally: TransferStats
  readonly #jobs = new Map<string, FetchEntry>()
  #doubts = false
  readonly #closing = new AbortController()
  readonly #ahead: PrefetchQueue
  readonly #restored: RestoredSource | undefined
  readonly #closed = new Promise<void>((resolve) => {
    this.#closing.signal.addEventListener('abort', () => resolve())
  })

  constructor(options: FetcherOptions) {
    const { network, stallMs, signal, spoolFolder, onProgress = () => {} } = options
    const spool = new Spool(spoolFolder)
    this.#options = options
    this.#tally = new TransferStats(onProgress)
    const hasRoom = (lane: Priority, running: number) => {
      return lane === 'zip' ? spool.hasZipRoom(running, this.#pace.underWay) : spool.hasSmallRoom
    }
    this.#turns = new RequestScheduler(options.concurrency, hasRoom, options.isProven === true)
    this.#site = { network, spool, tally: this.#tally, stallMs, turns: this.#turns }
    this.#weather = new MirrorStates(options.breaker)
    this.#closing.signal.addEventListener('abort', () => this.#turns.end())
    this.#ahead = new PrefetchQueue(options.concurrency, (file) => this.#startAhead(file))
    this.#restored = this.#openRestored(options)
    if (signal.aborted) this.#closing.abort(signal.reason)
    signal.addEventListener('abort', () => this.#closing.abort(signal.reason), { signal: this.#closing.signal })
  }

  /** The mirrors' names, best first. */
  get mirrors(): readonly string[] {
    return this.#options.plan.mirrors.map(({ name }) => name)
  }

  /** What was transferred so far. */
  get transfer(): Transfer {
    const demotions = this.#options.breaker.health.reduce((sum, health) => sum + health.demotions, 0)
    return { ...this.#tally.report, demotions }
  }

  /** How long a mirror still asks to be left alone, at most, in milliseconds: for the wait before the next attempt. */
  get retryAfterMs(): number {
    return this.#weather.holdOff()
  }

  /** Queues files that will be needed: they are fetched in this order as far as possible. */
  ahead(files: readonly ModuleFile[]): void {
    this.#tally.filesTotal += files.length
    this.#ahead.add(files)
  }

  /**
   * One file, now. What was fetched ahead is there or comes soon; all else goes to the front of the queue. A file that
   * was handed over before was refused by go, or its attempt was killed: then the sources' copies are hashed.
   * Throws only when the fetcher is closed or its signal ends it.
   */
  async get(file: ModuleFile): Promise<Outcome> {
    const job = this.#jobOf(requestFor(file), file)
    job.ask()
    for (;;) {
      const running = job.running ?? this.#start(job)
      const outcome = await running
      if (outcome.kind !== 'found') {
        job.forget()
        return outcome
      }
      if (!this.#isDoubtful(job, outcome)) {
        const release = job.acquire(outcome, () => this.#drop(outcome))
        if (await isThere(outcome)) return { ...outcome, release }
        if (job.running === running) job.forget()
        release(true)
        this.#miss(job, outcome)
        continue
      }
      job.hashed = (await sumOfZip(outcome.content, job.sum)) === undefined
      // Whoever came back first has dealt with a copy that two have doubted.
      if (job.hashed || job.running !== running) continue
      job.forget()
      this.#drop(outcome)
    }
  }

  /**
   * To be called when go has refused a file: from now on each zip is held against go.sum before go sees it. Go ends at the
   * first wrong one, so that otherwise each further one would cost an attempt.
   */
  verifyAll(): void {
    this.#doubts = true
  }

  /** To be called before go is run once more: mirrors that were given up get another chance. */
  renew(): void {
    this.#weather.reset()
  }

  /**
   * Something that is no file of a version: a list, a query, a record of the checksum database. Not kept. Where a mirror
   * is preferred, it is asked first, and then only those of its group.
   */
  async ask(wanted: ModuleRequest, preferred?: string): Promise<Outcome> {
    const job = new FetchEntry(wanted, undefined, 'asked')
    job.ask()
    const { outcome, faults } = await this.#inquire(job, preferring(this.#options.plan.mirrors, preferred))
    this.#publish(job, outcome, faults)
    return outcome.kind === 'found' ? { ...outcome, release: () => this.#drop(outcome) } : outcome
  }

  /** Whether one more attempt of go could get another copy of a file that it refused; without a file: of any. */
  hasAnotherSource(file: ModuleFile | undefined): boolean {
    const [first, second] = this.#options.plan.mirrors
    if (first === undefined) return false
    const mayStandIn = second !== undefined && (first.group === second.group || first.separator === '|')
    const isSettled = file !== undefined && this.#jobs.get(requestFor(file).path)?.disputed === true
    return !isSettled && (mayStandIn || this.#options.sources !== undefined)
  }

  /** Ends every transfer and removes the spool. */
  async close(): Promise<void> {
    this.#ahead.end()
    this.#closing.abort(new Error('the fetcher was closed'))
    await Promise.allSettled([...this.#jobs.values()].map((job) => job.running))
    await this.#site.spool.close()
  }

  #openRestored({ sources: folder, arrival }: FetcherOptions): RestoredSource | undefined {
    if (folder === undefined) return undefined
    const isSuspect = () => this.#isSuspect(cacheName)
    const onCaught = () => this.#weather.taint(cacheName)
    return new RestoredSource({ folder, arrival, closed: this.#closed, isSuspect, onCaught })
  }

  /** Fetches a file ahead, unless it was asked for by now. */
  #startAhead(file: ModuleFile): Promise<Outcome> | undefined {
    const wanted = requestFor(file)
    this.#tally.filesTotal--
    return this.#jobs.has(wanted.path) ? undefined : this.#start(this.#jobOf(wanted, file))
  }

  #jobOf(wanted: ModuleRequest, file: ModuleFile): FetchEntry {
    const known = this.#jobs.get(wanted.path)
    if (known !== undefined) return known
    const job = new FetchEntry(wanted, this.#options.sums(file), wanted.kind === 'zip' ? 'zip' : 'small')
    this.#jobs.set(wanted.path, job)
    this.#tally.filesTotal++
    return job
  }

  #start(job: FetchEntry): Promise<Outcome> {
    return job.run(async () => {
      const { outcome, faults, isDisputed } = await this.#find(job)
      job.disputed = isDisputed
      // Whoever was asked last: this copy has been compared.
      if (isDisputed) job.hashed = true
      if (outcome.kind === 'found') this.#tally.finish(outcome.from === cacheName)
      this.#publish(job, outcome, faults)
      return outcome
    })
  }

  async #find(job: FetchEntry): Promise<Answer> {
    const restored = await this.#restored?.find(job)
    if (restored?.kind === 'found') return { outcome: restored, faults: [], isDisputed: false }
    const answer = await this.#inquire(job, this.#options.plan.mirrors)
    if (restored === undefined) return answer
    return { ...answer, faults: [{ ...restored.fault, recovered: answer.outcome.kind === 'found' }, ...answer.faults] }
  }

  async #inquire(job: FetchEntry, mirrors: readonly Mirror[]): Promise<Answer> {
    const { wanted, sum, refused, servedBy } = job
    return await fetchFromMirrors(
      { mirrors, weather: this.#weather, site: this.#site, pace: this.#pace },
      {
        wanted,
        sum,
        verify: (mirror) => {
          job.hashed = refused || this.#isSuspect(mirror)
          return job.hashed
        },
        avoid: new Set(refused && sum === undefined && servedBy !== undefined ? [servedBy] : []),
        isAwaited: () => job.isRequested,
        takeTurn: () => job.takeTurn(this.#turns),
        signal: this.#closing.signal,
        onCut: (faults) => {
          // Go has what it needs when the fetcher is just closed, or failed for a reason of its own.
          if (job.isRequested && this.#options.signal.aborted) for (const fault of faults) this.#options.onFault(fault)
        },
      },
    )
  }

  /** Whether the zips of a source are to be hashed. */
  #isSuspect(source: string): boolean {
    return this.#doubts || this.#weather.isTainted(source)
  }

  /** A zip that came before there was a reason to hash it. */
  #isDoubtful(job: FetchEntry, { from }: Found): boolean {
    return job.wanted.kind === 'zip' && job.sum !== undefined && !job.hashed && job.isIdle && this.#isSuspect(from)
  }

  /** Somebody has tidied up where files wait: this one is fetched anew, and not left there again. */
  #miss(job: FetchEntry, { from }: Found): void {
    if (from === cacheName) job.uncached = true
    else if (this.#site.spool.giveUp()) {
      const fault = spoolFault(job.wanted, 'a file in it was removed or cut short')
      this.#options.onFault({ ...fault, recovered: true })
    }
  }

  #publish(job: FetchEntry, outcome: Outcome, faults: readonly Fault[]): void {
    for (const fault of job.tell(outcome, faults)) this.#options.onFault(fault)
  }

  #drop({ content, size, from }: Found): void {
    if (from === cacheName) return
    // A file that cannot be removed now goes with the folder.
    this.#site.spool.drop(content, size).catch(() => {})
    this.#turns.wake()
  }
}
