import type { Fault } from '../fault.ts'
import { faultOf } from '../rules/table.ts'
import { LogReader } from './log-reader.ts'

/** The main fault in what one go command printed; of cause `unknown` if no rule of the table knows it. */
export function classify(output: string): Fault {
  return classifyAll(output).main
}

/** All faults in what one go command printed, and the main one. */
export function classifyAll(output: string): { readonly main: Fault; readonly faults: readonly Fault[] } {
  const reader = new LogReader()
  reader.push(Buffer.from(output))
  const faults = reader.endOfGoOutput()
  const [main = faultOf('unknown', { text: '' })] = faults
  return { main, faults }
}
