import { savableFiles } from '../cache/files.ts'
import { collect, savedFolder } from '../cache/folder.ts'
import { type CacheKey, makeKey } from '../cache/key.ts'
import { decidePolicy } from '../cache/policy.ts'
import { notRestored, type RestoreResult, restore } from '../cache/restore.ts'
import type { SavePlan } from '../cache/save.ts'
import type { GoEnv } from '../go/env.ts'
import type { Config } from '../inputs/config.ts'
import type { Project } from '../project/project.ts'
import type { Surroundings } from './surroundings.ts'

/** The modules that earlier jobs have kept for this one, and what this one keeps for the next. */
export class Saved {
  readonly #config: Config
  readonly #around: Surroundings
  readonly #projects: readonly Project[]
  readonly #moduleCache: string
  readonly #key: CacheKey

  constructor(config: Config, around: Surroundings, projects: readonly Project[], goEnv: GoEnv) {
    this.#config = config
    this.#around = around
    this.#projects = projects
    this.#moduleCache = goEnv.GOMODCACHE
    this.#key = makeKey({
      os: process.platform,
      arch: process.arch,
      sums: projects.flatMap(({ sumTexts }) => sumTexts),
      toolchains: projects.flatMap(({ goLines }) => goLines),
      suffix: config.cacheKeySuffix,
    })
  }

  /** Where restored files stand. */
  get folder(): string {
    return savedFolder(this.#moduleCache)
  }

  /** Brings back what was kept; never throws. */
  async restore(signal: AbortSignal): Promise<RestoreResult> {
    const { store } = this.#around
    if (store === undefined || !this.#policy.restore) return notRestored
    return await restore({ store, folder: this.folder, key: this.#key, timeoutMs: this.#config.cacheTimeout, signal })
  }

  /**
   * Puts what a complete download left in the module cache aside for the post step; undefined where nothing is to be
   * saved. A fault here costs the next job time, not this one.
   */
  async collect(restored: RestoreResult): Promise<SavePlan | undefined> {
    if (this.#around.store === undefined || !this.#policy.save) return undefined
    if (restored.outcome === 'off' || restored.outcome === 'hit') return undefined
    try {
      await collect(this.#moduleCache, this.folder, savableFiles(this.#projects))
      return {
        folder: this.folder,
        key: this.#key.exact,
        timeoutMs: Math.min(this.#config.cacheTimeout, this.#config.timeout),
      }
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      this.#around.host.warning(`The modules cannot be put aside for the cache: ${reason}`)
      return undefined
    }
  }

  get #policy() {
    return decidePolicy(this.#config.cache, this.#around.event)
  }
}
