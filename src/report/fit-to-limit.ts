import { renderTable, type Table } from './markup.ts'

/** A part of a document: finished text, or a table that may lose rows. */
export type SummaryPart = string | Table

/**
 * The parts one below the other, in at most `limit` bytes of UTF-8: the table that takes most room loses half its rows, as
 * often as it takes, and says how many are missing.
 */
export function fitToLimit(parts: readonly SummaryPart[], limit: number): string {
  const pieces = parts.map(piece)
  for (;;) {
    const document = `${pieces
      .map(({ text }) => text)
      .filter((text) => text !== '')
      .join('\n\n')}\n`
    if (Buffer.byteLength(document) <= limit) return document
    const [largest] = pieces.filter(({ table }) => table.rows.length > 0).sort((a, b) => b.text.length - a.text.length)
    if (largest === undefined) return document
    pieces[pieces.indexOf(largest)] = halved(largest)
  }
}

type Piece = { readonly text: string; readonly table: Table; readonly leftOut: number }

const noTable: Table = { title: '', header: [], rows: [] }

function piece(part: SummaryPart): Piece {
  return typeof part === 'string'
    ? { text: part, table: noTable, leftOut: 0 }
    : { text: renderTable(part), table: part, leftOut: 0 }
}

function halved({ table, leftOut }: Piece): Piece {
  const rows = table.rows.slice(0, Math.floor(table.rows.length / 2))
  const missing = leftOut + table.rows.length - rows.length
  return { text: renderTable({ ...table, rows }, missing), table: { ...table, rows }, leftOut: missing }
}
