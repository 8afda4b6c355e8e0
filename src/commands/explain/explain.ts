import { open } from 'node:fs/promises'
import { setFlagsFromString } from 'node:v8'
import { type Diagnosis, LogReader } from '../../causes/log/log-reader.ts'
import { syntaxErrorPlace } from '../../causes/rules/configuration.ts'
import type { OnWait } from '../../host/tell-waits.ts'
import { formatBytes } from '../../report/format.ts'

/** The JSON document of `explain`; `seenAt` holds for each fault the line of the log, from 1, where it was seen first. */
export type Explanation = { readonly schema: 1 } & Diagnosis

/** Reads a log to its end, however long, and tells what went wrong in it. Bytes that are no UTF-8 do no harm. */
export async function explain(input: AsyncIterable<Uint8Array>, onWait: OnWait = () => {}): Promise<Explanation> {
  let bytes = 0
  onWait(() => (bytes === 0 ? '' : `  reading the log, ${formatBytes(bytes)} so far`))
  // What a log full of faults leaves behind is garbage at once. V8 would let the space for it grow to more than 100 MB.
  setFlagsFromString('--semi-space-growth-factor=1')
  const reader = new LogReader()
  for await (const chunk of input) {
    bytes += chunk.length
    reader.push(chunk)
  }
  const { faults, main, ...found } = reader.end()
  const located = faults.map((fault) => ({ ...fault, ...syntaxErrorPlace(fault) }))
  return { schema: 1, ...found, faults: located, main: main && (located[faults.indexOf(main)] ?? main) }
}

/** How much of a file is read at once, in bytes. */
const pieceSize = 64 * 1024

/**
 * The bytes of a file, piece by piece, for {@link explainSelection}; each is only there until the next one. A stream would make a
 * new buffer for every piece, and while faults are looked at none of them is freed before there are 64 MB of them.
 */
export async function* piecesOf(file: string): AsyncGenerator<Uint8Array> {
  const handle = await open(file)
  try {
    const room = new Uint8Array(pieceSize)
    for (;;) {
      const { bytesRead } = await handle.read(room, 0, room.length, null)
      if (bytesRead === 0) return
      yield room.subarray(0, bytesRead)
    }
  } finally {
    await handle.close()
  }
}
