import { randomUUID } from 'node:crypto'
import { dropFolder, savedFolder, sweepFolders } from '../../cache/cache-folder.ts'
import { type CacheKey, makeKey } from '../../cache/cache-key.ts'
import { decidePolicy } from '../../cache/cache-policy.ts'
import { notRestored, type RestoreResult } from '../../cache/restore.ts'
import { savableFiles } from '../../cache/savable-files.ts'
import { type Prepared, prepareSave } from '../../cache/stage-save.ts'
import { StreamingRestore } from '../../cache/streaming-restore.ts'
import type { RunPlan } from './run-plan.ts'

/** Files that an earlier job saved, for the fetcher. */
export type RestoredFiles = { readonly folder: string; readonly arrival: (path: string) => Promise<boolean> }

/** The modules that earlier jobs have kept for this one, and what this one keeps for the next. */
export class ModuleCacheSession {
  readonly #work: RunPlan
  readonly #key: CacheKey
  /** What was restored, and later what is to be saved. */
  readonly folder: string
  #restoring: StreamingRestore | undefined
  #isKept = false
  /** The bytes that have come from the mirrors so far: when they are faster, the restore is dropped. */
  transferred = 0

  constructor(work: RunPlan) {
    const { config, draft } = work
    this.#work = work
    this.folder = savedFolder(work.goEnv.GOMODCACHE, randomUUID().slice(0, 8), work.around.temp)
    this.#key = makeKey({
      os: process.platform,
      arch: process.arch,
      sums: draft.projects.flatMap(({ sumTexts }) => sumTexts),
      toolchains: draft.projects.flatMap(({ goLines }) => goLines),
      suffix: config.cacheKeySuffix,
    })
  }

  /** Begins to bring back what was kept; what of it becomes, and never rejects. */
  begin(signal: AbortSignal): Promise<RestoreResult> {
    const { store } = this.#work.around
    if (store === undefined || !this.#policy.restore) return Promise.resolve(notRestored)
    this.#restoring = new StreamingRestore({
      store,
      folder: this.folder,
      key: this.#key,
      timeoutMs: this.#work.config.cacheTimeout,
      signal,
      transferred: () => this.transferred,
    })
    return this.#restoring.done
  }

  /** The restored files as a source, complete or still coming; undefined where there is none. */
  get source(): RestoredFiles | undefined {
    const restoring = this.#restoring
    return restoring && { folder: this.folder, arrival: (path) => restoring.waitFor(path) }
  }

  /** The folder must outlive this run. */
  keep(): void {
    this.#isKept = true
  }

  /** What became of the restore, once all that was needed is there. */
  async end(): Promise<RestoreResult> {
    return (await this.#restoring?.finish()) ?? notRestored
  }

  /** The same, at the end of the run: the folder goes as well, unless it is kept. */
  async close(): Promise<RestoreResult> {
    const restored = await this.end()
    if (!this.#isKept) await dropFolder(this.folder)
    await sweepFolders(this.#work.goEnv.GOMODCACHE)
    return restored
  }

  /**
   * Puts what a complete download left in the module cache aside for the post step; no plan where nothing is to be saved.
   * A fault here costs the next job time, not this one. `downloadMs` is what the download took.
   */
  async collect(restored: RestoreResult, downloadMs: number): Promise<Prepared> {
    const nothing = { plan: undefined, healed: false }
    if (this.#work.around.store === undefined || !this.#policy.save) return nothing
    try {
      const prepared = await prepareSave({
        restored,
        key: this.#key,
        moduleCache: this.#work.goEnv.GOMODCACHE,
        folder: this.folder,
        files: [...savableFiles(this.#work.draft.projects), ...this.#work.toolchains],
        downloadMs,
        timeoutMs: Math.min(this.#work.config.cacheTimeout, this.#work.config.timeout),
      })
      if (prepared.plan !== undefined) this.keep()
      return prepared
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      this.#work.around.host.warning(`The modules cannot be put aside for the cache: ${reason}`)
      return nothing
    }
  }

  get #policy() {
    return decidePolicy(this.#work.config.cache, this.#work.around.event)
  }
}
