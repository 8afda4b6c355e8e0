import type { TimedEvent } from '../event.ts'

/** How much of the zips has come. Small files are left out: there are many, and they weigh nothing. */
export type ZipProgress = {
  /** Zips that are ready, of those known to be needed. */
  readonly zips: number
  readonly zipsTotal: number
  /** Bytes of zips that have come, those of restored ones included; what is sent twice counts once. */
  readonly zipBytes: number
  /** Bytes of all zips; undefined while too few of their sizes are known to say. */
  readonly zipBytesTotal: number | undefined
  /** Whether the total is of zips of which some have not begun: they are taken to be as large as the others are on average. */
  readonly isEstimate: boolean
}

/** A total from fewer sizes than this part of all would be a guess. */
const knownPart = 0.5

/** How much of the zips has come: a fold over the run log. Sizes are known as soon as a transfer begins. */
export class ZipBytesFold {
  readonly #sizes = new Map<string, number>()
  readonly #received = new Map<string, number>()
  readonly #ready = new Set<string>()
  #total = 0
  #sizesSum = 0
  #receivedSum = 0

  /** Adds an event. */
  readonly sink = (event: TimedEvent): void => {
    switch (event.type) {
      case 'prefetch':
        this.#total += event.zips
        return
      case 'file.asked':
        if (event.isNew && isZip(event.file)) this.#total += 1
        return
      case 'size':
        this.#setSize(event.file, event.bytes)
        return
      case 'request.start':
        // From the beginning again; where the last one broke off if a `resume` follows. A hedged request repeats what has come.
        if (!event.hedge && isZip(event.file)) this.#setReceived(event.file, 0)
        return
      case 'resume':
        this.#setReceived(event.file, event.at)
        return
      case 'bytes':
        if (isZip(event.file)) this.#setReceived(event.file, (this.#received.get(event.file) ?? 0) + event.bytes)
        return
      case 'file.ready':
        if (!isZip(event.file)) return
        this.#setSize(event.file, event.size)
        this.#setReceived(event.file, event.size)
        this.#ready.add(event.file)
    }
  }

  get progress(): ZipProgress {
    const known = this.#sizes.size
    const total = Math.max(this.#total, known)
    const isKnown = known > 0 && known >= total * knownPart
    return {
      zips: this.#ready.size,
      zipsTotal: total,
      zipBytes: this.#receivedSum,
      zipBytesTotal: isKnown ? Math.round((this.#sizesSum / known) * total) : undefined,
      isEstimate: known < total,
    }
  }

  /** How much of one file has come, and how long it is if that is known. */
  of(file: string): { readonly received: number; readonly size: number | undefined } {
    return { received: this.#received.get(file) ?? 0, size: this.#sizes.get(file) }
  }

  #setSize(file: string, size: number): void {
    this.#sizesSum += size - (this.#sizes.get(file) ?? 0)
    this.#sizes.set(file, size)
  }

  #setReceived(file: string, bytes: number): void {
    // A hedged request may bring more than there is.
    const received = Math.min(bytes, this.#sizes.get(file) ?? bytes)
    this.#receivedSum += received - (this.#received.get(file) ?? 0)
    this.#received.set(file, received)
  }
}

function isZip(file: string): boolean {
  return file.endsWith('.zip')
}
