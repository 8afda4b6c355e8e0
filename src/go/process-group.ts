import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

const pollMs = 20

/**
 * Ends a child that leads its own process group, and all that it has started: SIGTERM first, SIGKILL after the grace
 * (milliseconds). Resolves when the group is gone or has been killed; does nothing if it is gone already.
 */
export async function endProcessGroup(child: ChildProcess, graceMs: number): Promise<void> {
  const { pid } = child
  if (pid === undefined) return
  if (process.platform === 'win32') return endTree(child, pid)
  if (!send(pid, 'SIGTERM')) return
  for (const end = performance.now() + graceMs; performance.now() < end; await wait(pollMs)) {
    if (!isAlive(pid)) return
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

/**
 * Whether any process of the group still runs. Zombies do not count: if a container's first process collects no orphans, as in
 * GitHub's container jobs, they stay until the container ends. Without /proc, as on macOS, they cannot be told from the others.
 */
function isAlive(group: number): boolean {
  if (!send(group, 0)) return false
  const processes = statsOfAll()
  return processes.length === 0 || processes.some((stat) => stat.group === group && !'ZX'.includes(stat.state))
}

type Stat = { readonly state: string; readonly group: number }

/** What /proc tells of all processes; none if there is no /proc. */
function statsOfAll(): readonly Stat[] {
  try {
    const names = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
    return names.map(statOf).filter((stat) => stat !== undefined)
  } catch {
    return []
  }
}

function statOf(pid: string): Stat | undefined {
  try {
    // `pid (name) state parent group …`, and the name may hold anything.
    const [, state = '', group] = /.*\) (\w) \d+ (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? []
    return { state, group: Number(group) }
  } catch {
    return undefined
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
