import type { Fault } from './fault.ts'

/** An error that knows its cause: what a room throws where it cannot go on, with the {@link Fault} that tells why. */
export class FaultError extends Error {
  override readonly name = 'FaultError'
  readonly fault: Fault

  constructor(fault: Fault, options?: ErrorOptions) {
    super(fault.text === '' ? fault.title : fault.text, options)
    this.fault = fault
  }
}
