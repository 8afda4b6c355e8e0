import { hashSize, type Node, peaks, rootHash, subtreeHash } from './merkle.ts'
import { MalformedError, type TreeHead } from './record.ts'
import { edgeTiles, fullWidth, hashIn, locate, parentOf, type Tile, tilePath } from './tile.ts'

/** Reads a tile's bytes, from any source: they are not trusted. */
export type ReadTile = (tile: Tile) => Promise<Buffer>

/**
 * The log behind one signed tree head, read tile by tile. Every hash that it returns is proven to be part of the tree:
 * the incomplete tiles at the right edge add up to the signed root, and every complete tile adds up to a hash in the
 * tile above it.
 */
export class TiledTree {
  readonly head: TreeHead
  readonly #read: ReadTile
  readonly #full = new Map<string, Promise<Buffer>>()
  #edge: Promise<Map<number, Buffer>> | undefined

  constructor(head: TreeHead, read: ReadTile) {
    this.head = head
    this.#read = read
  }

  /**
   * The hash of a node of the tree.
   * @throws {MalformedError} if tiles are malformed or do not add up; and what reading them throws
   */
  async hash(node: Node): Promise<Buffer> {
    const { tile, from, to } = locate(node, this.head.size)
    if (node.n < 0 || to > tile.width) throw new MalformedError(`a hash beyond a tree of size ${this.head.size}`)
    return hashIn(await this.#proven(tile), from, to)
  }

  /** The root hash that the log had at an earlier size, as this tree has it. */
  async rootAt(size: number): Promise<Buffer> {
    return rootHash(await Promise.all(peaks(size).map((peak) => this.hash(peak))))
  }

  #proven(tile: Tile): Promise<Buffer> {
    if (tile.width < fullWidth) return this.#provenEdge(tile.level)
    const path = tilePath(tile)
    const known = this.#full.get(path) ?? this.#provenFull(tile)
    this.#full.set(path, known)
    return known
  }

  async #provenFull(tile: Tile): Promise<Buffer> {
    const [content, expected] = await Promise.all([this.#sized(tile), this.hash(parentOf(tile))])
    if (!subtreeHash(content).equals(expected)) throw inconsistent(tile)
    return content
  }

  async #provenEdge(level: number): Promise<Buffer> {
    this.#edge ??= this.#readEdge()
    const content = (await this.#edge).get(level)
    if (content === undefined) throw new MalformedError(`no edge tile on level ${level}`)
    return content
  }

  async #readEdge(): Promise<Map<number, Buffer>> {
    const { size, hash } = this.head
    const tiles = edgeTiles(size)
    const contents = await Promise.all(tiles.map((tile) => this.#sized(tile)))
    const edge = new Map(tiles.map((tile, index) => [tile.level, contents[index] ?? Buffer.alloc(0)]))
    const hashes = peaks(size).map((peak) => {
      const { tile, from, to } = locate(peak, size)
      return hashIn(edge.get(tile.level) ?? Buffer.alloc(0), from, to)
    })
    if (!rootHash(hashes).equals(hash)) throw new MalformedError(`tiles that do not add up to the tree of size ${size}`)
    return edge
  }

  async #sized(tile: Tile): Promise<Buffer> {
    const content = await this.#read(tile)
    if (content.length === tile.width * hashSize) return content
    throw new MalformedError(`${tilePath(tile)} has ${content.length} bytes instead of ${tile.width * hashSize}`)
  }
}

function inconsistent(tile: Tile): MalformedError {
  return new MalformedError(`${tilePath(tile)} does not add up to the tile above it`)
}
