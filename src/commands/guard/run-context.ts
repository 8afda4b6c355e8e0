import type { CacheEvent } from '../../cache/cache-policy.ts'
import type { Store } from '../../cache/store.ts'
import type { Env } from '../../config/config.ts'
import type { Host } from '../../host/host.ts'

/** Where a download is guarded and what it may touch: everything beside the user's wishes. */
export type RunContext = {
  readonly env: Env
  /** The workspace, absolute: directories are relative to it, and so are the files in annotations. */
  readonly root: string
  /** Where a spool may be made. */
  readonly temp: string
  readonly host: Host
  /** Undefined where nothing can be kept between jobs. */
  readonly store: Store | undefined
  readonly event: CacheEvent
  /** The program of the relay that stays behind for later steps; undefined where nothing comes later. */
  readonly daemonProgram: string | undefined
  /** Somebody wants everything to end now. */
  readonly signal: AbortSignal
}
