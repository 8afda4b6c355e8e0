import type { MessageContext } from './fault-collector.ts'
import { blockLimit, continues, groupMessages, isProgress } from './group-messages.ts'
import { keywordIn } from './keyword-prefilter.ts'
import { stripDecoration, unescapeBreaks } from './strip-decoration.ts'
import { logPrefixStripper } from './strip-log-prefix.ts'

/** How many lines before a word that tells a fault may belong to the same message: chains of requirements are long. */
const lookBack = 30
/** How much text is gathered before it is looked through, and the longest part of it that may have no line break. */
const portion = 64 * 1024
/** How many lines after a message are looked at in case that it was broken in two. */
const lookAhead = 3
/** How many of the last lines are kept for a log in which nothing is found. */
const tailLines = 20
const newline = 0x0a

/**
 * Finds the messages in a log that may tell a fault, while it streams by: most of its bytes are only ever looked at for
 * words, and never become text. Memory does not grow with the log.
 */
export class LogScanner {
  readonly #onMessage: (message: string, context: MessageContext) => void
  /** Where the held bytes are: the same room for the whole log, as what is outside of V8's heap is freed late. */
  #room: Buffer = Buffer.alloc(0)
  #held: Buffer = this.#room
  /** The number of the line at which #counted stands. */
  #line = 1
  #counted = 0
  /** Up to here the held text is done with: told, or without a word of a fault. */
  #told = 0
  #searched = 0
  /**
   * Lines by where they start: each is looked at as the next one, as the one before, and as one of its own. Begun anew
   * rather than cleared: V8 links a cleared table to the next one, and what was in all of them would be freed late.
   */
  #lines = new Map<number, Line>()
  /** Takes off what the log writes before each line, as it was last seen. */
  #bare = (line: string): string => line

  /** `onMessage` gets each message, free of decorations, and where it stands. */
  constructor(onMessage: (message: string, context: MessageContext) => void) {
    this.#onMessage = onMessage
  }

  /** Takes the next piece of the log, cut anywhere. */
  push(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; at += portion) {
      this.#hold(bytes.subarray(at, at + portion))
      if (this.#held.length - this.#searched >= portion) this.#search(false)
    }
  }

  /** The log is over: its last lines, and how many there were. */
  end(): { readonly lastLines: readonly string[]; readonly lineCount: number } {
    const last = this.#held
      .subarray(-portion)
      .toString()
      .split('\n')
      .slice(-3 * tailLines)
    this.#search(true)
    const lastLines = last
      .map((line) => stripDecoration(line.slice(0, blockLimit.line)))
      .filter((line) => line.trim() !== '')
      .slice(-tailLines)
    const unended = this.#held.length > 0 && this.#held.at(-1) !== newline ? 1 : 0
    return { lastLines, lineCount: this.#lineNumber(this.#held.length) - 1 + unended }
  }

  #hold(piece: Uint8Array): void {
    const size = this.#held.length + piece.length
    if (size > this.#room.length) {
      this.#room = Buffer.alloc(2 * size)
      this.#room.set(this.#held)
    }
    this.#room.set(piece, this.#held.length)
    this.#held = this.#room.subarray(0, size)
  }

  #search(over: boolean): void {
    const end = over ? this.#held.length : this.#completeLines()
    let keep = -1
    for (let from = Math.max(this.#told, this.#searched); from < end; ) {
      const hit = keywordIn(this.#held, from, end)
      if (hit < 0) break
      const region = this.#regionAround(hit, end)
      // A message that may go on in the next portion waits for it, unless it is longer already than any.
      if (region.end >= end && !over && end - hit < portion) {
        keep = region.start
        break
      }
      this.#tell(region, end)
      this.#told = region.end
      from = Math.max(region.end, hit + 1)
    }
    this.#forget(keep >= 0 ? keep : this.#contextOf(end), end, keep >= 0)
  }

  /** The end of the last whole line; a line without end is taken as it is once it is longer than any message. */
  #completeLines(): number {
    const end = this.#held.lastIndexOf(newline) + 1
    return this.#held.length - end < 2 * portion ? end : this.#held.length
  }

