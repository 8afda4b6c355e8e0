import type { ModuleFile } from '../gomod/module-file.ts'

/** So many files beyond the running requests may wait for a slot or a restored copy; the others wait in a list. */
const maxWaiting = 256

/** Fetches a file; resolves when it is done with it, well or not. */
type Work = (file: ModuleFile) => Promise<unknown>

/**
 * Prefetch queue: files that will be needed, fetched before go asks, in the order given. Small files and zips have a
 * lane each, as zips that wait for space would hold up the small files that go needs to get to them.
 */
export class PrefetchQueue {
  readonly #small: Lane
  readonly #zips: Lane

  constructor(concurrency: number, work: Work) {
    this.#small = new Lane(concurrency + maxWaiting, work)
    this.#zips = new Lane(concurrency + maxWaiting, work)
  }

  /** Resolves when the work for each of the files is done, well or not; never if the queue is closed before. */
  async add(files: readonly ModuleFile[]): Promise<void> {
    const small = this.#small.add(files.filter(({ kind }) => kind !== 'zip'))
    await Promise.all([small, this.#zips.add(files.filter(({ kind }) => kind === 'zip'))])
  }

  /** Starts no more. */
  close(): void {
    this.#small.close()
    this.#zips.close()
  }
}

type Queued = { readonly file: ModuleFile; readonly done: () => void }

/** Files of which so many at a time have been started. */
class Lane {
  readonly #limit: number
  readonly #work: Work
  readonly #files: Queued[] = []
  #next = 0
  #started = 0
  #isClosed = false

  constructor(limit: number, work: Work) {
    this.#limit = limit
    this.#work = work
  }

  async add(files: readonly ModuleFile[]): Promise<void> {
    const ends = files.map((file) => {
      const { promise, resolve } = Promise.withResolvers<void>()
      this.#files.push({ file, done: resolve })
      return promise
    })
    this.#pump()
    await Promise.all(ends)
  }

  close(): void {
    this.#isClosed = true
  }

  #pump(): void {
    while (this.#started < this.#limit && !this.#isClosed) {
      const next = this.#files[this.#next++]
      if (next === undefined) {
        this.#files.length = this.#next = 0
        return
      }
      this.#started++
      // If it fails, go hears of it when it asks, or the file is fetched once more then.
      this.#work(next.file)
        .catch(() => {})
        .finally(() => {
          this.#started--
          next.done()
          this.#pump()
        })
    }
  }
}
