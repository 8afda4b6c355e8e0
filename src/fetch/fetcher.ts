import { join } from 'node:path'
import type { RunLog } from '../events/run-log.ts'
import { filePath, isZip, type ModuleFile } from '../gomod/module-file.ts'
import type { MirrorPlan } from '../mirrors/plan.ts'
import type { Network } from '../network/network.ts'
import { countBuffer } from './collect-garbage.ts'
import { spoolFault } from './faults.ts'
import type { FetchContext } from './fetch-context.ts'
import { FetchEntry } from './fetch-entry.ts'
import { fetchAndInstall, type Installer } from './installer.ts'
import { type ModuleRequest, requestFor } from './module-request.ts'
import type { Found, Outcome } from './outcome.ts'
import { PrefetchQueue } from './prefetch-queue.ts'
import { AimdLimit } from './schedule/aimd-limit.ts'
import { InFlightRequests } from './schedule/in-flight.ts'
import { RequestScheduler } from './schedule/request-scheduler.ts'
import { AddedMirrors } from './source/added-mirrors.ts'
import { preferring } from './source/fallback-order.ts'
import { HedgeBudget } from './source/hedge-policy.ts'
import { MirrorRaces } from './source/mirror-races.ts'
import { MirrorSource } from './source/mirror-source.ts'
import { MirrorStates } from './source/mirror-states.ts'
import { cacheName, type RestoredFiles, RestoredSource } from './source/restored-source.ts'
import { Spool } from './spool/spool.ts'
import { isThere, zipSumFault } from './verify/zip-file.ts'

/*
 * Fetches module files for the relay. A request passes, in this order:
 *
 *   fetcher     single-flight: each file is fetched once, whether the prefetch queue or go asks for it, however often
 *   source/     where from: the restored cache first, then the mirrors. For these: GOPROXY fallback order, circuit
 *               breaker and Retry-After (mirror states), retry budget with backoff, hedged requests for slow files
 *   schedule/   when: a scheduler with priorities (go's own requests, small files, zips) and an AIMD limit with slow
 *               start; latency percentiles say what is slow
 *   transfer/   one attempt: the HTTP request, resumed with If-Range, a large zip as a segmented download
 *   verify/     is it the file: JSON with the version, go.sum's hash of a go.mod, the two ends of a zip; its hash, too, if it
 *               is restored, go has refused a zip, or the mirror is tainted
 *   installer   into the module cache, if go has not asked yet and go.sum's hash proves it (commands/guard)
 *   spool/      where it waits for go: a bounded buffer, zips on disk and small files in memory; space in it is a lease
 *
 * The types on the way: ModuleRequest (what), FetchContext (shared by all requests), Attempt (one request to one mirror),
 * Outcome (of an attempt, and of a file). Errors of mirrors are outcomes; only an aborted signal throws.
 */

/** What a fetcher works with. */
export type FetcherOptions = {
  readonly plan: MirrorPlan
  readonly network: Network
  /** go.sum's hash of a zip or of a `.mod`; undefined for `.info`, and if go.sum has none. */
  readonly sums: (file: ModuleFile) => string | undefined
  /** The first source. */
  readonly restored?: RestoredFiles | undefined
  /** Gets each file that has come before go asks for it; undefined if all files wait for go. */
  readonly installer?: Installer | undefined
  /** A folder of the fetcher's own, made when it is needed and removed by `close`. */
  readonly spoolFolder: string
  /** A transfer without a byte for so long is given up; milliseconds. */
  readonly stallMs: number
  /** Requests in flight at once. */
  readonly concurrency: number
  /** Whether the first mirror has just been seen to answer; else slow start asks it for little until it has. */
  readonly isProven?: boolean
  readonly log: RunLog
  readonly signal: AbortSignal
}

/** Memory of a request beside its bytes, roughly. */
const bytesPerFile = 40 * 1024

/** Fetches module files: ahead of time those that are known to be needed, at once those that go asks for. */
export class Fetcher {
  readonly #options: FetcherOptions
  readonly #context: FetchContext
  readonly #mirrors: MirrorSource
  readonly #restored: RestoredSource | undefined
  readonly #entries = new Map<string, FetchEntry>()
  readonly #queue: PrefetchQueue
  readonly #closing = new AbortController()
  readonly #hindered = Promise.withResolvers<void>()

