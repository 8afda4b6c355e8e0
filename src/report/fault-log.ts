import type { Fault } from '../causes/fault.ts'
import { rankFaults } from '../causes/rank.ts'
import type { Layer } from '../causes/rules/cause-rule.ts'
import { causeOf } from '../causes/rules/table.ts'
import { asSumdbFault } from '../causes/sumdb-fault.ts'
import { filePath, type ModuleFile } from '../gomod/module-file.ts'
import { countRecovered } from './fault-groups.ts'

/**
 * Every fault of one run, alike ones merged. A fault enters when it is seen, usually not overcome yet; what becomes of it
 * is told later, by {@link arrived} for a file that came after all and by {@link settle} when the run is over.
 */
export class FaultLog {
  readonly #faults = new Map<string, Fault>()

  /** Notes a fault. Alike ones (same cause, module, version, host, URL and fate) become one, their counts added. */
  add(seen: Fault): void {
    const fault = asSumdbFault(seen)
    const key = JSON.stringify([fault.cause, fault.module, fault.version, fault.host, fault.url, fault.recovered])
    const known = this.#faults.get(key)
    this.#faults.set(key, known === undefined ? fault : merge(known, fault))
  }

  /**
   * Notes what go said, unless it is what go made of a fault that the transport saw and told: the same trouble must not be
   * counted twice, and the transport is nearer to its root.
   */
  addFromGo(fault: Fault): void {
    const known = [...this.#faults.values()].some(
      (seen) => !seen.recovered && (isEcho(seen, fault) || leadsTo(seen, fault)),
    )
    if (!known) this.add(fault)
  }

  /** A file came after all, from wherever: the faults met on its way are overcome. */
  arrived(file: ModuleFile): void {
    const path = `/${filePath(file)}`
    this.#overcome((fault) =>
      fault.url === ''
        ? file.kind === 'zip' && fault.module === file.path && fault.version === file.version
        : fault.url.endsWith(path),
    )
  }

  /** Tells each fault anew, as more has become known; what identifies it stays. */
  revise(change: (fault: Fault) => Fault): void {
    for (const [key, fault] of this.#faults) this.#faults.set(key, change(fault))
  }

  /** The run is over. When it ended well, all that was met on the way has been overcome. */
  settle(outcome: 'ready' | 'failed'): void {
    if (outcome === 'ready') this.#overcome(() => true)
  }

  /** How many faults were met and overcome. */
  recovered(): number {
    return countRecovered([...this.#faults.values()])
  }

  /** The faults for the report: those that stayed before those that were overcome, and what to act on first in front. */
  list(): readonly Fault[] {
    const merged = new Map<string, Fault>()
    for (const fault of this.#faults.values()) {
      const key = JSON.stringify([fault.cause, fault.module, fault.version, fault.host, fault.recovered])
      const known = merged.get(key)
      merged.set(key, known === undefined ? fault : merge(known, fault))
    }
    return rankFaults([...merged.values()])
  }

  #overcome(concerns: (fault: Fault) => boolean): void {
    for (const [key, fault] of [...this.#faults]) {
      if (fault.recovered || !concerns(fault)) continue
      this.#faults.delete(key)
      this.add({ ...fault, recovered: true })
    }
  }
}

/** The first one's words stay, they are the nearest to the root; the line of go.mod is whoever's knows it. */
function merge(first: Fault, second: Fault): Fault {
  const place = first.file === '' ? second : first
  return { ...first, count: first.count + second.count, file: place.file, line: place.line }
}

/** The same fault told again: go names neither always the host nor always the module. */
function isEcho(seen: Fault, heard: Fault): boolean {
  if (seen.cause !== heard.cause) return false
  const sameHost = seen.host === heard.host
  return heard.module === '' ? sameHost : isSameModule(seen, heard) && (sameHost || heard.host === '')
}

/** Where go gets no file, or a wrong one, it sees a status or a checksum; git, the disk and others speak for themselves. */
const consequences: ReadonlySet<Layer> = new Set<Layer>(['http', 'integrity', 'unknown'])

function leadsTo(seen: Fault, heard: Fault): boolean {
  return heard.module !== '' && isSameModule(seen, heard) && consequences.has(causeOf(heard.cause).layer)
}

function isSameModule(a: Fault, b: Fault): boolean {
  return a.module === b.module && a.version === b.version
}
