import { h1 } from '../gomod/h1.ts'
import type { ModuleVersion } from '../gomod/module-version.ts'
import { modulePaths } from '../module-cache/paths.ts'
import { removeTree } from '../module-cache/remove-tree.ts'
import { type Extracted, extract } from './extract.ts'
import { moduleFiles } from './module-files.ts'
import { lookForModule, placeModule } from './place.ts'
import type { Unpacked } from './result.ts'
import { unpackFault } from './unpack-fault.ts'
import { readDirectory } from './zip-directory.ts'
import { ZipWindow } from './zip-window.ts'

/** What a file costs beside its bytes, in bytes that could be inflated meanwhile: creating it. */
const costOfFile = 16 * 1024

/** A module to be verified and unpacked. Plain data: it is sent to worker threads. */
export type UnpackJob = {
  readonly module: ModuleVersion
  /** A zip in the module cache's file system, which nothing else will change. It is moved when the module is placed. */
  readonly zip: string
  /** The `h1:` hash that go.sum has for it. */
  readonly sum: string
  readonly moduleCache: string
  /** Does not exist yet, in the module cache's file system; the module is unpacked there. */
  readonly folder: string
  /** Whether folders are made read-only, as go does without `-modcacherw`. */
  readonly readOnlyFolders: boolean
}

/** Part number `index`, from 0, `of` so many. */
export type Part = { readonly index: number; readonly of: number }

/** Unpacks one module, verifies it and places it. What is staged and not placed is removed. */
export async function unpackModule(job: UnpackJob): Promise<Unpacked> {
  return await settle(job, async () => {
    return (
      find(job) ?? (await withZip(job, async (zip, files) => place(job, files, await extract(zip, files, job.folder))))
    )
  })
}

/**
 * Unpacks one of several parts of a module into the job's folder: the SHA-256 digests of its files, one behind the other, or
 * why there are none. When all parts are done, {@link finishModule} or {@link drop} has to follow.
 */
export async function unpackPart(job: UnpackJob, part: Part): Promise<Uint8Array | Unpacked> {
  try {
    return find(job) ?? (await withZip(job, async (zip, files) => extract(zip, partOf(files, part), job.folder)))
  } catch (error) {
    return unpackFault(error)
  }
}

/** Verifies a module whose parts are all unpacked, by the digests of all parts in their order, and places it. */
export async function finishModule(job: UnpackJob, digests: Uint8Array): Promise<Unpacked> {
  const bytes = Buffer.from(digests.buffer, digests.byteOffset, digests.length)
  return await settle(job, () => withZip(job, async (_, files) => place(job, files, bytes)))
}

/** Removes what is staged of a module, and passes the reason on. */
export async function drop(job: UnpackJob, outcome: Unpacked): Promise<Unpacked> {
  // What cannot be removed goes, or stays, with the folder that all modules are staged in.
  await removeTree(job.folder).catch(() => {})
  return outcome
}

async function settle(job: UnpackJob, work: () => Promise<Unpacked>): Promise<Unpacked> {
  const outcome = await work().catch(unpackFault)
  return outcome.outcome === 'placed' ? outcome : await drop(job, outcome)
}

function find({ moduleCache, module }: UnpackJob): Unpacked | undefined {
  return lookForModule(modulePaths(moduleCache, module))
}

/** Places a module if the hash over its files is go.sum's. */
function place(job: UnpackJob, files: readonly Extracted[], digests: Buffer): Unpacked {
  const names = files.map(({ entry }) => entry.name)
  const found = h1(names, digests)
  if (found !== job.sum) return { outcome: 'wrong hash', found }
  const staged = { ...job, files: files.map(({ path }) => path) }
  const instead = placeModule(staged, modulePaths(job.moduleCache, job.module), job.readOnlyFolders)
  const bytes = files.reduce((sum, { entry }) => sum + entry.size, 0)
  return instead ?? { outcome: 'placed', files: files.length, bytes }
}

async function withZip<Result>(
  { zip: path, module }: UnpackJob,
  work: (zip: ZipWindow, files: readonly Extracted[]) => Promise<Result>,
): Promise<Result> {
  using zip = new ZipWindow(path)
  const entries = readDirectory(zip)
  const paths = moduleFiles(module, zip.size, entries)
  return await work(
    zip,
    entries.map((entry, index) => ({ entry, path: paths[index] ?? '' })),
  )
}

/** The files of one part; all parts cost about the same. */
function partOf(files: readonly Extracted[], { index, of }: Part): readonly Extracted[] {
  const cost = ({ entry }: Extracted) => entry.size + costOfFile
  const share = files.reduce((sum, file) => sum + cost(file), 0) / of
  let before = 0
  return files.filter((file) => {
    const isHere = Math.min(of - 1, Math.floor(before / share)) === index
    before += cost(file)
    return isHere
  })
}
