import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** Is this process at work? One that has ended and waits for its parent is not. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !/^\d+ \(.*\) [ZX]/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch (error) {
    // No /proc (macOS): what answers a signal counts as running.
    return error instanceof Error && 'path' in error && process.platform !== 'linux'
  }
}

/** The processes with this text in their environment, command or working directory, such as the folder of a test; Linux only. */
export function processesWith(text: string): readonly number[] {
  const pids = process.platform === 'linux' ? readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : []
  const places = [
    (pid: string) => readProcess(pid, 'environ'),
    (pid: string) => readProcess(pid, 'cmdline'),
    workingFolder,
  ]
  return pids.filter((pid) => places.some((read) => read(pid).includes(text))).map(Number)
}

function workingFolder(pid: string): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return ''
  }
}

/** A file of a process below /proc; empty when it has ended. */
export function readProcess(pid: number | string, file: 'environ' | 'cmdline' | 'status'): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}

/** Ends the processes with this text in their environment, command or working directory: what a test that failed may have left. */
export function killProcessesWith(text: string): void {
  for (const pid of processesWith(text)) process.kill(pid, 'SIGKILL')
}
