import { mkdirSync, readdirSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { Header, Pax } from 'tar'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { savedName, unpack } from '../../src/cache/unpack-archive.ts'
import { onWindows, skipped } from '../support/skipping.ts'
import { readTree, temporaryFolder, writeTree } from '../support/tree.ts'

/** How much of what is written to a file the disk takes. */
const disk = vi.hoisted(() => ({ share: 1 }))
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>()
  const write = (file: number, bytes: Uint8Array) => fs.writeSync(file, bytes, 0, Math.ceil(bytes.length * disk.share))
  return { ...fs, writeSync: write }
})
afterEach(() => {
  disk.share = 1
})

type Member = { path: string; content?: string; type?: 'File' | 'SymbolicLink' | 'Link' | 'Directory'; link?: string }

/** A tar archive with members that no honest tar would write. */
function tarOf(members: readonly Member[]): Buffer {
  const blocks = members.map(({ path, content = '', type = 'File', link }) => {
    const header = new Header({
      path,
      type,
      size: content.length,
      mode: 0o6777,
      uid: 4242,
      ...(link && { linkpath: link }),
    })
    const block = Buffer.alloc(512)
    header.encode(block)
    return Buffer.concat([block, Buffer.from(content), Buffer.alloc((512 - (content.length % 512)) % 512)])
  })
  return Buffer.concat([...blocks, Buffer.alloc(1024)])
}

async function* inPieces(archive: Buffer, size = 700): AsyncGenerator<Buffer> {
  for (let at = 0; at < archive.length; at += size) yield archive.subarray(at, at + size)
}

const sound: Member[] = [
  { path: 'modward-saved/', type: 'Directory' },
  { path: 'modward-saved/a.test/@v/v1.0.0.mod', content: 'module a.test' },
  { path: 'modward-saved/a.test/@v/v1.0.0.zip', content: 'PK'.repeat(2000) },
  { path: 'modward-saved/b.test/!up/@v/v2.0.0+incompatible.info', content: '{}' },
]

const wholeTree = {
  'a.test/@v/v1.0.0.mod': 'module a.test',
  'a.test/@v/v1.0.0.zip': 'PK'.repeat(2000),
  'b.test/!up/@v/v2.0.0+incompatible.info': '{}',
}

