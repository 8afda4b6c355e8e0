import { createHash } from 'node:crypto'

/** Bytes of a SHA-256 digest. */
export const digestSize = 32

/**
 * The `h1:` hash of go.sum over files given by their names in the zip and their SHA-256 digests, one behind the other in
 * the same order (golang.org/x/mod/sumdb/dirhash, Hash1).
 * @param names one character a byte (latin1): then JavaScript sorts them as Go sorts the bytes
 */
export function h1(names: readonly string[], digests: Buffer): string {
  const sum = createHash('sha256')
  const byName = names.map((name, index) => ({ name, at: index * digestSize }))
  byName.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const { name, at } of byName) sum.update(`${digests.toString('hex', at, at + digestSize)}  ${name}\n`, 'latin1')
  return `h1:${sum.digest('base64')}`
}
