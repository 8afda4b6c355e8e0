import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Env } from '../../config/config.ts'
import { type DaemonAddress, type DaemonOrder, type DaemonReport, stayLine } from './daemon-protocol.ts'

/** How long the process may take to listen, and to answer when it is stopped; milliseconds. */
const startMs = 10_000
const answerMs = 10_000

/** A daemon that is running, and ends with this process unless it is told to stay. */
export type SpawnedDaemon = { readonly serving: DaemonAddress; readonly stay: () => void }

/**
 * Starts the relay daemon. It outlives this process only after `stay` was called: the post step, which stops it, must know of it first, and
 * this process may be killed before. The secrets of the order go through a pipe.
 * @throws {Error} when the process does not come up, or the signal aborts before; nothing of it is left then
 */
export async function spawnDaemon(
  program: string,
  order: DaemonOrder,
  env: Env,
  signal: AbortSignal,
): Promise<SpawnedDaemon> {
  const log = openLog(order.log)
  const child: ChildProcess = spawn(process.execPath, [program], {
    detached: true,
    // glibc keeps an arena for each thread and gives none back: 20 MB after a busy job.
    env: { MALLOC_ARENA_MAX: '1', ...env },
    stdio: ['pipe', 'pipe', log ?? 'ignore'],
    windowsHide: true,
  })
  // If it cannot be started, for lack of processes or files, it emits more than one error, some before it is waited for.
  child.on('error', () => {})
  if (log !== undefined) closeSync(log)
  child.stdin?.on('error', () => {}).write(`${JSON.stringify(order)}\n`)
  try {
    const line = await firstLine(child, AbortSignal.any([signal, AbortSignal.timeout(startMs)]))
    child.stdout?.destroy()
    child.unref()
    return { serving: JSON.parse(line) as DaemonAddress, stay: () => child.stdin?.end(`${stayLine}\n`) }
  } catch (error) {
    child.kill('SIGKILL')
    throw error
  }
}

/** Without a log the daemon is as useful: one that cannot be written is none. */
function openLog(path: string): number | undefined {
  if (path === '') return undefined
  try {
    return openSync(path, 'a', 0o600)
  } catch {
    return undefined
  }
}

async function firstLine(child: ChildProcess, signal: AbortSignal): Promise<string> {
  if (!child.stdout) throw new Error('the relay process has no output')
  const lines = createInterface({ input: child.stdout })
  const [line] = await Promise.race([
    once(lines, 'line', { signal }),
    once(child, 'exit', { signal }).then(([code]) => {
      throw new Error(`the relay process ended with ${code}`)
    }),
  ])
  lines.close()
  return line
}

/** Stops a relay daemon and returns its report; undefined if it is gone already, or hangs: then it is killed. */
export async function stopDaemon(serving: DaemonAddress): Promise<DaemonReport | undefined> {
  try {
    const response = await fetch(`${serving.control}/stop`, { method: 'POST', signal: AbortSignal.timeout(answerMs) })
    return (await response.json()) as DaemonReport
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError') kill(serving.pid)
    return undefined
  }
}

/** Something still accepts connections on its port, so the id is still its own. */
function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended meanwhile.
  }
}
