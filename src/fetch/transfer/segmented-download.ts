import type { Readable } from 'node:stream'
import { send } from '../../network/send.ts'
import type { FetchContext } from '../fetch-context.ts'
import { requestUrl, sizeLimit } from '../module-request.ts'
import { BufferedWriter, type SpoolFile } from '../spool/spool-file.ts'
import type { Attempt } from './attempt.ts'
import { CutError, countBytes, dropChunk } from './body.ts'
import { isRange, type RangeValidator, rangeHeaders } from './range.ts'

/** Bytes of a zip that one connection brings: `at` is where the next one goes, `end` is behind the last. */
type Segment = { readonly from: number; at: number; end: number; readonly since: number }

/** A connection shows for so long how fast it is, before it is judged; milliseconds. */
const trialMs = 250
/** Its rest is shared if it would take so long; milliseconds. */
const longMs = 500
/** No connection is opened for less than so many bytes. */
const minSegmentBytes = 2 * 1024 * 1024

/** Whether the rest of a segment is worth a further connection, `elapsedMs` after its first byte was asked for. */
export function isWorthSplitting({ from, at, end }: Omit<Segment, 'since'>, elapsedMs: number): boolean {
  const left = end - at
  return elapsedMs >= trialMs && left >= 2 * minSegmentBytes && (left * elapsedMs) / (at - from) >= longMs
}

/**
 * Segmented download: brings a zip from one mirror to disk, and shares what one connection would still take long to
 * bring with another one, if a slot is free: many mirrors and the stores behind them limit each connection, as the
 * limited link of docs/performance.md does.
 */
export class SegmentedDownload {
  readonly #file: SpoolFile
  readonly #attempt: Attempt
  readonly #context: FetchContext
  #validator: RangeValidator | undefined
  readonly #segments: Segment[] = []
  readonly #helpers = new Set<Promise<void>>()
  readonly #over = new AbortController()
  #received = 0
  #total: number | undefined
  #isOpening = false

  /** `validator`: by what further connections know the file again; undefined if there may be none. */
  constructor(file: SpoolFile, attempt: Attempt, context: FetchContext, validator: RangeValidator | undefined) {
    this.#file = file
    this.#attempt = attempt
    this.#context = context
    this.#validator = validator
  }

  /** How many bytes of the zip are here, gaps left out. */
  get received(): number {
    return this.#received
  }

  /**
   * Writes what a stream brings, from the byte `from` to before `end`, which is infinite if it is not known; resolves
   * when all of it is on disk, whichever connection brought it.
   * @throws the first error of a connection, {@link CutError}, or `SpoolError`; nothing is written any more then
   */
  async run(stream: Readable, from: number, end: number): Promise<void> {
    this.#received = from
    this.#total = Number.isFinite(end) ? end : undefined
    try {
      await this.#read(stream, from, end)
      while (this.#helpers.size > 0) await Promise.all(this.#helpers)
    } finally {
      this.#over.abort(new Error('the zip was given up'))
      await Promise.allSettled(this.#helpers)
    }
  }

  /** How many bytes are there without a gap; `from` if nothing came. */
  reach(from: number): number {
    let reach = from
    for (const segment of this.#segments.toSorted((a, b) => a.from - b.from)) {
      if (segment.from > reach) break
      reach = segment.at
    }
    return reach
  }

  async #read(stream: Readable, from: number, end: number): Promise<void> {
    const segment: Segment = { from, at: from, end, since: performance.now() }
    this.#segments.push(segment)
    const writer = new BufferedWriter(this.#file, from)
    // Leaving it early is an error to undici's streams.
    stream.on('error', () => {})
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        const bytes = chunk.subarray(0, segment.end - segment.at)
        segment.at += bytes.length
        this.#count(bytes.length)
        await writer.add(bytes)
        dropChunk(chunk)
        // Another connection brings the rest of this stream.
        if (segment.at === segment.end && segment.end < end) break
        this.#split(segment)
      }
    } finally {
      await writer.flush()
    }
    if (Number.isFinite(end) && segment.at < segment.end) throw new CutError('unexpected EOF')
  }

  #count(bytes: number): void {
    this.#received += bytes
    if (this.#received > sizeLimit('zip')) throw new CutError('too large')
    countBytes(this.#attempt, this.#context, bytes)
    this.#attempt.flight.advance(this.#received, this.#total)
  }

  /** Opens a connection for the second half of what is left. */
  #split(segment: Segment): void {
    if (this.#isOpening || this.#validator === undefined) return
    if (!isWorthSplitting(segment, performance.now() - segment.since)) return
    const { end } = segment
    const middle = Math.ceil((segment.at + end) / 2)
    const opening = this.#open(middle, end, this.#validator)
    if (opening === undefined) return
    this.#isOpening = true
    const helper = opening.then(async (stream) => {
      this.#isOpening = false
      // A mirror that declines once is not asked again.
      if (stream === undefined) this.#validator = undefined
      else if (segment.at >= middle) stream.destroy()
      else {
        segment.end = middle
        await this.#read(stream, middle, end)
      }
    })
    this.#helpers.add(helper)
    helper.then(
      () => this.#helpers.delete(helper),
      () => {},
    )
  }

  /** Asks for the bytes from `from` to before `to`; undefined if no slot is free, or, later, if they do not come. */
  #open(from: number, to: number, validator: RangeValidator): Promise<Readable | undefined> | undefined {
    const { scheduler, hedges, log } = this.#context
    const { request, mirror } = this.#attempt
    const slot = scheduler.tryAcquire()
    if (slot === undefined) return undefined
    hedges.countRequest()
    log.emit({ type: 'segment', file: request.path, mirror: mirror.name, from, to })
    return this.#request(from, to, validator, slot).catch(() => {
      // Whatever it is, the transfer goes on as it was.
      slot[Symbol.dispose]()
      return undefined
    })
  }

  async #request(from: number, to: number, validator: RangeValidator, slot: Disposable): Promise<Readable | undefined> {
    const { network, stallMs } = this.#context
    const url = requestUrl(this.#attempt.mirror.url, this.#attempt.request)
    const signal = AbortSignal.any([this.#attempt.abort.signal, this.#over.signal])
    const incoming = await send(network, url, { headers: rangeHeaders(validator, from, to), signal, stallMs })
    incoming.body.once('close', () => slot[Symbol.dispose]())
    if (isRange(incoming, from, to, validator)) return incoming.body
    incoming.body.on('error', () => {}).destroy()
    return undefined
  }
}
