import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'

const pollMs = 20

/**
 * Ends a child that leads its own process group, and all that it has started: asked first (SIGTERM), forced after the
 * grace (milliseconds). Resolves when the group is gone or has been forced; does nothing where it is gone already.
 */
export async function endGroup(child: ChildProcess, graceMs: number): Promise<void> {
  const { pid } = child
  if (pid === undefined) return
  if (process.platform === 'win32') return endTree(child, pid)
  if (!send(pid, 'SIGTERM')) return
  for (const end = performance.now() + graceMs; performance.now() < end; await wait(pollMs)) {
    if (!send(pid, 0)) return
  }
  send(pid, 'SIGKILL')
}

/** Sends a signal to the group; false when there is no such group any more. */
function send(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-pid, signal)
  } catch {
    return false
  }
}

// Windows has neither process groups nor SIGTERM; taskkill walks the tree of children while its root lives.
async function endTree(child: ChildProcess, pid: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  await new Promise<void>((resolve) => {
    spawn('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true })
      .once('error', () => resolve())
      .once('close', () => resolve())
  })
  child.kill('SIGKILL')
}
