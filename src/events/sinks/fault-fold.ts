import { type CredentialSources, isAboutCredentials, withCredentials } from '../../causes/credential-advice.ts'
import type { Fault } from '../../causes/fault.ts'
import { rankFaults } from '../../causes/rank.ts'
import { asSumdbFault } from '../../causes/sumdb-fault.ts'
import { formatModule } from '../../gomod/module-version.ts'
import type { FaultReport } from '../../report/schema.ts'
import type { TimedEvent } from '../event.ts'

/** More modules are counted, and not named. */
const namedModules = 200

/** A fault of one module at one host and mirror, and how often it was met. */
type Met = {
  readonly fault: Fault
  readonly startedMs: number
  readonly lastMs: number
  /** Seen by modward itself, and not only named by the go command. */
  readonly isOwn: boolean
}

/**
 * Every fault of one run, alike ones merged. Two sources tell of the same fault: the fetcher, and the go command that was
 * answered with an error. They are joined by the id of that answer; a fault without one by cause, module and version.
 */
export class FaultFold {
  readonly #met = new Map<string, Met>()
  /** What the relay's answers were about, by their ids. */
  readonly #answers = new Map<string, Fault>()
  /** What the job has for a host that refused a login. */
  readonly #credentials = new Map<string, CredentialSources>()

  readonly sink = (event: TimedEvent): void => {
    switch (event.type) {
      case 'fault':
        this.#add(asSumdbFault(event.fault), event.atMs, true)
        return
      case 'credentials':
        this.#credentials.set(event.host, event.sources)
        return
      case 'error.answer':
        if (event.fault !== undefined) this.#answers.set(event.id, asSumdbFault(event.fault))
        return
      case 'go.fault':
        this.#addFromGo(event.fault, event.errorId, event.atMs)
        return
      case 'run.end':
        if (event.failure === null) this.#recover()
        else if (!this.#isKnown(event.failure, () => true)) this.#add(event.failure, event.atMs, true)
    }
  }

  /** What the relay answered with this id was about; undefined if the mirrors just do not have it. */
  answerOf(id: string | undefined): Fault | undefined {
    return id === undefined ? undefined : this.#answers.get(id)
  }

  /** What modward itself met and has not recovered from, module by module. */
  get open(): readonly Fault[] {
    return [...this.#met.values()].filter(({ fault, isOwn }) => isOwn && !fault.recovered).map(({ fault }) => fault)
  }

  /** The faults for the report: those that stayed before those recovered from, and what to act on first in front. */
  get faults(): readonly FaultReport[] {
    const merged = new Map<string, FaultReport>()
    for (const { fault: met, startedMs, lastMs } of this.#met.values()) {
      const fault = this.#withCredentials(met)
      const { cause, host, mirror, recovered, retryable, mirrorHelps } = fault
      // What no rule knows may be anything: the text is all that says what it is.
      const text = cause === 'unknown' ? fault.text : ''
      const key = JSON.stringify([cause, host, mirror, recovered, retryable, mirrorHelps, text])
      const alike = merged.get(key)
      const one = { ...fault, modules: modulesOf(fault), startedMs, lastMs }
      merged.set(key, alike === undefined ? one : mergeReports(alike, one))
    }
    return rankFaults([...merged.values()])
  }

  #withCredentials(fault: Fault): Fault {
    const sources = isAboutCredentials(fault) ? this.#credentials.get(fault.host) : undefined
    return sources === undefined ? fault : withCredentials(fault, sources)
  }

  #addFromGo(fault: Fault, errorId: string | undefined, atMs: number): void {
    const answered = this.answerOf(errorId)
    if (!this.#isKnown(answered ?? fault, ({ isOwn }) => isOwn))
      this.#add(answered ?? fault, atMs, answered !== undefined)
  }

  #isKnown(fault: Fault, counts: (met: Met) => boolean): boolean {
    return [...this.#met.values()].some((met) => counts(met) && !met.fault.recovered && isSame(met.fault, fault))
  }

  #add(fault: Fault, atMs: number, isOwn: boolean): void {
    this.#put({ fault, startedMs: atMs, lastMs: atMs, isOwn })
  }

  #put(met: Met): void {
    const { fault, isOwn } = met
    const { cause, module, version, host, mirror, recovered, retryable, mirrorHelps } = fault
    const key = JSON.stringify([cause, module, version, host, mirror, recovered, retryable, mirrorHelps, isOwn])
    const known = this.#met.get(key)
    this.#met.set(key, known === undefined ? met : mergeMet(known, met))
  }

  /** The run ended well: all that was met on the way is recovered from. */
  #recover(): void {
    const met = [...this.#met.values()]
    this.#met.clear()
    for (const one of met) this.#put({ ...one, fault: { ...one.fault, recovered: true } })
  }
}

/** Go names neither always the host nor always the module. */
function isSame(met: Fault, named: Fault): boolean {
  if (met.cause !== named.cause) return false
  return named.module === ''
    ? met.host === named.host
    : met.module === named.module && met.version === named.version && (met.host === named.host || named.host === '')
}

/** The first one's text stays: it is nearest to the root. */
function merge<Merged extends Fault>(first: Merged, second: Merged): Merged {
  const { file, line } = first.file === '' ? second : first
  return { ...first, count: first.count + second.count, file, line }
}

function mergeMet(first: Met, second: Met): Met {
  return { ...first, ...spanOf(first, second), fault: merge(first.fault, second.fault) }
}

function mergeReports(first: FaultReport, second: FaultReport): FaultReport {
  const modules = [...new Set([...first.modules, ...second.modules])].slice(0, namedModules)
  return { ...merge(first, second), ...spanOf(first, second), modules }
}

type Span = { readonly startedMs: number; readonly lastMs: number }

function spanOf(first: Span, second: Span): Span {
  return {
    startedMs: Math.min(first.startedMs, second.startedMs),
    lastMs: Math.max(first.lastMs, second.lastMs),
  }
}

function modulesOf({ module, version }: Fault): readonly string[] {
  if (module === '') return []
  return [version === '' ? module : formatModule({ path: module, version })]
}
