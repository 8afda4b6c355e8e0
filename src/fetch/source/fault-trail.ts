import type { Fault } from '../../causes/fault.ts'

/** The errors that one file met, in order, and whether it made up for them. */
export class FaultTrail {
  readonly #met: Fault[] = []
  #shared: Fault | undefined

  /** Errors of requests for this file. */
  get met(): readonly Fault[] {
    return this.#met
  }

  add(fault: Fault): void {
    this.#met.push(fault)
  }

  /** Adds the error of another file, for which this file waited: it counts if this file fails without one of its own. */
  share(fault: Fault): void {
    this.#shared ??= fault
  }

  /** All of them, marked by whether the file was answered for in the end. */
  list(recovered: boolean): readonly Fault[] {
    const shared = this.#shared === undefined ? [] : [this.#shared]
    const faults = recovered || this.#met.length > 0 ? this.#met : shared
    return faults.map((fault) => ({ ...fault, recovered }))
  }
}
