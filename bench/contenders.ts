import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Frozen } from './freeze.ts'

/** What one run cost. Seconds and megabytes; memory and CPU are those of the contender's own process. */
export type Cost = {
  readonly seconds: number
  /** At its peak. */
  readonly rss: number
  readonly cpu: number
  /** Of the processes that it started. */
  readonly childCpu: number
  /** What lay in the spool at the fullest moment that was seen. */
  readonly spool: number
}

/** A way to download a project's modules. */
export type Contender = {
  readonly name: string
  command(frozen: Frozen, mirror: string): readonly string[]
  env(frozen: Frozen, mirror: string): Readonly<Record<string, string>>
}

/** The settings that modward gives its go command, for those who must be measured with the same. */
export const goSettings: Readonly<Record<string, string>> = { GOMAXPROCS: '8', GOGC: '400', GOMEMLIMIT: '2GiB' }

/** The bundle of the command line. */
export const bundle = process.env['MODWARD_BUNDLE'] ?? join(import.meta.dirname, '../dist/cli/index.js')

export const plain: Contender = {
  name: 'go mod download',
  command: () => ['go', 'mod', 'download'],
  env: (_, mirror) => ({ GOPROXY: mirror }),
}

export const modward: Contender = {
  name: 'modward',
  command: (_, mirror) => [process.execPath, bundle, 'guard', '--mirrors', mirror, '--cache', 'false', '--json'],
  env: () => ({}),
}

/** `modward run` around the plain command. */
export const guarded: Contender = {
  name: 'modward run',
  command: (frozen, mirror) => [process.execPath, bundle, 'run', '--', ...plain.command(frozen, mirror)],
  env: plain.env,
}

/** Nothing but verifying and unpacking: no network, the same go settings. */
export const floor: Contender = {
  name: 'file:// (floor)',
  command: () => ['go', 'mod', 'download'],
  env: (frozen) => ({ GOPROXY: `file://${frozen.tree}`, ...goSettings }),
}

/** Runs a contender once with an empty module cache, which is removed afterwards unless `keep` names it. */
export async function measure(contender: Contender, frozen: Frozen, mirror: string, keep?: string): Promise<Cost> {
  const scratch = await mkdtemp(join(process.env['BENCH_TMP'] ?? '/dev/shm', 'modward-bench-'))
  const cache = keep ?? join(scratch, 'cache')
  const temp = join(scratch, 'tmp')
  await mkdir(temp)
  const [program = '', ...args] = contender.command(frozen, mirror)
  const { GOFLAGS: _flags, GOGC: _gc, GOMAXPROCS: _procs, ...inherited } = process.env
  const env = {
    ...inherited,
    GOMODCACHE: cache,
    GOFLAGS: '-modcacherw',
    GOSUMDB: 'off',
    GOTOOLCHAIN: 'local',
    RUNNER_TEMP: temp,
    TMPDIR: temp,
    ...contender.env(frozen, mirror),
  }
  try {
    const began = performance.now()
    const child = spawn(program, args, { cwd: frozen.project, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const output: string[] = []
    child.stdout.on('data', (text) => output.push(String(text)))
    child.stderr.on('data', (text) => output.push(String(text)))
    const watch = watchProcess(child.pid ?? 0, temp, cache)
    const [code] = (await once(child, 'close')) as [number]
    const seconds = (performance.now() - began) / 1000
    if (code !== 0) throw new Error(`${contender.name} failed in ${frozen.name}:\n${output.join('').slice(-4000)}`)
    return { seconds, ...watch() }
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

type Watched = Omit<Cost, 'seconds'>

/** Looks into /proc and the spool until told to stop: the peak of the memory and the CPU time so far never shrink. */
function watchProcess(pid: number, temp: string, moduleCache: string): () => Watched {
  let last: Watched = { rss: 0, cpu: 0, childCpu: 0, spool: 0 }
  const timer = setInterval(async () => {
    try {
      const spool = Math.max(last.spool, spooled(temp, moduleCache))
      const [status, stat] = await Promise.all([
        readFile(`/proc/${pid}/status`, 'utf8'),
        readFile(`/proc/${pid}/stat`, 'utf8'),
      ])
      // Fields 14 to 17, counted after the name, which may hold spaces.
      const times = stat.slice(stat.lastIndexOf(')')).split(' ').slice(12, 16).map(Number)
      const [user = 0, system = 0, childUser = 0, childSystem = 0] = times
      const rss = Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024
      // A process that has ended, and was not waited for yet, has no memory any more.
      if (rss === 0) return
      const [cpu, childCpu] = [(user + system) / 100, (childUser + childSystem) / 100]
      last = { rss, cpu, childCpu, spool }
    } catch {
      // It has ended.
    }
  }, 20)
  return () => {
    clearInterval(timer)
    return last
  }
}

/** Megabytes of the zips that are on their way. At once, or those that come while it counts are added to those that go. */
function spooled(temp: string, moduleCache: string): number {
  const staging = foldersIn(join(moduleCache, 'cache'), 'modward-')
  const folders = [...foldersIn(temp, 'modward-spool-'), ...staging, ...staging.map((folder) => join(folder, 'spool'))]
  const zips = folders.flatMap((folder) => namesIn(folder).map((name) => join(folder, name))).filter(isZip)
  return zips.reduce((sum, zip) => sum + (statSync(zip, { throwIfNoEntry: false })?.size ?? 0), 0) / 1e6
}

function foldersIn(parent: string, prefix: string): readonly string[] {
  return namesIn(parent)
    .filter((name) => name.startsWith(prefix))
    .map((name) => join(parent, name))
}

function namesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder) : []
}

function isZip(path: string): boolean {
  return path.endsWith('.zip')
}
