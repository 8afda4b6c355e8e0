import { faultOf } from '../../causes/rules/table.ts'
import { openRunLog } from '../../events/run-log.ts'
import { RunRecord } from '../../events/sinks/run-record.ts'
import type { RunResult } from '../../host/host.ts'
import { buildReport } from '../../report/build-report.ts'

/** The result of a run whose inputs are wrong: nothing was started. `message` names every one of them. */
export function rejectInputs(message: string): RunResult {
  const record = new RunRecord()
  const log = openRunLog('guard', [record.sink])
  log.emit({ type: 'run.end', failure: faultOf('input_invalid', { text: message }) })
  const report = buildReport(record.facts, () => ({ file: '', line: 0 }))
  return { report, goproxy: { value: '', exported: false }, variables: {}, goOutput: '' }
}
