import type { AimdLimit } from './aimd-limit.ts'

/** What go waits for, small files that are prefetched, zips that are prefetched; most urgent first. */
export const priorities = ['asked', 'small', 'zip'] as const
export type Priority = (typeof priorities)[number]

/**
 * The share of all slots that a priority may have. Small files are many and cost processor time rather than bandwidth,
 * so zips run beside them. What zips leave free is for go's own requests and for further connections to large zips.
 */
const shares: Readonly<Record<Priority, number>> = { asked: 1, small: 0.75, zip: 0.75 }

/** The right to have one request in flight; disposing of it gives it back, and doing so twice does nothing. */
export type Slot = Disposable

type Waiter = { readonly file: string; readonly grant: (slot: Slot) => void }

/**
 * Priority scheduler: decides which request may start next. At most as many run at once as the AIMD limit says; within
 * it the more urgent priority comes first, and prefetching starts only if there is space for its result.
 */
export class RequestScheduler {
  readonly #limit: AimdLimit
  readonly #mayPrefetch: (priority: 'small' | 'zip', running: number) => boolean
  readonly #queues = { asked: new Set<Waiter>(), small: new Set<Waiter>(), zip: new Set<Waiter>() }
  readonly #running: Record<Priority, number> = { asked: 0, small: 0, zip: 0 }
  readonly #urgent = new Set<string>()
  #isClosed = false

  /** `mayPrefetch` is told how many requests run; call {@link wake} when its answer may have changed. */
  constructor(limit: AimdLimit, mayPrefetch: (priority: 'small' | 'zip', running: number) => boolean) {
    this.#limit = limit
    this.#mayPrefetch = mayPrefetch
  }

  /** How many requests may run at once. */
  get limit(): number {
    return this.#isClosed ? Number.POSITIVE_INFINITY : this.#limit.current
  }

  /** Waits for a slot; a file that go asked for has the highest priority. */
  acquire(file: string, priority: Priority): Promise<Slot> {
    const { promise, resolve } = Promise.withResolvers<Slot>()
    this.#queues[this.#urgent.has(file) ? 'asked' : priority].add({ file, grant: resolve })
    this.wake()
    return promise
  }

  /** A slot for an optional request: undefined if none is free now. */
  tryAcquire(): Slot | undefined {
    return this.#total < this.limit ? this.#slot('asked') : undefined
  }

  /** go asks for this file: whatever waits for it goes to the front. */
  promote(file: string): void {
    this.#urgent.add(file)
    for (const queue of [this.#queues.small, this.#queues.zip]) {
      for (const waiter of queue) {
        if (waiter.file !== file) continue
        queue.delete(waiter)
        this.#queues.asked.add(waiter)
      }
    }
    this.wake()
  }

  /** Whether go has asked for this file. */
  isUrgent(file: string): boolean {
    return this.#urgent.has(file)
  }

  /** Starts what may start now. */
  wake(): void {
    while (this.#total < this.limit) {
      const priority = priorities.find((each) => this.#queues[each].size > 0 && !this.#isFull(each))
      if (priority === undefined) return
      const [next] = this.#queues[priority]
      if (next === undefined) return
      this.#queues[priority].delete(next)
      next.grant(this.#slot(priority))
    }
  }

  /** A mirror said "too many requests". */
  onRateLimited(): void {
    this.#limit.onRateLimited()
  }

  /** A request went well. */
  onSuccess(): void {
    const before = this.limit
    this.#limit.onSuccess()
    if (this.limit > before) this.wake()
  }

  /** Lets everything through: each request that waits, or comes later, finds its signal aborted. */
  close(): void {
    this.#isClosed = true
    this.wake()
  }

  get #total(): number {
    const { asked, small, zip } = this.#running
    return asked + small + zip
  }

  #slot(priority: Priority): Slot {
    this.#running[priority]++
    let isHeld = true
    return {
      [Symbol.dispose]: () => {
        if (!isHeld) return
        isHeld = false
        this.#running[priority]--
        this.wake()
      },
    }
  }

  #isFull(priority: Priority): boolean {
    if (priority === 'asked' || this.#isClosed) return false
    const most = Math.ceil(shares[priority] * this.limit)
    return this.#running[priority] >= most || !this.#mayPrefetch(priority, this.#total)
  }
}
