import type { Diagnosis } from '../../causes/log/log-reader.ts'
import type { Config } from '../../config/config.ts'
import { openRunLog } from '../../events/run-log.ts'
import { ProgressFold } from '../../events/sinks/transfer-progress.ts'
import { WaitingFold } from '../../events/sinks/waiting.ts'
import { Deadline } from '../guard/deadline.ts'
import { type SetUpOptions, setUpGo } from '../guard/set-up-go.ts'
import { showWaits } from '../guard/show-waits.ts'

/** The Go that was asked for, and its GOROOT: the JSON document of `modward go`. */
export type GoPlace = {
  readonly schema: 1
  readonly version: string
  readonly goroot: string
  readonly source: 'PATH' | 'tool cache' | 'download'
}

/** The `go` command: the Go that the flags ask for, or why it is not available. Never throws. */
export async function provide(config: Config, options: Omit<SetUpOptions, 'log'>): Promise<GoPlace | Diagnosis> {
  const deadline = new Deadline(config.timeout, options.signal)
  const progress = new ProgressFold((now) => options.host.progress(now))
  const waiting = new WaitingFold()
  const log = openRunLog('go', [progress.sink, waiting.sink, ...options.host.sinks])
  const endWaits = showWaits({ progress, waiting, log, stallMs: config.stallTimeout })
  try {
    const go = await log.phase('Toolchain', () => setUpGo(config, { ...options, log, signal: deadline.signal }))
    if (go === undefined) throw new Error('there is no Go to look for')
    log.emit({ type: 'run.end', failure: null })
    return { schema: 1, version: go.version, goroot: go.goroot, source: go.source }
  } catch (error) {
    const fault = deadline.faultOfError(error, 'the search for Go')
    log.emit({ type: 'run.end', failure: fault })
    return { faults: [fault], main: fault, seenAt: [0], lines: 0 }
  } finally {
    endWaits()
  }
}
