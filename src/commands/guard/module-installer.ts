import { linkSync, rmSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { RunLog } from '../../events/run-log.ts'
import type { Installed, Installer } from '../../fetch/installer.ts'
import type { ModuleRequest } from '../../fetch/module-request.ts'
import type { Found } from '../../fetch/outcome.ts'
import type { Content } from '../../fetch/spool/spool-entry.ts'
import type { ModuleVersion } from '../../gomod/module-version.ts'
import { modulePaths } from '../../module-cache/paths.ts'
import type { Unpacked } from '../../unpack/result.ts'
import { unpackFault } from '../../unpack/unpack-fault.ts'
import type { Unpacker, UnpackerSettings } from '../../unpack/unpacker.ts'

const left: Installed = { outcome: 'left' }

/**
 * Puts prefetched files into the module cache: a zip by way of the worker threads, which compare it with go.sum and unpack it,
 * small files too. After an error of the system it leaves everything to go, which meets the same error and has words
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
    return request.kind === 'zip' ? await this.#unpack(request, found) : await this.#place(request, found)
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
    if ('bytes' in content) return await this.#unpacker.place({ module, zip: content.bytes, sum })
    if (content.path.startsWith(this.folder + sep)) {
      return await this.#unpacker.place({ module, zip: content.path, sum })
    }
    // A restored zip gets a second name, as its first one is for the next save.
    const zip = join(this.folder, `${++this.#count}.restored`)
    try {
      linkSync(content.path, zip)
      return await this.#unpacker.place({ module, zip, sum })
    } catch (error) {
      return unpackFault(error)
    } finally {
      rmSync(zip, { force: true })
    }
  }

  async #place({ kind, path, sum }: ModuleRequest, { content }: Found): Promise<Installed> {
    if (!('bytes' in content) || (kind !== 'info' && (kind !== 'mod' || sum === undefined))) return left
    const below = join('cache', 'download', path)
    const placed = await this.#unpacker.placeFile(below, content.bytes, kind === 'mod' ? sum : undefined)
    if (placed.outcome === 'file placed') return { outcome: 'placed', path: join(this.#moduleCache, below) }
    if (placed.outcome === 'failed') this.#isStopped = true
    return left
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
