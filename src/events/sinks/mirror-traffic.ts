import { type MirrorTraffic, noTraffic } from '../../report/schema.ts'
import type { TimedEvent } from '../event.ts'

/** What each mirror delivered and when, and how often it failed. A 404 is an answer, and no failure. */
export class MirrorTrafficFold {
  readonly #traffic = new Map<string, MirrorTraffic>()

  readonly sink = (event: TimedEvent): void => {
    if (event.type === 'file.ready' && !event.restored) this.#add(event.from, { files: 1 })
    if (event.type !== 'request.end') return
    const hasFailed = event.result === 'failed' || event.result === 'partial' || event.result === 'refused'
    const { startedMs, lastMs } = this.#traffic.get(event.mirror) ?? { startedMs: event.atMs, lastMs: 0 }
    this.#add(event.mirror, {
      bytes: event.bytes,
      faults: hasFailed ? 1 : 0,
      startedMs: Math.min(startedMs, Math.max(0, event.atMs - event.durationMs)),
      lastMs: Math.max(lastMs, event.atMs),
    })
  }

  /** By the mirror's name; zeros if nothing was asked of it. */
  of(mirror: string): MirrorTraffic {
    return this.#traffic.get(mirror) ?? noTraffic
  }

  #add(mirror: string, more: Partial<MirrorTraffic>): void {
    const known = this.of(mirror)
    this.#traffic.set(mirror, {
      ...known,
      ...more,
      files: known.files + (more.files ?? 0),
      bytes: known.bytes + (more.bytes ?? 0),
      faults: known.faults + (more.faults ?? 0),
    })
  }
}
