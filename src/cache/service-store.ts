import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Env } from '../config/config.ts'
import { clearFolder, listFiles } from './cache-folder.ts'
import { ClientOutput } from './client-output.ts'
import type { Restored, RestoreProgress, SaveOutcome, Store } from './store.ts'
import type { StoreMessage, StoreRequest } from './worker-protocol.ts'

/**
 * Whether there is a cache service. Decided from the variables alone, so that a job without one loses no time (the client would
 * try for ten seconds).
 */
export function hasService(env: Env): boolean {
  const host = URL.parse(env['GITHUB_SERVER_URL'] || 'https://github.com')?.hostname ?? ''
  const hosted = host === 'github.com' || host.endsWith('.ghe.com') || host.endsWith('.localhost')
  const second = hosted && Boolean(env['ACTIONS_CACHE_SERVICE_V2'])
  return Boolean(env[second ? 'ACTIONS_RESULTS_URL' : 'ACTIONS_CACHE_URL'])
}

/**
 * The runner's cache service, through its own client in a worker process: the client can hang long after every deadline, so it
 * is killed, and its output stays out of the job's log.
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
    const answer = await this.#ask({ kind: 'restore', folder, key, prefixes }, signal, (message) => {
      if (message.kind === 'progress') onProgress?.(message)
    })
    if (answer.kind !== 'restored') throw new Error(reasonOf(answer))
    return answer.key === '' ? undefined : answer
  }

  async save(folder: string, key: string, signal: AbortSignal): Promise<SaveOutcome> {
    signal.throwIfAborted()
    const temp = await mkdtemp(join(this.#env['RUNNER_TEMP'] || tmpdir(), 'modward-store-'))
    try {
      const answer = await this.#ask({ kind: 'save', folder, key, archive: join(temp, 'archive') }, signal)
      if (answer.kind !== 'saved') throw new Error(reasonOf(answer))
      const { outcome } = answer
      return { outcome, bytes: outcome === 'saved' ? sum((await listFiles(folder)).values()) : 0 }
    } finally {
      await clearFolder(temp)
    }
  }

  async #ask(
    request: StoreRequest,
    signal: AbortSignal,
    onMessage: (message: StoreMessage) => void = () => {},
  ): Promise<StoreMessage> {
    signal.throwIfAborted()
    const output = new ClientOutput()
    const child = spawn(process.execPath, [this.#program], {
      env: this.#env,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      windowsHide: true,
    })
    const stop = () => child.kill('SIGKILL')
    signal.addEventListener('abort', stop)
    child.stdout?.on('data', (chunk: Buffer) => output.read(chunk))
    child.stderr?.on('data', (chunk: Buffer) => output.read(chunk))
    // If a process cannot be started, for lack of processes or files, it may emit more than one error.
    child.on('error', () => {})
    let answer: StoreMessage = { kind: 'failed', reason: 'the cache client ended without an answer' }
    child.on('message', (message: StoreMessage) => {
      onMessage(message)
      if (message.kind === 'progress') return
      answer = message
      // Open connections and timers of the client would keep the worker running for minutes.
      stop()
    })
    if (child.connected) child.send(request, () => {})
    await once(child, 'close').finally(() => signal.removeEventListener('abort', stop))
    signal.throwIfAborted()
    if (answer.kind !== 'failed') return answer
    return { ...answer, reason: output.masked(answer.reason) }
  }
}

function reasonOf(answer: StoreMessage): string {
  return answer.kind === 'failed' ? answer.reason : 'the cache client gave another answer'
}

function sum(sizes: Iterable<number>): number {
  return [...sizes].reduce((total, size) => total + size, 0)
}
