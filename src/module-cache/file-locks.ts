import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, constants, openSync } from 'node:fs'
import { createInterface } from 'node:readline'

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
 * busybox) does it. Answers undefined if there is no such program, and on other systems.
 */
export async function openFileLocks(platform: NodeJS.Platform = process.platform): Promise<FileLocks | undefined> {
  if (platform === 'darwin') return new OpenLocks()
  return platform === 'linux' ? await FlockProgram.start() : undefined
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

/** One shell for all locks: to start a process from this one takes as long as unpacking a small module. */
class FlockProgram implements FileLocks {
  readonly #child = spawn('sh', ['-c', program], { stdio: ['pipe', 'pipe', 'ignore'] })
  readonly #answers = createInterface({ input: this.#child.stdout })[Symbol.asyncIterator]()
  /** The last of those that wait for their turn. */
  #last: Promise<unknown> = Promise.resolve()

  static async start(): Promise<FileLocks | undefined> {
    const locks = new FlockProgram()
    // It may end at any time: then nothing can be locked any more.
    locks.#child.on('error', () => {})
    locks.#child.stdin.on('error', () => {})
    return (await locks.#answer()) === 'ready' ? locks : undefined
  }

  hold<Result>(path: string, work: () => Result): Promise<Result | undefined> {
    const turn = this.#last.then(() => this.#holdNow(path, work))
    this.#last = turn.catch(() => {})
    return turn
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#last
    this.#child.stdin.end()
    if (this.#child.exitCode === null && this.#child.signalCode === null) await once(this.#child, 'exit')
  }

  async #holdNow<Result>(path: string, work: () => Result): Promise<Result | undefined> {
    // The shell would end if it could not open the file.
    closeSync(openSync(path, constants.O_RDWR | constants.O_CREAT, 0o666))
    this.#child.stdin.write(`${path}\n`)
    if ((await this.#answer()) !== 'locked') return undefined
    try {
      return work()
    } finally {
      this.#child.stdin.write('\n')
      await this.#answer()
    }
  }

  async #answer(): Promise<string | undefined> {
    const { value } = await this.#answers.next()
    return value
  }
}
