/** What a parser makes of a text: the value, or what would have been allowed (and the part that was not). */
export type Parsed<T> = { readonly value: T } | { readonly allowed: string; readonly entry?: string }

/** Reads one input. The text is trimmed and not empty, unless the input's own default is empty. */
export type Parser<T> = (text: string) => Parsed<T>

const unitMs: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  μs: 1e-3,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
}
const durationPart = /(\d+(?:\.\d*)?|\.\d+)(ns|us|µs|μs|ms|s|m|h)/y

/**
 * Whole milliseconds of a duration such as `1m30s`, in the syntax of Go's time.ParseDuration without a sign; undefined
 * if it is none, or longer than a computer counts. A number without a unit is none either, save `0`. Rounded, as 16.1 s are not quite 16,100 ms for a
 * computer, and some of Node's timers throw at fractions.
 */
export function parseDuration(text: string): number | undefined {
  if (text === '0') return 0
  let total = 0
  durationPart.lastIndex = 0
  while (durationPart.lastIndex < text.length) {
    const [, amount, unit] = durationPart.exec(text) ?? []
    const factor = unit === undefined ? undefined : unitMs[unit]
    if (factor === undefined) return undefined
    total += Number(amount) * factor
  }
  return text === '' || total > Number.MAX_SAFE_INTEGER ? undefined : Math.round(total)
}

/** A duration between two durations, both included. */
export function duration(from: string, to: string): Parser<number> {
  const least = parseDuration(from) ?? 0
  const most = parseDuration(to) ?? 0
  const allowed = `a duration from ${from} to ${to}, such as 500ms, 20s or 1m30s`
  return (text) => {
    const value = parseDuration(text)
    return value === undefined || value < least || value > most ? { allowed } : { value }
  }
}

/** A whole number between two numbers, both included. */
export function integer(least: number, most: number): Parser<number> {
  const allowed = `a whole number from ${least} to ${most}`
  return (text) => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
    return value >= least && value <= most ? { value } : { allowed }
  }
}

/** One of these words. */
export function oneOf<const T extends string>(...words: readonly T[]): Parser<T> {
  return (text) => {
    const value = words.find((word) => word === text)
    return value === undefined ? { allowed: words.join(', ') } : { value }
  }
}

/** This word, or what the other parser reads. */
export function wordOr<const W extends string, T>(word: W, parser: Parser<T>): Parser<W | T> {
  return (text) => {
    if (text === word) return { value: word }
    const parsed = parser(text)
    return 'value' in parsed ? parsed : { ...parsed, allowed: `${word}, or ${parsed.allowed}` }
  }
}

/** What YAML 1.2 and GitHub Actions call a boolean, as the words `true` and `false`. */
export function asBoolean(text: string): 'true' | 'false' | undefined {
  if (['true', 'True', 'TRUE'].includes(text)) return 'true'
  if (['false', 'False', 'FALSE'].includes(text)) return 'false'
  return undefined
}

export const boolean: Parser<boolean> = (text) => {
  const word = asBoolean(text)
  return word === undefined ? { allowed: 'true, false' } : { value: word === 'true' }
}

/** How far the cache may go; the two booleans in every spelling that YAML has for them. */
export const cacheMode: Parser<'auto' | 'true' | 'restore' | 'save' | 'false'> = (text) =>
  oneOf('auto', 'true', 'restore', 'save', 'false')(asBoolean(text) ?? text)

/** Any text on one line. */
export const line: Parser<string> = (text) =>
  /[\r\n]/.test(text) ? { allowed: 'text on a single line' } : { value: text }

/** An http or https URL; undefined if empty. */
export const httpUrl: Parser<URL | undefined> = (text) => {
  const value = URL.parse(text) ?? undefined
  const isHttp = value?.protocol === 'http:' || value?.protocol === 'https:'
  return text === '' || isHttp ? { value } : { allowed: 'an http:// or https:// URL' }
}

/** The items of a list, one per line or comma-separated; blank ones are dropped. */
export function items(text: string): string[] {
  return text
    .split(/[\r\n,]+/)
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

/** The items of a list of globs: a comma inside braces, one pair of them within another included, belongs to the glob. */
export function globs(text: string): string[] {
  const found = text.match(/(?:\{(?:[^{}\r\n]|\{[^{}\r\n]*\})*\}|[^,\r\n])+/g) ?? []
  return found.map((item) => item.trim()).filter((item) => item !== '')
}

/** A list whose every item passes; the first that does not is named. */
export function list(
  allowed: string,
  isAllowed: (item: string) => boolean,
  { least = 0, split = items }: { readonly least?: number; readonly split?: (text: string) => string[] } = {},
): Parser<readonly string[]> {
  return (text) => {
    const value = split(text)
    const entry = value.find((item) => !isAllowed(item))
    if (entry !== undefined) return { allowed, entry }
    return value.length < least ? { allowed } : { value }
  }
}
