import { type RestoreOptions, type RestoreResult, restore } from './restore.ts'
import type { RestoreProgress } from './store.ts'

/** Time between two looks at the progress; all times in milliseconds. */
const tick = 125
/** How long files wait for a store that has not answered whether it has an entry. */
const patience = 3_000
/** How long an entry is left to come before the mirrors are tried beside it: with a trial, a slow one costs less than 2 s … */
const undisturbed = 750
/** … and how long if nothing of it has come: a service that is slow to begin may be fast then. */
const invisible = 2_000
/** How long a trial of the mirrors takes; the next one begins after twice that time. */
const trial = 750
/** How many files are requested from the mirrors with each look in a trial. */
const sample = 6
/** How many times as fast the mirrors must be: a trial is only an estimate. */
const margin = 1.5
/** An entry that is expected to be complete sooner than this is waited for. */
const soon = 2_000
/** How long the rest of an entry may take once all needed files have come. */
const grace = 1_000

export type StreamingRestoreOptions = Omit<RestoreOptions, 'onProgress'> & {
  /** Bytes that have come from the mirrors so far. */
  readonly transferred: () => number
}

/**
 * Restores while go and the prefetch already work: a request for a file waits here as long as the cache is the faster source.
 * If the mirrors turn out to be clearly faster, the restore is dropped.
 */
export class StreamingRestore {
  /** The result; never rejects. */
  readonly done: Promise<RestoreResult>
  readonly #transferred: () => number
  readonly #drop = new AbortController()
  readonly #began = performance.now()
  readonly #arrived = new Set<string>()
  readonly #waiting = new Map<string, (() => void)[]>()
  #foundAt: number | undefined
  #bytes = 0
  #writingMs = 0
  #isOver = false
  /** Whether a whole entry of the same modules has come. */
  #isWhole = false
  /** The current or last trial. */
  #trial: { readonly began: number; readonly transferred: number; isOver: boolean } | undefined

  constructor(options: StreamingRestoreOptions) {
    this.#transferred = options.transferred
    const timer = setInterval(() => this.#look(), tick)
    const signal = AbortSignal.any([options.signal, this.#drop.signal])
    this.done = restore({ ...options, signal, onProgress: (arrival) => this.#take(arrival) }).then((result) => {
      this.#isOver = true
      this.#isWhole = result.outcome === 'hit' && result.reason === ''
      clearInterval(timer)
      this.#release(this.#waiting.keys())
      return result
    })
  }

  /**
   * Resolves when the file (relative to the folder) has come, or need not be waited for: to false if the earlier job, which
   * needed the same modules, did not need it. That is so for much of the module graph: go.sum names more `.mod` files than go
   * reads.
   */
  async waitFor(path: string): Promise<boolean> {
    if (!this.#isOver && !this.#arrived.has(path) && this.#isPromising) {
      await new Promise<void>((resolve) => {
        const others = this.#waiting.get(path)
        if (others === undefined) this.#waiting.set(path, [resolve])
        else others.push(resolve)
      })
    }
    return this.#arrived.has(path) || !this.#isWhole || !path.endsWith('.mod')
  }

  /** How many bytes have come so far. */
  get bytes(): number {
    return this.#bytes
  }

  /** Drops the rest; the reason is in the result. */
  drop(reason: string): void {
    this.#drop.abort(new Error(reason))
  }

  /** The result, once no request waits any more: the rest of an entry may still come if that takes little time. */
  async finish(): Promise<RestoreResult> {
    const isMute = this.#foundAt === undefined
    const reason = isMute ? 'the store has not answered' : 'the rest is not needed any more'
    const timer = setTimeout(() => this.drop(reason), isMute ? 0 : grace)
    return await this.done.finally(() => clearTimeout(timer))
  }

  /** Whether there is an entry, or may still be one. */
  get #isPromising(): boolean {
    return this.#foundAt !== undefined || performance.now() - this.#began < patience
  }

  #take({ bytes, path, writingMs }: RestoreProgress): void {
    this.#foundAt ??= performance.now()
    this.#bytes = bytes
    this.#writingMs = writingMs
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
    const waited = this.#waited(now, this.#foundAt)
    if (this.#trial !== undefined && !this.#trial.isOver) {
      if (now - this.#trial.began >= trial) this.#judge(now, waited)
      else this.#releaseSample()
      return
    }
    const isDue =
      this.#trial === undefined
        ? waited >= (this.#bytes > 0 ? undisturbed : invisible)
        : now - this.#trial.began >= 3 * trial
    if (!isDue || this.#timeLeft(waited) <= soon) return
    this.#trial = { began: now, transferred: this.#transferred(), isOver: false }
    this.#releaseSample()
  }

  /** How long bytes were waited for. On a slow disk most of the time goes into writing, which mirrors would not save. */
  #waited(now: number, foundAt: number): number {
    return Math.max(1, now - foundAt - this.#writingMs)
  }

  /**
   * How long bytes will be waited for until the entry is complete, at the present rate. Small files come first, and say nothing of
   * the zips.
   */
  #timeLeft(waited: number): number {
    const zips = (paths: Iterable<string>) => [...paths].filter(isZip).length
    const [zipsCome, zipsToCome] = [zips(this.#arrived), zips(this.#waiting.keys())]
    const [filesCome, filesToCome] = [this.#arrived.size - zipsCome, this.#waiting.size - zipsToCome]
    const left = (come: number, toCome: number) => (toCome === 0 ? 0 : (waited / come) * toCome)
    return left(zipsCome, zipsToCome) + left(filesCome, filesToCome)
  }

  /** Zips, as small files would measure latency only; and the last ones, which are the least likely to come next. */
  #releaseSample(): void {
    this.#release([...this.#waiting.keys()].filter(isZip).slice(-sample))
  }

  #judge(now: number, waited: number): void {
    if (this.#trial === undefined) return
    this.#trial.isOver = true
    const mirrors = (this.#transferred() - this.#trial.transferred) / (now - this.#trial.began)
    const cache = this.#bytes / waited
    if (mirrors <= margin * cache) return
    this.drop(`the mirrors are faster: ${rate(mirrors)} against ${rate(cache)}`)
  }
}

function isZip(path: string): boolean {
  return path.endsWith('.zip')
}

/** A rate in bytes a millisecond, for messages. */
function rate(speed: number): string {
  return `${(speed / 1000).toFixed(1)} MB/s`
}
