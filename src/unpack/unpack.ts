import { writeFileSync } from 'node:fs'
import { h1 } from '../gomod/h1.ts'
import type { ModuleVersion } from '../gomod/module-version.ts'
import { removeTree } from '../module-cache/remove-tree.ts'
import { type Extracted, extract } from './extract.ts'
import { hashFileOf, stageModule } from './place.ts'
import { withModuleZip } from './read-module.ts'
import type { NotUnpacked, Verified } from './result.ts'
import { unpackFault } from './unpack-fault.ts'

/** What a file costs beside its bytes, in bytes that could be inflated meanwhile: creating it. */
const costOfFile = 16 * 1024

/** A module to be verified and unpacked. Plain data: it is sent to worker threads. */
export type UnpackJob = {
  readonly module: ModuleVersion
  /** A zip in the module cache's file system, which nothing else will change. */
  readonly zip: string
  /** What is in it, if it has not been written yet. */
  readonly content?: Uint8Array | undefined
  /** The `h1:` hash that go.sum has for it. */
  readonly sum: string
  /** Does not exist yet, in the module cache's file system; the module is unpacked there. */
  readonly folder: string
  /** Whether folders are made read-only, as go does without `-modcacherw`. */
  readonly readOnlyFolders: boolean
}

/** Part number `index`, from 0, `of` so many. */
export type Part = { readonly index: number; readonly of: number }

/** Unpacks one module into the job's folder and verifies it. If it is not as it should be, it is removed again. */
export async function unpackModule(job: UnpackJob): Promise<Verified | NotUnpacked> {
  return await settle(job, async () => {
    if (job.content !== undefined) writeFileSync(job.zip, job.content, { flag: 'wx' })
    return await withModuleZip(job, async (zip, files) => verify(job, files, await extract(zip, files, job.folder)))
  })
}

/**
 * Unpacks one of several parts of a module into the job's folder: the SHA-256 digests of its files, one behind the other, or
 * why there are none. When all parts are done, {@link verifyModule} or {@link dropModule} has to follow.
 */
export async function unpackPart(job: UnpackJob, part: Part): Promise<Uint8Array | NotUnpacked> {
  try {
    return await withModuleZip(job, async (zip, files) => await extract(zip, partOf(files, part), job.folder))
  } catch (error) {
    return unpackFault(error)
  }
}

/** Verifies a module whose parts are all unpacked, by the digests of all parts in their order. */
export async function verifyModule(job: UnpackJob, digests: Uint8Array): Promise<Verified | NotUnpacked> {
  const bytes = Buffer.from(digests.buffer, digests.byteOffset, digests.length)
  return await settle(job, () => withModuleZip(job, async (_, files) => verify(job, files, bytes)))
}

/** Removes what was written of a module. What cannot be removed goes, or stays, with the folder that it was written in. */
export async function dropModule(job: UnpackJob): Promise<void> {
  const written = job.content === undefined ? [] : [job.zip]
  for (const path of [job.folder, hashFileOf(job), ...written]) await removeTree(path).catch(() => {})
}

async function settle(job: UnpackJob, work: () => Promise<Verified | NotUnpacked>): Promise<Verified | NotUnpacked> {
  const result = await work().catch(unpackFault)
  if (result.outcome !== 'verified') await dropModule(job)
  return result
}

/** Compares the hash over all files with go.sum's, and prepares the module for its place. */
function verify(job: UnpackJob, files: readonly Extracted[], digests: Buffer): Verified | NotUnpacked {
  const names = files.map(({ entry }) => entry.name)
  const found = h1(names, digests)
  if (found !== job.sum) return { outcome: 'wrong hash', found }
  const paths = files.map(({ path }) => path)
  stageModule(job, paths, job.readOnlyFolders)
  const bytes = files.reduce((sum, { entry }) => sum + entry.size, 0)
  return { outcome: 'verified', files: files.length, bytes }
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
