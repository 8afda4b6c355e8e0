import { pipeline, type Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { freeChunk, freeMemory } from '../../free-memory.ts'
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
  log.emit({ type: 'bytes', file: request.path, mirror: mirror.name, bytes })
}

/** Frees a chunk of a body that has been copied. */
export function dropChunk(chunk: Buffer): void {
  const { length } = chunk
  if (!freeChunk(chunk)) countBuffer(length)
}

/** From this size on bodies are received in memory few at a time, in bytes. */
export const largeBody = 256 * 1024
/** A first buffer, if the length was not announced, in bytes. */
const firstBuffer = 16 * 1024

/** A body in memory. Until it is disposed of, a large one keeps the others waiting. */
export type CollectedBody = Disposable & { readonly bytes: Buffer }

/**
 * Reads the body of an attempt into memory; undefined if it is larger than `limit`. Of large ones the next part is read only
 * when it is their turn.
 * @throws the error of the body, or the signal's reason
 */
export async function collect(
  attempt: Attempt,
  context: FetchContext,
  { stream, length }: { readonly stream: Readable; readonly length: number | undefined },
  limit: number,
): Promise<CollectedBody | undefined> {
  // One buffer that grows: a body may come byte by byte, and each chunk takes far more memory than its bytes.
  let bytes: Buffer = Buffer.allocUnsafeSlow(Math.min(length ?? firstBuffer, largeBody))
  let size = 0
  let counted = 0
  let turn: Disposable | undefined
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      const end = size + chunk.length
      if (end > limit) {
        freeMemory(bytes)
        return undefined
      }
      if (end > largeBody) turn ??= await context.spool.largeBodies.acquire(attempt.abort.signal)
      if (end > bytes.length) bytes = resized(bytes, size, Math.max(end, Math.min(limit, length ?? 2 * end)))
      chunk.copy(bytes, size)
      dropChunk(chunk)
      size = end
      attempt.flight.advance(size, length)
      if (size - counted < largeBody) continue
      countBytes(attempt, context, size - counted)
      counted = size
    }
    if (size > counted) countBytes(attempt, context, size - counted)
    const kept = turn
    turn = undefined
    const whole = bytes.length === size ? bytes : resized(bytes, size, size)
    return { bytes: whole, [Symbol.dispose]: () => kept?.[Symbol.dispose]() }
  } finally {
    turn?.[Symbol.dispose]()
  }
}

/** A buffer of another capacity with the first `size` bytes of this one, whose memory is freed. */
function resized(bytes: Buffer, size: number, capacity: number): Buffer {
  const other = Buffer.allocUnsafeSlow(capacity)
  bytes.copy(other, 0, 0, size)
  freeMemory(bytes)
  return other
}
