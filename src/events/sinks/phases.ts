import type { PhaseReport } from '../../report/schema.ts'
import type { TimedEvent } from '../event.ts'

/** The phases of a run that have ended, and how long each took. */
export class PhaseFold {
  readonly #started = new Map<string, number>()
  readonly #phases: PhaseReport[] = []

  readonly sink = (event: TimedEvent): void => {
    if (event.type === 'phase.start') this.#started.set(event.name, event.atMs)
    if (event.type !== 'phase.end') return
    const startedMs = this.#started.get(event.name) ?? event.atMs
    this.#phases.push({ name: event.name, startedMs, durationMs: event.atMs - startedMs })
  }

  /** In the order in which they began. */
  get phases(): readonly PhaseReport[] {
    return this.#phases.toSorted((a, b) => a.startedMs - b.startedMs)
  }
}
