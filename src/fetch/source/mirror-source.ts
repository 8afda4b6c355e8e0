import { setTimeout as sleep } from 'node:timers/promises'
import { isBelowHttp, isTimeOut } from '../../causes/answer.ts'
import { isAdded, type Mirror } from '../../mirrors/plan.ts'
import { linkAbort } from '../../network/send.ts'
import { absentFailure, sharedFailure, unfinishedFault } from '../faults.ts'
import type { FetchContext } from '../fetch-context.ts'
import type { ModuleRequest } from '../module-request.ts'
import { discardOutcome, type Failed, type Found, type Outcome, type PartialZip } from '../outcome.ts'
import { type Attempt, makeAttempt } from '../transfer/attempt.ts'
import { FallbackOrder } from './fallback-order.ts'
import { FaultTrail } from './fault-trail.ts'
import { hedge } from './hedge.ts'
import { isWorthWaitingFor, probeWaitMs, requestBudget, retryWaitMs } from './retry-policy.ts'
import type { Source } from './source.ts'

/** The mirrors of a GOPROXY list as one source: requests until one decides, or the retry budget is used up. */
export class MirrorSource implements Source {
  readonly #mirrors: readonly Mirror[]

  constructor(mirrors: readonly Mirror[]) {
    this.#mirrors = mirrors
  }

