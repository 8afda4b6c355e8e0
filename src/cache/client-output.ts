import { StringDecoder } from 'node:string_decoder'

/** The longest error text that is passed on, in characters. */
const limit = 400

/**
 * Reads what the cache client prints: workflow commands, which would become annotations of the job if they reached its log.
 * Nothing of it is kept but the values that the client masks.
 */
export class ClientOutput {
  readonly #decoder = new StringDecoder('utf8')
  readonly #masks = new Set<string>()
  #rest = ''

  /** Adds output as it comes, in pieces of any size. */
  read(chunk: Buffer): void {
    const lines = (this.#rest + this.#decoder.write(chunk)).split(/\r?\n/)
    this.#rest = (lines.pop() ?? '').slice(-64 * 1024)
    for (const line of lines) {
      const mask = unescapeCommand(/^::add-mask::(.+)$/.exec(line)?.[1] ?? '')
      if (mask !== '') this.#masks.add(mask)
    }
  }

  /** A text without the masked values, and not too long. */
  masked(text: string): string {
    const clean = [...this.#masks].reduce((rest, mask) => rest.replaceAll(mask, '***'), text)
    return clean.length > limit ? `${clean.slice(0, limit)}…` : clean
  }
}

/** The inverse of how workflow commands encode their message. */
function unescapeCommand(message: string): string {
  return message.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
}
