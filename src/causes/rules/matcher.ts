import type { Frame, Message } from '../log/message.ts'

/** Something that a message may show. */
export type Matcher = {
  /** Of the message's texts it only sees which of the {@link compared} words are in them, or are all of its reason. */
  readonly test: (message: Message) => boolean
  /** Lower-case words of which a text that passes holds at least one; empty where only the grammar decides. */
  readonly words: readonly string[]
  /** Every word that a text is compared with. */
  readonly compared: readonly string[]
}

/** The error holds one of these words (lower case); names in it read `<module>`, `<url>` and `<path>`. */
export function errorIncludes(...words: readonly string[]): Matcher {
  return {
    words: words.filter((word) => !word.includes('<')),
    compared: words,
    test: ({ error }) => words.some((word) => error.includes(word)),
  }
}

/** What stands after the last frame is exactly one of these (lower case); words too common to be looked for. */
export function errorIs(...words: readonly string[]): Matcher {
  const known = new Set(words)
  return { words: [], compared: words, test: ({ reason }) => known.has(reason) }
}

/** The version control tool printed one of these (lower case); its output is found by its own marks. */
export function vcsErrorIncludes(...words: readonly string[]): Matcher {
  return { words: [], compared: words, test: ({ vcs }) => vcs !== '' && words.some((word) => vcs.includes(word)) }
}

/** The quoted answer of a server holds one of these (lower case). */
export function serverTextIncludes(...words: readonly string[]): Matcher {
  return {
    words: [],
    compared: words,
    test: ({ response }) => response !== '' && words.some((word) => response.includes(word)),
  }
}

/** Go or the version control tool says one of these (lower case); the quoted answer of a server does not count. */
export function mentions(...words: readonly string[]): Matcher {
  return any(errorIncludes(...words), vcsErrorIncludes(...words))
}

/** The error came wrapped in this frame. */
export function inside(frame: Frame): Matcher {
  return { words: [], compared: [], test: ({ frames }) => frames.has(frame) }
}

/** The answer had one of these statuses. */
export function status(...codes: readonly number[]): Matcher {
  return { words: [], compared: [], test: (message) => codes.includes(message.status) }
}

/** The answer had a status from one to the other, both included. */
export function statusFrom(lowest: number, highest: number): Matcher {
  return { words: [], compared: [], test: (message) => message.status >= lowest && message.status <= highest }
}

/** All of them. */
export function all(...looks: readonly Matcher[]): Matcher {
  return {
    // Any one of them is necessary: the one with the longest words finds the fewest candidates.
    words: looks
      .map(({ words }) => words)
      .reduce((best, words) => (shortest(words) > shortest(best) ? words : best), []),
    compared: looks.flatMap(({ compared }) => compared),
    test: (message) => looks.every((look) => look.test(message)),
  }
}

/** At least one of them. */
export function any(...looks: readonly Matcher[]): Matcher {
  return {
    words: looks.flatMap(({ words }) => words),
    compared: looks.flatMap(({ compared }) => compared),
    test: (message) => looks.some((look) => look.test(message)),
  }
}

/** Not that. */
export function not(look: Matcher): Matcher {
  return { words: [], compared: look.compared, test: (message) => !look.test(message) }
}

function shortest(words: readonly string[]): number {
  return words.length === 0 ? 0 : Math.min(...words.map((word) => word.length))
}
