import type { Fault } from './fault.ts'
import { causeOf } from './rules/table.ts'

/** Whether the same job, run again later, may not meet this fault. */
export function isTransient({ cause }: Fault): boolean {
  return causeOf(cause).transient
}
