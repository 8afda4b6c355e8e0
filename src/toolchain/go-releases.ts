import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Fault } from '../causes/fault.ts'
import { FaultError } from '../causes/fault-error.ts'
import { classify } from '../causes/log/classify.ts'
import { faultOf } from '../causes/rules/table.ts'
import { faultOfStatus } from '../causes/transport/transport-fault.ts'
import { messageOf } from '../error-message.ts'
import type { RunLog } from '../events/run-log.ts'
import { Fetcher } from '../fetch/fetcher.ts'
import type { Absent, Found, Outcome } from '../fetch/outcome.ts'
import { filePath, type ModuleFile } from '../gomod/module-file.ts'
import { formatModule } from '../gomod/module-version.ts'
import type { GoVersion } from '../goversion/go-version.ts'
import type { MirrorPlan } from '../mirrors/plan.ts'
import type { Network } from '../network/network.ts'
import { UnusualZip } from '../unpack/unusual-zip.ts'
import { expectedSum } from './expected-sum.ts'
import { readReleases, toolchainModule } from './release-file.ts'
import { remove } from './tool-cache.ts'
import { unpackToolchain } from './unpack-toolchain.ts'

/** Access to the mirrors and the checksum database. */
export type ReleaseAccess = {
  readonly plan: MirrorPlan
  readonly network: Network
  /** The value of GOSUMDB. */
  readonly gosumdb: string
  /** The folder in which signed tree heads are remembered. */
  readonly headFolder: string
  /** A folder for temporary files. */
  readonly temp: string
  readonly stallMs: number
  readonly log: RunLog
  readonly signal: AbortSignal
}

/** Requests in flight at once: one large file, and tiles of the checksum database beside it. */
const concurrency = 8
/** Copies of the zip that are tried: a second one if the first is not what is on record. */
const copies = 2

/** Fetches releases of Go from the mirrors. */
export class Releases {
  readonly #access: ReleaseAccess
  readonly #fetchers: Fetcher[] = []
  readonly #mirrors: Fetcher

  constructor(access: ReleaseAccess) {
    this.#access = access
    this.#mirrors = this.#open(access.plan)
  }

  /**
   * The releases that the mirrors list.
   * @throws {FaultError} if no mirror answers
   */
  async list(): Promise<readonly GoVersion[]> {
    this.#requireMirror()
    const path = `${toolchainModule}/@v/list`
    const outcome = await this.#mirrors.ask({ kind: 'list', path, module: toolchainModule, version: '' })
    if (outcome.kind === 'absent') return []
    const { content, release } = foundOf(outcome, path)
    release(true)
    return 'bytes' in content ? readReleases(content.bytes.toString('utf8')) : []
  }

  /**
   * Unpacks a release into a folder made for it, and returns that. It holds what the checksum database has on record; folders
   * of other copies are removed. Undefined if the mirrors have no such release.
   * @throws {FaultError} for every other failure
   */
  async unpack(file: ModuleFile, makeFolder: () => Promise<string>): Promise<string | undefined> {
    this.#requireMirror()
    const sum = expectedSum(file, {
      ...this.#access,
      fetcher: this.#mirrors,
      openDirect: (url) => this.#openDirect(url),
    })
    // Awaited after the zip: if both fail, the mirror's fault says more.
    sum.catch(() => undefined)
    const recovered: Fault[] = []
    for (;;) {
      const outcome = await this.#mirrors.get(file)
      if (outcome.kind === 'absent') return undefined
      const found = foundOf(outcome, filePath(file))
      const expected = await sum
      const folder = await makeFolder()
      const fault = await this.#unpackCopy(file, found, folder, expected)
      found.release(true)
      if (fault === undefined) {
        for (const earlier of recovered)
          this.#access.log.emit({ type: 'fault', fault: { ...earlier, recovered: true } })
        return folder
      }
      await remove(folder)
      if (recovered.push(fault) === copies) throw new FaultError(recovered[0] ?? fault)
    }
  }

  /** Closes every connection, and removes what was fetched. */
  async close(): Promise<void> {
    await Promise.all(this.#fetchers.map((fetcher) => fetcher.close()))
  }

  /** The fault of this copy of the zip; undefined if it is the one on record, and unpacked. */
  async #unpackCopy(file: ModuleFile, found: Found, folder: string, expected: string): Promise<Fault | undefined> {
    const about = { module: file.path, version: file.version, url: `${found.from}/${filePath(file)}` }
    const zip = 'path' in found.content ? found.content.path : join(folder, 'module.zip')
    const prefix = formatModule(file)
    try {
      if ('bytes' in found.content) await writeFile(zip, found.content.bytes)
      const { signal, log } = this.#access
      const onFiles = (files: number, total: number) => log.emit({ type: 'toolchain.unpack', files, total })
      const sum = await unpackToolchain({ zip, module: file, folder, onFiles, signal })
      if (sum !== expected) {
        const text = `verifying ${prefix}: checksum mismatch\n\tdownloaded: ${sum}\n\tchecksum database: ${expected}`
        return faultOf('sumdb_mismatch', { ...about, text })
      }
      if ('bytes' in found.content) await remove(zip)
      return undefined
    } catch (error) {
      this.#access.signal.throwIfAborted()
      if (error instanceof UnusualZip) {
        return faultOf('bad_reply', { ...about, text: `${prefix}: not a zip that go writes: ${error.message}` })
      }
      throw new FaultError(classify(messageOf(error)))
    }
  }

  /** @throws {FaultError} in go's own words for a list without mirrors: `direct` is not supported here */
  #requireMirror(): void {
    const { mirrors, tail } = this.#access.plan
    if (mirrors.length > 0) return
    if (tail.endsWith('off')) throw new FaultError(faultOf('goproxy_off', { text: 'GOPROXY=off forbids to fetch Go' }))
    const text = `GOPROXY=${tail.replace(/^[,|]/, '')} names no mirror from which Go could be fetched: toolchain not available`
    throw new FaultError(faultOf('toolchain_unavailable', { text, module: toolchainModule }, { mirrorHelps: true }))
  }

  #openDirect(url: URL): Fetcher {
    const name = url.href.replace(/\/$/, '')
    return this.#open({
      mirrors: [{ name, url, group: 'checksum database', separator: ',', origin: 'job', position: 0, tier: 0 }],
      tail: '',
    })
  }

  #open(plan: MirrorPlan): Fetcher {
    const spoolFolder = join(this.#access.temp, `modward-go-${randomUUID().slice(0, 8)}`)
    const fetcher = new Fetcher({
      ...this.#access,
      plan,
      // No go.sum names a toolchain: the checksum database verifies it.
      sums: () => undefined,
      spoolFolder,
      concurrency,
    })
    this.#fetchers.push(fetcher)
    return fetcher
  }
}

/** @throws {FaultError} if there is no content */
function foundOf(outcome: Exclude<Outcome, Absent>, path: string): Found {
  switch (outcome.kind) {
    case 'found':
      return outcome
    case 'failed':
      throw new FaultError(outcome.fault)
    case 'refused': {
      const url = new URL(`${outcome.from}/${path}`)
      const { cause, text } = faultOfStatus(outcome.status, { 'content-type': 'text/plain' }, outcome.text, { url })
      throw new FaultError(faultOf(cause, { text, url: url.href, module: toolchainModule }))
    }
  }
}
