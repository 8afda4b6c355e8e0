import type { Store } from '../../cache/store.ts'
import type { Env, JobEvent } from '../../config/config.ts'
import type { Host } from '../../host/host.ts'
import type { PlannedMirrors } from '../../mirrors/plan.ts'

/** Where a run takes place and what it may touch. */
export type RunContext = {
  readonly env: Env
  /** The workspace, absolute: directories are relative to it, and so are the files in annotations. */
  readonly root: string
  /** A folder for temporary files. */
  readonly temp: string
  readonly host: Host
  /** Keeps modules between jobs; undefined if nothing can. */
  readonly store: Store | undefined
  readonly event: JobEvent
  /** The program of the relay daemon; undefined if no step comes later. */
  readonly daemonProgram: string | undefined
  /** The program of the threads that unpack modules; undefined if go unpacks them. */
  readonly unpackWorker: URL | undefined
  /** Puts other mirrors, such as those of a drill, in place of the planned ones; undefined: they stay. */
  readonly replaceMirrors?: (planned: PlannedMirrors) => PlannedMirrors
  /** Aborts when the process is told to end. */
  readonly signal: AbortSignal
}
