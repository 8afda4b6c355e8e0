import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { filePath } from '../../gomod/module-file.ts'
import { parseRoute } from '../../relay/route.ts'
import { changedZip } from './changed-zip.ts'
import type { Failure, Misbehaviour } from './failures.ts'

/** A mirror on loopback that serves files that were fetched before. */
export type StagedMirror = { readonly url: URL; close(): Promise<void> }

/** An answer, or the part of one that a Range header asks for. */
type Answer = { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: Buffer }

/**
 * Opens a mirror of the files in a module cache, which fails as `misbehave` says. One that is down has a port that refuses connections.
 * @param downloads the folder `cache/download` of the module cache
 */
export async function openStagedMirror(
  downloads: string,
  { isDown, misbehave }: Pick<Failure, 'isDown' | 'misbehave'>,
): Promise<StagedMirror> {
  const asked = new Map<string, number>()
  const counts = { zips: 0, others: 0 }
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const route = parseRoute(decodeURIComponent((request.url ?? '/').slice(1)))
    const path = route?.kind === 'file' ? filePath(route.file) : ''
    const repeat = asked.get(path) ?? 0
    asked.set(path, repeat + 1)
    const isZip = path.endsWith('.zip')
    const index = isZip ? counts.zips++ : counts.others++
    const wrong = misbehave({ isZip, repeat, index })
    const file = path === '' ? undefined : await readFile(join(downloads, path)).catch(() => undefined)
    const sent =
      wrong?.kind === 'changed' && file !== undefined ? (changedZip(file) ?? Buffer.alloc(file.length)) : file
    await respond(response, answerOf(sent, request), wrong)
  }
  const server = createServer({ noDelay: true }, (request, response) => {
    serve(request, response).catch(() => response.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const close = async () => {
    server.close()
    server.closeAllConnections()
    if (server.listening) await once(server, 'close')
  }
  if (isDown) await close()
  return { url: new URL(`http://127.0.0.1:${port}/`), close }
}

/** 404 for what was not fetched; else the file, or the rest of it. Nothing changes here, so that one ETag a length is strong enough. */
function answerOf(file: Buffer | undefined, { headers }: IncomingMessage): Answer {
  if (file === undefined)
    return { status: 404, headers: {}, body: Buffer.from('not found: the drill has no such file\n') }
  const etag = `"${file.length}"`
  const common = { etag, 'accept-ranges': 'bytes' }
  const range = (headers['if-range'] ?? etag) === etag ? /^bytes=(\d+)-(\d*)$/.exec(headers.range ?? '') : null
  const [from, to] = [Number(range?.[1] ?? 0), Math.min(Number(range?.[2] || file.length - 1), file.length - 1)]
  if (range === null || from > to) return { status: 200, headers: common, body: file }
  const part = { ...common, 'content-range': `bytes ${from}-${to}/${file.length}` }
  return { status: 206, headers: part, body: file.subarray(from, to + 1) }
}

async function respond(response: ServerResponse, answer: Answer, wrong: Misbehaviour | undefined): Promise<void> {
  const { status, headers, body } = answer
  const begin = () => response.writeHead(status, { ...headers, 'content-length': body.length })
  switch (wrong?.kind) {
    case 'status':
      response.writeHead(wrong.status).end()
      return
    case 'silence':
      return
    case 'stall':
      begin().write(body.subarray(0, body.length >> 1))
      return
    case 'reset':
      // A reset takes back bytes that were not read yet.
      begin().write(body.subarray(0, body.length >> 1), () => setTimeout(() => response.socket?.resetAndDestroy(), 20))
      return
    case 'slow':
      return await trickle(begin, body, wrong)
    default:
      begin().end(body)
  }
}

/** Time between two pieces of a slow answer; milliseconds. */
const tickMs = 50

async function trickle(
  begin: () => ServerResponse,
  body: Buffer,
  { delayMs, bytesPerSecond, mostMs }: Extract<Misbehaviour, { kind: 'slow' }>,
): Promise<void> {
  await sleep(delayMs)
  const response = begin()
  const step = Math.ceil(Math.max((bytesPerSecond * tickMs) / 1000, (body.length * tickMs) / mostMs))
  for (let at = 0; at < body.length && !response.destroyed; at += step) {
    response.write(body.subarray(at, at + step))
    await sleep(tickMs)
  }
  response.end()
}
