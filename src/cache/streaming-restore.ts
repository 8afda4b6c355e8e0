import { type RestoreOptions, type RestoreResult, restore } from './restore.ts'
import type { Arrival } from './store.ts'

/** How often the progress is looked at; all times in milliseconds. */
const tick = 250
/** So long files wait for a store that has not even said whether it has an entry. */
const patience = 3_000
/** An entry that comes is left to come for so long before the mirrors are tried beside it … */
const undisturbed = 3_000
/** … and for so long where nothing of it can be seen: some clients fetch large pieces at a time. */
const invisible = 10_000
/** The mirrors are tried for so long, and then not for twice that time. */
const trial = 2_000
/** So many files are let go to the mirrors for a trial. */
const sample = 8
/** The mirrors must be so much faster, for a trial is no promise. */
const margin = 1.5
/** What will be here sooner than this is waited for in any case. */
const soon = 2_000
/** So long the rest of an entry may still take when all that was needed of it has come. */
const grace = 1_000

export type StreamingRestoreOptions = Omit<RestoreOptions, 'onArrival'> & {
  /** The bytes that have come from the mirrors so far. */
  readonly transferred: () => number
}

/**
 * A restore that is under way while go and the fetch-ahead already work: whoever needs a file waits here for it, as long as
 * the cache is the faster way to it. When the mirrors turn out to be clearly faster, the restore is dropped.
 */
export class StreamingRestore {
  /** What became of it; never rejects. */
  readonly done: Promise<RestoreResult>
  readonly #transferred: () => number
  readonly #drop = new AbortController()
  readonly #began = performance.now()
  readonly #arrived = new Set<string>()
  readonly #waiting = new Map<string, (() => void)[]>()
  #foundAt: number | undefined
  #bytes = 0
  #isOver = false
  /** All of an entry with the exact content has come. */
  #isWhole = false
  /** A trial that is under way, or was the last one. */
  #trial: { readonly began: number; readonly transferred: number; isOver: boolean } | undefined

  constructor(options: StreamingRestoreOptions) {
    this.#transferred = options.transferred
    const timer = setInterval(() => this.#look(), tick)
    const signal = AbortSignal.any([options.signal, this.#drop.signal])
    this.done = restore({ ...options, signal, onArrival: (arrival) => this.#take(arrival) }).then((result) => {
      this.#isOver = true
      this.#isWhole = result.outcome === 'hit' && result.reason === ''
      clearInterval(timer)
      this.#release(this.#waiting.keys())
      return result
    })
  }

  /**
   * Resolves when the file (relative to the folder) has come, or need not be waited for: to false where the job before this
   * one, which needed the same modules, had no use for it. So it is with much of the module graph: go.sum names more
   * `.mod` files than go reads.
   */
  async arrival(path: string): Promise<boolean> {
    if (!this.#isOver && !this.#arrived.has(path) && this.#isPromising) {
      await new Promise<void>((resolve) => {
        const others = this.#waiting.get(path)
        if (others === undefined) this.#waiting.set(path, [resolve])
        else others.push(resolve)
      })
    }
    return this.#arrived.has(path) || !this.#isWhole || !path.endsWith('.mod')
  }

  /** Drops what is still to come; the reason stands in the result. */
  drop(reason: string): void {
    this.#drop.abort(new Error(reason))
  }

  /** What became of it, now that nobody waits for files any more: an entry may still come to its end, if that is near. */
  async finish(): Promise<RestoreResult> {
    const isMute = this.#foundAt === undefined
    const reason = isMute ? 'the store has not answered' : 'the rest is not needed any more'
    const timer = setTimeout(() => this.drop(reason), isMute ? 0 : grace)
    return await this.done.finally(() => clearTimeout(timer))
  }

  /** Is there an entry, or may there still be one? */
  get #isPromising(): boolean {
    return this.#foundAt !== undefined || performance.now() - this.#began < patience
  }

  #take({ bytes, path }: Arrival): void {
    this.#foundAt ??= performance.now()
    this.#bytes = bytes
    if (path === '') return
    this.#arrived.add(path)
    this.#release([path])
  }

  #release(paths: Iterable<string>): void {
    for (const path of [...paths]) {
      const waiting = this.#waiting.get(path) ?? []
      this.#waiting.delete(path)
      for (const resolve of waiting) resolve()
    }
  }

  #look(): void {
    if (!this.#isPromising) this.#release(this.#waiting.keys())
    if (this.#foundAt === undefined) return
    const now = performance.now()
    const elapsed = now - this.#foundAt
    if (this.#trial !== undefined && !this.#trial.isOver) {
      if (now - this.#trial.began >= trial) this.#judge(now, elapsed)
      return
    }
    const isDue = this.#trial === undefined || now - this.#trial.began >= 3 * trial
    if (isDue && elapsed >= (this.#bytes > 0 ? undisturbed : invisible) && this.#timeLeft(elapsed) > soon)
      this.#try(now)
  }

  /** How long those who wait will have to, if files go on coming as they came. */
  #timeLeft(elapsed: number): number {
    return this.#waiting.size === 0 ? 0 : (elapsed / this.#arrived.size) * this.#waiting.size
  }

  #try(now: number): void {
    this.#trial = { began: now, transferred: this.#transferred(), isOver: false }
    // Zips, as small files would measure nothing but the distance; and the last, which are the least likely to come next.
    this.#release([...this.#waiting.keys()].filter((path) => path.endsWith('.zip')).slice(-sample))
  }

  #judge(now: number, elapsed: number): void {
    if (this.#trial === undefined) return
    this.#trial.isOver = true
    const mirrors = (this.#transferred() - this.#trial.transferred) / (now - this.#trial.began)
    const cache = this.#bytes / elapsed
    if (mirrors <= margin * cache) return
    this.drop(`the mirrors are faster: ${rate(mirrors)} against ${rate(cache)}`)
  }
}

/** Bytes a millisecond, for people. */
function rate(speed: number): string {
  return `${(speed / 1000).toFixed(1)} MB/s`
}
