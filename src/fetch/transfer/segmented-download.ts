import type { Readable } from 'node:stream'
import { BufferedWriter, type SpoolFile } from '../spool/spool-file.ts'

/** Bytes of a zip that one connection brings: `at` is where the next one goes, `end` is behind the last. */
type Stretch = { readonly from: number; at: number; end: number; readonly since: number }

/**
 * Asks for the bytes from `from` to before `to` over another connection: undefined where none is free just now, a promise
 * of undefined where the mirror does not give them.
 */
export type ExtraConnection = (
  from: number,
  to: number,
  signal: AbortSignal,
) => Promise<Readable | undefined> | undefined

/** A body that ended before its announced length. */
export class CutError extends Error {
  override readonly name = 'CutError'
  readonly code = 'ERR_STREAM_PREMATURE_CLOSE'
}

/** A connection is left alone until it has shown for so long how fast it is; milliseconds. */
const trial = 250
/** It gets help when it would go on for so long; milliseconds. */
const tedious = 500
/** No connection is opened for less than so many bytes. */
const leastStretch = 2 * 1024 * 1024

/**
 * A zip on its way from one mirror to disk. What one connection would still take long to bring is shared with another one,
 * where one is free: many mirrors and their stores give each connection only so much.
 */
export class SegmentedDownload {
  readonly #file: SpoolFile
  readonly #onBytes: (count: number) => void
  #help: ExtraConnection | undefined
  readonly #stretches: Stretch[] = []
  readonly #helpers = new Set<Promise<void>>()
  readonly #over = new AbortController()
  #isAsking = false

  constructor(file: SpoolFile, help: ExtraConnection | undefined, onBytes: (count: number) => void) {
    this.#file = file
    this.#help = help
    this.#onBytes = onBytes
  }

  /**
   * Writes what a stream brings, from the byte `from` to before `end`, which is infinite where nobody said how much it is;
   * resolves when all of it is on disk, whoever brought it.
   * @throws the first error of a connection, {@link CutError}, or `SpoolError`; nothing is written any more then
   */
  async run(stream: Readable, from: number, end: number): Promise<void> {
    try {
      await this.#read(stream, from, end)
      while (this.#helpers.size > 0) await Promise.all(this.#helpers)
    } finally {
      this.#over.abort(new Error('the zip was given up'))
      await Promise.allSettled(this.#helpers)
    }
  }

  /** How many bytes are there without a gap; `from` where nothing came. */
  reach(from: number): number {
    let reach = from
    for (const stretch of this.#stretches.toSorted((a, b) => a.from - b.from)) {
      if (stretch.from > reach) break
      reach = stretch.at
    }
    return reach
  }

  async #read(stream: Readable, from: number, end: number): Promise<void> {
    const stretch: Stretch = { from, at: from, end, since: performance.now() }
    this.#stretches.push(stretch)
    const pile = new BufferedWriter(this.#file, from)
    // Leaving it early is an error to undici's streams.
    stream.on('error', () => {})
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        const bytes = chunk.subarray(0, stretch.end - stretch.at)
        stretch.at += bytes.length
        this.#onBytes(bytes.length)
        await pile.add(bytes)
        // Somebody else brings the rest of this stream.
        if (stretch.at === stretch.end && stretch.end < end) break
        this.#share(stretch)
      }
    } finally {
      await pile.flush()
    }
    if (Number.isFinite(end) && stretch.at < stretch.end) throw new CutError('unexpected EOF')
  }

  #share(stretch: Stretch): void {
    if (this.#isAsking || !isTedious(stretch)) return
    const { end } = stretch
    const middle = Math.ceil((stretch.at + end) / 2)
    const asked = this.#help?.(middle, end, this.#over.signal)
    if (asked === undefined) return
    this.#isAsking = true
    const helper = asked.then(async (stream) => {
      this.#isAsking = false
      // Who declines once is not asked again.
      if (stream === undefined) this.#help = undefined
      else if (stretch.at >= middle) stream.destroy()
      else {
        stretch.end = middle
        await this.#read(stream, middle, end)
      }
    })
    this.#helpers.add(helper)
    const leave = () => this.#helpers.delete(helper)
    helper.then(leave, () => {})
  }
}

function isTedious({ from, at, end, since }: Stretch): boolean {
  const elapsed = performance.now() - since
  const left = end - at
  return elapsed >= trial && left >= 2 * leastStretch && (left * elapsed) / (at - from) >= tedious
}
