import { setTimeout as sleep } from 'node:timers/promises'
import type { Fault } from '../../causes/fault.ts'
import type { Mirror } from '../../mirrors/plan.ts'
import { type Blamed, FaultTrail } from '../fault-trail.ts'
import type { Content, Outcome } from '../outcome.ts'
import { spoolFault } from '../request-faults.ts'
import { SpoolError } from '../spool/spool-file.ts'
import type { PartialBody, Verdict } from '../transfer/response-verdict.ts'
import { AttemptFactory, type Question, type Tools } from './attempts.ts'
import { backoffMs } from './backoff.ts'
import { FallbackOrder } from './fallback-order.ts'
import type { Result } from './hedge.ts'
import type { LastFailure } from './mirror-states.ts'

/** An outcome, and the faults met on the way to it; `recovered` says whether the outcome made up for them. */
export type Answer = {
  readonly outcome: Outcome
  readonly faults: readonly Fault[]
  /** The file is not the one that go.sum names, but nobody has another one. */
  readonly isDisputed: boolean
}

/** So often is one file asked for before it is given up, and once more for each further mirror. */
const patience = 4
/** A longer Retry-After is left to the attempts of the whole download, which know how much time there is. */
const longestHoldOff = 15_000
/** A mirror that somebody chose and that says one of these has the last word. */
const refusals: readonly string[] = ['http_401', 'http_403']

/** Asks until somebody answers or nobody is left to ask. Throws only when the signal ends it. */
export async function fetchFromMirrors(tools: Tools, question: Question): Promise<Answer> {
  const inquiry = new Inquiry(tools, question)
  try {
    return await inquiry.run()
  } catch (error) {
    question.onCut(inquiry.faults)
    throw error
  } finally {
    await inquiry.close()
  }
}

type Disputed = { readonly content: Content; readonly size: number; readonly mirror: Mirror }

class Inquiry {
  readonly #tools: Tools
  readonly #question: Question
  readonly #standings: FallbackOrder
  readonly #asking: AttemptFactory
  readonly #troubles: FaultTrail
  #asked = 0
  #last: Mirror | undefined
  #part: PartialBody | undefined
  readonly #demoted = new Set<Mirror>()
  #disputed: Disputed | undefined
  #gaveIn = false

