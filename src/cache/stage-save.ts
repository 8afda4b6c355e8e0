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
  /** The saved folder. Whoever finds a restored file to be bad has removed it from there. */
  readonly folder: string
  /** What may be saved. */
  readonly files: readonly ModuleFile[]
  /** How long the download of this run took, in milliseconds. */
  readonly downloadMs: number
  /** Milliseconds that the save may take. */
  readonly timeoutMs: number
}

/** What is to be saved, and whether the entry that was restored can be relied on. */
export type Prepared = {
  /** Undefined when the store has all that there is to save. */
  readonly plan: SavePlan | undefined
  /** An entry of the exact content was restored, but it was damaged or lacked files; `plan` replaces it. */
  readonly healed: boolean
}

/**
 * Puts aside for the post step what a complete download left in the module cache, unless the exact entry has it all.
 * Entries cannot be changed, so one that turned out damaged is outranked by another under a key of its own; that one also
 * takes over what is good in the old one, so that two jobs that need different parts do not replace each other for ever.
 * @throws the file system's error: the modules cannot be put aside, which costs the next job time and not this one.
 */
export async function prepareSave(options: PrepareOptions): Promise<Prepared> {
  const { restored, key, moduleCache, folder, files, timeoutMs } = options
  if (restored.outcome === 'off') return { plan: undefined, healed: false }
  const wasExact = isExact(key, restored.matchedKey)
  if (wasExact && restored.outcome === 'hit' && restored.reason === '') {
    if (!(await lacksAny(moduleCache, folder, files))) return { plan: undefined, healed: false }
  }
  // What was restored made this download shorter than one that starts from nothing.
  const downloadMs = Math.max(options.downloadMs, restored.downloadMs)
  const { files: count } = await collect(moduleCache, folder, files, wasExact ? files : [], downloadMs)
  // An entry without files would be found, and be of no use, for ever.
  if (count === 0) return { plan: undefined, healed: false }
  const name = wasExact ? replacementKey(key, restored.matchedKey) : key.exact
  return { plan: { folder, key: name, timeoutMs }, healed: wasExact }
}

/** Has the module cache anything that the folder has not? */
async function lacksAny(moduleCache: string, folder: string, files: readonly ModuleFile[]): Promise<boolean> {
  const kept = await listFiles(folder)
  const present = (path: string) => statSync(join(moduleCache, 'cache', 'download', path), { throwIfNoEntry: false })
  // Synchronous: thousands of tiny questions, which the thread pool makes slower.
  return files.map(filePath).some((path) => !kept.has(path) && (present(path)?.size ?? 0) > 0)
}
