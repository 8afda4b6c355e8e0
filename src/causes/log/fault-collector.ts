import type { Fault } from '../fault.ts'
import { rankFaults } from '../rank.ts'
import { faultOf } from '../rules/table.ts'
import { isAboutDownload } from './evidence.ts'
import { parse } from './grammar.ts'
import { isProgress } from './group-messages.ts'
import { faultFrom, RuleMatcher } from './match.ts'
import { MemoCache } from './memo-cache.ts'
import { rejoinings } from './rejoin-lines.ts'

/** What a log tells: every distinct fault of a Go download, those to act on first in front. */
export type Diagnosis = {
  readonly faults: readonly Fault[]
  /** What a person should act on first; of cause `unknown` if no rule knows it, null if no download failed. */
  readonly main: Fault | null
  /** For each fault, the line of the log, from 1, where it was seen first. */
  readonly seenAt: readonly number[]
  /** How many lines were read. */
  readonly lines: number
}

/** Where in the log a message stands. */
export type MessageContext = {
  /** The number of its first line, from 1. */
  readonly line: number
  /** Go was downloading in the line before. */
  readonly downloading: boolean
  /** The next lines, in case that this one was broken in two. */
  readonly following: () => readonly string[]
}

type Seen = { readonly fault: Fault; readonly line: number; count: number }

/** More distinct faults than any log has; further ones are counted with the first of their cause. */
const mostFaults = 1000

/** Gathers the faults of a log, alike ones merged. */
export class FaultCollector {
  readonly #toldByGo = new Map<string, Seen>()
  readonly #others = new Map<string, Seen>()
  readonly #matcher = new RuleMatcher()
  /** A log repeats itself: what the same message told before. */
  readonly #heard = new MemoCache<Seen | undefined>()
  /** The last message of go that no rule knows, and the last of those that is about a download. */
  #unknown: { readonly text: string; readonly line: number } | undefined
  #unknownDownload: { readonly text: string; readonly line: number } | undefined

  /** Takes one message. */
  hear(message: string, context: MessageContext): void {
    if (isProgress(message)) return
    const key = context.downloading ? `${message}\0` : message
    const seen = this.#heard.recall(key, () => this.#seenOf(message, context)) ?? this.#rejoined(message, context)
    if (seen !== undefined) seen.count++
    else if (message.includes('go: ')) this.#rememberUnknown(message, context.line)
  }

  /** The diagnosis of a log in which other programs speak, too: only what carries go's own grammar is claimed. */
  conclude(lineCount: number): Diagnosis {
    if (this.#toldByGo.size > 0) return diagnosisOf([...this.#toldByGo.values()], lineCount)
    if (this.#unknownDownload === undefined) return { faults: [], main: null, seenAt: [], lines: lineCount }
    return diagnosisOf([asUnknown(this.#unknownDownload)], lineCount)
  }

  /** The faults of what go itself printed, the main one first: there its words count without any proof of where they come from. */
  faultsOfGoOutput(lastLines: readonly string[]): readonly Fault[] {
    const [known = [asUnknown(this.#unknown ?? { text: lastLines.join('\n'), line: 1 })]] = [
      this.#toldByGo,
      this.#others,
    ]
      .filter((map) => map.size > 0)
      .map((map) => [...map.values()])
    return diagnosisOf(known, 0).faults
  }

  #seenOf(message: string, { line, downloading }: MessageContext): Seen | undefined {
    const match = this.#matcher.find(message)
    if (match === undefined) return undefined
    // A job that is ended for its length while go downloads shows no more than that.
    const told = match.toldByGo || (downloading && match.row.id === 'stall_timeout')
    const seen = told ? this.#toldByGo : this.#others
    const { module, version, host } = match.message
    const fault = faultFrom(match)
    const exact = [fault.cause, fault.title, module, version, host].join('\n')
    const full = seen.size >= mostFaults
    const known = seen.get(exact) ?? (full ? seen.get(fault.cause) : undefined)
    if (known !== undefined) return known
    const found = { fault, line, count: 0 }
    seen.set(full ? fault.cause : exact, found)
    return found
  }

  /** A message that was broken in two by a terminal or a mail, put together again if it then tells something. */
  #rejoined(message: string, context: MessageContext): Seen | undefined {
    for (const whole of rejoinings(message, context.following)) {
      if (this.#matcher.find(whole)?.toldByGo) return this.#seenOf(whole, context)
    }
    return undefined
  }

  #rememberUnknown(text: string, line: number): void {
    if (text.startsWith('go: ')) this.#unknown = { text, line }
    if (isAboutDownload(parse(text))) this.#unknownDownload = { text, line }
  }
}

function diagnosisOf(seen: readonly Seen[], lines: number): Diagnosis {
  const counted = seen.map(({ fault, count, line }) => ({ fault: { ...fault, count: Math.max(1, count) }, line }))
  const faults = rankFaults(counted.map(({ fault }) => fault))
  const lineOf = new Map(counted.map(({ fault, line }) => [fault, line]))
  return { faults, main: faults[0] ?? null, seenAt: faults.map((fault) => lineOf.get(fault) ?? 0), lines }
}

function asUnknown({ text, line }: { readonly text: string; readonly line: number }): Seen {
  return { fault: faultOf('unknown', { text }), line, count: 1 }
}
