import { pipeline, type Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { countBuffer } from '../collect-garbage.ts'
import type { FetchContext } from '../fetch-context.ts'
import type { Attempt } from './attempt.ts'
import type { Incoming } from './range.ts'

/** A body that ended before its announced length, or went beyond it. */
export class CutError extends Error {
  override readonly name = 'CutError'
  readonly code = 'ERR_STREAM_PREMATURE_CLOSE'
}

/** The body as the mirror meant it, and its length if that was announced. */
export function decoded({ headers, body }: Incoming): { stream: Readable; length: number | undefined } {
  const encoding = headers['content-encoding']?.toLowerCase()
  // It was not asked for, but some proxies compress all the same.
  if (encoding === 'gzip' || encoding === 'x-gzip') {
    const gunzip = createGunzip()
    pipeline(body, gunzip, () => {})
    return { stream: gunzip, length: undefined }
  }
  const length = headers['content-length']
  return { stream: body, length: length === undefined ? undefined : Number(length) }
}

/** Counts bytes of a body that have come. */
export function countBytes({ mirror, request }: Attempt, { log }: FetchContext, bytes: number): void {
  countBuffer(bytes)
  log.emit({ type: 'bytes', file: request.path, mirror: mirror.name, bytes })
}

/**
 * Reads the body of an attempt into memory; undefined if it is larger than `limit`.
 * @throws the error of the body
 */
export async function collect(
  attempt: Attempt,
  context: FetchContext,
  { stream, length }: { readonly stream: Readable; readonly length: number | undefined },
  limit: number,
): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    size += chunk.length
    if (size > limit) return undefined
    attempt.flight.advance(size, length)
  }
  countBytes(attempt, context, size)
  return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks, size)
}

/** The first `size` bytes of a body as text, or what came of them. */
export async function readStart(stream: Readable, size: number): Promise<string> {
  const chunks: Buffer[] = []
  let received = 0
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      received += chunk.length
      if (received >= size) break
    }
  } catch {
    // What came before a body broke off is still of use.
  }
  return Buffer.concat(chunks).subarray(0, size).toString('utf8')
}