  #regionAround(hit: number, end: number): Region {
    const lines: Line[] = []
    let start = this.#lineStart(hit)
    const own = this.#lineAt(start, end, hit)
    for (let back = start; lines.length < lookBack && back > this.#told; ) {
      back = this.#lineStart(back - 1)
      lines.unshift(this.#lineAt(back, end, back))
    }
    lines.push(own)
    const after = own.end < end ? [this.#lineAt(own.end, end, own.end)] : []
    this.#bare = logPrefixStripper(textsOf([...lines, ...after])) ?? this.#bare
    // Of what stands before, only the message that the hit belongs to.
    const block = lastBlock(lines.map((line) => ({ ...line, text: this.#bare(line.text) })))
    start = block[0]?.start ?? start
    const downloading = isProgress(this.#bare(lines[lines.length - block.length - 1]?.text ?? ''))
    let next = own.end
    while (next < end) {
      const line = this.#lineAt(next, end, next)
      const text = this.#bare(line.text)
      if (!continues(textsOf(block), text)) break
      block.push({ ...line, text })
      next = line.end
    }
    return { lines: block, start, end: next, downloading }
  }

  /** The start of the line that holds this place, or as much of it as a message may have. */
  #lineStart(at: number): number {
    const held = this.#held
    const least = Math.max(at - blockLimit.line / 2, this.#told)
    let start = at
    while (start > least && held[start - 1] !== newline) start--
    return start
  }

  #lineAt(start: number, end: number, hit: number): Line {
    const known = this.#lines.get(start)
    if (known !== undefined) return known
    const found = this.#held.indexOf(newline, hit)
    const stop = found < 0 || found >= end ? end : found + 1
    const shown = this.#held.toString('utf8', start, Math.min(found < 0 ? stop : found, hit + blockLimit.line))
    const line = { start, end: stop, text: stripDecoration(shown) }
    // Only what stays the same wherever in the line one begins to look.
    if (stop - start <= blockLimit.line) {
      if (this.#lines.size >= 2 * lookBack) this.#lines = new Map()
      this.#lines.set(start, line)
    }
    return line
  }

  #tell({ lines, start, end, downloading }: Region, searched: number): void {
    const line = this.#lineNumber(start)
    const following = () => this.#linesAfter(end, searched)
    const whole = lines.flatMap(({ text }) => unescapeBreaks(text))
    // What was not written out as one line is one message already.
    const blocks = whole.length === lines.length ? [whole] : groupMessages(whole)
    for (const block of blocks) {
      this.#onMessage(block.join('\n').slice(0, blockLimit.text).trimEnd(), { line, downloading, following })
    }
  }

  #linesAfter(from: number, end: number): string[] {
    const texts: string[] = []
    for (let at = from; at < end && texts.length < lookAhead; ) {
      const line = this.#lineAt(at, end, at)
      texts.push(this.#bare(line.text))
      at = line.end
    }
    return texts
  }

  /** Where the last lines begin, which a message in the next portion may go back to. */
  #contextOf(end: number): number {
    let start = end
    for (let lines = 0; lines < lookBack && start > this.#told && end - start < portion / 4; lines++) {
      start = this.#lineStart(start - 1)
    }
    return Math.max(start, this.#told)
  }

  /** The number of the line that begins here; asked from front to back, so that no line is counted twice. */
  #lineNumber(start: number): number {
    const held = this.#held
    let lines = 0
    for (let at = this.#counted; at < start; at++) if (held[at] === newline) lines++
    this.#line += lines
    this.#counted = Math.max(this.#counted, start)
    return this.#line
  }

  #forget(before: number, searched: number, again: boolean): void {
    this.#lineNumber(before)
    this.#counted = 0
    this.#lines = new Map()
    this.#room.copyWithin(0, before, this.#held.length)
    this.#held = this.#room.subarray(0, this.#held.length - before)
    this.#told = Math.max(0, this.#told - before)
    this.#searched = again ? 0 : searched - before
  }
}

type Line = { readonly start: number; readonly end: number; readonly text: string }
type Region = {
  readonly lines: readonly Line[]
  readonly start: number
  readonly end: number
  readonly downloading: boolean
}

function textsOf(lines: readonly Line[]): string[] {
  return lines.map(({ text }) => text)
}

function lastBlock(lines: readonly Line[]): Line[] {
  let block: Line[] = []
  for (const line of lines) {
    if (block.length > 0 && continues(textsOf(block), line.text)) block.push(line)
    else block = [line]
  }
  return block
}