  constructor(tools: Tools, question: Question) {
    this.#tools = tools
    this.#question = question
    this.#standings = new FallbackOrder(tools.mirrors, question.avoid)
    this.#troubles = new FaultTrail(question.wanted)
    this.#asking = new AttemptFactory(tools, question, this.#standings, (mirror, trouble) =>
      this.#blame(mirror, trouble),
    )
  }

  async run(): Promise<Answer> {
    const most = patience + this.#tools.mirrors.length - 1
    while (this.#asked < most) {
      const { candidates } = this.#standings
      if (candidates.length === 0) break
      const outcome = await this.#askOne(candidates)
      if (outcome === 'none') break
      if (outcome !== undefined) return this.#answer(outcome)
    }
    if (this.#asked >= most && this.#question.isAwaited()) {
      for (const { name } of this.#demoted) this.#tools.weather.failFast(name)
    }
    return this.#answer(this.#giveUp())
  }

  /** What was met until now, a request that the end of the time cut short included. */
  get faults(): readonly Fault[] {
    const { unfinished } = this.#asking
    const { met } = this.#troubles
    return unfinished === undefined ? met : [...met, unfinished]
  }

  async close(): Promise<void> {
    const { spool } = this.#tools.site
    if (this.#part !== undefined) await spool.dropPart(this.#part.path)
    if (this.#disputed !== undefined) await spool.drop(this.#disputed.content, this.#disputed.size)
  }

  /** One request; undefined to go on, `none` when there is nobody to ask in reasonable time. */
  async #askOne(candidates: readonly Mirror[]): Promise<Outcome | undefined | 'none'> {
    const { weather } = this.#tools
    // Retrying at once is for stand-ins: the same mirror is given a moment.
    if (this.#last !== undefined && candidates[0] === this.#last) await this.#pause(this.#jitter(this.#last))
    const ticket = this.#question.takeTurn()
    try {
      await ticket.granted
      this.#question.signal.throwIfAborted()
      // Only now, since others may have learnt much about the mirrors while this file was queued.
      const chosen = weather.choose(candidates)
      if (chosen !== undefined) return await this.#request(chosen)
    } finally {
      ticket.release()
    }
    const left = candidates.filter(({ name }) => !weather.isGivenUp(name))
    const [only] = left.sort((a, b) => weather.holdOff(a.name) - weather.holdOff(b.name))
    if (only === undefined || weather.holdOff(only.name) > longestHoldOff) return 'none'
    return await this.#requestDemoted(only)
  }

  /** Everybody is demoted: one after another, and who waited while another failed has failed with it. */
  async #requestDemoted(mirror: Mirror): Promise<Outcome | undefined> {
    const { weather } = this.#tools
    const { signal } = this.#question
    this.#demoted.add(mirror)
    const before = weather.trouble(mirror.name)?.count
    const leave = await weather.acquireProbe(mirror.name)
    try {
      signal.throwIfAborted()
      const trouble = weather.trouble(mirror.name)
      if (trouble !== undefined && trouble.count !== before) {
        this.#asked++
        this.#weighFault(mirror, trouble, this.#troubles.share(mirror, trouble))
        return undefined
      }
      const isBack = weather.choose([mirror]) !== undefined
      if (isBack) leave()
      // At least half of the backoff: whoever has no other mirror must not lose its patience within milliseconds.
      else await this.#pause(Math.max(weather.holdOff(mirror.name), this.#backoff(mirror) + this.#jitter(mirror)))
      return await this.#requestInTurn(mirror)
    } finally {
      leave()
    }
  }

  async #requestInTurn(mirror: Mirror): Promise<Outcome | undefined> {
    const ticket = this.#question.takeTurn()
    // Were this one to wait for room, those behind it would, too, and among them what go needs before it makes room.
    ticket.promote()
    try {
      await ticket.granted
      this.#question.signal.throwIfAborted()
      return await this.#request(mirror)
    } finally {
      ticket.release()
    }
  }

  async #pause(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.#question.signal })
  }

  #backoff(mirror: Mirror): number {
    return backoffMs(this.#standings.faults(mirror))
  }

  #jitter(mirror: Mirror): number {
    return Math.random() * this.#backoff(mirror)
  }

  async #request(mirror: Mirror): Promise<Outcome | undefined> {
    const { tally, spool } = this.#tools.site
    if (this.#asked > 0) tally.retries++
    if (this.#last !== undefined && this.#last !== mirror) tally.failovers++
    this.#asked++
    this.#last = mirror
    if (this.#part !== undefined && this.#part.mirror !== mirror.name) {
      await spool.dropPart(this.#part.path)
      this.#part = undefined
    }
    const part = this.#part
    this.#part = undefined
    let results: readonly Result[]
    try {
      results = await this.#asking.request(mirror, part)
    } catch (error) {
      this.#tools.weather.recordCancelled(mirror.name)
      if (!(error instanceof SpoolError)) throw error
      // No fault of the mirror: it is asked once more, and the file waits in memory.
      this.#asked--
      if (spool.giveUp()) this.#troubles.add(spoolFault(this.#question.wanted, error.message))
      return undefined
    }
    for (const { mirror: from, reply } of results) {
      const outcome = await this.#weigh(from, reply)
      if (outcome !== undefined) return outcome
    }
    return undefined
  }

  async #weigh(mirror: Mirror, reply: Verdict): Promise<Outcome | undefined> {
    const { weather, site } = this.#tools
    switch (reply.kind) {
      case 'content':
        weather.recordSuccess(mirror.name)
        site.turns.onSuccess()
        site.tally.mirror = mirror.name
        if (this.#disputed !== undefined) weather.taint(this.#disputed.mirror.name)
        return this.#found(reply.content, reply.size, mirror)
      case 'disputed':
        weather.recordSuccess(mirror.name)
        this.#blame(mirror, { seen: reply.seen, at: reply.at, status: 502 })
        if (this.#disputed === undefined) this.#disputed = { ...reply, mirror }
        else await site.spool.drop(reply.content, reply.size)
        return undefined
      case 'status':
        return this.#weighStatus(mirror, reply)
      case 'trouble':
        // Two requests may both have broken off.
        if (this.#part !== undefined) await site.spool.dropPart(this.#part.path)
        this.#part = reply.part
        weather.recordFailure(mirror.name, { seen: reply.seen, at: reply.at, status: 502 })
        this.#blame(mirror, { seen: reply.seen, at: reply.at, status: 502 })
        return undefined
    }
  }

  #weighStatus(mirror: Mirror, reply: Verdict & { kind: 'status' }): Outcome | undefined {
    const { status, text, seen } = reply
    const { weather, site } = this.#tools
    const isAbsent = status === 404 || status === 410
    const refuses = refusals.includes(seen.cause)
    // A no to one file is no illness.
    if (isAbsent || refuses) weather.recordSuccess(mirror.name)
    else weather.recordFailure(mirror.name, reply)
    if (isAbsent) {
      this.#standings.markNotFound(mirror)
      return this.#standings.absent ? { kind: 'absent', status, text, from: mirror.name } : undefined
    }
    if (refuses && mirror.origin === 'list') {
      this.#troubles.meet(reply)
      return { kind: 'refused', status, text, from: mirror.name }
    }
    if (seen.cause === 'http_429') site.turns.onRateLimited()
    this.#blame(mirror, reply)
    return undefined
  }

  #found(content: Content, size: number, mirror: Mirror): Outcome {
    return { kind: 'found', content, size, from: mirror.name, release: () => {} }
  }

  /** Notes a fault of a request for this file. */
  #blame(mirror: Mirror, trouble: LastFailure): void {
    if (trouble.seen.cause === 'stall_timeout') this.#tools.site.tally.stalls++
    this.#weighFault(mirror, trouble, this.#troubles.meet(trouble))
  }

  /** What a fault means for asking this mirror again. */
  #weighFault(mirror: Mirror, { seen, status }: LastFailure, fault: Fault): void {
    this.#standings.markFailed(mirror, fault.retryable, seen.cause === 'stall_timeout')
    this.#troubles.blame({ fault, status, mirror })
  }

  #giveUp(): Outcome {
    const disputed = this.#disputed
    if (disputed !== undefined) {
      // Everybody who could be asked says the same: go's own checksum error is the truth.
      this.#disputed = undefined
      this.#gaveIn = true
      return this.#found(disputed.content, disputed.size, disputed.mirror)
    }
    const blamed = this.#troubles.blamed ?? this.#blameTheWeather()
    return { kind: 'failed', status: blamed.status, fault: blamed.fault, from: blamed.mirror.name }
  }

  /** Nobody was asked, since all mirrors have failed others or asked for a pause: that is then this file's fault too. */
  #blameTheWeather(): Blamed {
    const mirror = this.#tools.mirrors.find(({ name }) => this.#tools.weather.trouble(name) !== undefined)
    const trouble = mirror && this.#tools.weather.trouble(mirror.name)
    if (mirror === undefined || trouble === undefined)
      throw new Error(`no mirror to ask for ${this.#question.wanted.path}`)
    return { fault: this.#troubles.share(mirror, trouble), status: trouble.status, mirror }
  }

  #answer(outcome: Outcome): Answer {
    const isAnswer = outcome.kind === 'absent' || (outcome.kind === 'found' && !this.#gaveIn)
    return { outcome, faults: this.#troubles.tell(isAnswer), isDisputed: this.#gaveIn }
  }
}
