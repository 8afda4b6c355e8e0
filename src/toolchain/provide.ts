import { join } from 'node:path'
import { FaultError } from '../causes/fault-error.ts'
import { faultOf } from '../causes/rules/table.ts'
import type { Env } from '../config/config.ts'
import { messageOf } from '../error-message.ts'
import { chooseVersion, formatGoVersions, type GoQuery, nearestVersions } from '../goversion/go-query.ts'
import { compareGoVersions, formatGoVersion, type GoVersion } from '../goversion/go-version.ts'
import { type ReleaseAccess, Releases } from './go-releases.ts'
import { answersAs, binFolder, findOnPath, type InstalledGo } from './installed-go.ts'
import { type GoPlatform, goPlatform } from './platform.ts'
import { toolchainFile, toolchainModule } from './release-file.ts'
import { remove, ToolCache, type ToolFinder } from './tool-cache.ts'

/** What is needed to provide Go. */
export type ProvideOptions = Omit<ReleaseAccess, 'headFolder'> & {
  readonly env: Env
  /** Where toolchains are kept between jobs; see `toolFolder`. */
  readonly toolFolder: string
  /** Opens a reader of such a folder. */
  readonly openTools: (folder: string) => Promise<ToolFinder>
  /** Called with a line before work that takes time, and after a problem that was worked around. */
  readonly onInfo: (line: string) => void
  readonly platform?: GoPlatform
}

/** A Go that was run and answered with the requested version. */
export type ProvidedGo = {
  /** As `1.26.3`. */
  readonly version: string
  readonly goroot: string
  readonly source: 'PATH' | 'tool cache' | 'download'
  /** The folders for PATH, in order: its own commands, and those that it installs. */
  readonly folders: readonly string[]
  /** For this and for later steps: no other toolchain, and no other GOROOT. */
  readonly variables: Readonly<Record<string, string>>
}

/**
 * Provides the requested Go: from PATH if it is there, else from the tool cache, else fetched from the mirrors as the module
 * golang.org/toolchain, verified against the checksum database and installed into the tool cache. Needs no go command.
 * @throws {FaultError} with the cause why it is not available
 */
export async function provideGo(query: GoQuery, options: ProvideOptions): Promise<ProvidedGo> {
  const provider = new Provider(options)
  try {
    return await provider.provide(query)
  } finally {
    await provider.close()
  }
}

class Provider {
  readonly #options: ProvideOptions
  readonly #platform: GoPlatform
  #cache: ToolCache
  #releases: Releases | undefined

  constructor(options: ProvideOptions) {
    this.#options = options
    this.#platform = options.platform ?? goPlatform()
    this.#cache = new ToolCache(options.toolFolder, this.#platform, options.openTools)
  }

  async provide(query: GoQuery): Promise<ProvidedGo> {
    const { env, signal } = this.#options
    const onPath = await findOnPath(env, signal)
    const version = await this.#resolve(query, onPath)
    if (onPath !== undefined && compareGoVersions(onPath.version, version) === 0) return this.#provided(onPath, 'PATH')
    const cached = await this.#findCached(version)
    if (cached !== undefined) return this.#provided(cached, 'tool cache')
    return this.#provided(await this.#download(query, version), 'download')
  }

  async close(): Promise<void> {
    await this.#releases?.close()
  }

