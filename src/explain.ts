import { setFlagsFromString } from 'node:v8'
import { type Diagnosis, LogReader } from './causes/diagnosis.ts'

/** The JSON document of `explain`; `seenAt` holds for each fault the line of the log, from 1, where it was seen first. */
export type Explanation = { readonly schema: 1 } & Diagnosis

/** Reads a log to its end, however long, and tells what went wrong in it. Bytes that are no UTF-8 do no harm. */
export async function explain(input: AsyncIterable<Uint8Array>): Promise<Explanation> {
  // What a log full of faults leaves behind is garbage at once. V8 would let the space for it grow to more than 100 MB.
  setFlagsFromString('--semi-space-growth-factor=1')
  const reader = new LogReader()
  for await (const chunk of input) reader.push(chunk)
  return { schema: 1, ...reader.end() }
}
