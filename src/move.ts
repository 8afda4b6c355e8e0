import { renameSync, statSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import pRetry from 'p-retry'

/** The first wait, which doubles each time, and how often it is tried again: three seconds in all; milliseconds. */
const waitMs = 100
const retries = 5

/** What Windows says of a file that another process has open, as a virus scanner has one that was just written. */
const heldCodes = ['EPERM', 'EACCES', 'EBUSY']

/** Whether a file cannot be moved because another process has it open. Systems other than Windows do not mind. */
export function isHeld(error: unknown, platform: NodeJS.Platform = process.platform): boolean {
  return platform === 'win32' && error instanceof Error && 'code' in error && heldCodes.includes(String(error.code))
}

/**
 * Renames a file or folder. On Windows tries again while another process has it, a file in it, or what it replaces open.
 * @throws the file system's error
 */
export async function move(from: string, to: string): Promise<void> {
  const shouldRetry = ({ error }: { readonly error: unknown }) => isHeld(error) && !isFolder(to)
  await pRetry(() => rename(from, to), { retries, minTimeout: waitMs, shouldRetry })
}

/** As {@link move}; blocks the thread meanwhile. */
export function moveSync(from: string, to: string): void {
  const clock = new Int32Array(new SharedArrayBuffer(4))
  for (let retry = 0; ; retry++) {
    try {
      renameSync(from, to)
      return
    } catch (error) {
      if (retry === retries || !isHeld(error) || isFolder(to)) throw error
      Atomics.wait(clock, 0, 0, waitMs * 2 ** retry)
    }
  }
}

/** Windows says the same of a folder that is to be replaced, which it never does. */
function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}
