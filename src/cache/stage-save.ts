import { statSync } from 'node:fs'
import { join } from 'node:path'
import { filePath, type ModuleFile } from '../gomod/module-file.ts'
import { collect, listFiles } from './cache-folder.ts'
import { type CacheKey, isExact, replacementKey } from './cache-key.ts'
import type { RestoreResult } from './restore.ts'
import type { SavePlan } from './save.ts'

export type PrepareOptions = {
  readonly restored: RestoreResult
  readonly key: CacheKey
  readonly moduleCache: string
  /** The saved folder; restored files that failed a check have been removed from it. */
  readonly folder: string
  /** The files that may be saved. */
  readonly files: readonly ModuleFile[]
  /** How long the download of this run took, in milliseconds. */
  readonly downloadMs: number
  /** Milliseconds that the save may take. */
  readonly timeoutMs: number
}

/** The save for the post step, if one is needed. */
export type Prepared = {
  /** Undefined if the store has everything already. */
  readonly plan: SavePlan | undefined
  /** The restored entry of the same modules was damaged or incomplete; `plan` replaces it. */
  readonly replaced: boolean
}

/**
 * Stages the modules of a complete download for the post step, unless the exact entry has them all. Entries cannot be changed,
 * so a damaged one is replaced by another under a key of its own, which also takes over the good files of the old one:
 * otherwise two jobs that need different parts would replace each other's entries again and again.
 * @throws the file system's error: nothing is staged, which costs the next job time and not this one.
 */
export async function prepareSave(options: PrepareOptions): Promise<Prepared> {
  const { restored, key, moduleCache, folder, files, timeoutMs } = options
  if (restored.outcome === 'off') return { plan: undefined, replaced: false }
  const wasExact = isExact(key, restored.matchedKey)
  if (wasExact && restored.outcome === 'hit' && restored.reason === '') {
    if (!(await lacksAny(moduleCache, folder, files))) return { plan: undefined, replaced: false }
  }
  // Restored files made this download shorter than one without a cache.
  const downloadMs = Math.max(options.downloadMs, restored.downloadMs)
  const { files: count } = await collect(moduleCache, folder, files, wasExact ? files : [], downloadMs)
  // An entry without files would be restored by every later job, in vain.
  if (count === 0) return { plan: undefined, replaced: false }
  const name = wasExact ? replacementKey(key, restored.matchedKey) : key.exact
  return { plan: { folder, key: name, timeoutMs }, replaced: wasExact }
}

/** Whether the module cache has a file that the folder does not have. */
async function lacksAny(moduleCache: string, folder: string, files: readonly ModuleFile[]): Promise<boolean> {
  const kept = await listFiles(folder)
  const present = (path: string) => statSync(join(moduleCache, 'cache', 'download', path), { throwIfNoEntry: false })
  // Synchronous: the thread pool makes thousands of small calls slower.
  return files.map(filePath).some((path) => !kept.has(path) && (present(path)?.size ?? 0) > 0)
}
