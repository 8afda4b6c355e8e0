import { randomBytes } from 'node:crypto'

// The relay puts an id into each error answer, and the go command prints the answer's text: so what go says of a failed request
// is joined to what the relay knows of it by a key, whatever words go wraps around it.

const pattern = /\s?\[mw:([0-9a-f]{8})\]/g

/** An id as a text has it: `[mw:0123abcd]`. Random, so that no mirror's answer can carry one that means something. */
export function newErrorId(): { readonly id: string; readonly mark: string } {
  const id = randomBytes(4).toString('hex')
  return { id, mark: `[mw:${id}]` }
}

/** The first error id in a text; undefined if there is none. */
export function errorIdIn(text: string): string | undefined {
  return text.matchAll(pattern).next().value?.[1]
}

/** The text without error ids: what people see. */
export function withoutErrorIds(text: string): string {
  return text.replace(pattern, '')
}
