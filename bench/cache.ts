import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Runner } from '../test/e2e/runner.ts'
import { FakeCacheService } from '../test/lab/cache/service.ts'
import { measure, modward, plain } from './contenders.ts'
import { type Frozen, freeze } from './freeze.ts'
import { median } from './median.ts'
import { projects } from './projects.ts'
import { openReplay } from './replay.ts'

// `node bench/cache.ts [PROJECT …] [--rates=100,35] [--runs=3]`: a job that finds a warm cache. Against what is usual, the
// whole module cache in one archive and `go mod download` after it, and against downloading everything; with the cache service
// and the mirror behind links of the same width, 30 ms a request to the mirror.

/** The folder of action.yml and the bundles. */
const action = process.env['MODWARD_ACTION'] ?? join(import.meta.dirname, '..')
const root = process.env['BENCH_TMP'] ?? '/dev/shm'
const key = 'whole-module-cache'

/** Seconds by the name of what was measured. */
type Times = Map<string, number[]>

async function main(args: readonly string[]): Promise<void> {
  const flag = (name: string, otherwise: string) =>
    args.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise
  const chosen = args.filter((arg) => !arg.startsWith('--'))
  const rates = flag('rates', '100,35').split(',').map(Number)
  for (const project of projects.filter(({ name }) => chosen.length === 0 || chosen.includes(name))) {
    await compare(await freeze(project), rates, Number(flag('runs', '3')))
  }
}

async function compare(frozen: Frozen, rates: readonly number[], runs: number): Promise<void> {
  const folder = await mkdtemp(join(root, 'modward-cache-bench-'))
  const service = await FakeCacheService.start()
  try {
    const bench = new Bench(frozen, service, folder)
    const saves: Times = new Map()
    for (let run = 0; run < runs; run++) await bench.fill(saves, run === 0)
    console.log(
      `\n${frozen.name}: entries of ${service.entries.map(({ blob }) => Math.round(blob.length / 1e6)).join(' and ')} MB (whole, modward)`,
    )
    report('save', saves)
    for (const rate of rates) {
      const times: Times = new Map()
      for (let run = 0; run < runs; run++) await bench.restore(rate, times)
      report(`${rate} MB/s`, times)
    }
  } finally {
    await service.stop()
    await removeTree(folder)
  }
}

function report(title: string, times: Times): void {
  const row = [...times].map(([name, seconds]) => {
    const [least, most] = [Math.min(...seconds), Math.max(...seconds)].map((time) => time.toFixed(1))
    return `${name} ${median(seconds).toFixed(2)} s (${least}–${most})`
  })
  console.log(`${title.padEnd(9)} ${row.join(' · ')}`)
}

class Bench {
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

  /** Saves what a job leaves, both ways; all but the first time only to see how long it takes. */
  async fill(times: Times, keep: boolean): Promise<void> {
    this.#service.illness.rate = undefined
    const suffix = keep ? '' : `again-${times.get('whole')?.length}`
    const proxy = `file://${this.#frozen.tree}`
    await this.#emptied()
    await this.#spawn(['go', 'mod', 'download'], { GOPROXY: proxy })
    await timed(times, 'whole', () => this.#client('save', `${key}${suffix}`))
    const mirror = await openReplay(this.#frozen.tree, { delayMs: 0 })
    const job = await this.#job(mirror.url)
    await this.#emptied()
    await job.main(action, { inputs: { 'cache-key-suffix': suffix } })
    await timed(times, 'modward', () => job.post(action, 'success'))
    await job.remove()
    await mirror.close()
  }

  /** One job of each kind on an empty module cache, the link so many megabytes a second wide. */
  async restore(rate: number, times: Times): Promise<void> {
    this.#service.illness.rate = rate * 1e6
    const mirror = await openReplay(this.#frozen.tree, { delayMs: 30, totalMBs: rate })
    try {
      await this.#emptied()
      await timed(times, 'whole', async () => {
        await this.#client('restore', key)
        await this.#spawn(['go', 'mod', 'download'], { GOPROXY: 'off' })
      })
      const job = await this.#job(mirror.url)
      await this.#emptied()
      await timed(times, 'modward', async () => {
        const { outputs, log } = await job.main(action)
        if (outputs['cache-hit'] !== 'true') throw new Error(`no hit:\n${log}`)
      })
      await job.remove()
      for (const [name, contender] of [
        ['plain', plain],
        ['modward, no cache', modward],
      ] as const) {
        const { seconds } = await measure(contender, this.#frozen, mirror.url)
        times.set(name, [...(times.get(name) ?? []), seconds])
      }
    } finally {
      await mirror.close()
    }
  }

  async #emptied(): Promise<void> {
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
    return this.#spawn([process.execPath, program, what, this.#moduleCache, name], {})
  }

  async #spawn([program = '', ...args]: readonly string[], env: Record<string, string>): Promise<void> {
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
  times.set(name, [...(times.get(name) ?? []), (performance.now() - began) / 1000])
}

/** Removes a folder although go has made the folders of a module cache read-only. */
async function removeTree(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])) {
    if (entry.isDirectory()) await chmod(join(entry.parentPath, entry.name), 0o700)
  }
  await rm(folder, { recursive: true, force: true })
}

await main(process.argv.slice(2))
