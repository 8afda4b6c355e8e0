import { appendFileSync, chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { save } from '../../../src/cache/save.ts'
import { hasService, ServiceStore } from '../../../src/cache/service-store.ts'
import type { Store } from '../../../src/cache/store.ts'
import { type Guarded, guard } from '../../../src/commands/guard/guard.ts'
import { parseInputs } from '../../../src/config/parse-inputs.ts'
import type { Host, RunResult } from '../../../src/host/host.ts'
import { isCacheHit } from '../../../src/report/outputs.ts'
import type { SaveReport } from '../../../src/report/schema.ts'
import { type MadeModule, writeProject } from '../../support/modules.ts'

/** MODWARD_LAB_UNPACK=go: everything is unpacked by go. */
export const unpack = process.env['MODWARD_LAB_UNPACK'] ?? 'auto'
const defaults = { preflight: 'off', attempts: '2', backoff: '10ms', unpack }

const program = join(import.meta.dirname, '../../../src/bin/cache-worker.ts')

/** What a job is like; everything has a sound default. */
export type JobOptions = {
  readonly modules: readonly MadeModule[]
  /** The text of go.sum, if it is not that of the modules. */
  readonly sums?: string
  /** The go.mod's `toolchain`, if it has one. */
  readonly toolchain?: string
  /** The GOPROXY of the job. */
  readonly proxy: string
  readonly env?: Readonly<Record<string, string>>
  readonly inputs?: Readonly<Record<string, string>>
  /** Instead of the service that the variables name. */
  readonly store?: Store
}

/** What a job did: the main step, and the save of the post step. */
export type JobResult = Guarded & {
  readonly closing: RunResult & { readonly cacheHit: boolean }
  readonly saved: SaveReport | undefined
  readonly lines: readonly string[]
}

/**
 * Jobs on fresh machines, one after the other or at once: `modward guard` with a real go command, the client of the cache
 * service in its process, and everything in folders that are removed.
 */
export class Jobs {
  readonly #root = mkdtempSync(join(tmpdir(), 'modward-jobs-'))
  #next = 0

  /** A new machine's folder; a job may run on one several times. */
  machine(): string {
    const folder = join(this.#root, String(this.#next++))
    mkdirSync(join(folder, 'temp'), { recursive: true })
    return folder
  }

  moduleCache(machine: string): string {
    return join(machine, 'go', 'mod')
  }

  async run(options: JobOptions, machine = this.machine()): Promise<JobResult> {
    const root = join(machine, 'work')
    await writeProject(root, options.modules, options.sums)
    if (options.toolchain !== undefined) appendFileSync(join(root, 'go.mod'), `toolchain ${options.toolchain}\n`)
    const env = {
      PATH: process.env['PATH'],
      HOME: machine,
      GOPATH: join(machine, 'go'),
      GOMODCACHE: this.moduleCache(machine),
      GOCACHE: join(machine, 'build'),
      GOENV: 'off',
      GOTOOLCHAIN: 'local',
      GOTELEMETRY: 'off',
      GOPROXY: options.proxy,
      RUNNER_TEMP: join(machine, 'temp'),
      ...options.env,
    }
    const lines: string[] = []
    const host: Host = {
      sinks: [],
      info: (line) => lines.push(line),
      warning: (line) => lines.push(`warning: ${line}`),
      group: (title, folded) => lines.push(title, ...folded),
      progress: () => {},
      secret: () => {},
      redact: (text) => text,
      exportEnv: () => Promise.resolve(),
      publish: () => Promise.resolve(0),
    }
    const inputs: Record<string, string> = { ...defaults, ...options.inputs }
    const config = parseInputs((name) => inputs[name] ?? '')
    const store = options.store ?? (hasService(env) ? new ServiceStore(env, program) : undefined)
    const { signal } = new AbortController()
    const event = { name: env['GITHUB_EVENT_NAME' as keyof typeof env] ?? 'push', fork: false }
    const guarded = await guard(config, {
      env,
      root,
      temp: env.RUNNER_TEMP,
      host,
      store,
      event,
      daemonProgram: undefined,
      unpackWorker: new URL('../../../src/bin/unpack-worker.ts', import.meta.url),
      signal,
    })
    const plan = guarded.save
    const saved = plan === undefined || store === undefined ? undefined : await save(store, plan, signal)
    const { result } = guarded
    return { ...guarded, closing: { ...result, cacheHit: isCacheHit(result.report) }, saved, lines }
  }

  /** Removes everything, although go has made the folders of its caches read-only. */
  remove(): void {
    for (const entry of readdirSync(this.#root, { recursive: true, withFileTypes: true })) {
      if (entry.isDirectory()) chmodSync(join(entry.parentPath, entry.name), 0o700)
    }
    rmSync(this.#root, { recursive: true, force: true })
  }
}
