import type { MirrorTraffic } from '../../report/schema.ts'
import type { TimedEvent } from '../event.ts'

const noTraffic: MirrorTraffic = { files: 0, bytes: 0, faults: 0 }

/** What each mirror delivered, and how often it failed. A 404 is an answer, and no failure. */
export class MirrorTrafficFold {
  readonly #traffic = new Map<string, MirrorTraffic>()

  readonly sink = (event: TimedEvent): void => {
    if (event.type === 'file.ready' && !event.restored) this.#add(event.from, { files: 1 })
    if (event.type !== 'request.end') return
    const hasFailed = event.result === 'failed' || event.result === 'partial' || event.result === 'refused'
    this.#add(event.mirror, { bytes: event.bytes, faults: hasFailed ? 1 : 0 })
  }

  /** By the mirror's name; zeros if nothing was asked of it. */
  of(mirror: string): MirrorTraffic {
    return this.#traffic.get(mirror) ?? noTraffic
  }

  #add(mirror: string, more: Partial<MirrorTraffic>): void {
    const { files, bytes, faults } = this.of(mirror)
    this.#traffic.set(mirror, {
      files: files + (more.files ?? 0),
      bytes: bytes + (more.bytes ?? 0),
      faults: faults + (more.faults ?? 0),
    })
  }
}
