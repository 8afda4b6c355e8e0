import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isRunning, processesWith, readProcess } from './processes.ts'

/** How long processes that are ending may take. */
const graceMs = 10_000

/**
 * A global set-up of vitest: the tests get a temporary folder of their own, and the run fails if a process that knows this folder
 * is alive after the last test. Such processes are named and ended. Only Linux tells what a process knows.
 */
export default function setup(): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'modward-tests-'))
  // Like /tmp: tests run commands as other users.
  chmodSync(folder, 0o1777)
  process.env['TMPDIR'] = folder
  return async () => {
    let left = processesLeft(folder)
    for (const until = Date.now() + graceMs; left.length > 0 && Date.now() < until; left = processesLeft(folder)) {
      await sleep(100)
    }
    const names = left.map((pid) => `${pid} ${readProcess(pid, 'cmdline').replaceAll('\0', ' ')}`)
    for (const pid of left) process.kill(pid, 'SIGKILL')
    rmSync(folder, { recursive: true, force: true })
    if (names.length > 0) throw new Error(`The tests have left processes behind:\n${names.join('\n')}`)
  }
}

/** Processes other than vitest's own that have the folder in their command, environment or working directory. */
function processesLeft(folder: string): readonly number[] {
  return processesWith(folder).filter((pid) => {
    return pid !== process.pid && isRunning(pid) && !/\bvitest[/-]/.test(readProcess(pid, 'cmdline'))
  })
}
