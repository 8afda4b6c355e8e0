import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Runner, type Step } from '../test/e2e/runner.ts'
import { FakeCacheService } from '../test/support/cache-service.ts'
import type { CacheFigures, Seconds, Spread } from './cache-page.ts'
import { measure, plain } from './contenders.ts'
import { type Frozen, freeze } from './freeze.ts'
import { median } from './median.ts'
import { findProject } from './projects.ts'
import { openReplay } from './replay.ts'

// A job that finds a warm cache. Against what is usual, the whole module cache in one archive and `go mod download` after it,
// and against downloading everything; with the cache service and the mirror behind links of the same width, 30 ms a request to
// the mirror. And a job whose cache service is slow, against the same job without a cache.

/** The folder of action.yml and the bundles. */
const action = process.env['MODWARD_ACTION'] ?? join(import.meta.dirname, '..')
const root = process.env['BENCH_TMP'] ?? '/dev/shm'
const key = 'whole-module-cache'
/** Widths of the links, in MB/s, and of slow links to the cache service alone. */
const rates = [100, 35]
const slowRates = [0.2, 3.5]
const widest = Math.max(...rates)

/** Seconds by the name of what was measured. */
export type Times = Map<string, number[]>

/** Measures a project with a cache. Downloading plainly takes minutes and is far behind: once is enough. */
export async function measureCache(name: string, runs: number): Promise<CacheFigures> {
  const frozen = await freeze(findProject(name))
  const folder = await mkdtemp(join(root, 'modward-cache-bench-'))
  const service = await FakeCacheService.open()
  try {
    const bench = new Bench(frozen, service, folder)
    const saves: Times = new Map()
    for (let run = 0; run < runs; run++) {
      // What is there is not saved again.
      service.empty()
      await bench.fill(saves)
    }
    const [whole = 0, modules = 0] = service.entries.map(({ blob }) => blob.length / 1e6)
    const restores: CacheFigures['restores'][number][] = []
    for (const rate of rates) {
      const times: Times = new Map()
      for (let run = 0; run < runs; run++) await bench.restore(rate, times)
      restores.push({ rate, seconds: secondsOf(times) })
    }
    const slow: CacheFigures['slow'][number][] = []
    for (const rate of slowRates) {
      const times: Times = new Map()
      for (let run = 0; run < runs; run++) await bench.slow(rate, times)
      slow.push({ rate, withCache: spreadOf(times, 'with'), without: spreadOf(times, 'without') })
    }
    const noCache = await bench.download(widest)
    const megabytes = { whole, modward: modules }
    return { project: frozen.name, runs, megabytes, saves: secondsOf(saves), restores, slow, noCache }
  } finally {
    await service.close()
    await removeTree(folder)
  }
}

function secondsOf(times: Times): Seconds {
  return { whole: spreadOf(times, 'whole'), modward: spreadOf(times, 'modward') }
}

function spreadOf(times: Times, name: string): Spread {
  const all = times.get(name) ?? []
  return { median: median(all), least: Math.min(...all), most: Math.max(...all) }
}

/** Jobs with a cache, in one folder, one after the other. */
export class Bench {
  readonly #frozen: Frozen
  readonly #service: FakeCacheService
  /** The same place in every job, as on a hosted runner. */
  readonly #moduleCache: string
  readonly #folder: string

  constructor(frozen: Frozen, service: FakeCacheService, folder: string) {
    this.#frozen = frozen
    this.#service = service
    this.#folder = folder
    this.#moduleCache = join(folder, 'go', 'mod')
  }

