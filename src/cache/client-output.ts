import { StringDecoder } from 'node:string_decoder'

/** The longest error text that is kept, in characters. */
const limit = 400

/**
 * Reads what the cache client prints: workflow commands, which would become annotations of the job if they reached its log.
 * Only the last warning or error is kept, without the values that the client masks.
 */
export class ClientOutput {
  readonly #decoder = new StringDecoder('utf8')
  readonly #masks = new Set<string>()
  #rest = ''
  #lastError = ''
  #all = ''

  /** Adds output as it comes, in pieces of any size. */
  read(chunk: Buffer): void {
    const lines = (this.#rest + this.#decoder.write(chunk)).split(/\r?\n/)
    this.#rest = (lines.pop() ?? '').slice(-64 * 1024)
    for (const line of lines) this.#readLine(line)
  }

  /** The last warning or error; empty when there was none. */
  get lastError(): string {
    let text = this.#lastError
    for (const mask of this.#masks) text = text.replaceAll(mask, '***')
    return text.length > limit ? `${text.slice(0, limit)}…` : text
  }

  /** Whether the client printed this, in any kind of line. */
  has(text: string): boolean {
    return this.#all.includes(text)
  }

  #readLine(line: string): void {
    const [, command = '', message = ''] = /^::([a-z-]+)[^:]*::(.*)$/.exec(line) ?? []
    const text = unescapeCommand(message)
    if (command === 'add-mask' && text !== '') this.#masks.add(text)
    if (command === 'warning' || command === 'error') this.#lastError = text
    this.#all = (this.#all + line).slice(-64 * 1024)
  }
}

/** The inverse of how workflow commands encode their message. */
function unescapeCommand(message: string): string {
  return message.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
}
