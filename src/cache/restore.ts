import { mkdir } from 'node:fs/promises'
import { messageOf } from '../error-message.ts'
import type { RestoreReport } from '../report/schema.ts'
import { clearFolder } from './cache-folder.ts'
import { type CacheKey, isExact } from './cache-key.ts'
import type { RestoreProgress, Store } from './store.ts'
import { readTiming } from './timing-metadata.ts'
import { withGrace } from './with-grace.ts'

/** What became of a restore. */
export type RestoreResult = RestoreReport & {
  /** How long the download took that this replaces, as measured when it was saved, in milliseconds; 0 when not known. */
  readonly downloadMs: number
}

/** A restore that was not tried: nothing is needed, there is no store, or it is switched off. */
export const notRestored: RestoreResult = {
  outcome: 'off',
  key: '',
  matchedKey: '',
  bytes: 0,
  restoreMs: 0,
  files: 0,
  downloadMs: 0,
  reason: '',
}

export type RestoreOptions = {
  readonly store: Store
  /** modward's own saved folder. Emptied first, then filled. */
  readonly folder: string
  readonly key: CacheKey
  /** Milliseconds after which the restore is dropped. */
  readonly timeoutMs: number
  /** Drops the restore as well; its reason, an Error, says why. */
  readonly signal: AbortSignal
  readonly onProgress?: (arrival: RestoreProgress) => void
}

/**
 * Fills the saved folder from the store. Never throws and never outlasts its deadline. Every file in the folder is whole at any
 * time: files that came before a time-out or an error stay and are used, unless the disk is full. The go command verifies each.
 */
export async function restore(options: RestoreOptions): Promise<RestoreResult> {
  const started = performance.now()
  const { store, folder, key, onProgress } = options
  const deadline = new AbortController()
  const tooLong = new Error(`not complete within ${options.timeoutMs} ms`)
  const timer = setTimeout(() => deadline.abort(tooLong), options.timeoutMs)
  const signal = AbortSignal.any([options.signal, deadline.signal])
  let arrived = { bytes: 0, files: 0 }
  const result = (outcome: RestoreResult['outcome'], rest: Partial<RestoreResult> = {}): RestoreResult => {
    const restoreMs = Math.round(performance.now() - started)
    return { ...notRestored, outcome, key: key.exact, ...arrived, restoreMs, ...rest }
  }
  try {
    await clearFolder(folder)
    await mkdir(folder, { recursive: true })
    // Replacements first: they were saved because the plain entry is damaged.
    const restoring = store.restore(folder, key.replacement, [key.exact, key.prefix], signal, (progress) => {
      arrived = { bytes: progress.bytes, files: progress.files }
      onProgress?.(progress)
    })
    const found = await withGrace(restoring, signal)
    if (found === undefined) return result('miss')
    const { key: matchedKey, bytes, files } = found
    const reason = files === 0 ? found.damage || 'the entry holds no files of modules' : found.damage
    const outcome = files === 0 ? 'failed' : isExact(key, matchedKey) ? 'hit' : 'partial'
    return result(outcome, { matchedKey, bytes, files, reason, downloadMs: await readTiming(folder) })
  } catch (error) {
    // The download needs the space that is left.
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') await clearFolder(folder)
    const reason = messageOf(error)
    return result(signal.aborted ? 'timeout' : 'failed', { reason })
  } finally {
    clearTimeout(timer)
  }
}
