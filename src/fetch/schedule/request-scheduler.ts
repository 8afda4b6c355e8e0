/** Lanes, most urgent first: what go is waiting for, the small files of the fetch-ahead, its zips. */
export const priorities = ['asked', 'small', 'zip'] as const
export type Priority = (typeof priorities)[number]

/**
 * How much of the turns a lane may have. Small files are many and keep the processor busy rather than the link: zips come beside
 * them. What is left by zips is for what go asks for, and for more connections to large ones.
 */
const shares: Readonly<Record<Priority, number>> = { asked: 1, small: 0.75, zip: 0.75 }

/** A place in the queue. */
export type Slot = {
  /** Resolves when the request may start. */
  readonly granted: Promise<void>
  /** go has asked: to the front. */
  promote(): void
  /** Gives the place (or the slot) back; further calls do nothing. */
  release(): void
}

type Waiting = { start: () => void; lane: Priority }

/** A server that says "too many" is asked with at least this many requests at once. */
const minLimit = 2
/** So many requests run at once until one has gone well: a dead mirror is not to be asked for everything at the same time. */
const slowStartLimit = 8

/**
 * Who may use the network next. `limit` requests run at once; it is halved when a mirror says "too many requests" and
 * grows back by one for each `limit` requests that went well.
 */
export class RequestScheduler {
  readonly #most: number
  readonly #hasRoom: (lane: Priority, running: number) => boolean
  readonly #queues = { asked: new Set<Waiting>(), small: new Set<Waiting>(), zip: new Set<Waiting>() }
  #limit: number
  #isProven: boolean
  readonly #runningIn: Record<Priority, number> = { asked: 0, small: 0, zip: 0 }
  #good = 0
  #isOver = false

  /**
   * `isProven`: the mirrors are known to answer; else few requests run until one has gone well. What nobody waits for
   * yet only starts while `hasRoom` says so, told how many requests run; call {@link wake} when that may have changed.
   */
  constructor(limit: number, hasRoom: (lane: Priority, running: number) => boolean, isProven: boolean) {
    this.#most = limit
    this.#limit = isProven ? limit : Math.min(limit, slowStartLimit)
    this.#isProven = isProven
    this.#hasRoom = hasRoom
  }

  get limit(): number {
    return this.#limit
  }

  acquire(lane: Priority): Slot {
    const { promise, resolve } = Promise.withResolvers<void>()
    let state: 'waiting' | 'running' | 'left' = 'waiting'
    const waiting: Waiting = {
      lane,
      start: () => {
        state = 'running'
        this.#runningIn[waiting.lane]++
        resolve()
      },
    }
    this.#queues[lane].add(waiting)
    this.wake()
    return {
      granted: promise,
      promote: () => {
        if (!this.#queues[waiting.lane].delete(waiting)) return
        waiting.lane = 'asked'
        this.#queues.asked.add(waiting)
        this.wake()
      },
      release: () => {
        this.#queues[waiting.lane].delete(waiting)
        if (state === 'running') this.#runningIn[waiting.lane]--
        state = 'left'
        this.wake()
      },
    }
  }

  /** A turn for what may as well not be done: undefined where none is free at once. */
  tryAcquire(): Slot | undefined {
    return this.#running < this.#limit ? this.acquire('asked') : undefined
  }

  /** Starts whoever may start now. */
  wake(): void {
    while (this.#running < this.#limit) {
      const next = this.#next()
      if (next === undefined) return
      this.#queues[next.lane].delete(next)
      next.start()
    }
  }

  /** All is over: whoever waits, or comes later, is let through to find that out. */
  end(): void {
    this.#limit = Number.POSITIVE_INFINITY
    this.#isOver = true
    this.wake()
  }

  /** A mirror said "too many requests". */
  onRateLimited(): void {
    this.#limit = Math.max(Math.min(minLimit, this.#most), Math.floor(this.#limit / 2))
    this.#good = 0
    // It has said how many it wants: from here on the number grows slowly.
    this.#isProven = true
  }

  /** A request went well. */
  onSuccess(): void {
    if (!this.#isProven) {
      this.#isProven = true
      this.#limit = this.#most
      this.wake()
      return
    }
    if (this.#limit >= this.#most || ++this.#good < this.#limit) return
    this.#good = 0
    this.#limit++
    this.wake()
  }

  get #running(): number {
    const { asked, small, zip } = this.#runningIn
    return asked + small + zip
  }

  #next(): Waiting | undefined {
    for (const lane of priorities) {
      if (this.#isFull(lane)) continue
      for (const waiting of this.#queues[lane]) return waiting
    }
    return undefined
  }

  #isFull(lane: Priority): boolean {
    if (lane === 'asked' || this.#isOver) return false
    const most = Math.ceil(shares[lane] * this.#limit)
    return this.#runningIn[lane] >= most || !this.#hasRoom(lane, this.#running)
  }
}
