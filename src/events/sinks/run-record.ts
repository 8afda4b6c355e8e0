import type { Fault } from '../../causes/fault.ts'
import type {
  AttemptReport,
  FailedRequest,
  FaultReport,
  GoReport,
  MirrorHealth,
  MirrorTraffic,
  PhaseReport,
  ProjectReport,
  RestoreReport,
  SlowFile,
  TransferReport,
  UnpackReport,
  Warning,
} from '../../report/schema.ts'
import type { Sink, TimedEvent } from '../event.ts'
import { AttemptFold } from './attempts.ts'
import { FailedRequestsFold } from './failed-requests.ts'
import { FaultFold } from './fault-fold.ts'
import { MirrorTrafficFold } from './mirror-traffic.ts'
import { PhaseFold } from './phases.ts'
import { SlowestFilesFold } from './slowest-files.ts'
import { TransferCounters } from './transfer-counters.ts'
import { UnpackCounters } from './unpack-counters.ts'

/** What a run's events add up to so far: everything that its report is made of. */
export type RunFacts = {
  readonly version: string
  /** ISO 8601. */
  readonly startedAt: string
  readonly durationMs: number
  readonly failure: Fault | null
  readonly go: GoReport
  readonly projects: readonly ProjectReport[]
  readonly mirrors: readonly (MirrorHealth & MirrorTraffic)[]
  readonly restore: RestoreReport & { readonly downloadMs: number }
  /** Another entry takes the place of the one that was restored. */
  readonly isCacheReplaced: boolean
  readonly transfer: TransferReport
  readonly unpack: UnpackReport
  readonly attempts: readonly AttemptReport[]
  readonly faults: readonly FaultReport[]
  readonly failedRequests: readonly FailedRequest[]
  readonly warnings: readonly Warning[]
  /** The mirror that sent requests on to an origin, by that origin. */
  readonly redirects: ReadonlyMap<string, string>
  readonly slowest: readonly SlowFile[]
  readonly phases: readonly PhaseReport[]
}

/** Before any event. */
const nothing = {
  version: '',
  startedAt: '',
  durationMs: 0,
  failure: null,
  go: { version: '', env: {} },
  projects: [],
  mirrors: [],
  restore: {
    outcome: 'off',
    key: '',
    matchedKey: '',
    bytes: 0,
    restoreMs: 0,
    files: 0,
    reason: '',
    downloadMs: 0,
  },
  isCacheReplaced: false,
} as const satisfies Partial<RunFacts>

/** Events that say all there is to say of something: the last one counts. */
type Stated = Omit<
  RunFacts,
  | 'mirrors'
  | 'transfer'
  | 'unpack'
  | 'attempts'
  | 'faults'
  | 'failedRequests'
  | 'warnings'
  | 'redirects'
  | 'slowest'
  | 'phases'
> & {
  readonly mirrors: readonly MirrorHealth[]
}

/** All folds that a run's report needs. Give its sink to the run log. */
export class RunRecord {
  readonly faults = new FaultFold()
  readonly transfer = new TransferCounters()
  readonly unpack = new UnpackCounters()
  readonly #phases = new PhaseFold()
  readonly #attempts = new AttemptFold()
  readonly #traffic = new MirrorTrafficFold()
  readonly #slowest = new SlowestFilesFold()
  readonly #failed = new FailedRequestsFold()
  readonly #warnings: Warning[] = []
  readonly #redirects = new Map<string, string>()
  #stated: Stated = nothing

  readonly sink: Sink = (event) => {
    if (event.type === 'warning') {
      const { title, text, file, line } = event
      this.#warnings.push({ title, text, file, line })
    }
    if (event.type === 'redirect') this.#redirects.set(event.to, event.mirror)
    const stated = statedBy(event)
    if (stated !== undefined) this.#stated = { ...this.#stated, ...stated }
    const { faults, transfer, unpack } = this
    for (const fold of [
      faults,
      transfer,
      unpack,
      this.#phases,
      this.#attempts,
      this.#traffic,
      this.#slowest,
      this.#failed,
    ])
      fold.sink(event)
  }

  get facts(): RunFacts {
    return {
      ...this.#stated,
      mirrors: this.#stated.mirrors.map((mirror) => ({ ...mirror, ...this.#traffic.of(mirror.url) })),
      attempts: this.#attempts.attempts,
      transfer: this.transfer.counts,
      unpack: this.unpack.counts,
      faults: this.faults.faults,
      failedRequests: this.#failed.failed,
      warnings: this.#warnings,
      redirects: this.#redirects,
      slowest: this.#slowest.slowest,
      phases: this.#phases.phases,
    }
  }
}

/** What an event states; undefined if it is one of many that are added up. */
function statedBy(event: TimedEvent): Partial<Stated> | undefined {
  switch (event.type) {
    case 'run.start':
      return { version: event.version, startedAt: event.startedAt }
    case 'run.end':
      return { failure: event.failure, durationMs: event.atMs }
    case 'go':
      return { go: event.go }
    case 'projects':
      return { projects: event.projects }
    case 'mirrors':
      return { mirrors: event.mirrors }
    case 'restore':
      return { restore: event.restore }
    case 'cache.replaced':
      return { isCacheReplaced: true }
    default:
      return undefined
  }
}
