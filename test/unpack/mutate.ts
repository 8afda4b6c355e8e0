import { randomBytes } from 'node:crypto'
import { constants, deflateRawSync } from 'node:zlib'
import { extraField, type HeaderFields, makeZip, type TestFile, type ZipFields } from './zip.ts'

/** Whole numbers from 0 to below `bound`, the same ones for the same seed. */
export type Random = (bound: number) => number

/** The generator mulberry32. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound
  }
}

/** A zip for a module, sound or with some things wrong about it, at the level of its fields, its bytes or both. */
export function mutatedZip(prefix: string, random: Random): Buffer {
  const kind = random(4)
  const files = soundFiles(prefix, random)
  const zip =
    kind === 0 ? makeZip(files) : makeZip(kind === 1 ? files : wrongFields(files, random), wrongZip(kind, random))
  return kind % 2 === 0 && random(3) > 0 ? zip : wrongBytes(zip, 1 + random(3), random)
}

const paths = ['go.mod', 'a.go', 'b/c.go', 'b/d/e.txt', 'LICENSE', 'README.md', 'b/data.bin', '-x/y z.txt', 'B.txt']

function soundFiles(prefix: string, random: Random): TestFile[] {
  const count = 1 + random(paths.length)
  return paths.slice(0, count).map((path) => {
    const content = contentOf(random)
    const isStored = random(5) === 0
    const strategy = pick(random, [
      constants.Z_DEFAULT_STRATEGY,
      constants.Z_FIXED,
      constants.Z_HUFFMAN_ONLY,
      constants.Z_RLE,
    ])
    const packed = deflateRawSync(content, { level: random(10), strategy })
    const flags = random(3) === 0 || isStored ? 0 : 8
    return { name: `${prefix}${path}`, content, isStored, ...(isStored ? {} : { packed }), both: { flags } }
  })
}

function contentOf(random: Random): Buffer {
  const size = pick(random, [0, 1, 20, 500, 5000])
  const noise = Buffer.from(Array.from({ length: Math.min(size, 500) }, () => random(256)))
  return random(2) === 0
    ? noise
    : Buffer.alloc(size, pick(random, ['package a\n', '\0', 'x', noise.toString('hex') || 'y']))
}

/** One or two files with wrong fields, in one header or in both. */
function wrongFields(files: TestFile[], random: Random): TestFile[] {
  const wrong = [...files]
  for (let times = random(2); times >= 0; times--) {
    const at = random(wrong.length)
    const file = wrong[at]
    if (file === undefined) continue
    const where = pick(random, ['local', 'central', 'both'] as const)
    wrong[at] = { ...file, [where]: { ...file[where], ...wrongHeader(file, random) } }
    if (random(6) === 0) wrong[at] = { ...file, packed: wrongBytes(file.packed ?? Buffer.from('a'), 1, random) }
    if (random(8) === 0) wrong.splice(at, 0, file)
  }
  return wrong
}

function wrongHeader(file: TestFile, random: Random): HeaderFields {
  const prefix = file.name.slice(0, file.name.indexOf('/', file.name.indexOf('@')) + 1)
  const names = ['', 'A.GO', 'b', 'b/C.go', 'sub/go.mod', '../a.go', 'con', 'a//b', 'ä', 'b/', 'GO.mod', '.', 'a.go.']
  const size = pick(random, [0, 1, 0xffff, 0xffffffff, random(1000)])
  return pick<HeaderFields>(random, [
    { name: prefix + pick(random, names) },
    { name: pick(random, names) },
    { name: `${file.name}${String.fromCodePoint(random(0x3000))}` },
    { flags: 1 << random(16) },
    { flags: random(2) * 8 + random(2) * 0x800 },
    { method: pick(random, [0, 8, 9, 12, 93]) },
    { crc: random(2) * 0xffff },
    { size },
    { packedSize: size },
    { size, packedSize: size },
    { extra: extraField(pick(random, [1, 0x7075, 0x5455, 0x000a, 0x9999]), Buffer.alloc(random(30), 1)) },
    { extra: Buffer.alloc(random(6), 1) },
    { comment: 'a comment' },
    { offset: random(300) },
    {
      attributes: pick(random, [0o120777 << 16, 0o100755 << 16, 0o40755 << 16, 0x10, 0x20]),
      madeBy: 20 + 256 * random(20),
    },
    { signature: random(0xffff) },
    { disk: 1 },
  ])
}

function wrongZip(kind: number, random: Random): ZipFields {
  if (kind !== 3) return {}
  const bytes = Buffer.alloc(random(40), 'PK\x05\x06')
  const number = pick(random, [0, 1, 0xffff, random(2000)])
  return pick<ZipFields>(random, [
    {},
    {},
    { before: bytes },
    { beforeDirectory: bytes },
    { afterDirectory: bytes },
    { after: bytes },
    { comment: 'PK\x05\x06 and so on' },
    { end: { count: number } },
    { end: { count: number, countHere: number } },
    { end: { size: number } },
    { end: { offset: number } },
    { end: { commentLength: number } },
    { order: [0, 2, 1] },
    { order: [1, 0] },
  ])
}

/** Some bytes changed, removed, inserted or copied from elsewhere in the zip. */
function wrongBytes(zip: Buffer, times: number, random: Random): Buffer {
  let bytes = Buffer.from(zip)
  for (let time = 0; time < times && bytes.length > 0; time++) {
    const at = random(bytes.length)
    const length = 1 + random(8)
    const [head, tail] = [bytes.subarray(0, at), bytes.subarray(at)]
    const from = random(bytes.length)
    bytes = pick(random, [
      () => Buffer.concat([head, Buffer.from([(tail[0] ?? 0) ^ (1 << random(8))]), tail.subarray(1)]),
      () => Buffer.concat([head, Buffer.from([random(256)]), tail.subarray(1)]),
      () => Buffer.concat([head, tail.subarray(length)]),
      () => Buffer.concat([head, bytes.subarray(from, from + length), tail]),
      () => Buffer.concat([head, bytes.subarray(from, from + length), tail.subarray(length)]),
    ])()
  }
  return bytes
}

function pick<Item>(random: Random, items: readonly Item[]): Item {
  return items[random(items.length)] as Item
}

/** A seed for a run that is not repeated. */
export function anySeed(): number {
  return randomBytes(4).readUInt32LE()
}
