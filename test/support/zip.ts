import { crc32, deflateRawSync } from 'node:zlib'

/** A file of a made-up zip; what is not given is as it should be. */
export type Zipped = {
  readonly name: string | Buffer
  readonly content?: string | Buffer
  readonly stored?: boolean
  /** What the directory says of the unpacked size. */
  readonly size?: number
  /** Extra field of the directory. */
  readonly extra?: Buffer
  readonly flags?: number
  readonly method?: number
  /** Where the directory says that the file begins. */
  readonly offset?: number
  readonly localExtra?: Buffer
}

/** A zip byte by byte, also such as no tool would write. */
export function makeZip(files: readonly Zipped[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const file of files) {
    const name = Buffer.from(file.name as string)
    const content = Buffer.from((file.content ?? '') as string)
    const packed = file.stored ? content : deflateRawSync(content)
    const { extra = Buffer.alloc(0), localExtra = Buffer.alloc(0) } = file
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(file.flags ?? 0x800, 2)
    fields.writeUInt16LE(file.method ?? (file.stored ? 0 : 8), 4)
    fields.writeUInt32LE(crc32(content), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(file.size ?? content.length, 18)
    fields.writeUInt16LE(name.length, 22)
    const local = Buffer.from(fields)
    local.writeUInt16LE(localExtra.length, 24)
    fields.writeUInt16LE(extra.length, 24)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(file.offset ?? at, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, tail, name, extra)
    const whole = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), local, name, localExtra, packed])
    parts.push(whole)
    at += whole.length
  }
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, ...directory, end])
}

/** A zip as a tool would write it, of files that are stored as they are. */
export function storeZip(files: Readonly<Record<string, string | Buffer>>): Buffer {
  return makeZip(Object.entries(files).map(([name, content]) => ({ name, content, stored: true })))
}
