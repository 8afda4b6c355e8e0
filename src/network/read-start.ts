import type { Readable } from 'node:stream'

/** How long the text of an error may take, in milliseconds: the status has decided, and the text is for people only. */
const patienceMs = 1000

/** The first `size` bytes of a body as text, or what came of them within a second; the rest is dropped. */
export async function readStart(stream: Readable, size: number): Promise<string> {
  const chunks: Buffer[] = []
  let received = 0
  const timer = setTimeout(() => stream.destroy(), patienceMs)
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      received += chunk.length
      if (received >= size) break
    }
  } catch {
    // What came before a body broke off is still of use.
  } finally {
    clearTimeout(timer)
  }
  return Buffer.concat(chunks).subarray(0, size).toString('utf8')
}