describe('unpack', () => {
  const forms = { plain: (tar: Buffer) => tar, gzip: gzipSync, zstd: zstdCompressSync }
  for (const [name, compress] of Object.entries(forms)) {
    it(`takes the module files of a ${name} archive, one after the other`, async () => {
      const folder = temporaryFolder()
      const seen: string[] = []
      const result = await unpack(inPieces(compress(tarOf(sound))), folder, (path, files) =>
        seen.push(`${files} ${path}`),
      )
      expect(result).toEqual({ files: 3, damage: '' })
      expect(seen).toEqual(Object.keys(wholeTree).map((path, index) => `${index + 1} ${path}`))
      expect(readTree(folder)).toEqual(wholeTree)
    })
  }

  it('lets the process do other things meanwhile', async () => {
    const archive = Buffer.concat(Array(200).fill(tarOf(sound).subarray(0, -1024)))
    let turns = 0
    const count = () => {
      turns++
      turn = setImmediate(count)
    }
    let turn = setImmediate(count)
    await unpack(inPieces(archive, 100_000), temporaryFolder(), () => {})
    clearImmediate(turn)
    expect(turns).toBeGreaterThan(2)
  })

  it('shows a file only when it is whole', async () => {
    const folder = temporaryFolder()
    const archive = tarOf(sound)
    const states: string[][] = []
    async function* watched() {
      for (const piece of [archive.subarray(0, 3000), archive.subarray(3000)]) {
        states.push(Object.keys(readTree(folder)).filter((path) => !path.endsWith('.part')))
        yield piece
        states.push(Object.keys(readTree(folder)).filter((path) => !path.endsWith('.part')))
      }
    }
    await unpack(watched(), folder, () => {})
    expect(states[1]).toEqual(['a.test/@v/v1.0.0.mod'])
    expect(states.at(-1)).toHaveLength(3)
  })

  const crafted: { name: string; member: Member }[] = [
    { name: 'an absolute path', member: { path: '/tmp/modward-evil/@v/v1.0.0.zip' } },
    { name: 'a climbing path', member: { path: 'modward-saved/../../evil/@v/v1.0.0.zip' } },
    { name: 'another folder', member: { path: 'mod/cache/download/a.test/@v/v9.9.9.zip' } },
    { name: 'a hash that go would believe', member: { path: 'modward-saved/a.test/@v/v1.0.0.ziphash' } },
    { name: 'a program', member: { path: 'modward-saved/bin/tar' } },
    {
      name: 'a symbolic link',
      member: { path: 'modward-saved/c.test/@v/v1.0.0.zip', type: 'SymbolicLink', link: '/etc/passwd' },
    },
    { name: 'a hard link', member: { path: 'modward-saved/c.test/@v/v1.0.0.zip', type: 'Link', link: '/etc/passwd' } },
    {
      name: 'a link to a folder, to write through',
      member: { path: 'modward-saved/b.test', type: 'SymbolicLink', link: '/tmp' },
    },
  ]
  for (const { name, member } of crafted) {
    it(`passes over ${name}`, async () => {
      const root = temporaryFolder()
      const folder = join(root, 'deep', 'modward-saved')
      mkdirSync(folder, { recursive: true })
      await unpack(inPieces(tarOf([{ content: 'evil', ...member }, ...sound])), folder, () => {})
      expect(readTree(root)).toEqual(
        Object.fromEntries(Object.entries(wholeTree).map(([path, content]) => [`deep/modward-saved/${path}`, content])),
      )
    })
  }

  const damaged: { name: string; archive: Buffer; files: number }[] = [
    { name: 'cut in a file', archive: tarOf(sound).subarray(0, 3500), files: 1 },
    { name: 'cut in a compressed file', archive: zstdCompressSync(tarOf(sound)).subarray(0, 60), files: 0 },
    { name: 'garbage', archive: Buffer.alloc(5000, 'garbage '), files: 0 },
    { name: 'a web page', archive: Buffer.from('<html>not found</html>'), files: 0 },
    { name: 'empty', archive: Buffer.alloc(0), files: 0 },
    {
      name: 'of more files than there are modules in the world',
      archive: Buffer.concat(Array(200_001).fill(tarOf([{ path: 'x' }]).subarray(0, 512))),
      files: 0,
    },
    { name: 'zeros that swell', archive: zstdCompressSync(Buffer.alloc(64 << 20)), files: 0 },
  ]
  for (const { name, archive, files } of damaged) {
    it(`reports an archive that is ${name}, and keeps what came before`, async () => {
      const folder = temporaryFolder()
      const result = await unpack(inPieces(archive), folder, () => {})
      expect(result.files).toBe(files)
      expect(result.damage).not.toBe('')
      expect(Object.keys(readTree(folder))).toHaveLength(files)
    })
  }

  // Windows takes it.
  it.skipIf(onWindows)(`reports a path that the system does not take${skipped(onWindows)}`, async () => {
    const folder = temporaryFolder()
    const archive = Buffer.concat([
      tarOf(sound.slice(0, 2)).subarray(0, -1024),
      new Pax({ path: `modward-saved/${`${'a'.repeat(200)}/`.repeat(25)}@v/v1.0.0.zip` }).encode(),
      tarOf([{ path: 'long', content: 'x' }, ...sound.slice(2)]),
    ])
    const { files, damage } = await unpack(inPieces(archive), folder, () => {})
    expect({ files, damage }).toEqual({ files: 1, damage: expect.stringContaining('ENAMETOOLONG') })
    expect(Object.keys(readTree(folder))).toHaveLength(1)
  })

  it('shows no file of which the disk took only a half', async () => {
    const folder = temporaryFolder()
    disk.share = 0.5
    expect(await unpack(inPieces(tarOf(sound)), folder, () => {})).toMatchObject({ files: 0 })
    expect(Object.keys(readTree(folder)).filter((path) => !path.endsWith('.part'))).toEqual([])
  })

  it.each([
    { name: 'a file of 500 MiB', path: 'a.test/@v/v1.0.0.zip', size: 500 * 1024 * 1024, taken: true },
    { name: 'a file that is larger', path: 'a.test/@v/v1.0.0.zip', size: 500 * 1024 * 1024 + 1, taken: false },
    { name: 'a timing of 1 KiB', path: 'measured.json', size: 1024, taken: true },
    { name: 'a timing that is larger', path: 'measured.json', size: 1025, taken: false },
  ])('begins with $name: $taken', async ({ path, size, taken }) => {
    const folder = temporaryFolder()
    const header = Buffer.alloc(512)
    new Header({ path: `modward-saved/${path}`, type: 'File', size, mode: 0o644 }).encode(header)
    let begun: string[] = []
    async function* pieces() {
      yield Buffer.concat([header, Buffer.alloc(512)])
      begun = Object.keys(readTree(folder))
    }
    await unpack(pieces(), folder, () => {})
    expect(begun.length > 0).toBe(taken)
  })

  it('removes what it had of a file if the archive is damaged', async () => {
    const folder = temporaryFolder()
    await unpack(inPieces(tarOf(sound).subarray(0, 3500)), folder, () => {})
    expect(Object.keys(readTree(folder))).toEqual(['a.test/@v/v1.0.0.mod'])
  })

  it.skipIf(onWindows)(`closes every file${skipped(onWindows)}`, async () => {
    const folder = temporaryFolder()
    for (const archive of [tarOf(sound), tarOf(sound).subarray(0, 3500)]) {
      await unpack(inPieces(archive), folder, () => {})
    }
    const open = readdirSync('/dev/fd').map((fd) => {
      try {
        return readlinkSync(`/proc/self/fd/${fd}`)
      } catch {
        return ''
      }
    })
    expect(open.filter((path) => path.startsWith(folder))).toEqual([])
  })

  it('throws what the disk says', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'a.test/@v/v1.0.0.mod.part'), { recursive: true })
    await expect(unpack(inPieces(tarOf(sound)), folder, () => {})).rejects.toThrow('EISDIR')
  })

  it('takes a file over one that is there', async () => {
    const folder = temporaryFolder()
    writeTree(folder, { 'a.test/@v/v1.0.0.mod': 'old' })
    await unpack(inPieces(tarOf(sound)), folder, () => {})
    expect(readTree(folder)).toEqual(wholeTree)
  })
})

