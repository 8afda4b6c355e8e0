import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { modulePaths } from '../../src/module-cache/paths.ts'
import { lookForModule, placeModule } from '../../src/unpack/place.ts'
import type { Unpacked } from '../../src/unpack/result.ts'
import { dropModule, type UnpackJob, unpackModule } from '../../src/unpack/unpack.ts'

/** Unpacks and places a module as the unpacker does, but in this thread, and without a lock. */
export async function unpackHere(job: UnpackJob, moduleCache: string): Promise<Unpacked> {
  const paths = modulePaths(moduleCache, job.module)
  const found = lookForModule(paths)
  if (found !== undefined) return found
  const result = await unpackModule(job)
  if (result.outcome !== 'verified') return result
  mkdirSync(dirname(paths.lock), { recursive: true })
  const instead = placeModule(job, paths, job.readOnlyFolders)
  if (instead !== undefined) await dropModule(job)
  return instead ?? { ...result, outcome: 'placed' }
}
