const headLimit = 64 * 1024
const tailLimit = 192 * 1024

/**
 * The output of a process, bounded: the beginning, where the first error stands, and the end, where the last does. Limits
 * count characters.
 */
export class Output {
  #head = ''
  #tail: string[] = []
  #tailLength = 0
  #dropped = 0

  add(line: string): void {
    const text = `${line}\n`
    if (this.#tail.length === 0 && this.#head.length + text.length <= headLimit) {
      this.#head += text
      return
    }
    this.#tail.push(text)
    this.#tailLength += text.length
    // In blocks, as taking single lines off the front of a long array is slow.
    if (this.#tailLength > 2 * tailLimit) this.#shorten()
  }

  toString(): string {
    this.#shorten()
    const gap = this.#dropped === 0 ? '' : `[${this.#dropped} lines left out]\n`
    return this.#head + gap + this.#tail.join('')
  }

  #shorten(): void {
    let drop = 0
    while (this.#tailLength > tailLimit && drop < this.#tail.length - 1) {
      this.#tailLength -= this.#tail[drop]?.length ?? 0
      drop++
    }
    this.#tail = this.#tail.slice(drop)
    this.#dropped += drop
  }
}
