import type { SlowFile } from '../../report/schema.ts'
import type { TimedEvent } from '../event.ts'

/** How many files the report lists. */
const limit = 20

/** The files that took longest from their first request to the last byte. It keeps no more than it shows. */
export class SlowestFilesFold {
  readonly #open = new Map<string, { readonly startedMs: number; tries: number }>()
  #slowest: readonly SlowFile[] = []

  readonly sink = (event: TimedEvent): void => {
    if (event.type === 'request.start') {
      const file = this.#open.get(event.file) ?? { startedMs: event.atMs, tries: 0 }
      file.tries++
      this.#open.set(event.file, file)
    }
    if (event.type !== 'file.ready') return
    const file = this.#open.get(event.file)
    this.#open.delete(event.file)
    if (file === undefined || event.restored) return
    const durationMs = event.atMs - file.startedMs
    const shortest = this.#slowest.at(-1)?.durationMs ?? 0
    if (this.#slowest.length === limit && durationMs <= shortest) return
    const { startedMs, tries } = file
    const slow = { file: event.file, mirror: event.from, bytes: event.size, startedMs, durationMs, tries }
    this.#slowest = [...this.#slowest, slow].sort((a, b) => b.durationMs - a.durationMs).slice(0, limit)
  }

  /** At most 20, the slowest first. */
  get slowest(): readonly SlowFile[] {
    return this.#slowest
  }
}
