import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import fc from 'fast-check'
import { Header } from 'tar'
import { isSavedPath } from '../../../src/cache/saved-path.ts'
import { unpack } from '../../../src/cache/unpack-archive.ts'
import { findZipEnd } from '../../../src/gomod/zip-end.ts'
import { moduleFiles } from '../../../src/unpack/module-files.ts'
import { UnusualZip } from '../../../src/unpack/unusual-zip.ts'
import { readDirectory } from '../../../src/unpack/zip-directory.ts'
import { ZipWindow } from '../../../src/unpack/zip-window.ts'
import { mutatedZip, seeded } from '../../unpack/mutate.ts'
import { damaged, holds, orRefused, type Target } from '../target.ts'

const module = { path: 'a.test/m', version: 'v1.0.0' }
const prefix = `${module.path}@${module.version}`

const folder = mkdtempSync(join(tmpdir(), 'modward-fuzz-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
const zipFile = join(folder, 'a.zip')
writeFileSync(zipFile, '')

const zips = fc
  .nat()
  .map((seed) => mutatedZip(`${prefix}/`, seeded(seed)))
  .chain((zip) => fc.oneof(fc.constant(zip), damaged(zip)))

const moduleZips: Target<Buffer> = {
  name: 'module zips',
  inputs: zips,
  check: (bytes) => {
    findZipEnd(bytes)
    writeFileSync(zipFile, bytes)
    using zip = new ZipWindow(zipFile)
    const paths = orRefused(() => moduleFiles(module, zip.size, readDirectory(zip)), UnusualZip)
    holds(paths?.every(isBelow) !== false, 'a path outside the folder of the module')
  },
}

type Member = {
  readonly path: string
  readonly type: 'File' | 'SymbolicLink' | 'Link' | 'Directory'
  readonly text: string
}

const members = fc.array(
  fc.record({
    path: fc
      .array(fc.constantFrom('modward-saved', 'a.test', '@v', 'v1.0.0.mod', 'v1.0.0.zip', '..', '', '.', '!a', 'b'), {
        minLength: 1,
        maxLength: 7,
      })
      .map((parts) => parts.join('/')),
    type: fc.constantFrom<Member['type']>('File', 'File', 'File', 'SymbolicLink', 'Link', 'Directory'),
    text: fc.string({ maxLength: 600 }),
  }),
  { maxLength: 6 },
)

const tars: Target<Buffer> = {
  name: 'tar archives of the cache',
  inputs: members.map(tarOf).chain((tar) => fc.oneof(fc.constant(tar), damaged(tar))),
  check: async (bytes) => {
    const out = join(folder, 'out')
    mkdirSync(out)
    try {
      await unpack(inPieces(bytes), out, () => {})
      const found = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory())
      const paths = found.map((entry) => relative(out, join(entry.parentPath, entry.name)).split(sep).join('/'))
      holds(
        found.every((entry) => entry.isFile()),
        'something that is no plain file',
      )
      holds(paths.every(isSavedPath), 'a file that is not of a module')
      holds(
        readdirSync(folder).every((name) => ['a.zip', 'out'].includes(name)),
        'a file outside the folder',
      )
    } finally {
      rmSync(out, { recursive: true, force: true })
    }
  },
}

function tarOf(list: readonly Member[]): Buffer {
  const blocks = list.map(({ path, type, text }) => {
    const content = type === 'File' ? Buffer.from(text) : Buffer.alloc(0)
    const header = new Header({ path, type, size: content.length, mode: 0o644, linkpath: '../../x' })
    const block = Buffer.alloc(512)
    header.encode(block)
    return Buffer.concat([block, content, Buffer.alloc((512 - (content.length % 512)) % 512)])
  })
  return Buffer.concat([...blocks, Buffer.alloc(1024)])
}

async function* inPieces(archive: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < archive.length; at += 700) yield archive.subarray(at, at + 700)
}

function isBelow(path: string): boolean {
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
}

export const archiveTargets = [moduleZips, tars]
