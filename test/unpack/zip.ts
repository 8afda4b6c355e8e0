import { crc32, deflateRawSync } from 'node:zlib'

/** The fields of a header that a test may want to be wrong, by their names in APPNOTE.TXT. */
export type HeaderFields = {
  readonly signature?: number
  readonly madeBy?: number
  readonly flags?: number
  readonly method?: number
  readonly crc?: number
  readonly packedSize?: number
  readonly size?: number
  readonly name?: string
  readonly extra?: Buffer
  readonly comment?: string
  readonly disk?: number
  readonly attributes?: number
  readonly offset?: number
}

/** One file of a zip; everything but the name may be left out, and is then as Go writes it. */
export type TestFile = {
  readonly name: string
  readonly content?: string | Buffer
  readonly isStored?: boolean
  /** Instead of the content, deflated. */
  readonly packed?: Buffer
  /** Instead of the data descriptor that Go writes behind a deflated file. */
  readonly descriptor?: Buffer
  /** Lies before the local header. */
  readonly gap?: Buffer
  readonly local?: HeaderFields
  readonly central?: HeaderFields
  /** In both headers. */
  readonly both?: HeaderFields
}

/** What may be wrong about a zip as a whole. */
export type ZipFields = {
  readonly before?: Buffer
  readonly beforeDirectory?: Buffer
  readonly afterDirectory?: Buffer
  readonly comment?: string
  readonly after?: Buffer
  readonly end?: {
    readonly disk?: number
    readonly countHere?: number
    readonly count?: number
    readonly size?: number
    readonly offset?: number
    readonly commentLength?: number
  }
  /** The order in which the directory names the files, by their numbers. */
  readonly order?: readonly number[]
}

/** Writes a zip as Go's archive/zip does, but for what is asked for. */
export function makeZip(files: readonly TestFile[], zip: ZipFields = {}): Buffer {
  const parts = [zip.before ?? Buffer.alloc(0)]
  const headers: Buffer[] = []
  let offset = parts[0]?.length ?? 0
  for (const file of files) {
    const content = Buffer.from(file.content ?? '')
    const packed = file.packed ?? (file.isStored ? content : deflateRawSync(content))
    const isStored = file.isStored === true
    const facts = {
      name: file.name,
      flags: isStored ? 0 : 8,
      method: isStored ? 0 : 8,
      crc: crc32(content),
      packedSize: packed.length,
      size: content.length,
      ...file.both,
    }
    const gap = file.gap ?? Buffer.alloc(0)
    const later = (facts.flags & 8) === 0 ? {} : { crc: 0, packedSize: 0, size: 0 }
    const local = localHeader({ ...facts, ...later, ...file.local })
    const descriptor = file.descriptor ?? ((facts.flags & 8) === 0 ? Buffer.alloc(0) : describe(facts))
    headers.push(centralHeader({ offset: offset + gap.length, ...facts, ...file.central }))
    parts.push(gap, local, packed, descriptor)
    offset += gap.length + local.length + packed.length + descriptor.length
  }
  const directory = Buffer.concat((zip.order ?? [...headers.keys()]).map((at) => headers[at] ?? Buffer.alloc(0)))
  const beforeDirectory = zip.beforeDirectory ?? Buffer.alloc(0)
  parts.push(beforeDirectory, directory, zip.afterDirectory ?? Buffer.alloc(0))
  const comment = Buffer.from(zip.comment ?? '')
  const end = Buffer.alloc(22)
  const count = zip.end?.count ?? (zip.order ?? headers).length
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(zip.end?.disk ?? 0, 4)
  end.writeUInt16LE(zip.end?.countHere ?? count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(zip.end?.size ?? directory.length, 12)
  end.writeUInt32LE(zip.end?.offset ?? offset + beforeDirectory.length, 16)
  end.writeUInt16LE(zip.end?.commentLength ?? comment.length, 20)
  return Buffer.concat([...parts, end, comment, zip.after ?? Buffer.alloc(0)])
}

/** A data descriptor with signature, as Go writes it. */
export function describe({ crc = 0, packedSize = 0, size = 0 }: HeaderFields): Buffer {
  const bytes = Buffer.alloc(16)
  for (const [index, value] of [0x08074b50, crc, packedSize, size].entries()) bytes.writeUInt32LE(value, index * 4)
  return bytes
}

/** An extra field. */
export function extraField(id: number, content: Buffer): Buffer {
  const head = Buffer.alloc(4)
  head.writeUInt16LE(id, 0)
  head.writeUInt16LE(content.length, 2)
  return Buffer.concat([head, content])
}

function localHeader(fields: HeaderFields): Buffer {
  const bytes = Buffer.alloc(30)
  bytes.writeUInt32LE(fields.signature ?? 0x04034b50, 0)
  bytes.writeUInt16LE(20, 4)
  writeCommon(bytes, 6, fields)
  return Buffer.concat([bytes, Buffer.from(fields.name ?? ''), fields.extra ?? Buffer.alloc(0)])
}

function centralHeader(fields: HeaderFields): Buffer {
  const bytes = Buffer.alloc(46)
  const comment = Buffer.from(fields.comment ?? '')
  bytes.writeUInt32LE(fields.signature ?? 0x02014b50, 0)
  bytes.writeUInt16LE(fields.madeBy ?? 20, 4)
  bytes.writeUInt16LE(20, 6)
  writeCommon(bytes, 8, fields)
  bytes.writeUInt16LE(comment.length, 32)
  bytes.writeUInt16LE(fields.disk ?? 0, 34)
  bytes.writeUInt32LE((fields.attributes ?? 0) >>> 0, 38)
  bytes.writeUInt32LE(fields.offset ?? 0, 42)
  return Buffer.concat([bytes, Buffer.from(fields.name ?? ''), fields.extra ?? Buffer.alloc(0), comment])
}

/** What both headers have in the same order: flags, method, time, date, CRC, sizes, lengths. */
function writeCommon(bytes: Buffer, at: number, fields: HeaderFields): void {
  bytes.writeUInt16LE(fields.flags ?? 0, at)
  bytes.writeUInt16LE(fields.method ?? 0, at + 2)
  bytes.writeUInt32LE(fields.crc ?? 0, at + 8)
  bytes.writeUInt32LE(fields.packedSize ?? 0, at + 12)
  bytes.writeUInt32LE(fields.size ?? 0, at + 16)
  bytes.writeUInt16LE(Buffer.byteLength(fields.name ?? ''), at + 20)
  bytes.writeUInt16LE(fields.extra?.length ?? 0, at + 22)
}
