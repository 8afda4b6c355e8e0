import { version } from '../version.ts'
import type { RunEvent, RunPart, Sink } from './event.ts'

/**
 * The run log: an append-only stream of events, each with its time, given to every sink in the order of their registration. It keeps
 * nothing itself: a run of 5,000 modules has 100,000 events, and each sink keeps what it computes.
 */
export class RunLog {
  readonly #sinks: readonly Sink[]
  readonly #clock: () => number
  readonly #began: number

  /** `clock` counts milliseconds and never jumps. */
  constructor(sinks: readonly Sink[], clock: () => number = () => performance.now()) {
    this.#sinks = sinks
    this.#clock = clock
    this.#began = clock()
  }

  /** Milliseconds since the run began. */
  now(): number {
    return Math.round(this.#clock() - this.#began)
  }

  /** Appends an event. */
  emit(event: RunEvent): void {
    const timed = { ...event, atMs: this.now() }
    for (const sink of this.#sinks) sink(timed)
  }

  /** Does the work between the two events of a phase, also if it throws. Phases may run side by side. */
  async phase<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    this.emit({ type: 'phase.start', name })
    try {
      return await work()
    } finally {
      this.emit({ type: 'phase.end', name })
    }
  }
}

/** Begins the log of a run. */
export function openRunLog(part: RunPart, sinks: readonly Sink[]): RunLog {
  const log = new RunLog(sinks)
  log.emit({ type: 'run.start', part, version, startedAt: new Date().toISOString() })
  return log
}
