/**
 * Measures how long the parts of a stream are worked on, each from when it is given out until the next one is asked for. On a slow
 * disk that is most of the time, and says nothing about the source of the stream.
 */
export class WorkTimer {
  readonly #now: () => number
  #done = 0
  /** When the present part was given out. */
  #since: number | undefined

  /** @param now the time in milliseconds, from any beginning */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now
  }

  /** Milliseconds of work so far. */
  get ms(): number {
    return this.#done + (this.#since === undefined ? 0 : this.#now() - this.#since)
  }

  /** The same parts, timed. */
  async *time<Part>(parts: AsyncIterable<Part>): AsyncGenerator<Part> {
    for await (const part of parts) {
      this.#since = this.#now()
      yield part
      this.#done = this.ms
      this.#since = undefined
    }
  }
}
