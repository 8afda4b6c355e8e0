import type { Diagnosis } from '../../src/causes/log/fault-collector.ts'
import { LogReader } from '../../src/causes/log/log-reader.ts'

/** What a log says, read in one piece. */
export function diagnose(log: string): Diagnosis {
  const reader = new LogReader()
  reader.push(Buffer.from(log))
  return reader.end()
}
