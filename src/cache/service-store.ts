import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, delimiter, dirname, join } from 'node:path'
import type { Env } from '../config/config.ts'
import { messageOf } from '../error-message.ts'
import { folderName, listFiles } from './cache-folder.ts'
import { ClientOutput } from './client-output.ts'
import type { Restored, RestoreProgress, SaveOutcome, Store } from './store.ts'
import { installTarShim, orderTar, orderVariable, smallFirst } from './tar-shim.ts'
import { archiveVariable, type StoreMessage, type StoreRequest } from './worker-protocol.ts'

/** How the service's answer begins if the job's token may only read (as in @actions/cache). */
const writeDenied = 'cache write denied:'

/**
 * Whether there is a cache service that can be used. Decided from the variables alone, so that a job without one loses no time
 * (the client would try for ten seconds). Not on Windows: there the client takes its tar from a fixed path, and a crafted
 * entry could write anywhere.
 */
export function hasService(env: Env, platform: string = process.platform): boolean {
  if (platform === 'win32') return false
  const host = URL.parse(env['GITHUB_SERVER_URL'] || 'https://github.com')?.hostname ?? ''
  const hosted = host === 'github.com' || host.endsWith('.ghe.com') || host.endsWith('.localhost')
  const second = hosted && Boolean(env['ACTIONS_CACHE_SERVICE_V2'])
  return Boolean(env[second ? 'ACTIONS_RESULTS_URL' : 'ACTIONS_CACHE_URL'])
}

/**
 * The runner's cache service, through its own client in a worker process: the client can hang long after every deadline and
 * starts tar, so it is killed with its whole process group, and its output stays out of the job's log.
 */
export class ServiceStore implements Store {
  readonly #env: Env
  readonly #program: string

  /** @param program the cache worker: its bundle, or src/bin/cache-worker.ts itself */
  constructor(env: Env, program: string) {
    this.#env = env
    this.#program = program
  }

  async restore(
    folder: string,
    key: string,
    prefixes: readonly string[],
    signal: AbortSignal,
    onProgress?: (arrival: RestoreProgress) => void,
  ): Promise<Restored | undefined> {
    const { answer, output } = await this.#ask({ kind: 'restore', folder, key, prefixes }, signal, (message) => {
      if (message.kind === 'progress') onProgress?.(message)
    })
    if (answer.kind !== 'restored') throw new Error(describe(answer, output))
    if (answer.key !== '') return answer
    // The client answers an error like a miss; its output tells them apart.
    if (output.lastError !== '') throw new Error(output.lastError)
    return undefined
  }

  async save(folder: string, key: string, signal: AbortSignal): Promise<SaveOutcome> {
    const { answer, output } = await this.#ask({ kind: 'save', folder, key }, signal)
    if (answer.kind !== 'saved') throw new Error(describe(answer, output))
    if (answer.kept) return { outcome: 'saved', bytes: sum((await listFiles(folder)).values()) }
    if (answer.exists) return { outcome: 'exists', bytes: 0 }
    if (output.has(writeDenied) || !this.#mayWrite()) return { outcome: 'denied', bytes: 0 }
    throw new Error(output.lastError || 'the cache service did not take the entry')
  }

  /** The mode that a runner may impose on a job; unknown modes allow everything, as in the client. */
  #mayWrite(): boolean {
    return !['none', 'read'].includes((this.#env['ACTIONS_CACHE_MODE'] ?? '').trim().toLowerCase())
  }

  async #ask(
    request: StoreRequest,
    signal: AbortSignal,
    onMessage: (message: StoreMessage) => void = () => {},
  ): Promise<{ answer: StoreMessage; output: ClientOutput }> {
    if (basename(request.folder) !== folderName) throw new Error(`a saved folder is called ${folderName}`)
    signal.throwIfAborted()
    const home = await mkdtemp(join(this.#env['RUNNER_TEMP'] || tmpdir(), 'modward-store-'))
    const output = new ClientOutput()
    try {
      const tools = join(home, 'tools')
      const child = await this.#start(request, home, tools)
      const stop = () => endGroup(child)
      signal.addEventListener('abort', stop)
      child.stdout?.on('data', (chunk: Buffer) => output.read(chunk))
      child.stderr?.on('data', (chunk: Buffer) => output.read(chunk))
      const closed = once(child, 'close')
      // If a process cannot be started, for lack of processes or files, it emits more than one error, some before this waits.
      child.on('error', () => {})
      closed.catch(() => {})
      let answer: StoreMessage = { kind: 'failed', reason: 'the cache client ended without an answer' }
      child.on('message', (message: StoreMessage) => {
        onMessage(message)
        if (message.kind === 'progress') return
        answer = message
        // Open connections and timers of the client would keep the worker running for minutes.
        stop()
      })
      try {
        await this.#equip(request, home, tools)
        // The signal came while the process was being started.
        if (signal.aborted) stop()
        else if (child.connected) child.send(request, () => {})
      } catch (error) {
        // Without the shim the client would let the real tar unpack.
        answer = { kind: 'failed', reason: messageOf(error) }
        stop()
      }
      await closed.finally(() => signal.removeEventListener('abort', stop))
      signal.throwIfAborted()
      return { answer, output }
    } finally {
      await rm(home, { recursive: true, force: true, maxRetries: 3 }).catch(() => {})
    }
  }

  async #start(request: StoreRequest, home: string, tools: string): Promise<ChildProcess> {
    const work = join(home, 'work')
    // The real path: the client compares it with its working directory.
    const parent = await realpath(dirname(request.folder))
    await mkdir(work)
    await mkdir(tools)
    return spawn(process.execPath, [this.#program], {
      cwd: parent,
      env: {
        ...this.#env,
        RUNNER_TEMP: work,
        GITHUB_WORKSPACE: parent,
        [archiveVariable]: join(home, 'archive'),
        [orderVariable]: join(home, 'order'),
        // Zips hardly shrink any further: a higher level takes longer and gains one percent.
        ZSTD_CLEVEL: '2',
        PATH: [tools, this.#env['PATH']].join(delimiter),
      },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
  }

  /** Installs the tar shim before the worker's client needs it. */
  async #equip(request: StoreRequest, home: string, tools: string): Promise<void> {
    if (request.kind === 'restore') return await installTarShim(tools)
    if (process.platform !== 'linux') return
    await writeFile(join(home, 'order'), await smallFirst(request.folder))
    await orderTar(tools)
  }
}

function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    // It has ended already.
  }
}

function describe(answer: StoreMessage, output: ClientOutput): string {
  return output.lastError || (answer.kind === 'failed' ? answer.reason : 'the cache client gave no answer')
}

function sum(sizes: Iterable<number>): number {
  return [...sizes].reduce((total, size) => total + size, 0)
}
