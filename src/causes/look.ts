import type { Frame, Message } from './message.ts'

/** Tells whether a message shows something. */
export type Look = (message: Message) => boolean

/** The innermost error holds one of these words (lower case). */
export function says(...words: readonly string[]): Look {
  return ({ error }) => words.some((word) => error.includes(word))
}

/** The innermost error is exactly one of these (lower case). */
export function saysOnly(...words: readonly string[]): Look {
  const known = new Set(words)
  return ({ error }) => known.has(error)
}

/** The version control tool printed one of these (lower case). */
export function vcsSays(...words: readonly string[]): Look {
  return ({ vcs }) => vcs !== '' && words.some((word) => vcs.includes(word))
}

/** The quoted answer of a server holds one of these (lower case). */
export function serverSays(...words: readonly string[]): Look {
  return ({ response }) => response !== '' && words.some((word) => response.includes(word))
}

/** Some part of go's own words holds one of these (lower case); the quoted answer of a server is not go's. */
export function mentions(...words: readonly string[]): Look {
  const inError = says(...words)
  const inVcs = vcsSays(...words)
  return (message) => inError(message) || inVcs(message)
}

/** The error came wrapped in this frame. */
export function inside(frame: Frame): Look {
  return ({ frames }) => frames.has(frame)
}

/** The answer had one of these statuses. */
export function status(...codes: readonly number[]): Look {
  return (message) => codes.includes(message.status)
}

export function all(...looks: readonly Look[]): Look {
  return (message) => looks.every((look) => look(message))
}

export function any(...looks: readonly Look[]): Look {
  return (message) => looks.some((look) => look(message))
}

export function not(look: Look): Look {
  return (message) => !look(message)
}
