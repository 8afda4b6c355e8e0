import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { crc32 } from 'node:zlib'

/** A module that was made up, with all that a mirror serves of it and that go.sum says of it. */
export type MadeModule = {
  readonly path: string
  readonly version: string
  /** Bytes by the path below a mirror's root. */
  readonly files: Readonly<Record<string, Buffer>>
  readonly gosum: readonly string[]
}

/** A module of one Go file, about `size` bytes, that go accepts. */
export function makeModule(path: string, size = 2000): MadeModule {
  const version = 'v1.0.0'
  const gomod = Buffer.from(`module ${path}\n\ngo 1.21\n`)
  const source = Buffer.from(
    `package made\n\n// ${createHash('sha256')
      .update(path)
      .digest('hex')
      .repeat(size / 64)}\n`,
  )
  const content = { [`${path}@${version}/go.mod`]: gomod, [`${path}@${version}/made.go`]: source }
  const base = `${path}/@v/${version}`
  return {
    path,
    version,
    files: {
      [`${base}.info`]: Buffer.from(JSON.stringify({ Version: version, Time: '2026-01-01T00:00:00Z' })),
      [`${base}.mod`]: gomod,
      [`${base}.zip`]: zip(content),
    },
    gosum: [`${path} ${version} ${h1(content)}`, `${path} ${version}/go.mod ${h1({ 'go.mod': gomod })}`],
  }
}

/** Writes a project that requires these modules, one on each line from line 6 on. */
export async function writeProject(folder: string, modules: readonly MadeModule[]): Promise<void> {
  const requirements = modules.map(({ path, version }) => `\t${path} ${version}`)
  const files = {
    'go.mod': ['module example.com/app', '', 'go 1.21', '', 'require (', ...requirements, ')', ''].join('\n'),
    'go.sum': modules
      .flatMap(({ gosum }) => [...gosum, ''])
      .filter((line) => line !== '')
      .concat('')
      .join('\n'),
    'app.go': `package app\n\nimport (\n${modules.map(({ path }) => `\t_ "${path}"`).join('\n')}\n)\n`,
  }
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
}

/** The hash of go.sum: golang.org/x/mod/sumdb/dirhash, Hash1. */
function h1(content: Readonly<Record<string, Buffer>>): string {
  const lines = Object.keys(content)
    .sort()
    .map(
      (name) =>
        `${createHash('sha256')
          .update(content[name] ?? '')
          .digest('hex')}  ${name}\n`,
    )
  return `h1:${createHash('sha256').update(lines.join('')).digest('base64')}`
}

/** A zip of stored entries: PKWARE's APPNOTE, sections 4.3.7, 4.3.12 and 4.3.16. */
function zip(content: Readonly<Record<string, Buffer>>): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, bytes] of Object.entries(content)) {
    const label = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(bytes.length, 14)
    common.writeUInt32LE(bytes.length, 18)
    common.writeUInt16LE(label.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, place, label)
    const local = [Buffer.from('PK\x03\x04', 'latin1'), common, label, bytes]
    parts.push(...local)
    offset += local.reduce((sum, part) => sum + part.length, 0)
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(Object.keys(content).length, 8)
  end.writeUInt16LE(Object.keys(content).length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, central, end])
}
