import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Env } from '../../config/config.ts'
import type { DaemonAddress, DaemonOrder, DaemonReport } from './daemon-protocol.ts'

/** How long the process may take to open its doors, and to answer afterwards; milliseconds. */
const startMs = 10_000
const answerMs = 10_000

/**
 * Leaves a relay process behind, which outlives this one. The secrets of the order go through a pipe.
 * @throws {Error} when the process does not come up, or the signal aborts before; nothing of it is left then
 */
export async function spawnDaemon(
  program: string,
  order: DaemonOrder,
  env: Env,
  signal: AbortSignal,
): Promise<DaemonAddress> {
  const child = spawn(process.execPath, [program], {
    detached: true,
    // glibc keeps an arena for each thread and gives none back: 20 MB after a busy job.
    env: { MALLOC_ARENA_MAX: '1', ...env },
    stdio: ['pipe', 'pipe', 'ignore'],
    windowsHide: true,
  })
  child.stdin.on('error', () => {})
  child.stdin.end(JSON.stringify(order))
  try {
    const line = await firstLine(child, AbortSignal.any([signal, AbortSignal.timeout(startMs)]))
    child.stdout.destroy()
    child.unref()
    return JSON.parse(line) as DaemonAddress
  } catch (error) {
    child.kill('SIGKILL')
    throw error
  }
}

async function firstLine(child: ChildProcess, signal: AbortSignal): Promise<string> {
  if (child.stdout === null) throw new Error('the relay process has no output')
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

/** Ends a relay process and hears what it did; undefined when it is gone already. */
export async function stopDaemon(serving: DaemonAddress): Promise<DaemonReport | undefined> {
  try {
    const response = await fetch(`${serving.control}/stop`, { method: 'POST', signal: AbortSignal.timeout(answerMs) })
    return (await response.json()) as DaemonReport
  } catch {
    return undefined
  }
}
