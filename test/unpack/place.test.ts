import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hashMod, hashZip } from '../../src/gomod/dirhash.ts'
import { type ModulePaths, modulePaths } from '../../src/module-cache/paths.ts'
import { placeModule } from '../../src/unpack/place.ts'
import type { UnpackJob } from '../../src/unpack/unpack.ts'
import { onWindows, skipped } from '../support/skipping.ts'
import { go, goDownload, look, Workbench, writeProxy } from './go.ts'
import { unpackHere } from './here.ts'
import { makeZip } from './zip.ts'

const module = { path: 'a.test/m', version: 'v1.0.0' }
const zip = makeZip(
  ['go.mod', 'a.go', 'b/c.go'].map((path) => ({ name: `a.test/m@v1.0.0/${path}`, content: `${path}\n` })),
)
const sum = await hashZip({ bytes: zip })

describe('placing a module', () => {
  let bench: Workbench
  let moduleCache: string
  let job: UnpackJob
  let paths: ModulePaths

  beforeEach(() => {
    bench = new Workbench()
    moduleCache = bench.path('cache')
    paths = modulePaths(moduleCache, module)
    job = { module, zip: bench.zip(zip), sum, folder: bench.path('staged'), readOnlyFolders: true }
  })
  afterEach(async () => await bench[Symbol.asyncDispose]())

  const write = (path: string, text: string | Buffer = '') => {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }

  it('moves the zip and leaves nothing beside the module', async () => {
    expect(await unpackHere(job, moduleCache)).toEqual({ outcome: 'placed', files: 3, bytes: 19 })
    expect([existsSync(job.zip), existsSync(job.folder), existsSync(`${job.folder}.ziphash`)]).toEqual([
      false,
      false,
      false,
    ])
  })

  const there: readonly { name: string; parts: (keyof ModulePaths)[]; outcome: string }[] = [
    { name: 'a complete module', parts: ['folder', 'ziphash', 'zip'], outcome: 'already there' },
    { name: 'a complete module whose zip was removed', parts: ['folder', 'ziphash'], outcome: 'already there' },
    { name: 'a folder alone', parts: ['folder'], outcome: 'left to go' },
    { name: 'a folder that is being filled', parts: ['folder', 'ziphash', 'partial'], outcome: 'left to go' },
    { name: 'a folder that is going to be filled', parts: ['partial'], outcome: 'left to go' },
    { name: 'a zip', parts: ['zip'], outcome: 'left to go' },
    { name: 'a zip with its hash', parts: ['zip', 'ziphash'], outcome: 'left to go' },
    { name: 'a hash', parts: ['ziphash'], outcome: 'left to go' },
  ]
  it.each(there)('touches nothing if there is $name', async ({ parts, outcome }) => {
    for (const part of parts) write(part === 'folder' ? join(paths.folder, 'a.go') : paths[part], part)
    const before = look(moduleCache)
    expect(await unpackHere(job, moduleCache)).toMatchObject({ outcome })
    expect(look(moduleCache)).toEqual(before)
    expect(existsSync(job.folder)).toBe(false)
  })

  it('refuses a zip with another hash, and says which', async () => {
    const other = `h1:${Buffer.alloc(32).toString('base64')}`
    expect(await unpackHere({ ...job, sum: other }, moduleCache)).toEqual({ outcome: 'wrong hash', found: sum })
    expect([existsSync(moduleCache), existsSync(job.folder)]).toEqual([false, false])
  })

  it.skipIf(onWindows)(`puts the zip back if the folder cannot be moved${skipped(onWindows)}`, () => {
    mkdirSync(job.folder)
    mkdirSync(dirname(paths.folder), { recursive: true })
    // A look does not find it, and no folder can be moved there.
    symlinkSync('nowhere', paths.folder)
    mkdirSync(dirname(paths.zip), { recursive: true })
    expect(() => placeModule(job, paths, true)).toThrow('ENOTDIR')
    expect([existsSync(job.zip), existsSync(paths.zip), existsSync(job.folder)]).toEqual([true, false, true])
  })

  /** What is there when a process is killed after so many steps of placing; the last is the whole. */
  const steps: readonly { name: string; left: (keyof ModulePaths)[] }[] = [
    { name: 'nothing', left: [] },
    { name: 'the zip', left: ['zip'] },
    { name: 'the zip and the folder', left: ['zip', 'folder'] },
    { name: 'everything', left: ['zip', 'folder', 'ziphash'] },
  ]
  it.each(steps)('go goes on from $name', async ({ left }) => {
    const goproxy = writeProxy(bench.path('proxy'), [{ module, zip }])
    await unpackHere(job, moduleCache)
    const killed = bench.path('cache')
    const there = modulePaths(killed, module)
    for (const part of left) {
      mkdirSync(dirname(there[part]), { recursive: true })
      if (part === 'folder') moveFolder(paths.folder, there.folder)
      else copyFileSync(paths[part], there[part])
    }
    const [answer] = goDownload(killed, goproxy, [module])
    expect(answer).toEqual({ sum, error: undefined })
    const plain = bench.path('cache')
    goDownload(plain, goproxy, [module])
    expect(look(there.folder)).toEqual(look(modulePaths(plain, module).folder))
  })

  it('passes go mod verify, and go mod download finds nothing to do', async () => {
    await unpackHere(job, moduleCache)
    const project = bench.path('project')
    const goproxy = writeProxy(bench.path('proxy'), [{ module, zip }])
    write(join(project, 'go.mod'), 'module b.test/p\n\ngo 1.21\n\nrequire a.test/m v1.0.0\n')
    const mod = hashMod(Buffer.from('module a.test/m\n'))
    write(join(project, 'go.sum'), `a.test/m v1.0.0 ${sum}\na.test/m v1.0.0/go.mod ${mod}\n`)
    const before = look(paths.folder)
    expect(go(['mod', 'download'], project, moduleCache, { GOPROXY: goproxy })).toMatchObject({ status: 0, stderr: '' })
    expect(look(paths.folder)).toEqual(before)
    expect(go(['mod', 'verify'], project, moduleCache)).toMatchObject({ status: 0, stdout: 'all modules verified\n' })
  })
})

/** A read-only folder can be moved only by root. */
function moveFolder(from: string, to: string): void {
  chmodSync(from, 0o755)
  renameSync(from, to)
  chmodSync(to, 0o555)
}
