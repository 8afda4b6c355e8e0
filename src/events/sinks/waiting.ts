import type { TimedEvent } from '../event.ts'

/** The request that has been open longest. */
export type OpenRequest = { readonly file: string; readonly mirror: string; readonly startedMs: number }

/** What a run waits for: a fold over the run log. */
export class WaitingFold {
  readonly #open = new Map<number, OpenRequest>()
  readonly #phases = new Set<string>()
  readonly #ready = new Set<string>()
  /** Files that go has asked for and that it has no answer for yet. */
  readonly #asked = new Set<string>()
  #readyMs = 0
  #retryUntil = { file: '', mirror: '', atMs: 0 }
  #attemptAtMs = 0
  /** What the go command does by itself, in a few words; undefined while none runs, '' if nothing is known. */
  activity: (() => string) | undefined
  /** The modules that the go command has unpacked, of those that the project needs; undefined while none runs. */
  unpackedByGo: (() => { readonly unpacked: number; readonly toUnpack: number }) | undefined
  /** How many bytes the cache has given so far. */
  restoredBytes: () => number = () => 0

  /** Adds an event. */
  readonly sink = (event: TimedEvent): void => {
    switch (event.type) {
      case 'phase.start':
        this.#phases.add(event.name)
        return
      case 'phase.end':
        this.#phases.delete(event.name)
        return
      case 'request.start':
        this.#open.set(event.id, { file: event.file, mirror: event.mirror, startedMs: event.atMs })
        return
      case 'request.end':
        this.#open.delete(event.id)
        return
      case 'retry':
        this.#retryUntil = { file: event.file, mirror: event.mirror, atMs: event.atMs + event.waitMs }
        return
      case 'attempt.wait':
        this.#attemptAtMs = event.atMs + event.waitMs
        return
      case 'file.asked':
        if (!this.#ready.has(event.file)) this.#asked.add(event.file)
        return
      case 'error.answer':
        this.#asked.delete(event.file)
        return
      case 'attempt':
        this.#asked.clear()
        return
      case 'file.ready':
        this.#ready.add(event.file)
        this.#asked.delete(event.file)
        this.#readyMs = event.atMs
    }
  }

  /** When the last file was ready; 0 before. Milliseconds since the run began. */
  get readyMs(): number {
    return this.#readyMs
  }

  /** The phase that began first and still runs. */
  get phase(): string {
    return this.#phases.values().next().value ?? ''
  }

  /** The oldest open request to a mirror; undefined if none is open. */
  get oldest(): OpenRequest | undefined {
    return this.#open.values().next().value
  }

  /** The file that go has waited for longest; undefined if it waits for none. */
  get asked(): string | undefined {
    return this.#asked.values().next().value
  }

  /** Whether modward owes go something: a file that it asked for, an open request, or one that will be made again after a wait. */
  owes(nowMs: number): boolean {
    return this.#asked.size > 0 || this.#open.size > 0 || this.#retryUntil.atMs > nowMs
  }

  /** How long the next attempt is held back, from now; 0 if none is. */
  attemptIn(nowMs: number): number {
    return Math.max(0, this.#attemptAtMs - nowMs)
  }

  /** The request that is made again after a wait, and when, from now. */
  retryIn(nowMs: number): { readonly file: string; readonly mirror: string; readonly ms: number } | undefined {
    const { file, mirror, atMs } = this.#retryUntil
    return atMs > nowMs ? { file, mirror, ms: atMs - nowMs } : undefined
  }
}
