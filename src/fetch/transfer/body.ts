import { pipeline, type Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { faultOfError, type TransportFault } from '../../causes/transport/transport-fault.ts'
import type { Network } from '../../network/network.ts'
import type { Incoming } from './range.ts'

/** The body as the mirror meant it, and its length where that was announced. */
export function decoded({ headers, body }: Incoming): { stream: Readable; length: number | undefined } {
  const encoding = headers['content-encoding']?.toLowerCase()
  // Not asked for, but some proxies compress all the same.
  if (encoding === 'gzip' || encoding === 'x-gzip') {
    const gunzip = createGunzip()
    pipeline(body, gunzip, () => {})
    return { stream: gunzip, length: undefined }
  }
  const length = headers['content-length']
  return { stream: body, length: length === undefined ? undefined : Number(length) }
}

/** Reads a body into memory, or undefined when it is larger than `limit`; `onBytes` hears how much has come so far. */
export async function collect(
  stream: Readable,
  limit: number,
  onBytes: (size: number) => void,
): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    size += chunk.length
    if (size > limit) return undefined
    onBytes(size)
  }
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
    // A body that breaks off takes nothing away from what came of it.
  }
  return Buffer.concat(chunks).subarray(0, size).toString('utf8')
}

/** What an error is that ended a body. */
export function bodyFault(network: Network, error: unknown, { url }: Incoming): TransportFault {
  return faultOfError(error, { url, proxy: network.proxyFor(url), phase: 'body' })
}
