import { StringDecoder } from 'node:string_decoder'

/** The longest text that is kept of what went wrong. */
const limit = 400

/**
 * What the cache client prints: workflow commands that would be annotations of the job if they got there. They do not:
 * they are read here, and only the last thing that went wrong is of use, without the values that the client masks.
 */
export class ClientOutput {
  readonly #decoder = new StringDecoder('utf8')
  readonly #masks = new Set<string>()
  #rest = ''
  #trouble = ''
  #all = ''

  /** Takes output as it comes, in pieces of any size. */
  read(chunk: Buffer): void {
    const lines = (this.#rest + this.#decoder.write(chunk)).split(/\r?\n/)
    this.#rest = (lines.pop() ?? '').slice(-64 * 1024)
    for (const line of lines) this.#readLine(line)
  }

  /** The last warning or error; empty when there was none. */
  get trouble(): string {
    let text = this.#trouble
    for (const mask of this.#masks) text = text.replaceAll(mask, '***')
    return text.length > limit ? `${text.slice(0, limit)}…` : text
  }

  /** Was this said, in whatever way? */
  has(text: string): boolean {
    return this.#all.includes(text)
  }

  #readLine(line: string): void {
    const [, command = '', message = ''] = /^::([a-z-]+)[^:]*::(.*)$/.exec(line) ?? []
    const text = unescapeCommand(message)
    if (command === 'add-mask' && text !== '') this.#masks.add(text)
    if (command === 'warning' || command === 'error') this.#trouble = text
    this.#all = (this.#all + line).slice(-64 * 1024)
  }
}

/** The inverse of how workflow commands encode their message. */
function unescapeCommand(message: string): string {
  return message.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
}
