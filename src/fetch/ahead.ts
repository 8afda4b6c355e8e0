import type { ModuleFile } from '../module/file.ts'

/** So many files may wait for their turn, or for a restored copy; the others wait as a mere entry in a list. */
const waiting = 256

/** Files that will be needed, and are fetched before anybody asks: small ones first, then zips in the order given. */
export class Ahead {
  readonly #most: number
  readonly #start: (file: ModuleFile) => Promise<unknown> | undefined
  readonly #files: ModuleFile[] = []
  #next = 0
  #started = 0
  #isOver = false

  /** `start` begins to fetch a file, and gives undefined where that has been done already. */
  constructor(concurrency: number, start: (file: ModuleFile) => Promise<unknown> | undefined) {
    this.#most = concurrency + waiting
    this.#start = start
  }

  add(files: readonly ModuleFile[]): void {
    const isZip = ({ kind }: ModuleFile) => kind === 'zip'
    this.#files.push(...files.filter((file) => !isZip(file)), ...files.filter(isZip))
    this.#pump()
  }

  /** Starts no more. */
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
