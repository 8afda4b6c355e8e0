import { StringDecoder } from 'node:string_decoder'

/** A longer line is passed on in parts, so that one without an end takes no memory. Characters. */
const longestLine = 64 * 1024

/** Splits the bytes of a stream into lines, without their ends. */
export class LineSplitter {
  readonly #onLine: (line: string) => void
  readonly #decoder = new StringDecoder('utf8')
  #rest = ''

  constructor(onLine: (line: string) => void) {
    this.#onLine = onLine
  }

  add(bytes: Buffer): void {
    const lines = (this.#rest + this.#decoder.write(bytes)).split(/\r?\n/)
    this.#rest = lines.pop() ?? ''
    for (const line of lines) this.#onLine(line)
    if (this.#rest.length > longestLine) this.end()
  }

  /** Passes on what came without a line's end. */
  end(): void {
    const rest = this.#rest
    this.#rest = ''
    if (rest !== '') this.#onLine(rest)
  }
}
