import type { Fault } from '../../causes/fault.ts'
import { openRunLog } from '../../events/run-log.ts'
import { RunRecord } from '../../events/sinks/run-record.ts'
import type { RunResult } from '../../host/host.ts'
import { buildReport } from '../../report/build-report.ts'

/** The result of a run that failed outside of guard: its inputs are wrong, so that nothing was started, or modward has a mistake. */
export function failedRun(failure: Fault): RunResult {
  const record = new RunRecord()
  const log = openRunLog('guard', [record.sink])
  log.emit({ type: 'run.end', failure })
  const report = buildReport(record.facts, () => ({ file: '', line: 0 }))
  return { report, goproxy: { value: '', exported: false }, variables: {}, goOutput: '' }
}
