import type { Fault } from '../../causes/fault.ts'

/** Attempts that failed one after another: those that failed the same way are told as one. */
export class FailureSeries {
  readonly #tell: (line: string) => void
  #number: number
  #inARow = 0
  #previous: Pick<Fault, 'cause' | 'title'> | undefined

  /** `before`: how many attempts there were for earlier projects. */
  constructor(tell: (line: string) => void, before: number) {
    this.#tell = tell
    this.#number = before
  }

  /** The number of the attempt that failed last. */
  get last(): number {
    return this.#number
  }

  /** How many attempts in a row have failed the same way. */
  get inARow(): number {
    return this.#inARow
  }

  /** One more attempt has failed. Returns how many have failed this way in a row. */
  add(fault: Pick<Fault, 'cause' | 'title'>): number {
    const isSame = this.#previous?.cause === fault.cause && this.#previous.title === fault.title
    if (!isSame) this.end()
    this.#inARow = isSame ? this.#inARow + 1 : 1
    this.#number += 1
    this.#previous = fault
    return this.#inARow
  }

  /** Tells of the attempts that failed the same way, if there were several. */
  end(): void {
    if (this.#inARow > 1) {
      this.#tell(
        `Attempts ${this.#number - this.#inARow + 1} to ${this.#number} failed the same way: ${this.#previous?.title}`,
      )
    }
    this.#inARow = 0
    this.#previous = undefined
  }
}
