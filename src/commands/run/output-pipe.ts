import { execFile } from 'node:child_process'
import { closeSync, constants, mkdtempSync, openSync, rmSync } from 'node:fs'
import { Socket } from 'node:net'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { promisify } from 'node:util'

/** A pipe for what a command writes. */
export type OutputPipe = {
  /** The end for the command. */
  readonly writable: number
  readonly readable: Readable
  /** To be called once the command has its end: the other one ends only when no process holds this one. */
  release(): void
}

/**
 * A pipe of the system. Node gives a child a socket instead, which no process can open as /dev/stderr, as many scripts do.
 * Undefined if there are no named pipes (Windows).
 */
export async function openOutputPipe(temp: string): Promise<OutputPipe | undefined> {
  if (process.platform === 'win32') return undefined
  const folder = mkdtempSync(join(temp, 'modward-run-'))
  try {
    const path = join(folder, 'output')
    await promisify(execFile)('mkfifo', ['-m', '600', path])
    // A reader that would wait for a writer would wait for this very process.
    const readable = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
    const writable = openSync(path, constants.O_WRONLY)
    return {
      writable,
      readable: new Socket({ fd: readable, readable: true, writable: false }),
      release: () => closeSync(writable),
    }
  } catch {
    return undefined
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
