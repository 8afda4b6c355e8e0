import type { ModuleFile } from '../gomod/module-file.ts'

/** So many files may wait for their turn, or for a restored copy; the others wait as a mere entry in a list. */
const waiting = 256

/** Files that will be needed, and are fetched before anybody asks, in the order given: the small ones and the zips side by side. */
export class PrefetchQueue {
  readonly #small: Line
  readonly #zips: Line

  /** `start` begins to fetch a file, and gives undefined where that has been done already. */
  constructor(concurrency: number, start: Start) {
    // Two lines, since zips that wait for room would hold up the small files that go needs to get to them.
    this.#small = new Line(concurrency + waiting, start)
    this.#zips = new Line(concurrency + waiting, start)
  }

  add(files: readonly ModuleFile[]): void {
    this.#small.add(files.filter(({ kind }) => kind !== 'zip'))
    this.#zips.add(files.filter(({ kind }) => kind === 'zip'))
  }

  /** Starts no more. */
  end(): void {
    this.#small.end()
    this.#zips.end()
  }
}

type Start = (file: ModuleFile) => Promise<unknown> | undefined

/** Files of which so many at a time have been started. */
class Line {
  readonly #most: number
  readonly #start: Start
  readonly #files: ModuleFile[] = []
  #next = 0
  #started = 0
  #isOver = false

  constructor(most: number, start: Start) {
    this.#most = most
    this.#start = start
  }

  add(files: readonly ModuleFile[]): void {
    this.#files.push(...files)
    this.#pump()
  }

  end(): void {
    this.#isOver = true
  }

  #pump(): void {
    while (this.#started < this.#most && !this.#isOver) {
      const file = this.#files[this.#next++]
      if (file === undefined) {
        this.#files.length = this.#next = 0
        return
      }
      this.#started++
      const done = () => {
        this.#started--
        this.#pump()
      }
      // Nobody waits for it yet: who asks later hears of the failure, or tries again.
      const fetching = this.#start(file)
      if (fetching === undefined) this.#started--
      else fetching.then(done, done)
    }
  }
}
