import { randomUUID } from 'node:crypto'
import { dropFolder, savedFolder, sweepFolders } from '../../cache/cache-folder.ts'
import { type CacheKey, makeKey } from '../../cache/cache-key.ts'
import { decidePolicy } from '../../cache/cache-policy.ts'
import { notRestored, type RestoreResult } from '../../cache/restore.ts'
import { savableFiles } from '../../cache/savable-files.ts'
import type { SavePlan } from '../../cache/save.ts'
import { prepareSave } from '../../cache/stage-save.ts'
import { StreamingRestore } from '../../cache/streaming-restore.ts'
import type { Config } from '../../config/config.ts'
import { messageOf } from '../../error-message.ts'
import type { RunLog } from '../../events/run-log.ts'
import type { RestoredFiles } from '../../fetch/source/restored-source.ts'
import type { RunContext } from './run-context.ts'
import type { RunPlan } from './run-plan.ts'

export type ModuleCacheOptions = {
  readonly config: Pick<Config, 'cache' | 'cacheKeySuffix' | 'cacheTimeout' | 'timeout'>
  readonly context: Pick<RunContext, 'store' | 'event' | 'temp' | 'host'>
  readonly plan: RunPlan
  readonly log: RunLog
}

/** The CI cache in one run: what earlier jobs saved for it, and what it saves for later ones. */
export class ModuleCacheSession {
  readonly #options: ModuleCacheOptions
  readonly #key: CacheKey
  readonly #policy: ReturnType<typeof decidePolicy>
  /** What was restored, and later what is to be saved. */
  readonly folder: string
  #restoring: StreamingRestore | undefined
  #isKept = false

  constructor(options: ModuleCacheOptions) {
    const { config, context, plan } = options
    this.#options = options
    this.#policy = decidePolicy(config.cache, context.event)
    this.folder = savedFolder(plan.goEnv.GOMODCACHE, randomUUID().slice(0, 8), context.temp)
    this.#key = makeKey({
      sums: plan.projects.flatMap(({ sumTexts }) => sumTexts),
      goLines: plan.projects.flatMap(({ goLines }) => goLines),
      toolchains: plan.toolchains.map(({ version }) => version),
      suffix: config.cacheKeySuffix,
    })
  }

  /**
   * Begins to restore, and ends when that ends; never rejects. `transferred` says how many bytes have come from mirrors so
   * far: if they are clearly faster, the restore is dropped.
   */
  async restore(transferred: () => number, signal: AbortSignal): Promise<void> {
    const { config, context, log } = this.#options
    if (context.store === undefined || !this.#policy.restore) return
    this.#restoring = new StreamingRestore({
      store: context.store,
      folder: this.folder,
      key: this.#key,
      timeoutMs: config.cacheTimeout,
      signal,
      transferred,
    })
    const restore = await this.#restoring.done
    log.emit({ type: 'restore', restore })
  }

  /** The restored files as a source, complete or still coming; undefined if there is none. */
  get source(): RestoredFiles | undefined {
    const restoring = this.#restoring
    return restoring && { folder: this.folder, arrival: (path) => restoring.waitFor(path) }
  }

  /** How much has been restored so far. */
  get restoredBytes(): number {
    return this.#restoring?.bytes ?? 0
  }

  /** The folder must outlive this run. */
  keep(): void {
    this.#isKept = true
  }

  /** What became of the restore, once all that was needed is there: what is still to come is not waited for. */
  async end(): Promise<RestoreResult> {
    return (await this.#restoring?.finish()) ?? notRestored
  }

  /** Ends the restore and removes the folder, unless it is kept. */
  async close(): Promise<void> {
    await this.end()
    if (!this.#isKept) await dropFolder(this.folder)
    await sweepFolders(this.#options.plan.goEnv.GOMODCACHE)
  }

  /**
   * Stages what a complete download left in the module cache, for the post step to save; undefined if there is nothing to
   * save. A fault here costs the next job time, not this one.
   * @param downloadMs what the download took
   */
  async stage(restored: RestoreResult, downloadMs: number): Promise<SavePlan | undefined> {
    const { config, context, plan, log } = this.#options
    if (context.store === undefined || !this.#policy.save) return undefined
    // Without a restore nothing is known of what the store has: it says so itself.
    const known = this.#policy.restore || !plan.isCold ? restored : { ...restored, outcome: 'miss' as const }
    try {
      const staged = await prepareSave({
        restored: known,
        key: this.#key,
        moduleCache: plan.goEnv.GOMODCACHE,
        folder: this.folder,
        files: [...savableFiles(plan.projects), ...plan.toolchains],
        downloadMs,
        timeoutMs: Math.min(config.cacheTimeout, config.timeout),
      })
      if (staged.plan !== undefined) this.keep()
      if (staged.replaced) log.emit({ type: 'cache.replaced', key: staged.plan?.key ?? this.#key.exact })
      return staged.plan
    } catch (error) {
      const reason = messageOf(error)
      context.host.warning(`The modules cannot be put aside for the cache: ${reason}`)
      return undefined
    }
  }
}
