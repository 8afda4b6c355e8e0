import { deflateRawSync } from 'node:zlib'
import { describe, extraField, type HeaderFields, makeZip, type TestFile, type ZipFields } from './zip.ts'

/** A zip that must be left to go, made for a module, and what must be said of it. */
export type UnusualCase = {
  readonly name: string
  readonly says: RegExp
  readonly make: (prefix: string) => Buffer
}

const MiB = 1024 * 1024

/** One file, `a.go`, with something wrong about it, between two others. */
const file = (name: string, says: RegExp, wrong: Omit<TestFile, 'name'>): UnusualCase => ({
  name,
  says,
  make: (prefix) => makeZip(around(prefix, { name: `${prefix}a.go`, content: 'package a\n', ...wrong })),
})

/** Header fields of one file: in both headers, in the local or in the central one. */
const header = (where: 'both' | 'local' | 'central', name: string, says: RegExp, wrong: HeaderFields): UnusualCase =>
  file(name, says, { [where]: wrong })

/** Three sound files in a zip with something wrong about it. */
const whole = (name: string, says: RegExp, wrong: ZipFields): UnusualCase => ({
  name,
  says,
  make: (prefix) => makeZip(around(prefix, { name: `${prefix}a.go`, content: 'package a\n' }), wrong),
})

/** A zip with these names, below the prefix. */
const names = (name: string, says: RegExp, paths: readonly string[]): UnusualCase => ({
  name,
  says,
  make: (prefix) => makeZip(paths.map((path) => ({ name: `${prefix}${path}`, content: path }))),
})

function around(prefix: string, middle: TestFile): TestFile[] {
  return [{ name: `${prefix}go.mod`, content: 'module a\n' }, middle, { name: `${prefix}z.go`, content: 'package a\n' }]
}

/** A whole zip with one file, to be hidden in another. */
const other = makeZip([{ name: 'a.test/m@v1.0.0/a.go', content: 'package evil\n' }])

const deflated = deflateRawSync(Buffer.from('package a\n'))
const long = Buffer.alloc(17 * MiB)