  /** Saves what a job leaves, both ways. */
  async fill(saves: Times): Promise<void> {
    const proxy = `file://${this.#frozen.tree}`
    await this.emptied()
    await this.#spawn(['go', 'mod', 'download'], { GOPROXY: proxy })
    await timed(saves, 'whole', () => this.#client('save', key))
    await this.fillModules(saves)
  }

  /** Saves what a job with modward leaves. */
  async fillModules(saves: Times, inputs: Record<string, string> = {}): Promise<void> {
    const mirror = await openReplay(this.#frozen.tree, { delayMs: 0 })
    const job = await this.#job(mirror.url)
    await this.emptied()
    await job.main(action, { inputs })
    await timed(saves, 'modward', () => job.post(action, 'success', { inputs }))
    await job.remove()
    await mirror.close()
  }

  /** One job of each kind on an empty module cache, the link so many megabytes a second wide. */
  async restore(rate: number, times: Times): Promise<void> {
    this.#service.faults.rate = rate * 1e6
    const mirror = await openReplay(this.#frozen.tree, { delayMs: 30, totalMBs: rate })
    try {
      await this.emptied()
      await timed(times, 'whole', () => this.restoreWhole())
      await this.emptied()
      await timed(times, 'modward', async () => {
        const { outputs, log } = await this.restoreModules(mirror.url)
        if (outputs['cache-hit'] !== 'true') throw new Error(`no hit:\n${log}`)
      })
    } finally {
      await mirror.close()
    }
  }

  /** Restores the whole module cache, unpacked as it is, and lets go look through it. */
  async restoreWhole(): Promise<void> {
    await this.#client('restore', key)
    await this.#spawn(['go', 'mod', 'download'], { GOPROXY: 'off' })
  }

  /** Restores with modward, and unpacks the modules. */
  async restoreModules(mirror: string, inputs: Record<string, string> = {}): Promise<Step> {
    const job = await this.#job(mirror)
    return await job.main(action, { inputs }).finally(() => job.remove())
  }

  /** One job whose cache service alone is slow, and the same one without a cache. */
  async slow(rate: number, times: Times): Promise<void> {
    this.#service.faults.rate = rate * 1e6
    const mirror = await openReplay(this.#frozen.tree, { delayMs: 30, totalMBs: widest })
    try {
      for (const [name, cache] of [
        ['with', 'true'],
        ['without', 'false'],
      ] as const) {
        const job = await this.#job(mirror.url)
        await this.emptied()
        await timed(times, name, () => job.main(action, { inputs: { cache } }))
        await job.remove()
      }
    } finally {
      await mirror.close()
    }
  }

  /** Seconds without any cache. */
  async download(rate: number): Promise<number> {
    const mirror = await openReplay(this.#frozen.tree, { delayMs: 30, totalMBs: rate })
    const { seconds } = await measure(plain, this.#frozen, mirror.url).finally(() => mirror.close())
    return seconds
  }

  /** Removes the module cache. */
  async emptied(): Promise<void> {
    await removeTree(join(this.#folder, 'go'))
    await mkdir(this.#moduleCache, { recursive: true })
    await mkdir(join(this.#folder, 'temp'), { recursive: true })
  }

  get #env(): Record<string, string> {
    const temp = join(this.#folder, 'temp')
    return {
      ...this.#service.env(),
      GOMODCACHE: this.#moduleCache,
      RUNNER_TEMP: temp,
      GOSUMDB: 'off',
      GOTOOLCHAIN: 'local',
      GOFLAGS: '',
    }
  }

  #job(mirror: string): Promise<Runner> {
    return Runner.create({ ...this.#env, GOPROXY: mirror, GITHUB_WORKSPACE: this.#frozen.project })
  }

  #client(what: 'save' | 'restore', name: string): Promise<void> {
    const program = join(import.meta.dirname, 'cache-client.ts')
    return this.#spawn([process.execPath, program, what, this.#moduleCache, name])
  }

  async #spawn([program = '', ...args]: readonly string[], env: Record<string, string> = {}): Promise<void> {
    const { project: cwd } = this.#frozen
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...this.#env, ...env },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    const [code] = (await once(child, 'close')) as [number]
    if (code !== 0) throw new Error(`${program} ${args.join(' ')} failed`)
  }
}

async function timed(times: Times, name: string, work: () => Promise<unknown>): Promise<void> {
  const began = performance.now()
  await work()
  note(times, name, (performance.now() - began) / 1000)
}

function note(times: Times, name: string, seconds: number): void {
  times.set(name, [...(times.get(name) ?? []), seconds])
}

/** Removes a folder although go has made the folders of a module cache read-only. */
async function removeTree(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])) {
    if (entry.isDirectory()) await chmod(join(entry.parentPath, entry.name), 0o700)
  }
  await rm(folder, { recursive: true, force: true })
}
