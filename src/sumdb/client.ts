import { FaultError } from '../causes/fault-error.ts'
import { faultOf } from '../causes/rules/table.ts'
import { escapeModule } from '../gomod/escape.ts'
import { formatModule, type ModuleVersion } from '../gomod/module-version.ts'
import { hashSize, recordHash } from './merkle.ts'
import { NoteError, openNote, type Verifier } from './note.ts'
import { findSum, type LogRecord, MalformedError, parseLookup, parseTreeHead, type TreeHead } from './record.ts'
import { fullWidth, type Tile, tilePath } from './tile.ts'
import { TiledTree } from './tiled-tree.ts'
import type { TreeHeadStore } from './tree-head-store.ts'

/**
 * Reads a path of the database (`/lookup/…`, `/tile/…`) from the database itself or any mirror; the content is verified, so
 * the source need not be trusted.
 * @throws {FaultError} if there is no answer; its cause is `sumdb_lookup_failed` for 404 and 410
 */
export type ReadRemote = (path: string) => Promise<Buffer>

/** The signed heads of the log that a lookup has to agree with. */
type SignedHead = { readonly note: Buffer; readonly head: TreeHead }

/**
 * A checksum database, asked as the go command asks it (golang.org/x/mod/sumdb): the answer counts only when its tree
 * head is signed, the record is in that tree, and the tree continues the one seen last.
 */
export class SumdbClient {
  readonly #verifier: Verifier
  readonly #heads: TreeHeadStore
  readonly #read: ReadRemote

  constructor(verifier: Verifier, heads: TreeHeadStore, read: ReadRemote) {
    this.#verifier = verifier
    this.#heads = heads
    this.#read = read
  }

  get name(): string {
    return this.#verifier.name
  }

  /**
   * The `h1:` hash on record for a module version's zip.
   * @throws {FaultError} `sumdb_bad_reply` if the answer proves nothing, `sumdb_mismatch` if it lacks the hash; and what reading
   *   throws
   */
  async lookup(module: ModuleVersion): Promise<string> {
    try {
      const reply = await this.#read(`/lookup/${escapeModule(module.path)}@${escapeModule(module.version)}`)
      const { record, note } = parseLookup(reply)
      await this.#prove(record, this.#open(note))
      const sum = findSum(record, module.path, module.version)
      if (sum !== undefined) return sum
      throw fault('sumdb_mismatch', module, 'checksum missing from sumdb response')
    } catch (error) {
      if (!(error instanceof MalformedError || error instanceof NoteError)) throw error
      throw fault('sumdb_bad_reply', module, `${this.name} answered with ${error.message}`)
    }
  }

  #open(note: Buffer): SignedHead {
    return { note, head: parseTreeHead(openNote(note, this.#verifier)) }
  }

  async #known(): Promise<SignedHead | undefined> {
    const note = await this.#heads.read()
    if (note === undefined) return undefined
    try {
      return this.#open(note)
    } catch {
      // Only the database can sign a head: a damaged one can be dropped without trusting any other source.
      return undefined
    }
  }

  /** Proves that the record is in the log, and that the log continues the one seen before. */
  async #prove(record: LogRecord, given: SignedHead): Promise<void> {
    const known = await this.#known()
    const newest = known !== undefined && known.head.size > given.head.size ? known : given
    const tree = new TiledTree(newest.head, (tile) => this.#readTile(tile))
    const [leaf] = await Promise.all([
      tree.hash({ level: 0, n: record.id }),
      this.#continues(tree, given),
      known && this.#continues(tree, known),
    ])
    if (!leaf.equals(recordHash(record.text))) throw new MalformedError('a record that is not in the log')
    if (newest === given && !known?.note.equals(given.note)) await this.#heads.write(given.note)
  }

  /** A signed tree that is not the beginning of another signed tree proves that the database keeps two logs. */
  async #continues(tree: TiledTree, { head }: SignedHead): Promise<void> {
    if ((await tree.rootAt(head.size)).equals(head.hash)) return
    const sizes = `the signed trees of size ${head.size} and ${tree.head.size} contradict each other`
    throw new MalformedError(`go.sum database server misbehavior detected: ${sizes}`)
  }

  async #readTile(tile: Tile): Promise<Buffer> {
    try {
      return await this.#read(tilePath(tile))
    } catch (error) {
      const isAbsent = error instanceof FaultError && error.fault.cause === 'sumdb_lookup_failed'
      if (!isAbsent || tile.width === fullWidth) throw error
      // A tile that has been completed since may be there in its final form only.
      const full = await this.#read(tilePath({ ...tile, width: fullWidth })).catch(() => Promise.reject(error))
      return full.subarray(0, tile.width * hashSize)
    }
  }
}

function fault(cause: 'sumdb_bad_reply' | 'sumdb_mismatch', module: ModuleVersion, detail: string): FaultError {
  const text = `verifying ${formatModule(module)}: ${detail}`
  return new FaultError(faultOf(cause, { text, module: module.path, version: module.version }))
}
