import { savableFiles } from '../cache/files.ts'
import { clearFolder, savedFolder } from '../cache/folder.ts'
import { type CacheKey, makeKey } from '../cache/key.ts'
import { decidePolicy } from '../cache/policy.ts'
import { type Prepared, prepareSave } from '../cache/prepare.ts'
import { notRestored, type RestoreResult } from '../cache/restore.ts'
import { Restoring } from '../cache/restoring.ts'
import type { GoEnv } from '../go/env.ts'
import type { Config } from '../inputs/config.ts'
import type { ModuleFile } from '../module/file.ts'
import type { Project } from '../project/project.ts'
import type { Surroundings } from './surroundings.ts'

/** Files that an earlier job saved, for the fetcher. */
export type RestoredFiles = { readonly folder: string; readonly arrival: (path: string) => Promise<boolean> }

/** The modules that earlier jobs have kept for this one, and what this one keeps for the next. */
export class Saved {
  readonly #config: Config
  readonly #around: Surroundings
  readonly #projects: readonly Project[]
  readonly #moduleCache: string
  readonly #key: CacheKey
  readonly #toolchains: readonly ModuleFile[]
  #restoring: Restoring | undefined
  /** The bytes that have come from the mirrors so far: when they are faster, the restore is dropped. */
  transferred = 0

  /** `toolchains` are the files of toolchains that go is going to ask for. */
  constructor(
    config: Config,
    around: Surroundings,
    projects: readonly Project[],
    goEnv: GoEnv,
    toolchains: readonly ModuleFile[],
  ) {
    this.#toolchains = toolchains
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

  /** Begins to bring back what was kept; what of it becomes, and never rejects. */
  begin(signal: AbortSignal): Promise<RestoreResult> {
    const { store } = this.#around
    if (store === undefined || !this.#policy.restore) return Promise.resolve(notRestored)
    this.#restoring = new Restoring({
      store,
      folder: this.#folder,
      key: this.#key,
      timeoutMs: this.#config.cacheTimeout,
      signal,
      transferred: () => this.transferred,
    })
    return this.#restoring.done
  }

  /** The restored files as a source, complete or still coming; undefined where there is none. */
  get source(): RestoredFiles | undefined {
    const restoring = this.#restoring
    return restoring && { folder: this.#folder, arrival: (path) => restoring.arrival(path) }
  }

  /** What became of the restore, once all that was needed is there. */
  async end(): Promise<RestoreResult> {
    return (await this.#restoring?.finish()) ?? notRestored
  }

  /**
   * Puts what a complete download left in the module cache aside for the post step; no plan where nothing is to be saved.
   * A fault here costs the next job time, not this one. `downloadMs` is what the download took.
   */
  async collect(restored: RestoreResult, downloadMs: number): Promise<Prepared> {
    const nothing = { plan: undefined, healed: false }
    if (this.#around.store === undefined || !this.#policy.save) return nothing
    try {
      const prepared = await prepareSave({
        restored,
        key: this.#key,
        moduleCache: this.#moduleCache,
        folder: this.#folder,
        files: [...savableFiles(this.#projects), ...this.#toolchains],
        downloadMs,
        timeoutMs: Math.min(this.#config.cacheTimeout, this.#config.timeout),
      })
      if (prepared.plan === undefined) await clearFolder(this.#folder)
      return prepared
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      this.#around.host.warning(`The modules cannot be put aside for the cache: ${reason}`)
      return nothing
    }
  }

  get #folder(): string {
    return savedFolder(this.#moduleCache)
  }

  get #policy() {
    return decidePolicy(this.#config.cache, this.#around.event)
  }
}
