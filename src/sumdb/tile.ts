import { hashSize, type Node, subtreeHash } from './merkle.ts'

/** Levels of the log in one tile: the height at which the Go checksum database serves them. */
const height = 8
/** Hashes in a complete tile. */
export const fullWidth = 2 ** height

/** `width` consecutive hashes of the level `8 * level`, from the hash `256 * n` on. */
export type Tile = { readonly level: number; readonly n: number; readonly width: number }

/** The path of a tile: `/tile/8/0/x001/x234/067`, with `.p/W` if it is not complete. */
export function tilePath({ level, n, width }: Tile): string {
  const groups: string[] = []
  for (let rest = n, first = true; first || rest > 0; first = false) {
    groups.unshift((first ? '' : 'x') + String(rest % 1000).padStart(3, '0'))
    rest = Math.floor(rest / 1000)
  }
  return `/tile/${height}/${level}/${groups.join('/')}${width === fullWidth ? '' : `.p/${width}`}`
}

/** The tile from which a node's hash can be computed, as wide as it is in a tree of `size`, and the hashes in it. */
export function locate(node: Node, size: number): { tile: Tile; from: number; to: number } {
  const level = Math.floor(node.level / height)
  const span = 2 ** (node.level % height)
  const first = node.n * span
  const n = Math.floor(first / fullWidth)
  const inLevel = Math.floor(size / fullWidth ** level)
  const from = first - n * fullWidth
  return { tile: { level, n, width: Math.min(fullWidth, inLevel - n * fullWidth) }, from, to: from + span }
}

/** The hash of a node from the content of its tile. */
export function hashIn(content: Buffer, from: number, to: number): Buffer {
  return subtreeHash(content.subarray(from * hashSize, to * hashSize))
}

/** The node that a complete tile's content adds up to, found in a tile one level up. */
export function parentOf(tile: Tile): Node {
  return { level: (tile.level + 1) * height, n: tile.n }
}

/** The tiles at the right edge of a tree that are not complete; together they add up to its root. */
export function edgeTiles(size: number): readonly Tile[] {
  const tiles: Tile[] = []
  for (let level = 0, count = size; count > 0; level++, count = Math.floor(count / fullWidth)) {
    const width = count % fullWidth
    if (width > 0) tiles.push({ level, n: Math.floor(count / fullWidth), width })
  }
  return tiles
}
