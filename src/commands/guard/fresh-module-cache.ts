import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Env } from '../../config/config.ts'
import { removeTree } from '../../module-cache/remove-tree.ts'

/** How long the removal may take, in milliseconds: a disk that hangs must not keep the command. */
const removalMs = 60_000

/** Does the work in an environment with an empty module cache of its own, which is removed afterwards. */
export async function withFreshModuleCache<Result>(
  env: Env,
  temp: string,
  work: (env: Env) => Promise<Result>,
  remove: (folder: string) => Promise<void> = removeTree,
): Promise<Result> {
  const home = await mkdtemp(join(temp, 'modward-fresh-'))
  try {
    return await work({ ...env, GOMODCACHE: join(home, 'modcache') })
  } finally {
    // What cannot be removed, or not in time, costs nothing but space.
    const ended = new AbortController()
    const limit = sleep(removalMs, undefined, { signal: ended.signal })
    await Promise.race([remove(home), limit]).catch(() => {})
    ended.abort()
    await limit.catch(() => {})
  }
}
