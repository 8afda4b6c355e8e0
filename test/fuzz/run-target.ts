import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

const worker = join(import.meta.dirname, 'fuzz.worker.ts')

/** CPU seconds for starting, and for so many inputs: many times what linear work takes. */
const startSeconds = 60
const inputsPerSecond = 50
/** MB that a parser may need, with everything else in the process. */
const memory = 512

/**
 * Gives a target so many inputs in a process with limits on CPU time and memory, as an input may hang a parser; empty, or what was
 * found, with the counterexample. The limits are Unix's; on Windows there is only that on memory.
 */
export async function runTarget(name: string, count: number, seed: number): Promise<string> {
  const limit = startSeconds + Math.ceil(count / inputsPerSecond)
  const command = [process.execPath, `--max-old-space-size=${memory}`, worker, name, String(count), String(seed)]
  const limited = ['sh', '-c', `ulimit -t ${limit}; exec "$@"`, 'sh', ...command]
  const [program = '', ...args] = process.platform === 'win32' ? command : limited
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  const [said, [code, signal]] = await Promise.all([text(child.stderr), once(child, 'close')])
  if (code === 0) return ''
  return signal === null ? said : `ended by ${signal} after ${limit} s of CPU time: an input hangs it\n${said}`
}
