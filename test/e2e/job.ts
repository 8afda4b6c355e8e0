import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type MadeModule, writeProject } from '../support/modules.ts'
import { Runner } from './runner.ts'

/** The repository: the folder of action.yml and the committed bundles. */
export const action = join(import.meta.dirname, '../..')

/** No waits to speak of between attempts. */
export const hasty = { attempts: '2', backoff: '10ms', 'backoff-max': '20ms' }

/**
 * A machine on which one job after another runs: each with a fresh workspace and an empty module cache, which is always in
 * the same place, as on a hosted runner.
 */
export class Machine {
  readonly folder: string
  readonly moduleCache: string
  readonly #jobs: Runner[] = []

  private constructor(folder: string) {
    this.folder = folder
    this.moduleCache = join(folder, 'go/mod')
  }

  static async create(): Promise<Machine> {
    return new Machine(await mkdtemp(join(tmpdir(), 'modward-machine-')))
  }

  /** A fresh job on a project that requires these modules. */
  async job(modules: readonly MadeModule[], env: Readonly<Record<string, string | undefined>> = {}): Promise<Runner> {
    await removeTree(join(this.folder, 'go'))
    const job = await Runner.create({
      GOMODCACHE: this.moduleCache,
      GOFLAGS: undefined,
      GOPRIVATE: undefined,
      GONOPROXY: undefined,
      GONOSUMDB: undefined,
      GOSUMDB: undefined,
      GOTOOLCHAIN: 'local',
      ...env,
    })
    this.#jobs.push(job)
    await writeProject(job.workspace, modules)
    return job
  }

  async remove(): Promise<void> {
    for (const job of this.#jobs) await job.remove()
    await removeTree(this.folder)
  }
}

/** Removes a folder although Go has made the folders of a module cache read-only. */
export async function removeTree(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  for (const entry of entries) if (entry.isDirectory()) await chmod(join(entry.parentPath, entry.name), 0o700)
  await rm(folder, { recursive: true, force: true })
}