describe('the name of a member', () => {
  const names: [string, string | undefined][] = [
    ['modward-saved/github.com/!azure/x/@v/v1.2.3.zip', 'github.com/!azure/x/@v/v1.2.3.zip'],
    ['modward-saved/x.test/modward-saved/@v/v1.0.0.mod', 'x.test/modward-saved/@v/v1.0.0.mod'],
    ['modward-saved/x.test/@v/v1.0.0.zip.part', undefined],
    ['modward-saved/x.test/@v/list', undefined],
    ['modward-saved/measured.json', 'measured.json'],
    ['modward-saved/other.json', undefined],
    ['modward-saved/x.test/@v/.zip', undefined],
    [`modward-saved/${'a'.repeat(250)}/@v/v1.0.0.zip`, `${'a'.repeat(250)}/@v/v1.0.0.zip`],
    [`modward-saved/${'a'.repeat(251)}/@v/v1.0.0.zip`, undefined],
    ['modward-saved/@v/v1.0.0.zip', undefined],
    ['modward-saved/x.test/./@v/v1.0.0.zip', undefined],
    ['modward-saved//x.test/@v/v1.0.0.zip', undefined],
    ['modward-saved/X.test/@v/v1.0.0.zip', undefined],
    ['modward-saved/x.test\\..\\y/@v/v1.0.0.zip', undefined],
    [`modward-saved/${'a/'.repeat(30)}@v/v1.0.0.zip`, `${'a/'.repeat(30)}@v/v1.0.0.zip`],
    [`modward-saved/${'a/'.repeat(31)}@v/v1.0.0.zip`, undefined],
    ['modward-saved/c:/x/@v/v1.0.0.zip', undefined],
    ['c:/modward-saved/x.test/@v/v1.0.0.zip', undefined],
    ['//host/share/modward-saved/x.test/@v/v1.0.0.zip', undefined],
    ['modward-saved/x.test/@v/v1.0.0.zip:stream.zip', undefined],
    ['modward-saved/x.test/nul/@v/v1.0.0.zip', undefined],
    ['modward-saved/x.test/com1.x/@v/v1.0.0.zip', undefined],
    ['modward-saved/x.test/@v/con.zip', undefined],
    ['modward-saved/x.test./@v/v1.0.0.zip', undefined],
    ['modward-saved/x~1.tes/@v/v1.0.0.zip', undefined],
    ['modward-saved/x.test/.../@v/v1.0.0.zip', undefined],
    ['modward-saved/x.test/console/@v/v1.0.0.zip', 'x.test/console/@v/v1.0.0.zip'],
  ]
  for (const [path, expected] of names) it(path, () => expect(savedName(path)).toBe(expected))
})