/** Zips that two programs could read differently, that lead elsewhere, that are too much, or that go refuses. */
export const unusualCases: readonly UnusualCase[] = [
  whole('bytes before the first file', /before its first file/, { before: Buffer.from('#!/bin/sh\n') }),
  whole('another zip before the first file', /before its first file/, { before: other }),
  whole('bytes before the directory', /belong to nothing/, { beforeDirectory: Buffer.from('hidden') }),
  whole('another zip before the directory', /belong to nothing/, { beforeDirectory: other }),
  whole('bytes behind the directory', /does not end where/, { afterDirectory: Buffer.from('hidden') }),
  whole('a comment', /end record/, { comment: 'hello' }),
  whole('a comment that is an end record', /end record/, { comment: other.subarray(-22).toString('latin1') }),
  whole('bytes behind the end record', /end record/, { after: Buffer.from('hidden') }),
  whole('another zip behind the end record: two central directories', /does not end where/, { after: other }),
  whole('a directory that counts fewer files than it has', /another length/, { end: { count: 2, countHere: 2 } }),
  whole('a directory that counts more files than it has', /cut off/, { end: { count: 4, countHere: 4 } }),
  whole('two counts', /differently/, { end: { countHere: 2 } }),
  whole('a directory that begins elsewhere', /does not end where/, { end: { offset: 1 } }),
  whole('a directory of another size', /does not end where/, { end: { size: 46 } }),
  whole('one of several disks', /one of several/, { end: { disk: 1 } }),
  whole('the count that announces a zip64', /zip64/, { end: { count: 0xffff, countHere: 0xffff } }),
  whole('the offset that announces a zip64', /zip64/, { end: { offset: 0xffffffff } }),
  whole('the size for which go looks for a zip64', /zip64/, { end: { size: 0xffff } }),
  whole('a directory in another order', /order of its directory|before its first/, { order: [1, 0, 2] }),
  whole('a directory that does not name a file', /belong to nothing/, { order: [0, 2] }),
  whole('a directory that does not name the first file', /before its first/, { order: [1, 2] }),
  whole('a directory that names a file twice', /overlap|there twice/, { order: [0, 1, 1, 2] }),
  whole('no files', /nothing in it|does not end where/, { order: [], end: { offset: 0, size: 0 } }),

  file('a gap between two files', /belong to nothing/, { gap: Buffer.from('hidden') }),
  file('a large gap between two files', /belong to nothing/, { gap: Buffer.alloc(100_000) }),
  file('a zip in a gap between two files', /belong to nothing/, { gap: other }),
  file('bytes behind the end of the deflated data', /belong to nothing/, {
    packed: Buffer.concat([deflated, Buffer.from('hidden')]),
  }),
  file('deflated data that breaks off', /cannot be inflated/, { packed: deflated.subarray(0, -2) }),
  file('deflated data that is none', /cannot be inflated/, { packed: Buffer.from('package a\n') }),
  file('deflated data that is larger than it says', /cannot be inflated/, { both: { size: 5 } }),
  file('deflated data that is smaller than it says', /another size/, { both: { size: 50 } }),
  file('another CRC', /another CRC/, { both: { crc: 1 } }),
  file('no CRC', /another CRC/, { both: { crc: 0 } }),
  file('a data descriptor with another CRC', /data descriptor/, {
    descriptor: describe({ crc: 1, packedSize: deflated.length, size: 10 }),
  }),
  file('a data descriptor with another size', /data descriptor/, {
    descriptor: describe({ crc: 0x5bd9a77d, packedSize: deflated.length, size: 11 }),
  }),
  file('a data descriptor without signature', /overlap|belong to nothing|data descriptor/, {
    descriptor: Buffer.alloc(12),
  }),
  file('a data descriptor that is not announced', /belong to nothing/, {
    both: { flags: 0 },
    descriptor: describe({ crc: 1, packedSize: 2, size: 3 }),
  }),
  file('no data descriptor although it is announced', /overlap|data descriptor/, { descriptor: Buffer.alloc(0) }),
  file('stored data with a data descriptor', /stored with a data descriptor/, { isStored: true, both: { flags: 8 } }),

  header('local', 'another name in the local header', /two different headers/, { name: 'a.test/m@v1.0.00/b.go' }),
  header('local', 'a longer name in the local header', /two different headers|overlap/, {
    name: 'a.test/m@v1.0.0/aa.go',
  }),
  header('local', 'another method in the local header', /two different headers/, { method: 0 }),
  header('local', 'other flags in the local header', /two different headers/, { flags: 0x808 }),
  header('local', 'another CRC in the local header', /different sizes or sums/, { crc: 1 }),
  header('local', 'another packed size in the local header', /different sizes or sums/, { packedSize: 1 }),
  header('local', 'another size in the local header', /different sizes or sums/, { size: 1 }),
  header('local', 'no local header', /two different headers/, { signature: 0 }),
  header('local', 'a zip64 field in the local header', /replaces its name or sizes/, {
    extra: extraField(1, Buffer.alloc(16)),
  }),
  header('local', 'a damaged extra field in the local header', /damaged extra field/, {
    extra: Buffer.from([1, 2, 3]),
  }),
  header('central', 'no central header', /directory is damaged/, { signature: 0 }),
  header('central', 'a zip64 field', /replaces its name or sizes/, { extra: extraField(1, Buffer.alloc(24)) }),
  header('central', 'sizes in a zip64 field', /zip64|overlap/, {
    extra: extraField(1, Buffer.alloc(24)),
    packedSize: 0xffffffff,
    size: 0xffffffff,
  }),
  header('central', 'an offset in a zip64 field', /zip64/, {
    extra: extraField(1, Buffer.alloc(24)),
    offset: 0xffffffff,
  }),
  header('central', 'another name in a Unicode path field', /replaces its name or sizes/, {
    extra: extraField(0x7075, Buffer.from('\x01____evil.go')),
  }),
  header('central', 'a damaged extra field', /damaged extra field/, { extra: Buffer.from([0x55, 0x54, 9, 0, 1]) }),
  header('central', 'a comment of a file', /has a comment/, { comment: 'hello' }),
  header('central', 'a file on another disk', /one of several/, { disk: 1 }),
  header('central', 'an offset into another file', /overlap/, { offset: 5 }),
  header('both', 'encryption', /encrypted/, { flags: 9 }),
  header('both', 'strong encryption', /unknown flag/, { flags: 0x48 }),
  header('both', 'masked headers', /unknown flag/, { flags: 0x2008 }),
  header('both', 'bzip2', /another method/, { method: 12 }),
  header('both', 'deflate64', /another method/, { method: 9 }),
  header('central', 'a symbolic link', /regular file/, { madeBy: 0x314, attributes: 0o120777 << 16 }),
  header('central', 'a device', /regular file/, { madeBy: 0x314, attributes: 0o060666 << 16 }),
  header('central', 'a folder by its Unix mode', /regular file/, { madeBy: 0x314, attributes: 0o040755 << 16 }),
  header('central', 'a folder by its DOS attributes', /regular file/, { attributes: 0x10 }),

  names('an entry for a folder', /empty path element/, ['go.mod', 'sub/', 'sub/a.go']),
  names('an absolute path', /empty path element/, ['go.mod', '/etc/passwd']),
  names('a path that leads out', /ends in a dot/, ['go.mod', '../../../../etc/passwd']),
  names('a path that leads out and in', /ends in a dot/, ['go.mod', 'a/../b.go']),
  names('a backslash', /not allowed/, ['go.mod', '..\\..\\evil.go']),
  names('a drive', /not allowed/, ['go.mod', 'C:evil.go']),
  names('a NUL', /not allowed/, ['go.mod', 'a.go\0.txt']),
  names('a name reserved on Windows', /reserved/, ['go.mod', 'con.go']),
  names('a name twice', /there twice/, ['go.mod', 'a.go', 'a.go']),
  names('names that differ in case only', /there twice/, ['go.mod', 'A.go', 'a.go']),
  names('folders that differ in case only', /upper and lower case/, ['go.mod', 'Sub/a.go', 'sub/b.go']),
  names('a file that is also a folder', /file and a folder|folder that is a file/, ['go.mod', 'a', 'a/b.go']),
  names('a folder that is also a file', /file and a folder|folder that is a file/, ['go.mod', 'a/b.go', 'a']),
  names('a folder that is also a file in upper case', /file and a folder|folder that is a file/, [
    'go.mod',
    'a/b',
    'A',
  ]),
  names('letters beyond ASCII', /not ASCII/, ['go.mod', 'ä.go']),
  names('names that differ by Unicode form', /not ASCII/, ['go.mod', '\uac00.go', '\u1100\u1161.go']),
  names('letters that are the same in upper case', /not ASCII/, ['go.mod', 'k.go', '\u212a.go']),
  names('the go.mod of another module', /another module/, ['go.mod', 'sub/go.mod']),
  names('go.mod in upper case', /another module/, ['GO.MOD']),
  names('an empty name', /empty name/, ['go.mod', '']),
  {
    name: 'a file of another module',
    says: /does not belong/,
    make: (prefix) => makeZip([...around(prefix, { name: 'b.test/m@v1.0.0/a.go', content: 'package a\n' })]),
  },
  {
    name: 'a file without a module',
    says: /does not belong/,
    make: (prefix) => makeZip([...around(prefix, { name: 'a.go', content: 'package a\n' })]),
  },
  {
    name: 'a go.mod larger than 16 MiB',
    says: /too large/,
    make: (prefix) => makeZip([{ name: `${prefix}go.mod`, content: long }]),
  },
  {
    name: 'a LICENSE larger than 16 MiB',
    says: /too large/,
    make: (prefix) => makeZip([{ name: `${prefix}LICENSE`, content: long }]),
  },
  {
    name: 'a bomb: more than 500 MiB in all, as it says',
    says: /more than 500 MiB/,
    make: (prefix) => {
      const packed = deflateRawSync(Buffer.alloc(MiB))
      const files = [1, 2, 3].map((at) => ({ name: `${prefix}${at}`, packed, both: { size: 200 * MiB, crc: 1 } }))
      return makeZip(files)
    },
  },
  {
    name: 'a bomb: more than it says',
    says: /cannot be inflated/,
    make: (prefix) =>
      makeZip([{ name: `${prefix}a`, packed: deflateRawSync(Buffer.alloc(20 * MiB)), both: { size: 9, crc: 1 } }]),
  },
  {
    name: 'a bomb: more than it says, of a large file',
    says: /larger than it says/,
    make: (prefix) => {
      const both = { size: 9 * MiB, crc: 1 }
      return makeZip([{ name: `${prefix}a`, packed: deflateRawSync(Buffer.alloc(20 * MiB)), both }])
    },
  },
  {
    name: 'a large file of nothing',
    says: /larger than it can be/,
    make: (prefix) => makeZip([{ name: `${prefix}a`, packed: Buffer.alloc(0), both: { size: 9 * MiB, crc: 1 } }]),
  },
  {
    name: 'a large file that is smaller than it says',
    says: /another size/,
    make: (prefix) => {
      const both = { size: 30 * MiB, crc: 1 }
      return makeZip([{ name: `${prefix}a`, packed: deflateRawSync(Buffer.alloc(20 * MiB)), both }])
    },
  },
  {
    name: 'a large file with bytes behind its deflated data',
    says: /belong to nothing/,
    make: (prefix) => {
      const packed = Buffer.concat([deflateRawSync(Buffer.alloc(9 * MiB)), Buffer.from('hidden')])
      return makeZip([{ name: `${prefix}a`, content: Buffer.alloc(9 * MiB), packed }])
    },
  },
  {
    name: 'a large file whose deflated data breaks off',
    says: /cannot be inflated/,
    make: (prefix) => {
      const packed = deflateRawSync(Buffer.alloc(9 * MiB)).subarray(0, -9)
      return makeZip([{ name: `${prefix}a`, content: Buffer.alloc(9 * MiB), packed }])
    },
  },
  { name: 'no file', says: /nothing in it/, make: () => makeZip([]) },
  { name: 'nothing', says: /too short/, make: () => Buffer.alloc(0) },
  { name: 'a web page', says: /end record/, make: () => Buffer.from('<html><body>Please log in</body></html>') },
  {
    name: 'an end record with another signature',
    says: /end record/,
    make: (prefix) => {
      const zip = makeZip(around(prefix, { name: 'a' }))
      zip.writeUInt32LE(0x06054b51, zip.length - 22)
      return zip
    },
  },
  {
    name: 'a zip that was cut',
    says: /end record/,
    make: (prefix) => makeZip(around(prefix, { name: 'a' })).subarray(0, -9),
  },
]
