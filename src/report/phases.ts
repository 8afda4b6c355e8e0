import type { PhaseReport } from './schema.ts'

/** When which phase of the run began and how long it took. The clock is handed in; it counts milliseconds and never jumps. */
export class PhaseTimeline {
  readonly #clock: () => number
  readonly #began: number
  readonly #phases: PhaseReport[] = []

  constructor(clock: () => number = () => performance.now()) {
    this.#clock = clock
    this.#began = clock()
  }

  /** Milliseconds since the run began, for things that carry a `startedMs`. */
  now(): number {
    return Math.round(this.#clock() - this.#began)
  }

  /** Does the work and notes its span, also when it throws. Phases may run side by side. */
  async phase<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const startedMs = this.now()
    try {
      return await work()
    } finally {
      this.#phases.push({ name, startedMs, durationMs: this.now() - startedMs })
    }
  }

  /** The phases so far, in the order in which they began. */
  phases(): readonly PhaseReport[] {
    return this.#phases.toSorted((a, b) => a.startedMs - b.startedMs)
  }
}
