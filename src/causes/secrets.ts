import { mask, redactText } from './redact.ts'

/** Shorter values are left alone, as they would hide half the log. */
const shortest = 4
/** From this length on a value is found in whatever way it is written; a shorter one would be found in ordinary prose. */
const long = 8
/** A piece of a secret that was cut off is hidden if it has so many characters, and so much of the secret. */
const shortestPiece = 6
const pieceShare = 0.3
/** Behind a piece that was cut off. */
const cut = /^(?:$|[\s…"'<>`)\]},;\\])/

/**
 * The secrets of this job, known by value: hidden wherever they turn up, whatever surrounds them, and however they are written:
 * percent-encoded once or more, escaped for JSON or HTML, in base64 or hexadecimal digits, in lower case, with line ends,
 * blanks and control characters in between, or cut off.
 */
export class Secrets {
  readonly #short = new Set<string>()
  readonly #long = new Set<string>()

  /** Hides this value from now on. */
  add(value: string): void {
    if (value.length < shortest) return
    const forms = canonical(value).text.length < long ? this.#short : this.#long
    for (const form of formsOf(value)) forms.add(forms === this.#short ? form : canonical(form).text)
  }

  /** The text with every known secret masked, and with all that {@link redactText} recognises. */
  redact(text: string): string {
    let hidden = this.#long.size === 0 ? text : this.#hideLong(text)
    // Longest first, so that a secret that holds another one leaves no remainder.
    for (const value of [...this.#short].sort((a, b) => b.length - a.length)) hidden = hidden.replaceAll(value, mask)
    return redactText(hidden)
  }

  #hideLong(text: string): string {
    const { text: plain, from, to } = canonical(text)
    const spans: [number, number][] = []
    for (const form of this.#long) {
      const seed = form.slice(0, shortestPiece)
      for (let at = plain.indexOf(seed); at !== -1; at = plain.indexOf(seed, at + 1)) {
        const length = commonLength(plain, at, form)
        const [start, end] = [from[at] ?? 0, to[at + length - 1] ?? 0]
        if (length === form.length || isPiece(text.slice(start, end), length, form, text.slice(end, end + 1))) {
          spans.push([start, end])
        }
      }
    }
    return cover(text, spans)
  }
}

/** A value, and what it is when it is encoded as a whole or within a longer text. */
function formsOf(value: string): readonly string[] {
  const bytes = Buffer.from(value)
  const forms = [value, encodeURIComponent(value.toWellFormed()), value.replaceAll(' ', '+'), bytes.toString('base64')]
  if (value.length < long) return forms
  // Behind one or two bytes, such as those of a user name, base64 has other letters.
  const shifted = [0, 1, 2].map((before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64url')
    return encoded.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6))
  })
  return [...forms, ...shifted, bytes.toString('hex')]
}

function commonLength(text: string, at: number, form: string): number {
  let length = 0
  while (length < form.length && text[at + length] === form[length]) length++
  return length
}

/** Whether so many characters are what is left of a secret that was cut off, and not an ordinary word. */
function isPiece(written: string, length: number, form: string, next: string): boolean {
  const isLongEnough = length >= Math.max(shortestPiece, form.length * pieceShare)
  return isLongEnough && cut.test(next) && !/^[a-z]+$/.test(written)
}

/** Masks the spans; those that overlap become one mask. */
function cover(text: string, spans: readonly (readonly [number, number])[]): string {
  let shown = ''
  let at = 0
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    if (start >= at) shown += `${text.slice(at, start)}${mask}`
    at = Math.max(at, end)
  }
  return shown + text.slice(at)
}

/** A text without the ways of writing it, and the place in the text of each of its characters. */
type Canonical = { readonly text: string; readonly from: readonly number[]; readonly to: readonly number[] }

/**
 * One character as it may be written, or what git puts between the lines of a server. Every alternative begins with another character, or has
 * a fixed length.
 */
const written =
  /(?:\n|\\n)\t?(?:remote: ){1,3}|%(?:25){0,3}([0-9a-f]{2})|\\u([0-9a-f]{4})|\\[nrtbf]|&(amp|lt|gt|quot|apos|#\d{1,5}|#x[0-9a-f]{1,4});|([\s\S])/giu
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out here
const ignored = /[\s\\\u0000-\u001f\u007f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u

function canonical(text: string): Canonical {
  let plain = ''
  const from: number[] = []
  const to: number[] = []
  for (const match of text.matchAll(written)) {
    const [whole, byte, unit, entity, letter] = match
    let bytes: string
    if (byte !== undefined) bytes = String.fromCharCode(Number.parseInt(byte, 16))
    else bytes = utf8(letter ?? (unit === undefined ? nameOf(entity) : String.fromCharCode(Number.parseInt(unit, 16))))
    if (ignored.test(letter ?? '')) continue
    for (const character of bytes) {
      if (ignored.test(character)) continue
      plain += fold(character)
      from.push(match.index)
      to.push(match.index + whole.length)
    }
  }
  return { text: plain, from, to }
}

/** The character of an HTML entity; '' for none. */
function nameOf(entity: string | undefined): string {
  if (entity === undefined) return ''
  const [, hex, decimal] = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(entity) ?? []
  if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16))
  return decimal === undefined ? (named[entity.toLowerCase()] ?? '') : String.fromCharCode(Number(decimal))
}

/** The bytes of a character, each as one: percent-encoding writes bytes. */
function utf8(letter: string): string {
  return letter < '\u0080' ? letter : Buffer.from(letter.toLowerCase()).toString('latin1')
}

/** Hosts are written in lower case, and base64 has two alphabets. */
function fold(character: string): string {
  if (character === '-') return '+'
  return character === '_' ? '/' : character.toLowerCase()
}