  constructor(options: FetcherOptions) {
    const { network, log, stallMs, signal, concurrency, plan, restored, isProven = false } = options
    const { installer, spoolFolder: temp } = options
    const spool = installer === undefined ? new Spool(temp) : new Spool(join(installer.folder, 'spool'), temp)
    const inFlight = new InFlightRequests()
    const scheduler = new RequestScheduler(new AimdLimit(concurrency, isProven), (priority, running) =>
      priority === 'zip' ? spool.hasZipRoom(running, inFlight.zipBytesToCome) : spool.hasSmallRoom,
    )
    const added = new AddedMirrors(plan.mirrors, network, log)
    const [states, hedges, races] = [new MirrorStates(log), new HedgeBudget(), new MirrorRaces(log)]
    this.#options = options
    this.#context = { network, log, stallMs, signal, spool, inFlight, scheduler, states, added, hedges, races }
    this.#mirrors = new MirrorSource(plan.mirrors)
    this.#restored = restored && new RestoredSource(restored, this.#closing.signal)
    this.#queue = new PrefetchQueue(concurrency, (file) => this.#prefetch(file))
    this.#closing.signal.addEventListener('abort', () => {
      this.#hindered.resolve()
      scheduler.close()
    })
    if (signal.aborted) this.#closing.abort(signal.reason)
    signal.addEventListener('abort', () => this.#closing.abort(signal.reason), { signal: this.#closing.signal })
  }

  /** Their names, best first. */
  get mirrors(): readonly string[] {
    return this.#options.plan.mirrors.map(({ name }) => name)
  }

  /** Whether there are public fallback mirrors, and none of them could be reached. */
  get areFallbacksOut(): boolean {
    return this.#context.added.areOut
  }

  /** How long a mirror still asks to be left alone, at most, in milliseconds: for the wait before go's next attempt. */
  get retryAfterMs(): number {
    return this.#context.states.longestHoldOffMs
  }

  /** Queues files that will be needed, in this order. Resolves when all are here and installed, or at the first that fails. */
  async prefetch(files: readonly ModuleFile[]): Promise<void> {
    this.#context.log.emit({ type: 'prefetch', files: files.length, zips: files.filter(isZip).length })
    await Promise.race([this.#queue.add(files), this.#hindered.promise])
  }

  /**
   * Fetches one file for go, now: what was prefetched is there or comes soon, all else goes to the front of the queue.
   * @throws the signal's reason, also when the fetcher is closed
   */
  async get(file: ModuleFile): Promise<Outcome> {
    const entry = this.#ask(file)
    for (;;) {
      const fetching = entry.fetching ?? this.#start(entry)
      const outcome = await fetching
      if (outcome.kind !== 'found') {
        entry.forget(fetching)
        return outcome
      }
      if (!this.#mustVerify(entry, outcome)) {
        const lent = entry.lend({ ...outcome, release: () => this.#free(outcome) })
        if (await isThere(outcome)) return lent
        entry.forget(fetching)
        lent.release(true)
        await this.#onLost(entry.request, outcome)
        continue
      }
      entry.isVerified = (await zipSumFault(outcome.content, entry.request.sum, this.#closing.signal)) === undefined
      // Two that asked at once both hash the copy; the first to finish has dealt with it.
      if (entry.isVerified || entry.fetching !== fetching) continue
      // So the restored cache hashes each copy, and removes this one.
      if (outcome.from === cacheName) this.#context.states.taint(cacheName)
      entry.forget(fetching)
      this.#free(outcome)
    }
  }

  /**
   * Fetches something that is no file of a version: a list, a query, a record of the checksum database. It is not kept.
   * A mirror that is preferred is asked first, and then only those of its group.
   * @throws the signal's reason, also when the fetcher is closed
   */
  async ask(request: ModuleRequest, preferred?: string): Promise<Outcome> {
    const { scheduler } = this.#context
    scheduler.promote(request.path)
    const source = new MirrorSource(preferring(this.#options.plan.mirrors, preferred))
    const outcome = await source.fetch(request, this.#context, this.#closing.signal)
    for (const fault of outcome.faults ?? []) this.#context.log.emit({ type: 'fault', fault })
    return outcome.kind === 'found' ? { ...outcome, release: () => this.#free(outcome) } : outcome
  }

  /**
   * To be called when go has refused a file: from now on each zip is compared with go.sum before go sees it, as each further
   * wrong one would cost an attempt.
   */
  verifyAll(): void {
    this.#context.states.verifyAll()
  }

  /** To be called before go is run once more: mirrors that files failed fast for are asked again. */
  reset(): void {
    this.#context.states.reset()
  }

  /** Whether one more attempt of go could get another copy of a file that it refused; without a file: of any. */
  hasAnotherSource(file: ModuleFile | undefined): boolean {
    const [first, second] = this.#options.plan.mirrors
    const isSettled = file !== undefined && this.#entries.get(filePath(file))?.isMismatch === true
    if (first === undefined || isSettled) return false
    const hasFallback = second !== undefined && (first.group === second.group || first.separator === '|')
    return hasFallback || this.#restored !== undefined
  }

  /** Ends every transfer and removes the spool. */
  async close(): Promise<void> {
    this.#queue.close()
    this.#closing.abort(new Error('the fetcher was closed'))
    await Promise.allSettled([...this.#entries.values()].map(({ fetching }) => fetching))
    await this.#context.spool.close()
  }

  /** go asks for a file. */
  #ask(file: ModuleFile): FetchEntry {
    const path = filePath(file)
    this.#context.log.emit({ type: 'file.asked', file: path, isNew: !this.#entries.has(path) })
    this.#context.scheduler.promote(path)
    const entry = this.#entryFor(file)
    entry.ask()
    return entry
  }

  /** Fetches a file before go asks for it, unless go was sooner. */
  async #prefetch(file: ModuleFile): Promise<void> {
    const { log, scheduler } = this.#context
    const path = filePath(file)
    // It was counted when it was queued, and when go asked for it or it was queued before.
    if (this.#entries.has(path)) return log.emit({ type: 'prefetch', files: -1, zips: isZip(file) ? -1 : 0 })
    const entry = this.#entryFor(file)
    if ((await this.#restored?.isWorthPrefetching(entry.request)) === false || scheduler.isUrgent(path)) return
    const outcome = await this.#start(entry)
    if (outcome.kind === 'failed') this.#hindered.resolve()
  }

  #entryFor(file: ModuleFile): FetchEntry {
    const path = filePath(file)
    const known = this.#entries.get(path)
    if (known !== undefined) return known
    const entry = new FetchEntry(requestFor(file, this.#options.sums(file)))
    this.#entries.set(path, entry)
    return entry
  }

  /** Starts the fetch of a file. A failure is forgotten at once, a 404 or a refusal once go has heard it. */
  #start(entry: FetchEntry): Promise<Outcome> {
    const { log, scheduler } = this.#context
    const { request } = entry
    const isAsked = () => scheduler.isUrgent(request.path)
    const steps = {
      installer: this.#options.installer,
      fetch: (wanted: ModuleRequest) => this.#fetch(wanted),
      free: (found: Found) => this.#free(found),
      isAsked,
    }
    const fetching = fetchAndInstall(request, steps).then((outcome) => {
      entry.isMismatch = outcome.kind === 'found' && outcome.isMismatch === true
      if (outcome.kind === 'found') entry.isVerified = outcome.verified
      else if (outcome.kind === 'failed' || isAsked()) entry.forget(fetching)
      for (const fault of entry.settle(outcome, isAsked())) log.emit({ type: 'fault', fault })
      return outcome
    })
    entry.fetching = fetching
    fetching.catch(() => entry.forget(fetching))
    return fetching
  }

  async #fetch(request: ModuleRequest): Promise<Outcome> {
    const outcome = await this.#fetchFromSources(request)
    if (outcome.kind === 'found') {
      const { from, size } = outcome
      countBuffer(bytesPerFile)
      this.#context.log.emit({ type: 'file.ready', file: request.path, from, size, restored: from === cacheName })
    }
    return outcome
  }

  /** The sources in their order: the restored cache, the mirrors. */
  async #fetchFromSources(request: ModuleRequest): Promise<Outcome> {
    const { signal } = this.#closing
    const restored = await this.#restored?.fetch(request, this.#context)
    if (restored?.kind === 'found') return restored
    const outcome = await this.#mirrors.fetch(request, this.#context, signal)
    if (restored?.kind !== 'failed') return outcome
    const fault = { ...restored.fault, recovered: outcome.kind === 'found' }
    return { ...outcome, faults: [fault, ...(outcome.faults ?? [])] }
  }

  /** Whether a zip must be hashed now: a restored one always, since the go that asks may compare nothing. */
  #mustVerify(entry: FetchEntry, { from }: Found): boolean {
    const { kind, sum } = entry.request
    if (kind !== 'zip' || sum === undefined || entry.isVerified) return false
    return from === cacheName || (entry.isIdle && this.#context.states.mustVerify(from))
  }

  /** Another process removed or cut short the file of a content: it is fetched anew, and not left there again. */
  async #onLost(request: ModuleRequest, { from, isInstalled }: Found): Promise<void> {
    if (isInstalled) return
    const { spool, log } = this.#context
    if (from === cacheName) await this.#restored?.discard(request)
    else if (spool.disableFolder()) {
      const fault = spoolFault(request, 'a file in it was removed or cut short')
      log.emit({ type: 'fault', fault: { ...fault, recovered: true } })
    }
  }

  /** Frees a content, which may let a prefetch start. */
  #free(found: Found): void {
    found.release(false)
    this.#context.scheduler.wake()
  }
}
