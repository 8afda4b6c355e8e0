import { oneLine } from './format.ts'

/** More than this says nothing more in a cell. */
const cellLimit = 400
/** An advice may have several sentences. */
const proseLimit = 1000

/**
 * Text as Markdown that shows exactly that text: one line, every mark that Markdown, HTML or a table could read written as
 * an entity, and no `@name` that would become a mention.
 */
export function prose(text: string): string {
  return unmentioned(escaped(oneLine(text, cellLimit)))
}

/** The same in a fixed-width face, for names, versions and whatever a server said. */
export function code(text: string): string {
  return text === '' ? '' : `<code>${escaped(oneLine(text, cellLimit))}</code>`
}

/** A text of modward's own in which names are in backquotes, as Markdown: the names in a fixed-width face. */
export function proseWithCode(text: string): string {
  const line = oneLine(text, proseLimit)
  const pieces = line.includes('``') ? [line] : line.split(/`([^`]+)`/)
  return pieces.map((piece, index) => (index % 2 === 1 ? code(piece) : unmentioned(escaped(piece)))).join('')
}

/** A table that can lose rows if space is short. Cells are Markdown already. */
export type Table = {
  /** Empty for a table without one. */
  readonly title: string
  /** Shown when its title is clicked. */
  readonly folded?: boolean
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A table in Markdown below its title, empty if it has no rows; how many were left out stands below it. */
export function renderTable({ title, folded, header, rows }: Table, leftOut = 0): string {
  if (rows.length === 0 && leftOut === 0) return ''
  const lines = [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
  const note =
    leftOut > 0 ? ['', `_${leftOut} more left out: a job summary holds 1 MiB. The JSON report has them all._`] : []
  if (folded) return [`<details><summary>${title}</summary>`, '', ...lines, ...note, '', '</details>'].join('\n')
  return [...(title === '' ? [] : [`#### ${title}`, '']), ...lines, ...note].join('\n')
}

/** No `@name` becomes a mention. */
function unmentioned(text: string): string {
  return text.replaceAll('&#64;', '&#64;&#8203;')
}

function escaped(text: string): string {
  return text
    .replace(/(?!: )[^\p{L}\p{N} .,;()'"/%+=·×✔✘–…-]/gu, entity)
    .replace(/www\./gi, (start) => start.replace('.', '&#46;'))
}

/** Letters, digits and marks without a meaning stay; a scheme or an issue needs its colon or hash to become a link. */
function entity(character: string): string {
  return `&#${character.codePointAt(0)};`
}
