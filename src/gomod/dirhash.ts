import { createHash } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import { fromBufferPromise, openPromise } from 'yauzl'

/**
 * The `h1:` hash of go.sum over files given as name and SHA-256: golang.org/x/mod/sumdb/dirhash, Hash1.
 * Names are sorted by bytes, as Go sorts strings.
 */
export function hash1(files: readonly { readonly name: Buffer; readonly sha256: string }[]): string {
  const hash = createHash('sha256')
  for (const { name, sha256 } of [...files].sort((a, b) => Buffer.compare(a.name, b.name))) {
    hash.update(`${sha256}  `).update(name).update('\n')
  }
  return `h1:${hash.digest('base64')}`
}

/** The hash that go.sum's `/go.mod` line holds for these bytes. */
export function hashMod(bytes: Buffer): string {
  return hash1([{ name: Buffer.from('go.mod'), sha256: createHash('sha256').update(bytes).digest('hex') }])
}

/** The hash that go.sum holds for a module zip. Throws if it is not a readable zip. */
export async function hashZip(zip: { readonly path: string } | { readonly bytes: Buffer }): Promise<string> {
  // Names stay bytes: go hashes them as they are, whatever encoding the zip claims.
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false }
  const opened = await ('path' in zip ? openPromise(zip.path, options) : fromBufferPromise(zip.bytes, options))
  try {
    const files: { name: Buffer; sha256: string }[] = []
    for await (const entry of opened.eachEntry()) {
      const hash = createHash('sha256')
      await pipeline(await opened.openReadStreamPromise(entry), hash)
      files.push({ name: entry.fileNameRaw, sha256: hash.digest('hex') })
    }
    return hash1(files)
  } finally {
    opened.close()
  }
}
