import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pRetry from 'p-retry'
import { fromSemver, type GoVersion, toSemver } from '../goversion/go-version.ts'
import type { GoPlatform } from './platform.ts'

/** How long another job is waited for that has a folder in place and no mark beside it yet; milliseconds. */
const graceMs = 2_000
/** Nobody needs so long to fill a folder: one that has no mark yet was left by a job that was killed; milliseconds. */
const halfDoneMs = 10 * 60 * 1000
/** Drafts that are older belong to no job that still runs; milliseconds. */
const abandonedMs = 5 * 24 * 60 * 60 * 1000
/** How the names of drafts begin. */
const draftPrefix = '.modward-'

/**
 * The Go versions that are kept on this machine, in the place and by the names that setup-go uses (`go/1.26.3/x64`, and a
 * mark beside it when it is complete), so that each finds what the other left. A version appears whole or not at all.
 */
export class ToolCache {
  readonly #folder: string
  readonly #arch: string

  constructor(root: string, platform: GoPlatform) {
    this.#folder = join(root, 'go')
    this.#arch = platform.runnerArch
  }

  /** The complete versions. */
  async versions(): Promise<readonly GoVersion[]> {
    const names = await readdir(this.#folder).catch(() => [])
    const versions = names.map(fromSemver).filter((version) => version !== undefined)
    const complete = await Promise.all(versions.map((version) => this.find(version)))
    return versions.filter((_, index) => complete[index] !== undefined)
  }

  /** The GOROOT of a version; undefined where it is not there, or not complete. */
  async find(version: GoVersion): Promise<string | undefined> {
    const place = this.#placeOf(version)
    return (await exists(markOf(place))) && (await exists(place)) ? place : undefined
  }

  /** A new empty folder on the same disk as the cache, to be handed to {@link keep} or removed. */
  async makeDraft(version: GoVersion): Promise<string> {
    await this.#sweep()
    const draft = draftBeside(this.#placeOf(version))
    await mkdir(draft, { recursive: true })
    return draft
  }

  /**
   * Puts a finished draft in its place and returns that. Where another job was first, its work is taken. Where the place
   * cannot be had, be it that somebody is still filling it, the draft is returned: it serves this job as it is.
   */
  async keep(version: GoVersion, draft: string): Promise<string> {
    const place = this.#placeOf(version)
    for (let waited = 0; ; waited += 100) {
      if (await this.find(version)) {
        await remove(draft)
        return place
      }
      try {
        // Without its mark it is another job's that is about to be finished, or one that never will be.
        if (await exists(place)) {
          if (await isOlder(place, halfDoneMs)) await this.#moveAside(place)
          else if (waited >= graceMs) return draft
          else await sleep(100)
        } else if (await takePlace(draft, place)) {
          await writeFile(markOf(place), '')
          return place
        }
      } catch {
        return (await exists(draft)) ? draft : place
      }
    }
  }

  /** Removes a version that does not work. */
  async discard(version: GoVersion): Promise<void> {
    const place = this.#placeOf(version)
    await rm(markOf(place), { force: true })
    await this.#moveAside(place)
  }

  /** In one step, so that nobody finds half of it. */
  async #moveAside(place: string): Promise<void> {
    const aside = draftBeside(place)
    try {
      await move(place, aside)
    } catch (error) {
      // Another job has done the same.
      if (await exists(place)) throw error
    }
    await remove(aside)
  }

  /** Removes what killed jobs have left: each is as large as a whole Go. */
  async #sweep(): Promise<void> {
    for (const version of await readdir(this.#folder).catch(() => [])) {
      const folder = join(this.#folder, version)
      for (const name of await readdir(folder).catch(() => [])) {
        const path = join(folder, name)
        if (name.startsWith(draftPrefix) && (await isOlder(path, abandonedMs))) await remove(path)
      }
    }
  }

  #placeOf(version: GoVersion): string {
    return join(this.#folder, toSemver(version), this.#arch)
  }
}

function draftBeside(place: string): string {
  return join(dirname(place), draftPrefix + randomUUID())
}

function markOf(place: string): string {
  return `${place}.complete`
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

/** Moves a draft to its place; false where another job has been faster in the last moment. */
async function takePlace(draft: string, place: string): Promise<boolean> {
  try {
    await move(draft, place)
    return true
  } catch (error) {
    if (await exists(place)) return false
    throw error
  }
}

/** On Windows a virus scanner may still hold files that have just been written. */
async function move(from: string, to: string): Promise<void> {
  await pRetry(() => rename(from, to), {
    retries: 5,
    minTimeout: 100,
    shouldRetry: ({ error }) => ['EPERM', 'EACCES', 'EBUSY'].includes(String((error as NodeJS.ErrnoException).code)),
  })
}

/** Removes a folder and all in it. Never throws: what stays is in nobody's way. */
export async function remove(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined)
}