  async fetch(request: ModuleRequest, context: FetchContext, signal: AbortSignal): Promise<Outcome> {
    await using fetch = new MirrorFetch(context.races.order(this.#mirrors), request, context, signal)
    return await fetch.run()
  }
}

/** The requests for one file: which mirror is asked next, what its answer means, and what is left of broken ones. */
class MirrorFetch implements AsyncDisposable {
  readonly #mirrors: readonly Mirror[]
  readonly #request: ModuleRequest
  readonly #context: FetchContext
  readonly #signal: AbortSignal
  readonly #order: FallbackOrder
  readonly #trail = new FaultTrail()
  /** Mirrors that were asked although their breaker was open. */
  readonly #probed = new Set<string>()
  #requests = 0
  #last: Mirror | undefined
  /** Why the last mirror did not decide: a cause, or `not found`. */
  #reason = ''
  #underWay: Attempt | undefined
  #part: PartialZip | undefined
  #copy: Found | undefined
  #decided: Outcome | undefined

  constructor(mirrors: readonly Mirror[], request: ModuleRequest, context: FetchContext, signal: AbortSignal) {
    this.#mirrors = mirrors
    this.#request = request
    this.#context = request.kind === 'sumdb' ? { ...context, states: context.states.sumdb } : context
    this.#signal = signal
    this.#order = new FallbackOrder(mirrors, request.sum === undefined ? request.refusedFrom : undefined)
  }

  async run(): Promise<Outcome> {
    try {
      while (this.#decided === undefined && this.#requests < this.#budget) {
        const candidates = await this.#candidates()
        if (candidates.length === 0) break
        if (!(await this.#requestAdmitted(candidates)) && !(await this.#requestOpen(candidates))) break
      }
    } catch (error) {
      this.#emitUnfinished()
      throw error
    }
    if (this.#decided === undefined) this.#failFast()
    return this.#decided === undefined ? this.#giveUp() : this.#close(this.#decided, this.#decided.kind !== 'refused')
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#copy?.release(false)
    await this.#part?.entry[Symbol.asyncDispose]()
  }

  get #budget(): number {
    return requestBudget(this.#context.added.usable(this.#mirrors).length)
  }

  /** The mirrors that may be asked now. Added ones are tried once one of the job's has failed, and waited for if no other is left. */
  async #candidates(): Promise<readonly Mirror[]> {
    const { added } = this.#context
    const { candidates } = this.#order
    const usable = added.usable(candidates)
    if (usable.length === candidates.length) return usable
    const reached = this.#requests === 0 && usable.length > 0 ? undefined : added.reach()
    if (usable.length > 0) return usable
    await linkAbort(this.#signal, reached ?? Promise.resolve())
    return added.usable(candidates)
  }

  /** Asks the first mirror that may be asked; false if none may be just now. */
  async #requestAdmitted(candidates: readonly Mirror[]): Promise<boolean> {
    const { scheduler, states } = this.#context
    const [first] = candidates
    // A fallback mirror is asked at once, the same mirror after a moment.
    if (first !== undefined && first === this.#last) {
      await this.#wait(first, retryWaitMs(this.#order.failuresOf(first)))
    }
    using _slot = await scheduler.acquire(this.#request.path, this.#request.kind === 'zip' ? 'zip' : 'small')
    this.#signal.throwIfAborted()
    // Only now, as other files may have learnt much about the mirrors while this one was queued.
    const admitted = states.admit(candidates)
    if (admitted !== undefined) await this.#ask(admitted)
    return admitted !== undefined
  }

  /**
   * All breakers are open: waits for the mirror that is back first, one file at a time, and asks it. A file that waited
   * while another one failed shares that failure. False if no mirror is worth waiting for.
   */
  async #requestOpen(candidates: readonly Mirror[]): Promise<boolean> {
    const { states, scheduler } = this.#context
    const [mirror] = candidates
      .filter(({ name }) => !states.isFailingFast(name))
      .sort((a, b) => states.holdOffMs(a.name) - states.holdOffMs(b.name))
    if (mirror === undefined || !isWorthWaitingFor(states.holdOffMs(mirror.name))) return false
    this.#probed.add(mirror.name)
    const before = states.failuresOf(mirror.name).count
    using probe = await states.acquireProbe(mirror.name)
    this.#signal.throwIfAborted()
    const { last, count } = states.failuresOf(mirror.name)
    if (last !== undefined && count !== before) {
      this.#requests++
      this.#share(mirror, last)
      return true
    }
    const isBack = states.admit([mirror]) !== undefined
    if (isBack) probe[Symbol.dispose]()
    else await this.#wait(mirror, probeWaitMs(this.#order.failuresOf(mirror), states.holdOffMs(mirror.name)))
    // Another file may have given the mirror up meanwhile.
    if (states.isFailingFast(mirror.name)) return true
    // As urgent as what go asked for: a prefetch that waited here for space in the spool would hold up go's own requests
    // behind it, and only go makes space.
    using _slot = await scheduler.acquire(this.#request.path, 'asked')
    this.#signal.throwIfAborted()
    await this.#ask(mirror)
    return true
  }

  async #wait(mirror: Mirror, ms: number): Promise<void> {
    const { path: file } = this.#request
    this.#context.log.emit({ type: 'retry', file, mirror: mirror.name, waitMs: Math.round(ms), reason: this.#reason })
    await sleep(ms, undefined, { signal: this.#signal })
  }

  /** Makes the next request, hedged, and judges what came of it. */
  async #ask(mirror: Mirror): Promise<void> {
    const { log, states } = this.#context
    const request = this.#request
    const last = this.#last
    if (last !== undefined && last !== mirror) {
      log.emit({ type: 'fallback', file: request.path, from: last.name, to: mirror.name, reason: this.#reason })
    }
    if (this.#part?.mirror !== mirror.name) await this.#keepPart(undefined)
    this.#last = mirror
    const part = this.#part
    this.#part = undefined
    const verify = states.mustVerify(mirror.name, request)
    this.#underWay = makeAttempt({ request, mirror, number: ++this.#requests, isHedge: false, verify, part })
    const fallbacks = this.#context.added.usable(this.#order.candidates).filter((other) => other !== mirror)
    const answers = await hedge(this.#underWay, fallbacks, this.#context, this.#signal)
    this.#underWay = undefined
    for (const { attempt, outcome } of answers) {
      if (this.#decided === undefined) await this.#judge(attempt, outcome)
      else await discardOutcome(outcome)
    }
  }

  /** What an outcome says about its mirror, about the load, and about the file. */
  async #judge(attempt: Attempt, outcome: Outcome): Promise<void> {
    const { states, scheduler } = this.#context
    const { mirror } = attempt
    switch (outcome.kind) {
      case 'found':
        states.recordSuccess(mirror.name)
        scheduler.onSuccess()
        if (this.#copy !== undefined) states.taint(this.#copy.from)
        this.#decided = outcome
        return
      case 'absent':
        // A 404 does not count against the circuit breaker.
        states.recordSuccess(mirror.name)
        this.#order.markNotFound(mirror, outcome)
        this.#reason = 'not found'
        if (this.#order.isNotFound) this.#decided = outcome
        return
      case 'refused':
        states.recordSuccess(mirror.name)
        if (!this.#order.isRefusalFinal(mirror)) return this.#fail(attempt, { ...outcome, kind: 'failed' })
        this.#trail.add(outcome.fault)
        this.#decided = outcome
        return
      case 'failed':
        return await this.#judgeFailure(attempt, outcome)
    }
  }

  async #judgeFailure(attempt: Attempt, failure: Failed): Promise<void> {
    const { states, scheduler, log } = this.#context
    const mirror = attempt.mirror.name
    if (failure.isLocal) {
      // Not the mirror's failure: it is asked once more, and the file waits in memory.
      states.recordCancelled(mirror)
      this.#requests--
      for (const fault of failure.faults ?? []) this.#trail.add(fault)
      return
    }
    this.#fail(attempt, failure)
    if (failure.copy !== undefined) {
      states.recordSuccess(mirror)
      log.emit({ type: 'hash-mismatch', file: this.#request.path, from: mirror })
      if (this.#copy === undefined) this.#copy = failure.copy
      else failure.copy.release(false)
      return
    }
    states.recordFailure(mirror, failure)
    await this.#keepPart(failure.part)
    if (failure.fault.cause !== 'http_429') return
    scheduler.onRateLimited()
    log.emit({ type: 'rate-limited', mirror, retryAfterMs: failure.retryAfterMs ?? 0, limit: scheduler.limit })
  }

  /** Notes a failure of a request for this file. */
  #fail({ mirror, flight }: Attempt, failure: Failed): void {
    const { cause, text } = failure.fault
    if (!isAdded(mirror) || failure.copy !== undefined) this.#trail.add(failure.fault)
    if (isAdded(mirror) && isBelowHttp(cause)) this.#context.added.leaveOut(mirror, text)
    this.#reason = cause
    const isUseless = this.#request.kind !== 'zip' || flight.received === flight.resumedAt
    this.#order.markFailed(mirror, failure, isTimeOut(cause) && isUseless)
    if (cause !== 'stall_timeout') return
    const afterMs = Math.round(performance.now() - flight.startedAt)
    this.#context.log.emit({ type: 'stall', file: this.#request.path, mirror: mirror.name, afterMs })
  }

  /** Notes a failure of another file's request, as this file did not get one. */
  #share(mirror: Mirror, last: Failed): Failed {
    const failure = sharedFailure(this.#request, mirror, last)
    if (!isAdded(mirror)) this.#trail.share(failure.fault)
    this.#order.markFailed(mirror, failure, isTimeOut(failure.fault.cause))
    return failure
  }

  /** Keeps the beginning of a zip for the next request; at most one. */
  async #keepPart(part: PartialZip | undefined): Promise<void> {
    await this.#part?.entry[Symbol.asyncDispose]()
    this.#part = part
  }

  /** Spares other files what this one has been through: its whole budget at an open mirror, or requests that hang. */
  #failFast(): void {
    const { states, scheduler } = this.#context
    const isSpent = this.#requests >= this.#budget && scheduler.isUrgent(this.#request.path)
    for (const name of isSpent ? this.#probed : this.#order.silent.map((mirror) => mirror.name)) states.failFast(name)
  }

  #giveUp(): Outcome {
    const copy = this.#copy
    this.#copy = undefined
    // Every mirror that could be asked has the same wrong file: go's own checksum error is the truth.
    if (copy !== undefined) return this.#close(copy, false)
    const absent = this.#order.notFoundBeforeSilence
    if (absent !== undefined) return this.#answer(absentFailure(this.#request, absent.mirror, absent.answer))
    const { status, fault, from } = this.#order.failure ?? this.#shareAny()
    return this.#close({ kind: 'failed', status, fault, from }, false)
  }

  /** No mirror was asked, as all have failed for other files or asked for a pause: that is this file's error, too. */
  #shareAny(): Failed {
    for (const mirror of this.#mirrors.toSorted((a, b) => Number(isAdded(a)) - Number(isAdded(b)))) {
      const { last } = this.#context.states.failuresOf(mirror.name)
      if (last !== undefined) return this.#share(mirror, last)
    }
    throw new Error(`no mirror to ask for ${this.#request.path}`)
  }

  /** An answer that outranks the silence of other mirrors: what those met has not failed the file. */
  #answer(failure: Failed): Outcome {
    return { ...failure, faults: [...this.#trail.list(true), failure.fault] }
  }

  #close(outcome: Outcome, recovered: boolean): Outcome {
    return { ...outcome, faults: this.#trail.list(recovered) }
  }

  /** The run is over while go waits: what was met and what was in flight is what took the time. */
  #emitUnfinished(): void {
    const { scheduler, signal, log } = this.#context
    // If the fetcher is merely closed, go has what it needs, or failed for a reason of its own.
    if (!signal.aborted || !scheduler.isUrgent(this.#request.path)) return
    const isTimeUp = signal.reason instanceof Error && signal.reason.name === 'TimeoutError'
    const underWay = this.#underWay !== undefined && !isAdded(this.#underWay.mirror) ? this.#underWay : undefined
    const unfinished = isTimeUp && underWay !== undefined ? [unfinishedFault(underWay)] : []
    for (const fault of [...this.#trail.met, ...unfinished]) log.emit({ type: 'fault', fault })
  }
}
