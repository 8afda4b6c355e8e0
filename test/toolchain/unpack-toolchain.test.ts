import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hashZip } from '../../src/gomod/dirhash.ts'
import { unpackToolchain } from '../../src/toolchain/unpack-toolchain.ts'
import { UnusualZip } from '../../src/unpack/unusual-zip.ts'
import { onWindows, skipped } from '../support/skipping.ts'
import { makeZip, type Zipped } from '../support/zip.ts'

const module = { path: 'golang.org/toolchain', version: 'v0.0.1-go1.26.3.linux-amd64' }
const prefix = `${module.path}@${module.version}`
const large = randomBytes(3_000_000)
let room: string
/** What was said of how far it is. */
let told: [files: number, total: number][]

beforeEach(async () => {
  told = []
  room = await mkdtemp(join(tmpdir(), 'unpack-'))
  await mkdir(join(room, 'out'))
})
afterEach(() => rm(room, { recursive: true }))

async function unpack(zip: Buffer, signal = new AbortController().signal): Promise<string> {
  await writeFile(join(room, 'module.zip'), zip)
  const onFiles = (...counts: [files: number, total: number]) => void told.push(counts)
  return unpackToolchain({ zip: join(room, 'module.zip'), module, folder: join(room, 'out'), onFiles, signal })
}

function file(name: string, more: Omit<Zipped, 'name'> = {}): Zipped {
  return { name: `${prefix}/${name}`, content: name, ...more }
}

