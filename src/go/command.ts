import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import type { Fault } from '../causes/fault.ts'
import { FaultError } from '../causes/fault-error.ts'
import { exhaustionFault } from '../causes/internal-fault.ts'
import { faultOf } from '../causes/rules/table.ts'
import type { Env } from '../config/config.ts'
import { messageOf } from '../error-message.ts'
import { Output } from './go-output.ts'
import { LineSplitter } from './line-splitter.ts'
import { endProcessGroup } from './process-group.ts'

export type GoOptions = {
  readonly directory: string
  readonly env: Env
  /** Ends the command and everything that it has started. */
  readonly signal: AbortSignal
  /** Every line as it comes, unbounded, without its line end. */
  readonly onLine?: (line: string, stream: 'stdout' | 'stderr') => void
  /** Called with the id of the process group when it runs. */
  readonly onStart?: (group: number) => void
  /** Time between SIGTERM and SIGKILL. Milliseconds. */
  readonly graceMs?: number
}

/** How a go command ended. */
export type GoRun = {
  /** Null when a signal ended it. */
  readonly exitCode: number | null
  /** Standard output and error in the order in which they came; of a very long one the beginning and the end. */
  readonly output: string
}

const defaultGraceMs = 3000
/** How long a pipe may stay open after the command has ended (a git daemon may keep it). Milliseconds. */
const pipeMs = 1000

/**
 * Runs the go command of the given environment, without a shell, in a process group and session of its own: without a
 * terminal, nothing that it starts can prompt. When this resolves, no process of the group is left.
 * @throws {FaultError} with `go_missing` if it cannot be started.
 */
export async function runGo(args: readonly string[], options: GoOptions): Promise<GoRun> {
  const { directory, env, signal, onLine, onStart, graceMs = defaultGraceMs } = options
  if (signal.aborted) return { exitCode: null, output: '' }
  const child = spawn('go', args, {
    cwd: directory,
    env: { ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  })
  if (child.pid !== undefined) onStart?.(child.pid)
  const output = new Output()
  // If it cannot be started, for lack of processes or files, it emits more than one error, some before this waits.
  child.on('error', () => {})
  const follow = async (input: Readable | null | undefined, name: 'stdout' | 'stderr') => {
    // Without a file handle left there are no pipes.
    if (!input) return
    const lines = new LineSplitter((line) => {
      output.add(line)
      onLine?.(line, name)
    })
    input.on('error', () => {}).on('data', (bytes: Buffer) => lines.add(bytes))
    await new Promise((resolve) => input.once('close', resolve))
    lines.end()
  }
  const read = Promise.all([follow(child.stdout, 'stdout'), follow(child.stderr, 'stderr')])

  let ending: Promise<void> | undefined
  const end = () => {
    ending ??= endProcessGroup(child, graceMs)
  }
  signal.addEventListener('abort', end, { once: true })
  try {
    const [exitCode, endedBy] = await once(child, 'exit')
    // Processes that go has left running, such as a git without its parent, serve nothing any more.
    end()
    await ending
    // Reads the last lines, unless a process outside the group holds the pipes open.
    const timer = setTimeout(() => {
      child.stdout.destroy()
      child.stderr.destroy()
    }, pipeMs)
    await read
    clearTimeout(timer)
    if (endedBy !== null && !signal.aborted) {
      // go prints nothing then, and when memory runs out the system only says so in its own log.
      const line = `go: ended by ${endedBy}`
      output.add(line)
      onLine?.(line, 'stderr')
    }
    return { exitCode, output: output.toString() }
  } catch (error) {
    throw new FaultError(faultOfStart(error as NodeJS.ErrnoException), { cause: error })
  } finally {
    signal.removeEventListener('abort', end)
  }
}

/** There is no go, or the machine has no process, file handle or memory left for it. */
function faultOfStart(error: NodeJS.ErrnoException): Fault {
  const doing = 'cannot start the go command'
  return exhaustionFault(error, doing) ?? faultOf('go_missing', { text: `${doing}: ${messageOf(error)}` })
}
