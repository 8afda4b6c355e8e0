import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import type { Env } from '../../config/config.ts'
import { removeTree } from '../../module-cache/remove-tree.ts'

/** Does the work in an environment with an empty module cache of its own, which is removed afterwards. */
export async function withFreshModuleCache<Result>(
  env: Env,
  temp: string,
  work: (env: Env) => Promise<Result>,
): Promise<Result> {
  const home = await mkdtemp(join(temp, 'modward-fresh-'))
  try {
    return await work({ ...env, GOMODCACHE: join(home, 'modcache') })
  } finally {
    // What cannot be removed costs nothing but space.
    await removeTree(home).catch(() => {})
  }
}
