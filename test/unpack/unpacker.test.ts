import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { hashMod, hashZip } from '../../src/gomod/dirhash.ts'
import { modulePaths } from '../../src/module-cache/paths.ts'
import { type ArrivedZip, Unpacker } from '../../src/unpack/unpacker.ts'
import { onWindows, skipped } from '../support/skipping.ts'
import { look, Workbench } from './go.ts'
import { makeZip, type TestFile } from './zip.ts'

const MiB = 1024 * 1024
const worker = new URL('ending.worker.ts', import.meta.url)

describe.skipIf(onWindows)(`the unpacker${skipped(onWindows)}`, () => {
  let bench: Workbench
  let moduleCache: string
  beforeEach(() => {
    bench = new Workbench()
    moduleCache = bench.path('cache')
  })
  afterEach(async () => {
    await bench[Symbol.asyncDispose]()
  })

  const open = (workers = 2) => new Unpacker({ moduleCache, readOnlyFolders: true, worker, workers })

  async function arrive(
    unpacker: Unpacker,
    path: string,
    files: readonly TestFile[],
    sum?: string,
  ): Promise<ArrivedZip> {
    const module = { path, version: 'v1.0.0' }
    const zip = join(unpacker.folder, `${path.replaceAll('/', '_')}.zip`)
    const bytes = makeZip(files.map((file) => ({ ...file, name: `${path}@v1.0.0/${file.name}` })))
    writeFileSync(zip, bytes)
    return { module, zip, sum: sum ?? (await hashZip({ bytes })) }
  }

  const small = [{ name: 'go.mod', content: 'module a\n' }]
  /** Larger than the zips that one worker unpacks alone. */
  const large = [
    ...Array.from({ length: 300 }, (_, index) => ({
      name: `folder${index % 7}/file${index}.go`,
      content: `package p${index}\n`,
    })),
    { name: 'large', content: Buffer.alloc(3 * MiB, 'a'), isStored: true },
    { name: 'larger', content: Buffer.alloc(5 * MiB, 'b'), isStored: true },
    { name: 'last.go', content: 'package last\n' },
  ]

  it.each([
    { name: 'no worker, and makes no folder, if there is nothing to do', zips: [], workers: 0 },
    { name: 'one worker for a small zip', zips: [small], workers: 1 },
    { name: 'all workers for a large zip, which they share', zips: [large], workers: 3 },
  ])('starts $name', async ({ zips, workers }) => {
    let started = 0
    const count = () => void started++
    process.on('worker', count)
    onTestFinished(() => void process.off('worker', count))
    await using unpacker = open(3)
    for (const files of zips) {
      expect(await unpacker.place(await arrive(unpacker, 'a.test/m', files))).toMatchObject({ outcome: 'placed' })
    }
    await unpacker[Symbol.asyncDispose]()
    expect([started, existsSync(moduleCache)]).toEqual([workers, zips.length > 0])
  })

  it('places many modules at once, and leaves nothing else', async () => {
    await using unpacker = open(3)
    const paths = Array.from({ length: 40 }, (_, index) => `a.test/m${index}`)
    const zips = await Promise.all(paths.map((path) => arrive(unpacker, path, small)))
    const results = await Promise.all(zips.map((zip) => unpacker.place(zip)))
    expect(results).toEqual(paths.map(() => ({ outcome: 'placed', files: 1, bytes: 9 })))
    expect(readdirSync(unpacker.folder)).toEqual([])
    await unpacker[Symbol.asyncDispose]()
    expect(readdirSync(join(moduleCache, 'cache'))).toEqual(['download'])
  })

  it('writes a zip that comes in memory, and removes it again if it is not placed', async () => {
    await using unpacker = open()
    const { module, zip, sum } = await arrive(unpacker, 'a.test/m', small)
    // Memory that is shared with others, as what is read from a socket.
    const zips = ['a.test/m', 'b.test/m'].map(() => Buffer.concat([Buffer.from('GET'), readFileSync(String(zip))]))
    rmSync(String(zip))
    const [good = Buffer.alloc(0), bad = Buffer.alloc(0)] = zips.map((bytes) => bytes.subarray(3))
    expect(await unpacker.place({ module, zip: good, sum })).toMatchObject({ outcome: 'placed' })
    const { zip: placed } = modulePaths(moduleCache, module)
    expect(readFileSync(placed)).toEqual(good)
    const other = { module: { ...module, version: 'v1.0.1' }, zip: bad, sum }
    expect(await unpacker.place(other)).toMatchObject({ outcome: 'left to go', because: 'unusual zip' })
    expect(readdirSync(unpacker.folder)).toEqual([])
  })

  const path = 'cache/download/a.test/m/@v/v1.0.0.mod'
  const content = Buffer.from('module a.test/m\n')
  it.each([
    { name: 'a .mod that go.sum names', sum: hashMod(content), outcome: 'file placed' },
    { name: 'a .mod that it does not name', sum: 'h1:no', outcome: 'wrong hash' },
    { name: 'what go.sum has no hash for', sum: undefined, outcome: 'file placed' },
    { name: 'a file where another one is', sum: undefined, before: path, outcome: 'file placed' },
    { name: 'a file whose folder is a file', sum: undefined, before: dirname(path), outcome: 'left to go' },
  ])('puts a small file into the module cache, whole: $name', async ({ sum, before, outcome }) => {
    await using unpacker = open()
    if (before !== undefined) {
      mkdirSync(dirname(join(moduleCache, before)), { recursive: true })
      writeFileSync(join(moduleCache, before), 'before')
    }
    expect(await unpacker.placeFile(path, content, sum)).toMatchObject({ outcome })
    const placed = outcome === 'file placed' ? readFileSync(join(moduleCache, path)) : content
    expect([placed, existsSync(join(moduleCache, path))]).toEqual([content, outcome === 'file placed'])
  })

  it.each([1, 2, 5])('places a large module the same way with %i workers', async (workers) => {
    await using unpacker = open(workers)
    const zip = await arrive(unpacker, 'a.test/large', large)
    expect(await unpacker.place(zip)).toEqual({ outcome: 'placed', files: 303, bytes: expect.any(Number) })
    const { folder, ziphash } = modulePaths(moduleCache, zip.module)
    expect(readFileSync(ziphash, 'utf8')).toBe(zip.sum)
    expect(Object.keys(look(folder))).toHaveLength(1 + 303 + 7)
    expect(readdirSync(unpacker.folder)).toEqual([])
  })

  it('keeps a zip with another hash, large or small, and removes what it unpacked', async () => {
    await using unpacker = open()
    const zips = [
      await arrive(unpacker, 'a.test/s', small, 'h1:no'),
      await arrive(unpacker, 'a.test/l', large, 'h1:no'),
    ]
    const results = await Promise.all(zips.map((zip) => unpacker.place(zip)))
    expect(results.map(({ outcome }) => outcome)).toEqual(['wrong hash', 'wrong hash'])
    expect(readdirSync(unpacker.folder).toSorted()).toEqual(['a.test_l.zip', 'a.test_s.zip'])
  })

  it('removes what it unpacked of a large zip that turns out to be unusual in one of its parts', async () => {
    await using unpacker = open()
    const zip = await arrive(unpacker, 'a.test/l', [
      ...large.slice(0, -1),
      { name: 'last.go', content: 'x', both: { crc: 1 } },
    ])
    expect(await unpacker.place(zip)).toMatchObject({ outcome: 'left to go', because: 'unusual zip' })
    expect(readdirSync(unpacker.folder)).toEqual(['a.test_l.zip'])
  })

  it.each([
    { name: 'a.test/end', files: small, detail: 'it was ended' },
    { name: 'a.test/throw', files: small, detail: 'a mistake' },
    { name: 'a.test/end', files: large, detail: 'it was ended' },
  ])(
    'leaves a module to go whose worker ends ($name, $files.length files), and goes on',
    async ({ name, files, detail }) => {
      await using unpacker = open(1 + Number(files === large))
      const first = unpacker.place(await arrive(unpacker, name, files))
      // What is sent to a worker together ends with it. Several parts end so many workers that no module is placed after them.
      if (files === small) await first
      const second = unpacker.place(await arrive(unpacker, 'a.test/good', small))
      expect(await first).toEqual({ outcome: 'left to go', because: 'worker ended', detail })
      expect(await second).toMatchObject({ outcome: 'placed' })
    },
  )

  it('leaves everything to go if workers end again and again', async () => {
    await using unpacker = new Unpacker({
      moduleCache,
      readOnlyFolders: true,
      worker: new URL('not-there.ts', import.meta.url),
      workers: 2,
    })
    const zips = await Promise.all([1, 2, 3, 4, 5, 6].map((at) => arrive(unpacker, `a.test/m${at}`, small)))
    const results = await Promise.all(zips.map((zip) => unpacker.place(zip)))
    expect(new Set(results.map((result) => result.outcome === 'left to go' && result.because))).toEqual(
      new Set(['worker ended']),
    )
  })

  it('leaves to go what is not done when it is disposed of', async () => {
    const unpacker = open(1)
    const zips = await Promise.all(['a.test/l', 'a.test/s'].map((path) => arrive(unpacker, path, large)))
    const results = zips.map((zip) => unpacker.place(zip))
    await unpacker[Symbol.asyncDispose]()
    for (const result of await Promise.all(results)) expect(result).toMatchObject({ outcome: 'left to go' })
    expect(readdirSync(join(moduleCache, 'cache'))).toEqual([])
  })

  it('says so if the zip is not there, or the folder cannot be made', async () => {
    await using unpacker = open()
    const missing = { module: { path: 'a.test/m', version: 'v1.0.0' }, zip: join(unpacker.folder, 'none'), sum: 'h1:' }
    expect(await unpacker.place(missing)).toMatchObject({ outcome: 'left to go', because: 'in use' })
    const file = bench.zip(Buffer.from('no folder'))
    await using other = new Unpacker({ moduleCache: file, readOnlyFolders: true, worker })
    expect(await other.place(missing)).toMatchObject({ outcome: 'left to go', because: 'file system' })
  })
})
