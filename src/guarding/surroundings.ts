import type { Event } from '../cache/policy.ts'
import type { Store } from '../cache/store.ts'
import type { Host } from '../hosts/host.ts'
import type { Env } from '../inputs/config.ts'

/** Where a download is guarded and what it may touch: everything beside the user's wishes. */
export type Surroundings = {
  readonly env: Env
  /** The workspace, absolute: directories are relative to it, and so are the files in annotations. */
  readonly root: string
  /** Where a spool may be made. */
  readonly temp: string
  readonly host: Host
  /** Undefined where nothing can be kept between jobs. */
  readonly store: Store | undefined
  readonly event: Event
  /** The program of the relay that stays behind for later steps; undefined where nothing comes later. */
  readonly keeper: string | undefined
  /** Somebody wants everything to end now. */
  readonly signal: AbortSignal
}
