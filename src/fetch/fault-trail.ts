import type { Fault } from '../causes/fault.ts'
import type { Mirror } from '../mirrors/plan.ts'
import type { ModuleRequest } from './module-request.ts'
import { sharedFault, transportFault } from './request-faults.ts'
import type { LastFailure } from './source/mirror-states.ts'

/** Whose failure is the answer for a file that nobody has. */
export type Blamed = { readonly fault: Fault; readonly status: number; readonly mirror: Mirror }

/** What one file ran into on its way. */
export class FaultTrail {
  readonly #wanted: ModuleRequest
  readonly #met: Fault[] = []
  /** What another file ran into while this one waited: this one's fault only where it has none of its own and fails. */
  #shared: Fault | undefined
  #blamed: Blamed | undefined

  constructor(wanted: ModuleRequest) {
    this.#wanted = wanted
  }

  /** The faults of requests for this file. */
  get met(): readonly Fault[] {
    return this.#met
  }

  /** Adds a fault that no mirror is to blame for. */
  add(fault: Fault): void {
    this.#met.push(fault)
  }

  /** Adds what a request for this file met, and gives it as a fault. */
  meet(trouble: Omit<LastFailure, 'status'>): Fault {
    const fault = transportFault(this.#wanted, trouble)
    this.#met.push(fault)
    return fault
  }

  /** What a request for another file met at a mirror, as a fault of this one. */
  share(mirror: Mirror, trouble: LastFailure): Fault {
    this.#shared ??= sharedFault(this.#wanted, mirror, trouble)
    return this.#shared
  }

  /** The mirror whose failure is the answer where nobody has a better one: the first that was blamed. */
  get blamed(): Blamed | undefined {
    return this.#blamed
  }

  blame(blamed: Blamed): void {
    this.#blamed ??= blamed
  }

  /** All that is to be told, by whether the file was answered for in the end. */
  tell(recovered: boolean): readonly Fault[] {
    const shared = this.#shared === undefined ? [] : [this.#shared]
    const faults = recovered || this.#met.length > 0 ? this.#met : shared
    return faults.map((fault) => ({ ...fault, recovered }))
  }
}
