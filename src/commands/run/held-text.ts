/**
 * Looks for markers in a text that comes in pieces, cut anywhere. What may be the beginning of a marker, or has one in a line that is
 * not complete, is held back; all else passes at once.
 */
export class HeldText {
  readonly #markers: readonly string[]
  #held = ''

  constructor(markers: readonly string[]) {
    this.#markers = markers
  }

  /** Takes the next piece, and returns what may be shown now. */
  push(piece: string): string {
    const text = this.#held + piece
    const from = this.#heldFrom(text)
    this.#held = text.slice(from)
    return text.slice(0, from)
  }

  /** Whether anything is held back. */
  get isHolding(): boolean {
    return this.#held !== ''
  }

  /** What is held back, which is nothing afterwards. */
  take(): string {
    const held = this.#held
    this.#held = ''
    return held
  }

  #heldFrom(text: string): number {
    const line = text.lastIndexOf('\n') + 1
    const whole = this.#markers.map((marker) => text.indexOf(marker, line)).filter((at) => at >= 0)
    const begun = this.#markers.map((marker) => text.length - overlap(text.slice(line), marker))
    return Math.min(...whole, ...begun)
  }
}

/** The length of the longest end of a text that is the beginning of a marker, and not all of it. */
function overlap(text: string, marker: string): number {
  for (let length = Math.min(text.length, marker.length - 1); length > 0; length--) {
    if (text.endsWith(marker.slice(0, length))) return length
  }
  return 0
}
