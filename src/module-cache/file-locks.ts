import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, constants, linkSync, openSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'

/** Locks of files, the same ones that the go command takes (cmd/go/internal/lockedfile: flock). */
export interface FileLocks extends AsyncDisposable {
  /**
   * Does some work while it holds the lock of a file, which is made if it is not there. Answers undefined, and does nothing,
   * if another process holds the lock.
   * @throws what opening the file throws, and what the work throws
   */
  hold<Result>(path: string, work: () => Result): Promise<Result | undefined>
}

/**
 * Makes locks available. Node has no flock: on macOS opening a file can lock it; on Linux the program `flock` (util-linux,
 * busybox) does it, which makes files in the given folder, in the file system of the locks. Answers undefined if there is no
 * such program, and on other systems.
 */
export async function openFileLocks(
  folder: string,
  platform: NodeJS.Platform = process.platform,
): Promise<FileLocks | undefined> {
  if (platform === 'darwin') return new OpenLocks()
  return platform === 'linux' ? await FlockProgram.start(folder) : undefined
}

/** `O_EXLOCK` of open(2) on macOS and the BSDs. */
const exclusiveLock = 0x20

class OpenLocks implements FileLocks {
  async hold<Result>(path: string, work: () => Result): Promise<Result | undefined> {
    const file = this.#open(path)
    if (file === undefined) return undefined
    try {
      return work()
    } finally {
      closeSync(file)
    }
  }

  #open(path: string): number | undefined {
    try {
      return openSync(path, constants.O_RDWR | constants.O_CREAT | constants.O_NONBLOCK | exclusiveLock, 0o666)
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') return undefined
      throw error
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {}
}

/**
 * Reads a path, locks the file if it is free, says so, and gives the lock back at the next line. `flock 9` locks the open file
 * that it shares with the shell, so the shell holds the lock. It ends, and gives back what it holds, when its input ends.
 */
const program = `
command -v flock >/dev/null || exit 1
echo ready
while IFS= read -r path; do
  exec 9<>"$path"
  if flock -n 9; then echo locked; IFS= read -r _; fi
  exec 9>&-
  echo free
done`

/** Between two calls of the program, so that one call serves many locks; milliseconds. */
const pauseMs = 20

type Turn = {
  readonly path: string
  readonly work: () => void
  /** Nothing was done: the lock is not available. */
  readonly giveUp: () => void
  readonly fail: (error: unknown) => void
}

/**
 * One shell for all locks, and one call of `flock` for many of them, as to start a process takes longer than to unpack a small
 * module. What is locked is a new file, to which each lock file is linked that does not exist yet: each process that opens it meets the
 * lock. A lock file that exists is locked by itself.
 */
class FlockProgram implements FileLocks {
  readonly #folder: string
  readonly #child: ChildProcessByStdio<Writable, Readable, null>
  readonly #answers: AsyncIterator<string>
  #turns: Turn[] = []
  #serving: Promise<void> | undefined
  #nextAt = 0
  #count = 0

  private constructor(folder: string, child: ChildProcessByStdio<Writable, Readable, null>) {
    this.#folder = folder
    this.#child = child
    this.#answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  }

  static async start(folder: string): Promise<FileLocks | undefined> {
    const child = spawn('sh', ['-c', program], { stdio: ['pipe', 'pipe', 'ignore'] })
    // It may end at any time: then nothing can be locked any more.
    child.on('error', () => {})
    // Without a file handle left it has no pipes, whatever its type says.
    if (!child.stdin) return undefined
    child.stdin.on('error', () => {})
    const locks = new FlockProgram(folder, child)
    return (await locks.#answer()) === 'ready' ? locks : undefined
  }

  hold<Result>(path: string, work: () => Result): Promise<Result | undefined> {
    const { promise, resolve, reject } = Promise.withResolvers<Result | undefined>()
    this.#turns.push({ path, work: () => resolve(work()), giveUp: () => resolve(undefined), fail: reject })
    this.#serving ??= this.#serveAll()
    return promise
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#serving
    this.#child.stdin.end()
    if (this.#child.exitCode === null && this.#child.signalCode === null) await once(this.#child, 'exit')
  }

  async #serveAll(): Promise<void> {
    while (this.#turns.length > 0) {
      await sleep(Math.max(0, this.#nextAt - performance.now()))
      for (const turn of await this.#serveNew()) await this.#serveExisting(turn)
      this.#nextAt = performance.now() + pauseMs
    }
    this.#serving = undefined
  }

  /** Serves all whose lock files do not exist; returns the others. */
  async #serveNew(): Promise<readonly Turn[]> {
    const shared = join(this.#folder, `${++this.#count}.lock`)
    const others: Turn[] = []
    const isLocked = await this.#locked(shared, () => {
      for (const turn of this.#take()) {
        if (!link(shared, turn.path)) others.push(turn)
        else perform(turn)
      }
      rmSync(shared, { force: true })
    })
    return isLocked ? others : this.#take()
  }

  async #serveExisting(turn: Turn): Promise<void> {
    try {
      // The shell would end if it could not open the file.
      closeSync(openSync(turn.path, constants.O_RDWR | constants.O_CREAT, 0o666))
    } catch (error) {
      turn.fail(error)
      return
    }
    if (!(await this.#locked(turn.path, () => perform(turn)))) turn.giveUp()
  }

  #take(): readonly Turn[] {
    const turns = this.#turns
    this.#turns = []
    return turns
  }

  /** Whether the lock of a file could be had, and what is done with it was done. */
  async #locked(path: string, work: () => void): Promise<boolean> {
    this.#child.stdin.write(`${path}\n`)
    if ((await this.#answer()) !== 'locked') return false
    work()
    this.#child.stdin.write('\n')
    await this.#answer()
    return true
  }

  async #answer(): Promise<string | undefined> {
    const { value } = await this.#answers.next()
    return value
  }
}

/** Whether a lock file was made, as a further name of a file that is locked. */
function link(locked: string, path: string): boolean {
  try {
    linkSync(locked, path)
    return true
  } catch {
    return false
  }
}

function perform({ work, fail }: Turn): void {
  try {
    work()
  } catch (error) {
    fail(error)
  }
}
