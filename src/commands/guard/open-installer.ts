import { messageOf } from '../../error-message.ts'
import type { RunLog } from '../../events/run-log.ts'
import type { Host } from '../../host/host.ts'
import { sweepStaging } from '../../unpack/staging.ts'
import { lookAtModuleCache, unpackPolicy } from '../../unpack/unpack-policy.ts'
import { Unpacker } from '../../unpack/unpacker.ts'
import { ModuleInstaller } from './module-installer.ts'
import type { RunPlan } from './run-plan.ts'

/** What unpacks the modules of a run. */
export type OpenInstaller = AsyncDisposable & { readonly installer: ModuleInstaller }

export type InstallerOptions = {
  readonly unpack: 'auto' | 'go'
  readonly plan: RunPlan
  /** The program of the worker threads; undefined if there is none. */
  readonly worker: URL | undefined
  readonly log: RunLog
  readonly host: Pick<Host, 'info'>
}

/**
 * Opens an installer if modules can be unpacked here, else go unpacks them: undefined. Its workers start with the first zip.
 * Staging folders that killed runs have left are removed.
 */
export async function openInstaller(options: InstallerOptions): Promise<OpenInstaller | undefined> {
  const { unpack, plan, worker, log, host } = options
  if (unpack === 'go' || worker === undefined) return undefined
  const { GOMODCACHE: moduleCache, GOFLAGS: goflags } = plan.goEnv
  try {
    const policy = unpackPolicy({ platform: process.platform, goflags, ...lookAtModuleCache(moduleCache) })
    if (!policy.unpack) {
      host.info(`▸ Unpack: left to go, ${policy.why}`)
      return undefined
    }
    await sweepStaging(moduleCache)
    if (!plan.isCold) return undefined
    const unpacker = new Unpacker({ moduleCache, worker, readOnlyFolders: policy.readOnlyFolders })
    const installer = new ModuleInstaller(unpacker, { moduleCache }, log)
    return { installer, [Symbol.asyncDispose]: () => unpacker[Symbol.asyncDispose]() }
  } catch (error) {
    // go says what is wrong with the module cache, if anything is.
    host.info(`▸ Unpack: left to go, ${messageOf(error)}`)
    return undefined
  }
}
