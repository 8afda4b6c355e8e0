import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fromSemver, type GoVersion, toSemver } from '../goversion/go-version.ts'
import { move } from '../move.ts'
import type { GoPlatform } from './platform.ts'

/** Finds complete tools in a tool cache, by semantic version and the runner's name of an architecture: `@actions/tool-cache`. */
export type ToolFinder = {
  /** The folder of a version; empty if it is not there. */
  find(tool: string, version: string, arch: string): string
  findAllVersions(tool: string, arch: string): readonly string[]
}

/** A folder in place without a mark beside it: another job is about to mark it. Waited for so long, in milliseconds. */
const unmarkedWaitMs = 2_000
/** No job takes so long to fill a folder, in milliseconds: one without a mark was left by a job that was killed. */
const halfDoneMs = 10 * 60 * 1000
/** Staging folders that are older belong to no running job; milliseconds. */
const abandonedMs = 5 * 24 * 60 * 60 * 1000
/** How the names of staging folders begin. */
const stagingPrefix = '.modward-'

/**
 * The Go versions on this machine, in the places and by the names that setup-go uses (`go/1.26.3/x64`, and a mark beside it
 * when it is complete), so that each finds what the other installed. It is read with the runner's toolkit. It is filled by
 * renaming, unlike the toolkit, which copies file by file: a version appears whole or not at all.
 */
export class ToolCache {
  readonly #folder: string
  readonly #arch: string
  readonly #open: () => Promise<ToolFinder>

  constructor(root: string, platform: GoPlatform, open: (root: string) => Promise<ToolFinder>) {
    this.#folder = join(root, 'go')
    this.#arch = platform.runnerArch
    this.#open = () => open(root)
  }

  /** The complete versions; none if the cache cannot be read. */
  async versions(): Promise<readonly GoVersion[]> {
    const tools = await this.#open()
    try {
      const names = tools.findAllVersions('go', this.#arch)
      return names.map(fromSemver).filter((version) => version !== undefined)
    } catch {
      return []
    }
  }

  /** The GOROOT of a version; undefined if it is not there, or not complete. */
  async find(version: GoVersion): Promise<string | undefined> {
    const tools = await this.#open()
    return tools.find('go', toSemver(version), this.#arch) || undefined
  }

  /** A new empty folder on the same disk as the cache, for {@link install} or to be removed. */
  async stage(version: GoVersion): Promise<string> {
    await this.#sweep()
    const staging = stagingBeside(this.#gorootOf(version))
    await mkdir(staging, { recursive: true })
    return staging
  }

  /**
   * Renames a finished staging folder into place and returns that place. If another job was first, its version is taken. If
   * the place cannot be taken, as when another job is still filling it, the staging folder is returned: it serves this job.
   */
  async install(version: GoVersion, staging: string): Promise<string> {
    const goroot = this.#gorootOf(version)
    for (let waited = 0; ; waited += 100) {
      if ((await exists(markOf(goroot))) && (await exists(goroot))) {
        await remove(staging)
        return goroot
      }
      try {
        if (await exists(goroot)) {
          if (await isOlder(goroot, halfDoneMs)) await this.#moveAside(goroot)
          else if (waited >= unmarkedWaitMs) return staging
          else await sleep(100)
        } else if (await takePlace(staging, goroot)) {
          await writeFile(markOf(goroot), '')
          return goroot
        }
      } catch {
        return (await exists(staging)) ? staging : goroot
      }
    }
  }

  /** Removes a version that does not work. */
  async discard(version: GoVersion): Promise<void> {
    const goroot = this.#gorootOf(version)
    await rm(markOf(goroot), { force: true })
    await this.#moveAside(goroot)
  }

  /** Renames before it removes, so that no job finds half of a version. */
  async #moveAside(goroot: string): Promise<void> {
    const aside = stagingBeside(goroot)
    try {
      await move(goroot, aside)
    } catch (error) {
      // Another job may have done the same.
      if (await exists(goroot)) throw error
    }
    await remove(aside)
  }

  /** Removes what killed jobs have left: each is as large as a whole Go. */
  async #sweep(): Promise<void> {
    for (const version of await readdir(this.#folder).catch(() => [])) {
      const folder = join(this.#folder, version)
      for (const name of await readdir(folder).catch(() => [])) {
        const path = join(folder, name)
        if (name.startsWith(stagingPrefix) && (await isOlder(path, abandonedMs))) await remove(path)
      }
    }
  }

  #gorootOf(version: GoVersion): string {
    return join(this.#folder, toSemver(version), this.#arch)
  }
}

function stagingBeside(goroot: string): string {
  return join(dirname(goroot), stagingPrefix + randomUUID())
}

function markOf(goroot: string): string {
  return `${goroot}.complete`
}

async function exists(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  )
}

/** Whether nothing was put into the folder for so long. */
async function isOlder(folder: string, ms: number): Promise<boolean> {
  return await stat(folder).then(
    ({ mtimeMs }) => Date.now() - mtimeMs > ms,
    () => false,
  )
}

/** Renames a staging folder into place; false if another job was faster. */
async function takePlace(staging: string, goroot: string): Promise<boolean> {
  try {
    await move(staging, goroot)
    return true
  } catch (error) {
    if (await exists(goroot)) return false
    throw error
  }
}

/** Removes a folder and all in it. Never throws: what stays costs nothing but space. */
export async function remove(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined)
}
