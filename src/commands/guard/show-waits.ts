import type { RunLog } from '../../events/run-log.ts'
import type { ProgressFold } from '../../events/sinks/transfer-progress.ts'
import type { WaitingFold } from '../../events/sinks/waiting.ts'
import { describeWait } from './describe-wait.ts'

/** Milliseconds between two looks at what is waited for. */
const tickMs = 250

export type ShownWaits = {
  readonly progress: ProgressFold
  readonly waiting: WaitingFold
  readonly log: RunLog
  /** How long a mirror may send nothing. */
  readonly stallMs: number
}

/** Shows in short intervals how far a run is and what it waits for, so that no wait is silent. The result ends that. */
export function showWaits({ progress, waiting, log, stallMs }: ShownWaits): () => void {
  const timer = setInterval(() => {
    const now = log.now()
    const waitingFor = describeWait(waiting, now, (file) => progress.of(file), stallMs)
    progress.tick({ waitingFor, byGo: waiting.unpackedByGo?.() }, now)
  }, tickMs)
  return () => clearInterval(timer)
}
