/** How much is kept, in characters. */
export type OutputLimits = { readonly head: number; readonly tail: number }

const usual: OutputLimits = { head: 64 * 1024, tail: 192 * 1024 }

/**
 * The output of a process, bounded: the beginning, where the first error stands, and the end, where the last does. Limits
 * count characters.
 */
export class Output {
  #head = ''
  #tail: string[] = []
  #tailLength = 0
  #dropped = 0
  readonly #limits: OutputLimits

  constructor(limits: OutputLimits = usual) {
    this.#limits = limits
  }

  add(line: string): void {
    const text = `${line}\n`
    if (this.#tail.length === 0 && this.#head.length + text.length <= this.#limits.head) {
      this.#head += text
      return
    }
    this.#tail.push(text)
    this.#tailLength += text.length
    // In blocks, as taking single lines off the front of a long array is slow.
    if (this.#tailLength > 2 * this.#limits.tail) this.#shorten()
  }

  toString(): string {
    this.#shorten()
    const gap = this.#dropped === 0 ? '' : `[${this.#dropped} lines left out]\n`
    return this.#head + gap + this.#tail.join('')
  }

  #shorten(): void {
    let drop = 0
    while (this.#tailLength > this.#limits.tail && drop < this.#tail.length - 1) {
      this.#tailLength -= this.#tail[drop]?.length ?? 0
      drop++
    }
    this.#tail = this.#tail.slice(drop)
    this.#dropped += drop
  }
}
