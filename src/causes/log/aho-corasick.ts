/** How many different bytes the words may have, and one more for all others; a power of two multiplies fastest. */
const width = 64
const encoder = new TextEncoder()

/**
 * Finds any of many words in one pass (Aho and Corasick, 1975): each byte is looked at once, however many words there are
 * and whatever the text is. An expression of the same words takes two to three times as long. Words are in lower case;
 * the text may be in any.
 */
export class AhoCorasick {
  /** Which column of the table a byte belongs to: bytes that no word has share the first. */
  readonly #columns = new Uint8Array(256)
  /** The state after a state and a byte, at `state * width + column`. */
  readonly #next: Uint16Array
  /** The length of the longest word that is complete in a state, 0 where none is. */
  readonly #complete: Uint8Array

  /** Where a text becomes bytes, the same for all. */
  #room = new Uint8Array(0)

  /** Words are of at most 255 bytes each. */
  constructor(words: Iterable<string>) {
    const all = [...new Set(words)].map((word) => Buffer.from(word))
    for (const byte of all.flatMap((word) => [...word])) this.#columns[byte] = 1
    let columns = 1
    for (const [byte, used] of this.#columns.entries()) if (used > 0) this.#columns[byte] = columns++
    for (let lower = 97; lower <= 122; lower++) this.#columns[lower - 32] = this.#columns[lower] ?? 0
    const most = all.reduce((sum, word) => sum + word.length, 1)
    if (columns > width || most > 0xffff) throw new RangeError('too many words for one index: raise its width')
    const next = new Uint16Array(most * width)
    this.#complete = new Uint8Array(most)
    const states = this.#plant(all, next)
    this.#connect(next)
    this.#next = next.slice(0, states * width)
  }

  /** Where the first word begins in this part of a text; -1 where there is none. */
  first(text: Uint8Array, from: number, end: number): number {
    const [columns, next, complete] = [this.#columns, this.#next, this.#complete]
    for (let at = from, state = 0; at < end; at++) {
      state = next[state * width + (columns[text[at] ?? 0] ?? 0)] ?? 0
      const length = complete[state] ?? 0
      if (length !== 0) return at + 1 - length
    }
    return -1
  }

  /** Which words a text holds, as a key: equal keys mean that the same words are in both texts. */
  wordsIn(text: string): string {
    const [columns, next, complete] = [this.#columns, this.#next, this.#complete]
    // No character takes more than three bytes here.
    if (this.#room.length < 3 * text.length) this.#room = new Uint8Array(6 * text.length)
    const [bytes, { written }] = [this.#room, encoder.encodeInto(text, this.#room)]
    let found = ''
    for (let at = 0, state = 0; at < written; at++) {
      state = next[state * width + (columns[bytes[at] ?? 0] ?? 0)] ?? 0
      // A state stands for every word that ends there.
      if (complete[state] !== 0) {
        const mark = String.fromCharCode(state)
        if (!found.includes(mark)) found += mark
      }
    }
    return found
  }

  /** The words as a tree of states; returns how many there are. */
  #plant(words: readonly Uint8Array[], next: Uint16Array): number {
    let states = 1
    for (const word of words) {
      let state = 0
      for (const byte of word) {
        const place = state * width + (this.#columns[byte] ?? 0)
        const known = next[place] ?? 0
        state = known === 0 ? states++ : known
        next[place] = state
      }
      this.#complete[state] = word.length
    }
    return states
  }

  /** Where a word does not go on, the search does at once in the longest end of it that begins another one. */
  #connect(next: Uint16Array): void {
    const shorter = new Uint16Array(next.length / width)
    const queue = [...next.subarray(0, width)].filter((state) => state !== 0)
    for (const state of queue) {
      const fallback = shorter[state] ?? 0
      this.#complete[state] ||= this.#complete[fallback] ?? 0
      for (let column = 0; column < width; column++) {
        const place = state * width + column
        const after = next[fallback * width + column] ?? 0
        const child = next[place] ?? 0
        if (child === 0) next[place] = after
        else {
          shorter[child] = after
          queue.push(child)
        }
      }
    }
  }
}
