import { Transform, type TransformCallback } from 'node:stream'
import { HeldText } from './held-text.ts'

/** For so long a piece of output may be held back; milliseconds. */
const holdMs = 50

/** What is done with the output of a command on its way. */
export type OutputWatch = {
  /** Texts that must not be cut apart. */
  readonly markers: readonly string[]
  /** Replaces them, in a text of one character a byte (latin1). */
  readonly replace: (text: string) => string
  /** Reads what is shown. */
  readonly onBytes: (bytes: Buffer) => void
}

/** Hands bytes on as they are and as they come, with the markers replaced. */
export class WatchedOutput extends Transform {
  readonly #watch: OutputWatch
  readonly #text: HeldText
  #timer: NodeJS.Timeout | undefined

  constructor(watch: OutputWatch) {
    super()
    this.#watch = watch
    this.#text = new HeldText(watch.markers)
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    clearTimeout(this.#timer)
    this.#show(this.#text.push(chunk.toString('latin1')))
    // A question that ends like a marker begins must not wait for its answer.
    if (this.#text.isHolding) this.#timer = setTimeout(() => this.#show(this.#text.take()), holdMs)
    done()
  }

  override _flush(done: TransformCallback): void {
    clearTimeout(this.#timer)
    this.#show(this.#text.take())
    done()
  }

  #show(text: string): void {
    if (text === '') return
    const bytes = Buffer.from(this.#watch.replace(text), 'latin1')
    this.#watch.onBytes(bytes)
    this.push(bytes)
  }
}
