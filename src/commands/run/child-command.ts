import { type StdioOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { constants } from 'node:os'
import { pipeline, type Readable, type Writable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Env } from '../../config/config.ts'
import { openStderrPipe } from './stderr-pipe.ts'
import { type OutputWatch, WatchedOutput } from './watch-output.ts'

/** How long the output that is read may stay open after the command has ended: what it left behind may hold it. Milliseconds. */
const pipeMs = 1000

const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const
/** A terminal sends these to every process in its foreground: a command that got one twice would end without tidying up. */
const fromTerminal: readonly NodeJS.Signals[] = ['SIGINT', 'SIGQUIT']

export type ChildOptions = {
  readonly cwd: string
  readonly env: Env
  /** Whether standard input is a terminal. */
  readonly isInteractive: boolean
  /** Which output is read, what is done with it on the way, and where it goes; undefined: the command writes all of it directly. */
  readonly output: WatchedStream | undefined
  /** The process that signals are for if it is not the one that is started; undefined before it runs. */
  readonly pid?: () => number | undefined
  /** A folder for temporary files. */
  readonly temp: string
}

/** The output of a command that is read: in a pseudo-terminal all of it is standard output. */
export type WatchedStream = OutputWatch & { readonly of: 'stdout' | 'stderr'; readonly to: Writable }

/** How a command ended: with an exit code for a shell, or not started at all. */
export type Ended = { readonly exitCode: number; readonly refusal?: string }

/**
 * Runs a command with this process's own standard input and output, in its process group, so that a terminal stays the command's.
 * Signals are forwarded. The exit code is that of a shell: 128 + N after signal N, 127 if there is no such command, 126 if it cannot
 * be started.
 */
export async function runChild(command: readonly string[], options: ChildOptions): Promise<Ended> {
  const { cwd, env, isInteractive, output, pid, temp } = options
  const [program = '', ...args] = command
  const pipe = output?.of === 'stderr' ? await openStderrPipe(temp) : undefined
  const stdio: StdioOptions = [
    'inherit',
    output?.of === 'stdout' ? 'pipe' : 'inherit',
    output?.of === 'stderr' ? (pipe?.writable ?? 'pipe') : 'inherit',
  ]
  // Before the command starts: it may be at work, and be signalled, before spawn returns.
  const stop = forwardSignals((name) => signal(pid?.() ?? child.pid, name), isInteractive)
  const child = spawn(program, args, { cwd, env: { ...env }, stdio, windowsHide: true })
  pipe?.release()
  const source = pipe?.readable ?? child.stdout ?? child.stderr
  const written = output && source && writeOutput(source, output)
  try {
    const [code, endedBy] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null]
    await Promise.race([written, sleep(pipeMs, undefined, { ref: false })])
    source?.destroy()
    return { exitCode: endedBy === null ? (code ?? 1) : 128 + constants.signals[endedBy] }
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    const reason = isMissing ? 'command not found' : `cannot be started (${(error as NodeJS.ErrnoException).code})`
    return { exitCode: isMissing ? 127 : 126, refusal: `${program}: ${reason}` }
  } finally {
    stop()
  }
}

/** Resolves when the command's output is closed and all of it is written, or cannot be written any more. */
function writeOutput(source: Readable, { to, ...watch }: WatchedStream): Promise<void> {
  const watched = new WatchedOutput(watch)
  return new Promise((resolve) => {
    // If the reader has gone away, the command must notice: closing its pipe ends it as it would without us.
    to.once('error', () => source.destroy())
    watched.on('data', (bytes: Buffer) => {
      if (to.write(bytes)) return
      watched.pause()
      to.once('drain', () => watched.resume())
    })
    pipeline(source, watched, () => resolve())
  })
}

function signal(pid: number | undefined, name: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(pid, name)
  } catch {
    // It has just ended.
  }
}

function forwardSignals(send: (name: NodeJS.Signals) => void, isInteractive: boolean): () => void {
  const handlers = forwarded.map((name) => {
    const forward = () => {
      if (!(isInteractive && fromTerminal.includes(name))) send(name)
    }
    process.on(name, forward)
    return () => process.off(name, forward)
  })
  return () => {
    for (const remove of handlers) remove()
  }
}
