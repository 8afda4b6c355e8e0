import { errorIdIn, withoutErrorIds } from '../../causes/error-id.ts'
import type { Fault } from '../../causes/fault.ts'
import { classifyAll } from '../../causes/log/classify.ts'
import type { RunLog } from '../../events/run-log.ts'
import type { FaultFold } from '../../events/sinks/fault-fold.ts'
import { rootCauseOf } from './root-cause.ts'

/**
 * Finds what went wrong in the output of a go command that failed: every fault it names goes to the log, and the root cause of
 * the main one is the result.
 */
export function judgeOutput(output: string, log: RunLog, faults: FaultFold): Fault {
  const { faults: named, main } = classifyAll(output)
  for (const fault of named) {
    const errorId = errorIdIn(fault.text)
    log.emit({ type: 'go.fault', fault: withoutIds(fault), ...(errorId === undefined ? {} : { errorId }) })
  }
  return rootCauseOf(withoutIds(main), faults.answerOf(errorIdIn(main.text)), faults.open)
}

function withoutIds(fault: Fault): Fault {
  const { text, title, advice } = fault
  return { ...fault, text: withoutErrorIds(text), title: withoutErrorIds(title), advice: withoutErrorIds(advice) }
}
