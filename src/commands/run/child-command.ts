import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { constants } from 'node:os'
import { pipeline, Readable, type Writable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Env } from '../../config/config.ts'
import { openOutputPipe } from './output-pipe.ts'
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
  /** Which output is read, what is done with it on the way, and where it goes; the command writes all other directly. */
  readonly outputs: readonly WatchedStream[]
  /** The process that signals are for if it is not the one that is started; undefined before it runs. */
  readonly pid?: () => number | undefined
  /** A folder for temporary files. */
  readonly temp: string
}

/** Output of a command that is read: what it writes to one file descriptor, or to both in the order in which it writes. */
export type WatchedStream = OutputWatch & { readonly of: readonly (1 | 2)[]; readonly to: Writable }

/** How a command ended: with an exit code for a shell, or not started at all. */
export type Ended = { readonly exitCode: number; readonly refusal?: string }

/**
 * Runs a command with this process's own standard input and output, in its process group, so that a terminal stays the command's.
 * Signals are forwarded. The exit code is that of a shell: 128 + N after signal N, 127 if there is no such command, 126 if it cannot
 * be started.
 */
export async function runChild(command: readonly string[], options: ChildOptions): Promise<Ended> {
  const { cwd, env, isInteractive, outputs, pid, temp } = options
  const [program = '', ...args] = command
  const piped = await Promise.all(outputs.map(async (output) => ({ output, pipe: await openOutputPipe(temp) })))
  const endFor = (fd: 1 | 2) => {
    const found = piped.find(({ output }) => output.of.includes(fd))
    return found === undefined ? 'inherit' : (found.pipe?.writable ?? 'pipe')
  }
  // Before the command starts: it may be at work, and be signalled, before spawn returns.
  const stop = forwardSignals((name) => signal(pid?.() ?? child.pid, name), isInteractive)
  const stdio = ['inherit', endFor(1), endFor(2)] as const
  const child = spawn(program, args, { cwd, env: { ...env }, stdio: [...stdio], windowsHide: true })
  for (const { pipe } of piped) pipe?.release()
  const sources = piped.flatMap(({ output, pipe }) =>
    (pipe === undefined ? output.of.map((fd) => child.stdio[fd]) : [pipe.readable]).flatMap((source) =>
      source instanceof Readable ? { source, output } : [],
    ),
  )
  const written = Promise.all(sources.map(({ source, output }) => writeOutput(source, output)))
  try {
    const [code, endedBy] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null]
    await Promise.race([written, sleep(pipeMs, undefined, { ref: false })])
    for (const { source } of sources) source.destroy()
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
