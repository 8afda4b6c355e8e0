import { mkdirSync, statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import type { ModuleVersion } from '../gomod/module-version.ts'
import { type FileLocks, openFileLocks } from '../module-cache/file-locks.ts'
import { type ModulePaths, modulePaths } from '../module-cache/paths.ts'
import { removeTree } from '../module-cache/remove-tree.ts'
import { lookForModule, placeModule } from './place.ts'
import type { FilePlaced, LeftBecause, NotUnpacked, Unpacked, Verified } from './result.ts'
import { makeStaging } from './staging.ts'
import type { UnpackJob } from './unpack.ts'
import { unpackFault } from './unpack-fault.ts'
import { WorkerPool } from './worker-pool.ts'

/** The parts of a larger zip are unpacked by all workers at once, so that the last one does not run alone; bytes. */
const sharedZip = 4 * 1024 * 1024

/** A zip that is there, complete. */
export type ArrivedZip = {
  readonly module: ModuleVersion
  /**
   * A file in the file system of the module cache, best in {@link Unpacker.folder}: moved if the module is placed. Or the bytes
   * of a small zip, which a worker writes there.
   */
  readonly zip: string | Uint8Array
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
  readonly #running = new Set<Promise<Unpacked>>()
  #locks: Promise<FileLocks | undefined> | undefined
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

  /** Verifies a module, unpacks it and places it. Does not reject for what is wrong with the zip or the system. */
  place(zip: ArrivedZip): Promise<Unpacked> {
    const running = this.#place(zip)
    this.#running.add(running)
    const remove = () => void this.#running.delete(running)
    running.then(remove, remove)
    return running
  }

  /** Puts a small file into the module cache, at this path in it, if it has the hash of go.sum or go.sum has none for it. */
  async placeFile(path: string, content: Uint8Array, sum: string | undefined): Promise<FilePlaced | NotUnpacked> {
    const [target, staged] = [join(this.#settings.moduleCache, path), join(this.folder, `${++this.#count}.tmp`)]
    const file = { content: new Uint8Array(content), sum, staged, target }
    return await this.#pool.run('file', { file }, content.length)
  }

  /** Ends the workers and removes what is staged. Modules that were not placed by then are left to go. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#pool[Symbol.asyncDispose]()
    // Nothing may be moved out of the folder any more while it is being removed.
    await Promise.allSettled(this.#running)
    await (await this.#locks)?.[Symbol.asyncDispose]()
    // What cannot be removed now is left to sweepStaging.
    if (this.#folder !== undefined) await removeTree(this.#folder).catch(() => {})
  }

  async #place({ module, zip, sum }: ArrivedZip): Promise<Unpacked> {
    try {
      this.#locks ??= openFileLocks(this.folder)
      const locks = await this.#locks
      if (locks === undefined) return left('no locks', 'there is no flock program')
      const paths = modulePaths(this.#settings.moduleCache, module)
      const found = lookForModule(paths)
      if (found !== undefined) return found
      const folder = join(this.folder, String(++this.#count))
      // A copy, as a message takes along all of the memory that a buffer shares with others.
      const source = typeof zip === 'string' ? { zip } : { zip: `${folder}.zip`, content: new Uint8Array(zip) }
      const job = { module, ...source, sum, folder, readOnlyFolders: this.#settings.readOnlyFolders }
      const result = await this.#unpack(job)
      if (result.outcome !== 'verified') return result
      const instead = await this.#move(job, paths, locks)
      return instead ?? { ...result, outcome: 'placed' }
    } catch (error) {
      return unpackFault(error)
    }
  }

  async #unpack(job: UnpackJob): Promise<Verified | NotUnpacked> {
    const size = job.content?.length ?? statSync(job.zip).size
    const of = this.#pool.size
    if (size <= sharedZip || of === 1 || job.content !== undefined) return await this.#pool.run('module', { job }, size)
    const parts = Array.from({ length: of }, (_, index) => {
      return this.#pool.run('part', { job, part: { index, of } }, size / of)
    })
    // All of them, as one that still writes would fill a folder that is being removed.
    const answers = await Promise.all(parts)
    const [failed] = answers.filter((answer): answer is NotUnpacked => !(answer instanceof Uint8Array))
    if (failed !== undefined) return await this.#drop(job, failed)
    const digests = Buffer.concat(answers.filter((answer) => answer instanceof Uint8Array))
    return await this.#pool.run('verify', { job, digests }, Number.POSITIVE_INFINITY)
  }

  /** Undefined if the module was moved into the module cache. */
  async #move(job: UnpackJob, paths: ModulePaths, locks: FileLocks): Promise<Unpacked | undefined> {
    try {
      mkdirSync(dirname(paths.lock), { recursive: true })
      const place = () => ({ instead: placeModule(job, paths, job.readOnlyFolders) })
      const held = await locks.hold(paths.lock, place)
      if (held === undefined) return await this.#drop(job, left('in use', 'another command holds its lock'))
      return held.instead === undefined ? undefined : await this.#drop(job, held.instead)
    } catch (error) {
      return await this.#drop(job, unpackFault(error))
    }
  }

  async #drop<Reason>(job: UnpackJob, reason: Reason): Promise<Reason> {
    await this.#pool.run('drop', { job }, Number.POSITIVE_INFINITY)
    return reason
  }
}

function left(because: LeftBecause, detail: string): NotUnpacked {
  return { outcome: 'left to go', because, detail }
}
