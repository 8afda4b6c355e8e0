import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** The command line of modward, from its sources. */
export const cli: string = join(import.meta.dirname, '../../src/bin/cli.ts')

/** Where and as which user the command line runs. */
export type CliOptions = {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** The user and group; those of this process if not given. */
  readonly user?: number
  /** What is run instead of Node, with the same arguments. */
  readonly node?: string
}

/** Runs `modward ARGS` to its end; a test that ends before it ends it, too. */
export async function runCli(args: readonly string[], { cwd, env, user, node = process.execPath }: CliOptions) {
  const as = user === undefined ? {} : { uid: user, gid: user }
  const child = spawn(node, [cli, ...args], { cwd, env, ...as, stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  let [output, error] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (error += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number]
  return { code, output, error }
}
