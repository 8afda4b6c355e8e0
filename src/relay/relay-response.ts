import { open } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import type { Found, Outcome } from '../fetch/outcome.ts'

/** The content types of the GOPROXY protocol, by the end of the path; go shows the reason for a failure only as plain text. */
const contentTypes: readonly (readonly [end: string, type: string])[] = [
  ['.zip', 'application/zip'],
  ['.info', 'application/json'],
  ['@latest', 'application/json'],
]
const plain = 'text/plain; charset=UTF-8'
/** Larger than the 64 KiB of Node's streams: fewer rounds through the thread pool for each zip. */
const chunk = 256 * 1024
/** A pool of buffers: each is reused while a zip is written, so that none is left to the garbage collector. */
const idle: Buffer[] = []

/**
 * Writes an outcome as the HTTP answer to go; resolves when it has been handed over, or go is gone. The mark of an error stands
 * near the front: go cuts long answers off.
 */
export async function writeOutcome(
  response: ServerResponse,
  path: string,
  outcome: Outcome,
  errorMark = '',
): Promise<void> {
  if (outcome.kind === 'found') return await writeFound(response, path, outcome)
  const text = outcome.kind === 'failed' ? outcome.fault.text : outcome.text
  const from = errorMark === '' ? outcome.from : `${outcome.from} ${errorMark}`
  writeText(response, outcome.status, `${from}: ${text.trim() || 'no reason given'}`)
}

/** Answers with a status and a reason. */
export function writeText(response: ServerResponse, status: number, text: string): void {
  const body = Buffer.from(`${text}\n`)
  response.writeHead(status, { 'content-type': plain, 'content-length': body.length }).end(body)
}

async function writeFound(response: ServerResponse, path: string, { content, size, release }: Found): Promise<void> {
  const type = contentTypes.find(([end]) => path.endsWith(end))?.[1] ?? plain
  let isDelivered = false
  try {
    response.writeHead(200, { 'content-type': type, 'content-length': size })
    if (response.req.method === 'HEAD') response.end()
    else if ('bytes' in content) await finish(response, content.bytes)
    else await writeFile(response, content.path, size)
    isDelivered = response.req.method !== 'HEAD' && response.writableFinished
  } catch {
    // go closed the connection, or the file is gone: the response can only break off.
    response.destroy()
  } finally {
    release(isDelivered)
  }
}

async function writeFile(response: ServerResponse, path: string, size: number): Promise<void> {
  const buffer = idle.pop() ?? Buffer.allocUnsafeSlow(chunk)
  await using file = await open(path)
  for (let left = size; left > 0; ) {
    const { bytesRead } = await file.read(buffer, 0, Math.min(chunk, left))
    // Otherwise go would wait for the rest for ever.
    if (bytesRead === 0) throw new Error(`${path} has become shorter`)
    left -= bytesRead
    await write(response, buffer.subarray(0, bytesRead))
  }
  await finish(response)
  idle.push(buffer)
}

/** Resolves when the buffer may be reused. */
function write(response: ServerResponse, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    // A destroyed socket would drop the bytes silently.
    if (isGone(response)) reject(new Error('go hung up'))
    else response.write(bytes, () => resolve())
  })
}

function finish(response: ServerResponse, bytes?: Buffer): Promise<void> {
  return new Promise((resolve) => {
    if (isGone(response)) resolve()
    else response.once('close', resolve).once('finish', resolve).end(bytes)
  })
}

function isGone({ destroyed, socket }: ServerResponse): boolean {
  return destroyed || socket?.destroyed === true
}
