import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { constants } from 'node:os'
import { pipeline, type Readable, type Writable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Env } from '../../config/config.ts'
import { openStderrPipe } from './stderr-pipe.ts'
import { type OutputWatch, WatchedOutput } from './watch-output.ts'

/** How long standard error may stay open after the command has ended: what it left behind may hold it. Milliseconds. */
const pipeMs = 1000

const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const
/** A terminal sends these to every process in its foreground: a command that got one twice would end without tidying up. */
const fromTerminal: readonly NodeJS.Signals[] = ['SIGINT', 'SIGQUIT']

export type ChildOptions = {
  readonly cwd: string
  readonly env: Env
  /** Whether standard input is a terminal. */
  readonly isInteractive: boolean
  /** Where standard error goes, and what is done with it on the way; undefined: the command writes to it directly. */
  readonly stderr: (OutputWatch & { readonly to: Writable }) | undefined
  /** A folder for temporary files. */
  readonly temp: string
}

/** How a command ended: with an exit code for a shell, or not started at all. */
export type Ended = { readonly exitCode: number; readonly refusal?: string }

/**
 * Runs a command with this process's own standard input and output, in its process group, so that a terminal stays the command's.
 * Signals are forwarded. The exit code is that of a shell: 128 + N after signal N, 127 if there is no such command, 126 if it cannot
 * be started.
 */
export async function runChild(command: readonly string[], options: ChildOptions): Promise<Ended> {
  const { cwd, env, isInteractive, stderr, temp } = options
  const [program = '', ...args] = command
  const pipe = stderr && (await openStderrPipe(temp))
  const output = stderr === undefined ? 'inherit' : (pipe?.writable ?? 'pipe')
  // Before the command starts: it may be at work, and be signalled, before spawn returns.
  const stop = forwardSignals((name) => child.kill(name), isInteractive)
  const child = spawn(program, args, { cwd, env: { ...env }, stdio: ['inherit', 'inherit', output], windowsHide: true })
  pipe?.release()
  const source = pipe?.readable ?? child.stderr
  const written = stderr && source && writeOutput(source, stderr)
  try {
    const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null]
    await Promise.race([written, sleep(pipeMs, undefined, { ref: false })])
    source?.destroy()
    return { exitCode: signal === null ? (code ?? 1) : 128 + constants.signals[signal] }
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    const reason = isMissing ? 'command not found' : `cannot be started (${(error as NodeJS.ErrnoException).code})`
    return { exitCode: isMissing ? 127 : 126, refusal: `${program}: ${reason}` }
  } finally {
    stop()
  }
}

/** Resolves when the command's standard error is closed and all of it is written, or cannot be written any more. */
function writeOutput(source: Readable, { to, ...watch }: NonNullable<ChildOptions['stderr']>): Promise<void> {
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
