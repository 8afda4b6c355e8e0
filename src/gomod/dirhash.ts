import { createHash, hash } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import { fromBufferPromise, openPromise } from 'yauzl'
import { h1 } from './h1.ts'

/** The hash that go.sum's `/go.mod` line holds for these bytes. */
export function hashMod(bytes: Uint8Array): string {
  return h1(['go.mod'], hash('sha256', bytes, 'buffer'))
}

/**
 * The hash that go.sum holds for a module zip.
 * @throws if it is not a readable zip, or the signal is aborted
 */
export async function hashZip(
  zip: { readonly path: string } | { readonly bytes: Buffer },
  signal = new AbortController().signal,
): Promise<string> {
  // Names stay bytes: go hashes them as they are, whatever encoding the zip claims.
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false }
  const opened = await ('path' in zip ? openPromise(zip.path, options) : fromBufferPromise(zip.bytes, options))
  try {
    const names: string[] = []
    const digests: Buffer[] = []
    for await (const entry of opened.eachEntry()) {
      const digest = createHash('sha256')
      signal.throwIfAborted()
      await pipeline(await opened.openReadStreamPromise(entry), digest)
      names.push(entry.fileNameRaw.toString('latin1'))
      digests.push(digest.digest())
    }
    return h1(names, Buffer.concat(digests))
  } finally {
    opened.close()
  }
}
