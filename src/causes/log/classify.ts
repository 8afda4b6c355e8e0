import type { Fault } from '../fault.ts'
import { LogReader } from './log-reader.ts'

/** The main fault in what one go command printed; of cause `unknown` if no rule of the table knows it. */
export function classify(output: string): Fault {
  const reader = new LogReader()
  reader.push(Buffer.from(output))
  return reader.endOfGoOutput()
}