  /** A range means the newest version on this machine, so that a job does not fetch what it has; `stable` asks the mirrors. */
  async #resolve(query: GoQuery, onPath: InstalledGo | undefined): Promise<GoVersion> {
    if (query.kind === 'exact') return query.version
    if (query.kind === 'range') {
      const here = chooseVersion(query, [...(onPath ? [onPath.version] : []), ...(await this.#cache.versions())])
      if (here !== undefined) return here
    }
    const listed = await this.#mirrors.list()
    const version = chooseVersion(query, listed)
    if (version === undefined) throw unavailable(query, listed, this.#platform)
    return version
  }

  async #findCached(version: GoVersion): Promise<InstalledGo | undefined> {
    const { env, signal, onInfo } = this.#options
    const goroot = await this.#cache.find(version)
    if (goroot === undefined) return undefined
    if (await answersAs(version, goroot, env, this.#platform, signal)) return { version, goroot }
    onInfo(`The Go in ${goroot} does not work; it is fetched anew.`)
    await this.#cache.discard(version).catch(() => undefined)
    return undefined
  }

  async #download(query: GoQuery, version: GoVersion): Promise<InstalledGo> {
    const { env, signal, onInfo } = this.#options
    const name = `go${formatGoVersion(version)}`
    onInfo(`Fetching ${name} for ${this.#platform.os}/${this.#platform.arch} from the mirrors`)
    const stagings = new Set<string>()
    const makeFolder = async () => {
      const staging = await this.#stage(version)
      stagings.add(staging)
      return staging
    }
    try {
      const staging = await this.#unpack(query, version, makeFolder)
      if (staging === undefined) {
        throw unavailable(query, await this.#mirrors.list().catch(() => []), this.#platform)
      }
      if (!(await answersAs(version, staging, env, this.#platform, signal))) {
        const text = `${name} was fetched and verified, but it does not run on this machine: toolchain not available`
        throw new FaultError(
          faultOf('toolchain_unavailable', { text, module: toolchainModule }, { mirrorHelps: false }),
        )
      }
      const goroot = await this.#cache.install(version, staging)
      stagings.delete(goroot)
      return { version, goroot }
    } finally {
      await Promise.all([...stagings].map(remove))
    }
  }

  /** A mirror may answer 403 for a version that does not exist: then its list of versions says more. */
  async #unpack(query: GoQuery, version: GoVersion, makeFolder: () => Promise<string>): Promise<string | undefined> {
    try {
      return await this.#mirrors.unpack(toolchainFile(version, this.#platform), makeFolder)
    } catch (error) {
      if (!(error instanceof FaultError) || error.fault.cause !== 'http_403') throw error
      const listed = await this.#mirrors.list().catch(() => [])
      if (listed.length === 0 || listed.some((other) => compareGoVersions(other, version) === 0)) throw error
      const near = formatGoVersions(nearestVersions(query, listed))
      const text = `${error.fault.text}\nIt does not list go${formatGoVersion(version)}; nearest: ${near}`
      throw new FaultError({ ...error.fault, text }, { cause: error })
    }
  }

  /** A folder of the tool cache; if that cannot be written, one that only this job finds. */
  async #stage(version: GoVersion): Promise<string> {
    const { toolFolder, openTools, temp, onInfo } = this.#options
    try {
      return await this.#cache.stage(version)
    } catch (error) {
      onInfo(`${toolFolder} cannot be written (${messageOf(error)}); this Go is kept for this job only.`)
      this.#cache = new ToolCache(join(temp, 'modward-toolchains'), this.#platform, openTools)
      return await this.#cache.stage(version)
    }
  }

  /** Opened when needed: mostly there is nothing to fetch. */
  get #mirrors(): Releases {
    const headFolder = join(this.#options.toolFolder, 'modward', 'sumdb')
    this.#releases ??= new Releases({ ...this.#options, headFolder })
    return this.#releases
  }

  async #provided({ version, goroot }: InstalledGo, source: ProvidedGo['source']): Promise<ProvidedGo> {
    const { env, signal } = this.#options
    const installs = await binFolder(goroot, env, this.#platform, signal)
    const stale = env['GOROOT'] ? { GOROOT: '' } : {}
    return {
      version: formatGoVersion(version),
      goroot,
      source,
      folders: [...(source === 'PATH' ? [] : [join(goroot, 'bin')]), ...(installs === '' ? [] : [installs])],
      variables: { GOTOOLCHAIN: 'local', ...stale },
    }
  }
}

/** The fault of an input that asks for a version: the table's own words are about the lines of a go.mod. */
function unavailable(query: GoQuery, listed: readonly GoVersion[], { os, arch }: GoPlatform): FaultError {
  const near = formatGoVersions(nearestVersions(query, listed))
  const name = query.kind === 'exact' ? formatGoVersion(query.version) : query.text
  const hint = near === '' ? 'the mirrors list no release at all' : `nearest: ${near}`
  const text = `download go${name} for ${os}/${arch}: toolchain not available (${hint})`
  const fault = faultOf('toolchain_unavailable', { text, module: toolchainModule })
  const other =
    near === '' ? 'Use a mirror that serves golang.org/toolchain' : `Ask for a version that there is (${near})`
  return new FaultError({
    ...fault,
    title: `Go ${name} is not available`,
    advice: `${other}, or install that Go in the job.`,
  })
}
