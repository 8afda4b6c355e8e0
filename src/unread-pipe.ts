import { closeSync, constants, openSync, statSync } from 'node:fs'

/** Without this flag, opening a pipe for writing waits until something opens it for reading. Windows has no such pipes. */
const flags = constants.O_WRONLY | (constants.O_NONBLOCK ?? 0)

/**
 * Fails for a path that is a pipe that nothing reads: to open it would block for ever, and with Node's synchronous functions the
 * whole process. A pipe with a reader stays open until the result is closed: if it were closed before the writer opens it, the
 * reader would take that for the end.
 * @throws Error with the path, or the file system's error
 */
export function requireReader(path: string): { close(): void } {
  const isPipe = statSync(path, { throwIfNoEntry: false })?.isFIFO() === true
  const file = isPipe ? openPipe(path) : undefined
  return {
    close() {
      if (file !== undefined) closeSync(file)
    },
  }
}

function openPipe(path: string): number {
  try {
    return openSync(path, flags)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENXIO') throw error
    throw new Error(`${path} is a pipe that nothing reads`, { cause: error })
  }
}
