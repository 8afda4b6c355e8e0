import type { Readable } from 'node:stream'

/** How long the text of an error may take, in milliseconds: the status has decided, and the text is for people only. */
const patienceMs = 1000

/**
 * The first `size` bytes of a body; the rest is dropped.
 * @throws the error of the body
 */
export async function readStart(stream: Readable, size: number): Promise<string> {
  const chunks: Buffer[] = []
  await collectStart(stream, size, chunks)
  return textOf(chunks, size)
}

/** The first `size` bytes of an error's body, or what came of them within a second; the rest is dropped. */
export async function readErrorStart(stream: Readable, size: number): Promise<string> {
  const chunks: Buffer[] = []
  const timer = setTimeout(() => stream.destroy(), patienceMs)
  try {
    await collectStart(stream, size, chunks)
  } catch {
    // What came before a body broke off is still of use.
  } finally {
    clearTimeout(timer)
  }
  return textOf(chunks, size)
}

async function collectStart(stream: Readable, size: number, chunks: Buffer[]): Promise<void> {
  let received = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    received += chunk.length
    if (received >= size) break
  }
}

function textOf(chunks: readonly Buffer[], size: number): string {
  return Buffer.concat(chunks).subarray(0, size).toString('utf8')
}
