import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { FaultError } from '../../src/causes/fault-error.ts'
import { faultOf } from '../../src/causes/rules/table.ts'
import type { TreeHeadStore } from '../../src/sumdb/tree-head-store.ts'

/** Writes notes under a name, as the operator of a database does. */
export class Signer {
  readonly name: string
  readonly verifierKey: string
  readonly #key: KeyObject
  readonly #keyId: Buffer

  constructor(name: string) {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519')
    const encoded = Buffer.concat([Buffer.of(1), publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)])
    this.name = name
    this.#key = privateKey
    this.#keyId = createHash('sha256').update(`${name}\n`).update(encoded).digest().subarray(0, 4)
    this.verifierKey = `${name}+${this.#keyId.toString('hex')}+${encoded.toString('base64')}`
  }

  signatureLine(text: string): string {
    const signature = Buffer.concat([this.#keyId, sign(null, Buffer.from(text), this.#key)])
    return `— ${this.name} ${signature.toString('base64')}\n`
  }

  sign(text: string): string {
    return `${text}\n${this.signatureLine(text)}`
  }
}

const sha256 = (...parts: (Buffer | string)[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

function madeUp(name: string) {
  return { name, version: 'v1.0.0', h1: `h1:${sha256(name).toString('base64')}` }
}

/** RFC 6962 by its definition, without tiles or tricks: what the code under test is compared with. */
export function naiveRoot(leaves: readonly Buffer[]): Buffer {
  const [only] = leaves
  if (only === undefined) return sha256('')
  if (leaves.length === 1) return only
  let split = 1
  while (split * 2 < leaves.length) split *= 2
  return sha256(Buffer.of(1), naiveRoot(leaves.slice(0, split)), naiveRoot(leaves.slice(split)))
}

/** A checksum database in memory: records of any module, signed heads of any size, tiles of height 8. */
export class MemoryLog {
  readonly signer: Signer
  readonly records: string[] = []
  /** Paths that were asked for. */
  readonly asked: string[] = []
  readonly #leaves: Buffer[] = []

  constructor(signer: Signer, modules: readonly (string | { name: string; version: string; h1: string })[]) {
    this.signer = signer
    for (const module of modules) {
      const { name, version, h1 } = typeof module === 'string' ? madeUp(module) : module
      const record = `${name} ${version} ${h1}\n${name} ${version}/go.mod h1:${sha256(`${name}/mod`).toString('base64')}\n`
      this.records.push(record)
      this.#leaves.push(sha256(Buffer.of(0), record))
    }
  }

  leaf(n: number): Buffer | undefined {
    return this.#leaves[n]
  }

  root(size: number): Buffer {
    return naiveRoot(this.#leaves.slice(0, size))
  }

  head(size: number): string {
    return this.signer.sign(`go.sum database tree\n${size}\n${this.root(size).toString('base64')}\n`)
  }

  /** The answer about `name` or `name@version`; undefined where there is no record. */
  lookup(name: string, size: number): string | undefined {
    const id = this.records.findIndex((record) => record.startsWith(`${name.replace('@', ' ')} `))
    if (id < 0) return undefined
    return `${id}\n${this.records[id]}\n${this.head(size)}`
  }

  /** The content of a tile by its path; undefined where a log of this size has none such. */
  tile(path: string, size: number): Buffer | undefined {
    const [, level, groups, width = '256'] = /^\/tile\/8\/(\d+)\/([x\d/]+?)(?:\.p\/(\d+))?$/.exec(path) ?? []
    if (level === undefined || groups === undefined) return undefined
    const n = Number(groups.replace(/[x/]/g, ''))
    const span = 256 ** Number(level)
    const hashes: Buffer[] = []
    for (let i = n * 256; i < n * 256 + Number(width); i++) {
      if ((i + 1) * span > size) return undefined
      hashes.push(naiveRoot(this.#leaves.slice(i * span, (i + 1) * span)))
    }
    return Buffer.concat(hashes)
  }

  /** Reads as a client does, from a server whose log has this size. */
  reader(size: number): (path: string) => Promise<Buffer> {
    return async (path) => {
      this.asked.push(path)
      const name = /^\/lookup\/(.+)@/.exec(path)?.[1]
      const content = name === undefined ? this.tile(path, size) : this.lookup(name, size)
      if (content !== undefined) return Buffer.from(content as Buffer)
      throw new FaultError(faultOf('sumdb_lookup_failed', { text: `reading ${path}: 404 Not Found` }))
    }
  }
}

/** Remembers a head in memory. */
export function memoryHeads(note?: string): TreeHeadStore & { note: string | undefined } {
  return {
    note,
    async read() {
      return this.note === undefined ? undefined : Buffer.from(this.note)
    },
    async write(note) {
      this.note = note.toString()
    },
  }
}
