import { availableParallelism, totalmem } from 'node:os'
import type { Env } from '../config/config.ts'

const gibibyte = 2 ** 30

/**
 * The environment for a `go mod download`: the user's own, and settings for this process that the user has not made.
 * - GOMAXPROCS bounds how many modules go downloads, hashes and unpacks at once; the number of cores is too few for
 *   work that waits for a network.
 * - A lazier garbage collector takes 10 to 25 % off hashing and unpacking for some 100 MB of memory.
 * - git and ssh must fail rather than prompt. GIT_SSH_COMMAND is not set, as it would override a `core.sshCommand` with the
 *   job's key; without a terminal ssh cannot prompt in any case.
 */
export function downloadEnv(env: Env): Env {
  const memory = process.constrainedMemory() || totalmem()
  const memoryLimit = Math.floor(Math.min(2 * gibibyte, totalmem() / 4, memory / 4))
  const settings = {
    GOMAXPROCS: String(Math.max(8, availableParallelism())),
    GOGC: '400',
    GOMEMLIMIT: String(memoryLimit),
    GIT_TERMINAL_PROMPT: '0',
    GCM_INTERACTIVE: 'never',
    ...(env['SSH_ASKPASS'] ? {} : { SSH_ASKPASS_REQUIRE: 'never' }),
  }
  return { ...env, ...Object.fromEntries(Object.entries(settings).filter(([name]) => !env[name])) }
}
