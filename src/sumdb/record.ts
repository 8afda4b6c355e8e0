/** The size and the root hash of the database's log at one time. */
export type TreeHead = { readonly size: number; readonly hash: Buffer }

/** A record of the log: the go.sum lines of one module version. */
export type LogRecord = { readonly id: number; readonly text: Buffer }

/** An answer that is malformed. */
export class MalformedError extends Error {
  override readonly name = 'MalformedError'
}

const newline = 0x0a

/**
 * Reads the text of a tree note: a title, the size, the root hash; further lines are for later versions.
 * @throws {MalformedError}
 */
export function parseTreeHead(text: string): TreeHead {
  const [title, size = '', hash = '', rest] = text.split('\n', 4)
  const bytes = Buffer.from(hash, 'base64')
  const valid = title === 'go.sum database tree' && rest !== undefined && /^(0|[1-9]\d{0,14})$/.test(size)
  if (!valid || bytes.length !== 32 || bytes.toString('base64') !== hash)
    throw new MalformedError('malformed tree note')
  return { size: Number(size), hash: bytes }
}

/**
 * Splits the answer to a lookup into the record and the signed note that follows it.
 * @throws {MalformedError}
 */
export function parseLookup(reply: Buffer): { record: LogRecord; note: Buffer } {
  const start = reply.indexOf(newline) + 1
  const end = reply.indexOf('\n\n', start)
  const id = reply.subarray(0, Math.max(0, start - 1)).toString('latin1')
  if (start === 0 || end < 0 || !/^(0|[1-9]\d{0,14})$/.test(id)) throw new MalformedError('malformed record data')
  return { record: { id: Number(id), text: reply.subarray(start, end + 1) }, note: reply.subarray(end + 2) }
}

/** The hash on the record's line for exactly this module and version; undefined if there is no such line. */
export function findSum(record: LogRecord, path: string, version: string): string | undefined {
  const prefix = `${path} ${version} `
  const line = record.text
    .toString('utf8')
    .split('\n')
    .find((line) => line.startsWith(prefix))
  return line?.slice(prefix.length)
}
