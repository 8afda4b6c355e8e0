import fc from 'fast-check'
import { NoteError, openNote, parseVerifier } from '../../../src/sumdb/note.ts'
import { MalformedError, parseLookup, parseTreeHead } from '../../../src/sumdb/record.ts'
import type { Tile } from '../../../src/sumdb/tile.ts'
import { tilePath } from '../../../src/sumdb/tile.ts'
import { TiledTree } from '../../../src/sumdb/tiled-tree.ts'
import { MemoryLog, Signer } from '../../support/memory-log.ts'
import { damaged, holds, orRefused, type Target, textTarget } from '../target.ts'

const signer = new Signer('sum.test')
const verifier = parseVerifier(signer.verifierKey)
const size = 300
const log = new MemoryLog(
  signer,
  Array.from({ length: size }, (_, index) => `a.test/m${index}`),
)
const head = { size, hash: log.root(size) }
const headText = `go.sum database tree\n${size}\n${head.hash.toString('base64')}\n`
const note = Buffer.from(log.head(size))
const lookup = Buffer.from(log.lookup('a.test/m7', size) ?? '')

const notes: Target<Buffer> = {
  name: 'sumdb notes',
  inputs: damaged(note),
  check: (bytes) => {
    const text = orRefused(() => openNote(bytes, verifier), NoteError)
    holds(text === undefined || text === headText, 'a text that was never signed')
  },
}

const lookups: Target<Buffer> = {
  name: 'sumdb lookups',
  inputs: damaged(lookup),
  check: (bytes) => {
    const found = orRefused(() => parseLookup(bytes), MalformedError)
    if (found !== undefined) orRefused(() => openNote(found.note, verifier), NoteError)
  },
}

type Reading = { readonly at: number; readonly tiles: ReadonlyMap<string, Buffer> }
const sound = [
  { level: 0, n: 0, width: 256 },
  { level: 0, n: 1, width: size - 256 },
  { level: 1, n: 0, width: 1 },
].map((tile: Tile) => ({ path: tilePath(tile), bytes: log.tile(tilePath(tile), size) ?? Buffer.alloc(0) }))

const tiles: Target<Reading> = {
  name: 'sumdb tiles',
  inputs: fc.record({
    at: fc.nat(size - 1),
    tiles: fc
      .tuple(...sound.map(({ path, bytes }) => damaged(bytes).map((changed) => [path, changed] as const)))
      .map((entries) => new Map(entries)),
  }),
  check: async ({ at, tiles: read }) => {
    const tree = new TiledTree(head, async (tile) => read.get(tilePath(tile)) ?? Buffer.alloc(0))
    const hash = await tree.hash({ level: 0, n: at }).catch((error: unknown) => {
      if (error instanceof MalformedError) return undefined
      throw error
    })
    holds(hash === undefined || log.leaf(at)?.equals(hash) === true, 'a hash that is not part of the tree')
  },
}

const heads = textTarget(
  'sumdb tree heads',
  ['go.sum database tree\n', '300\n', headText, '0', '\n', '=', 'A'],
  (text) => {
    const found = orRefused(() => parseTreeHead(text), MalformedError)
    holds(found === undefined || (Number.isSafeInteger(found.size) && found.hash.length === 32), 'a head that is none')
  },
)

const keys = textTarget('GOSUMDB keys', [signer.verifierKey, 'sum.test', '+', '033de0ae', 'Ac4z', '='], (text) => {
  void orRefused(() => parseVerifier(text), NoteError)
})

export const sumdbTargets = [notes, lookups, tiles, heads, keys]
