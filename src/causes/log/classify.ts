import type { Fault } from '../fault.ts'
import { diagnose } from './log-reader.ts'

/** The main fault in what one go command printed; of cause `unknown` where no row of the table knows it. */
export function classify(output: string): Fault {
  return diagnose(output).main
}
