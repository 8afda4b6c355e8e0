import { linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import type { RunLog } from '../../events/run-log.ts'
import type { Installed, Installer } from '../../fetch/installer.ts'
import type { ModuleRequest } from '../../fetch/module-request.ts'
import type { Found } from '../../fetch/outcome.ts'
import type { Content } from '../../fetch/spool/spool-entry.ts'
import { hashMod } from '../../gomod/dirhash.ts'
import type { ModuleVersion } from '../../gomod/module-version.ts'
import { modulePaths } from '../../module-cache/paths.ts'
import type { Unpacked } from '../../unpack/result.ts'
import { unpackFault } from '../../unpack/unpack-fault.ts'
import type { Unpacker, UnpackerSettings } from '../../unpack/unpacker.ts'

const left: Installed = { outcome: 'left' }

/**
 * Puts prefetched files into the module cache: a zip by way of the worker threads, which compare it with go.sum and unpack it,
 * small files by renaming. After an error of the system it leaves everything to go, which meets the same error and has words
 * for it.
 */
export class ModuleInstaller implements Installer {
  /** Of the staging folder's own: removed with it. */
  readonly folder: string
  readonly #unpacker: Unpacker
  readonly #moduleCache: string
  readonly #log: RunLog
  #count = 0
  #isStopped = false

  /** @throws the system's error if there can be no staging folder */
  constructor(unpacker: Unpacker, { moduleCache }: Pick<UnpackerSettings, 'moduleCache'>, log: RunLog) {
    this.folder = unpacker.folder
    this.#unpacker = unpacker
    this.#moduleCache = moduleCache
    this.#log = log
  }

  async install(request: ModuleRequest, found: Found): Promise<Installed> {
    if (this.#isStopped) return left
    return request.kind === 'zip' ? await this.#unpack(request, found) : this.#place(request, found)
  }

  async #unpack({ module: path, version, sum }: ModuleRequest, { content }: Found): Promise<Installed> {
    // Without a hash nothing can be proven.
    if (sum === undefined) return left
    const module = { path, version }
    const began = this.#log.now()
    const unpacked = await this.#stageAndPlace(content, module, sum)
    const { files, bytes } = unpacked.outcome === 'placed' ? unpacked : { files: 0, bytes: 0 }
    const { outcome } = unpacked
    const durationMs = this.#log.now() - began
    this.#log.emit({
      type: 'unpack',
      module: path,
      version,
      outcome,
      files,
      bytes,
      durationMs,
      reason: reasonOf(unpacked),
    })
    if (outcome === 'failed') this.#isStopped = true
    if (outcome === 'wrong hash') return { outcome: 'rejected' }
    if (outcome === 'placed' || outcome === 'already there') {
      return { outcome: 'placed', path: modulePaths(this.#moduleCache, module).zip }
    }
    return left
  }

  async #stageAndPlace(content: Content, module: ModuleVersion, sum: string): Promise<Unpacked> {
    if ('path' in content && content.path.startsWith(this.folder + sep)) {
      return await this.#unpacker.place({ module, zip: content.path, sum })
    }
    const zip = join(this.folder, `${++this.#count}.zip`)
    try {
      // A restored zip gets a second name, as its first one is for the next save. A small one comes in memory: one synchronous
      // write takes a fifth of the time of a file in the spool.
      if ('path' in content) linkSync(content.path, zip)
      else writeFileSync(zip, content.bytes, { flag: 'wx' })
      return await this.#unpacker.place({ module, zip, sum })
    } catch (error) {
      return unpackFault(error)
    } finally {
      rmSync(zip, { force: true })
    }
  }

  #place(request: ModuleRequest, { content }: Found): Installed {
    const { kind, path, sum } = request
    if (!('bytes' in content)) return left
    if (kind !== 'info' && (kind !== 'mod' || sum === undefined || hashMod(content.bytes) !== sum)) return left
    const target = join(this.#moduleCache, 'cache', 'download', path)
    const staged = join(this.folder, `${++this.#count}.tmp`)
    try {
      mkdirSync(dirname(target), { recursive: true })
      writeFileSync(staged, content.bytes, { flag: 'wx' })
      renameSync(staged, target)
    } catch {
      this.#isStopped = true
      return left
    }
    return { outcome: 'placed', path: target }
  }
}

function reasonOf(unpacked: Unpacked): string {
  switch (unpacked.outcome) {
    case 'left to go':
      return `${unpacked.because}: ${unpacked.detail}`
    case 'wrong hash':
      return `it has the hash ${unpacked.found}`
    case 'failed':
      return unpacked.detail
    default:
      return ''
  }
}
