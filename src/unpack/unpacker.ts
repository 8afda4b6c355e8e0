import { statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { ModuleVersion } from '../gomod/module-version.ts'
import { removeTree } from '../module-cache/remove-tree.ts'
import type { Unpacked } from './result.ts'
import { makeStaging } from './staging.ts'
import type { UnpackJob } from './unpack.ts'
import { unpackFault } from './unpack-fault.ts'
import type { TaskResult } from './worker.ts'
import { WorkerPool } from './worker-pool.ts'

/** The parts of a larger zip are unpacked by all workers at once, so that the last one does not run alone; bytes. */
const sharedZip = 4 * 1024 * 1024

/** A zip that is there, complete. */
export type ArrivedZip = {
  readonly module: ModuleVersion
  /** In the file system of the module cache, best in {@link Unpacker.folder}. Moved if the module is placed. */
  readonly zip: string
  /** The hash that go.sum has for the zip; begins with `h1:`. */
  readonly sum: string
}

/** Where and how modules are unpacked. */
export type UnpackerSettings = {
  /** GOMODCACHE. */
  readonly moduleCache: string
  /** Whether folders are made read-only, as go does without `-modcacherw`. */
  readonly readOnlyFolders: boolean
  /** The bundle of the worker threads. */
  readonly worker: URL
  /** At most so many threads; as many as there are processors if not given. */
  readonly workers?: number
}

/** Verifies modules against go.sum and unpacks them into the module cache, in worker threads. */
export class Unpacker implements AsyncDisposable {
  readonly #settings: UnpackerSettings
  readonly #pool: WorkerPool
  #folder: string | undefined
  #count = 0

  constructor(settings: UnpackerSettings) {
    this.#settings = settings
    this.#pool = new WorkerPool(settings.worker, settings.workers ?? availableParallelism())
  }

  /**
   * A folder in the module cache's file system for zips that are going to be placed; made when it is first asked for, removed
   * with all that is left in it at the end.
   * @throws what making a folder throws
   */
  get folder(): string {
    this.#folder ??= makeStaging(this.#settings.moduleCache)
    return this.#folder
  }

  /** Verifies and unpacks a module. Never rejects. */
  async place({ module, zip, sum }: ArrivedZip): Promise<Unpacked> {
    try {
      const { moduleCache, readOnlyFolders } = this.#settings
      const folder = join(this.folder, String(++this.#count))
      const job: UnpackJob = { module, zip, sum, moduleCache, folder, readOnlyFolders }
      const { size } = statSync(zip)
      return size > sharedZip && this.#pool.size > 1 ? await this.#share(job, size) : await this.#whole(job, size)
    } catch (error) {
      return unpackFault(error)
    }
  }

  /** Ends the workers and removes what is staged. Modules that were not placed by then are left to go. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#pool[Symbol.asyncDispose]()
    // What cannot be removed now is left to sweepStaging.
    if (this.#folder !== undefined) await removeTree(this.#folder).catch(() => {})
  }

  async #whole(job: UnpackJob, size: number): Promise<Unpacked> {
    return outcomeOf(await this.#pool.run({ do: 'module', job }, size))
  }

  async #share(job: UnpackJob, size: number): Promise<Unpacked> {
    const of = this.#pool.size
    const parts = Array.from({ length: of }, (_, index) => {
      return this.#pool.run({ do: 'part', job, part: { index, of } }, size / of)
    })
    // All of them, as one that still writes would fill a folder that is being removed.
    const answers = await Promise.all(parts)
    const failed = answers.find((answer) => !(answer instanceof Uint8Array))
    const task = failed
      ? ({ do: 'drop', job, outcome: outcomeOf(failed) } as const)
      : ({
          do: 'finish',
          job,
          digests: Buffer.concat(answers.filter((answer) => answer instanceof Uint8Array)),
        } as const)
    return outcomeOf(await this.#pool.run(task, Number.POSITIVE_INFINITY))
  }
}

function outcomeOf(answer: TaskResult): Unpacked {
  if (!(answer instanceof Uint8Array)) return answer
  throw new Error('a part of a module was answered where its outcome was asked for')
}
