import { createHash } from 'node:crypto'

/** Bytes of one hash in a tile. */
export const hashSize = 32

/** The hash of a record, a leaf of the log (RFC 6962, section 2.1). */
export function recordHash(data: Buffer): Buffer {
  return createHash('sha256').update(Buffer.of(0)).update(data).digest()
}

/** The hash of a node above two others. */
export function nodeHash(left: Buffer, right: Buffer): Buffer {
  return createHash('sha256').update(Buffer.of(1)).update(left).update(right).digest()
}

/** The root over a power of two of hashes that stand one behind the other. */
export function subtreeHash(hashes: Buffer): Buffer {
  if (hashes.length <= hashSize) return hashes
  const half = hashes.length / 2
  return nodeHash(subtreeHash(hashes.subarray(0, half)), subtreeHash(hashes.subarray(half)))
}

/** A node of the log: the `n`th of those that stand `level` levels above the records. */
export type Node = { readonly level: number; readonly n: number }

/** The roots of the complete subtrees that make up a tree of this size, largest and leftmost first. */
export function peaks(size: number): readonly Node[] {
  const nodes: Node[] = []
  let start = 0
  // Numbers here grow beyond 32 bits one day, so there is no bit arithmetic.
  for (let level = Math.floor(Math.log2(Math.max(1, size))) + 1; level >= 0; level--) {
    const width = 2 ** level
    if (start + width > size) continue
    nodes.push({ level, n: start / width })
    start += width
  }
  return nodes
}

/** The root hash of a tree from the hashes of its {@link peaks}; of the empty tree, the hash of nothing. */
export function rootHash(peakHashes: readonly Buffer[]): Buffer {
  if (peakHashes.length === 0) return createHash('sha256').digest()
  return peakHashes.reduceRight((right, left) => nodeHash(left, right))
}
