import { oneLine } from './format.ts'

/** More than this says nothing more in a cell. */
const cellLimit = 400

/**
 * Text as Markdown that shows exactly that text: one line, every mark that Markdown, HTML or a table could read written as
 * an entity, and no `@name` that would become a mention.
 */
export function prose(text: string): string {
  return escaped(text).replaceAll('&#64;', '&#64;&#8203;')
}

/** The same in a fixed-width face, for names, versions and whatever a server said. */
export function code(text: string): string {
  return text === '' ? '' : `<code>${escaped(text)}</code>`
}

/** A table that can lose rows if space is short. Cells are Markdown already. */
export type Table = {
  readonly title: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A table in Markdown below its title, empty if it has no rows; how many were left out stands below it. */
export function renderTable({ title, header, rows }: Table, leftOut = 0): string {
  if (rows.length === 0 && leftOut === 0) return ''
  const lines = [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
  const note =
    leftOut > 0 ? ['', `_${leftOut} more left out: a job summary holds 1 MiB. The JSON report has them all._`] : []
  return [`#### ${title}`, '', ...lines, ...note].join('\n')
}

function escaped(text: string): string {
  return oneLine(text, cellLimit)
    .replace(/(?!: )[^\p{L}\p{N} .,;()'"/%+=·×✔✘–…-]/gu, entity)
    .replace(/www\./gi, (start) => start.replace('.', '&#46;'))
}

/** Letters, digits and marks without a meaning stay; a scheme or an issue needs its colon or hash to become a link. */
function entity(character: string): string {
  return `&#${character.codePointAt(0)};`
}
