import type { Fault } from '../fault.ts'
import { type Diagnosis, FaultCollector } from './fault-collector.ts'
import { LogScanner } from './log-scanner.ts'

export type { Diagnosis }

/** Finds the faults in a log of a go command, or of a job that ran one. The log comes in pieces and is never held as a whole. */
export class LogReader {
  readonly #collector = new FaultCollector()
  readonly #scanner = new LogScanner((message, context) => this.#collector.hear(message, context))

  /** Takes the next piece of the log, cut anywhere. */
  push(bytes: Uint8Array): void {
    this.#scanner.push(bytes)
  }

  /** The log is over: what it tells of Go downloads. */
  end(): Diagnosis {
    return this.#collector.conclude(this.#scanner.end().lineCount)
  }

  /** The same for what a go command printed, alone: at least one fault, the main one first. */
  endOfGoOutput(): readonly Fault[] {
    return this.#collector.faultsOfGoOutput(this.#scanner.end().lastLines)
  }
}
