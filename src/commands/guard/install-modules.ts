import { existsSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { RunLog } from '../../events/run-log.ts'
import type { Fetcher } from '../../fetch/fetcher.ts'
import { modulePaths } from '../../module-cache/paths.ts'
import type { RunPlan } from './run-plan.ts'

/** Without any progress for so long go is started: it asks for what it needs, and that comes first; milliseconds. */
const quietMs = 2_000

/**
 * Fetches and installs all that can be proven, before go is started: it then has next to nothing to do. Ends early if a file
 * is not available, or nothing comes: the fetcher does more for what go asks for. What comes later is installed beside go.
 * @param progress a number that grows with everything that comes
 */
export async function installModules(
  plan: RunPlan,
  fetcher: Fetcher,
  log: RunLog,
  progress: () => number,
): Promise<void> {
  const modules = plan.missing.filter(({ kind }) => kind === 'zip').length - plan.toolchains.length
  await log.phase('Unpack', async () => {
    log.emit({ type: 'unpack.start', modules })
    const over = new AbortController()
    const prefetched = fetcher.prefetch(plan.missing)
    await Promise.race([prefetched, waitForQuiet(progress, over.signal)])
    over.abort()
  })
}

/** Whether go has something to do from the start that only it can do: a toolchain, private modules. */
export function isGoNeededAtOnce({ toolchains, projects, goEnv }: RunPlan): boolean {
  const isMissing = (module: { path: string; version: string }) =>
    !existsSync(modulePaths(goEnv.GOMODCACHE, module).zip)
  return toolchains.length > 0 || projects.some(({ needs }) => needs.private.some(isMissing))
}

async function waitForQuiet(progress: () => number, signal: AbortSignal): Promise<void> {
  for (let before = -1, now = progress(); now !== before; now = progress()) {
    before = now
    await sleep(quietMs, undefined, { signal }).catch(() => {})
    if (signal.aborted) return
  }
}