describe('a module zip', () => {
  const good = makeZip([
    file('VERSION', { content: 'go1.26.3\n' }),
    file('bin/go', { content: large }),
    file('pkg/tool/linux_amd64/compile', { content: large, stored: true }),
    file('lib/wasm/go_js_wasm_exec'),
    file('src/e.go', { localExtra: Buffer.alloc(900) }),
    file('src/empty', { content: '' }),
    file('src/stored', { stored: true }),
    ...Array.from({ length: 500 }, (_, n) => file(`src/p${n % 7}/f${n}.go`, { content: 'x'.repeat(n * 20) })),
  ])

  it('is unpacked, with the hash that go.sum would hold', async () => {
    expect(await unpack(good)).toBe(await hashZip({ bytes: good }))
    expect(await readFile(join(room, 'out/VERSION'), 'utf8')).toBe('go1.26.3\n')
    expect(large.equals(await readFile(join(room, 'out/bin/go')))).toBe(true)
    expect(large.equals(await readFile(join(room, 'out/pkg/tool/linux_amd64/compile')))).toBe(true)
    expect(await readFile(join(room, 'out/src/e.go'), 'utf8')).toBe('src/e.go')
    expect((await stat(join(room, 'out/src/empty'))).size).toBe(0)
    expect(await readdir(join(room, 'out/src/p3'))).toHaveLength(71)
  })

  it('says now and then how far it is', async () => {
    await unpack(good)
    expect(told).toEqual([
      [0, 507],
      [500, 507],
    ])
  })

  it.skipIf(onWindows)(`gets the modes that it cannot hold${skipped(onWindows)}`, async () => {
    await unpack(good)
    const modes = await Promise.all(
      ['bin/go', 'pkg/tool/linux_amd64/compile', 'lib/wasm/go_js_wasm_exec', 'src/stored', 'VERSION'].map(
        async (name) => Boolean((await stat(join(room, 'out', name))).mode & 0o100),
      ),
    )
    expect(modes).toEqual([true, true, true, false, false])
  })

  it('stops when it is told to', async () => {
    await expect(unpack(good, AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough')
  })

  const unicodePath = (name: string) => {
    const value = Buffer.concat([Buffer.from([1, 0, 0, 0, 0]), Buffer.from(name)])
    const head = Buffer.alloc(4)
    head.writeUInt16LE(0x7075, 0)
    head.writeUInt16LE(value.length, 2)
    return Buffer.concat([head, value])
  }

  const directoryAt = (offset: number, size: number) => {
    const zip = makeZip([file('a')])
    zip.writeUInt32LE(size, zip.length - 10)
    zip.writeUInt32LE(offset, zip.length - 6)
    return zip
  }

  /** The same files with a directory of zip64, whose record announces so many entries. */
  const zip64 = (entries: bigint) => {
    const zip = makeZip([file('a'), file('b')])
    const [files, end] = [zip.subarray(0, -22), Buffer.from(zip.subarray(-22))]
    const [record, locator] = [Buffer.alloc(56), Buffer.alloc(20)]
    record.write('PK\x06\x06', 'latin1')
    record.writeBigUInt64LE(44n, 4)
    record.writeBigUInt64LE(entries, 24)
    record.writeBigUInt64LE(entries, 32)
    record.writeBigUInt64LE(BigInt(end.readUInt32LE(12)), 40)
    record.writeBigUInt64LE(BigInt(end.readUInt32LE(16)), 48)
    locator.write('PK\x06\x07', 'latin1')
    locator.writeBigUInt64LE(BigInt(files.length), 8)
    locator.writeUInt32LE(1, 16)
    end.fill(0xff, 8, 20)
    return Buffer.concat([files, record, locator, end])
  }
  it.each<[string, readonly Zipped[] | Buffer]>([
    ['is a directory of zip64', zip64(2n)],
    ['is a directory of zip64 with 200,000 entries', zip64(200_000n)],
    ['is a directory of zip64 with 2^40 entries', zip64(1n << 40n)],
    ['is a directory of zip64 with 2^64 - 1 entries', zip64((1n << 64n) - 1n)],
    ['climbs out', [file('../../evil')]],
    ['climbs out by another route', [file('src/../../evil')]],
    ['climbs out with backslashes', [file('src\\..\\..\\evil')]],
    ['belongs to another module', [{ name: 'golang.org/toolchain@v0.0.1-go1.26.4.linux-amd64/bin/go' }]],
    ['has an absolute path', [{ name: '/etc/passwd' }]],
    ['has a drive', [file('C:/evil')]],
    ['has another name in an extra field', [file('src/harmless', { extra: unicodePath(`${prefix}/bin/go`) })]],
    ['has a name beyond ASCII', [file('src/é.go')]],
    ['has the name of another', [file('bin/go'), file('bin/go')]],
    ['has no name', [file('')]],
    ['is a folder', [file('src/', { content: '' })]],
    ['has a name with a zero', [file('bin/go\0.txt')]],
    ['has a name that is not UTF-8', [{ name: Buffer.concat([Buffer.from(`${prefix}/`), Buffer.of(0xff, 0xfe)]) }]],
    ['is larger than it says', [file('big', { content: Buffer.alloc(5000), size: 10 })]],
    ['is much larger than it says', [file('big', { content: Buffer.alloc(9_000_000), size: 2_000_000 })]],
    ['announces a zip bomb', [file('bomb', { size: 600 * 1024 * 1024 })]],
    ['is encrypted', [file('secret', { flags: 1 })]],
    ['is packed by an unknown method', [file('odd', { method: 99 })]],
    ['lies beyond the end', [file('far', { offset: 1_000_000 })]],
    ['is no zip', Buffer.from('<html>sign in</html>'.repeat(10))],
    ['is empty', Buffer.alloc(0)],
    ['is cut off', makeZip([file('a'), file('b')]).subarray(0, -30)],
    ['is a directory beyond the end', directoryAt(0xffff, 10)],
    ['is a directory that ends beyond the end', directoryAt(0, 0xffff)],
  ])('is refused when something in it %s', async (_, files) => {
    const zip = Buffer.isBuffer(files) ? files : makeZip(files)
    await expect(unpack(zip)).rejects.toThrow(UnusualZip)
    expect(await readdir(room)).toEqual(['module.zip', 'out'])
  })

  it('is refused when a file in it is damaged', async () => {
    const zip = makeZip([file('src/a.go', { content: 'x'.repeat(1000) })])
    await expect(
      unpack(Buffer.concat([zip.subarray(0, 100), Buffer.alloc(6, 0xff), zip.subarray(106)])),
    ).rejects.toThrow(UnusualZip)
  })
})

describe('GOROOT', () => {
  it('gets the go.mod files of its modules', async () => {
    await unpack(
      makeZip([
        file('src/_go.mod', { content: 'module std' }),
        file('src/cmd/_go.mod', { content: 'module cmd' }),
        file('src/x_go.mod'),
      ]),
    )
    expect(await readFile(join(room, 'out/src/go.mod'), 'utf8')).toBe('module std')
    expect(await readFile(join(room, 'out/src/cmd/go.mod'), 'utf8')).toBe('module cmd')
    expect(await readdir(join(room, 'out/src'))).toHaveLength(4)
  })
})
