import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'

/** One way to answer badly. Bytes count from the beginning of the body that is sent. */
export type Ill =
  | {
      readonly kind: 'status'
      readonly status: number
      readonly text?: string
      readonly headers?: Record<string, string>
    }
  /** RST instead of an answer. */
  | { readonly kind: 'reset' }
  /** The connection is closed without an answer. */
  | { readonly kind: 'close' }
  /** The whole length is announced, some of it is sent, the connection is closed (or reset). */
  | { readonly kind: 'cut'; readonly after: number; readonly reset?: boolean }
  /** Some bytes, then silence; without `after` not even headers. */
  | { readonly kind: 'stall'; readonly after?: number }
  | { readonly kind: 'trickle'; readonly bytesPerSecond: number }
  /** 200, and something else than the file. */
  | { readonly kind: 'wrong'; readonly body: string | Buffer; readonly type?: string }
  | { readonly kind: 'redirect'; readonly to: string }
  /** Compressed although nobody asked for it. */
  | { readonly kind: 'gzip' }
  /** Without Content-Length. */
  | { readonly kind: 'chunked' }
  /** Well, but the connection is closed right afterwards without notice. */
  | { readonly kind: 'last' }
  /** 200, with so many bytes announced, and zeros for as long as anybody reads. */
  | { readonly kind: 'huge'; readonly bytes: number }
  /** Later than usual. */
  | { readonly kind: 'late'; readonly ms: number }

/** One request, as the fault proxy has seen it. */
export type Asked = {
  /** Below the root, percent-encoding undone. */
  readonly path: string
  /** How many requests for this path came before. */
  readonly times: number
  /** How many requests came before, all paths together. */
  readonly total: number
  /** How many were open, this one included. */
  readonly open: number
  /** When it came, by `performance.now()`. */
  readonly at: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}

export type FaultProxyOptions = {
  readonly tree: ReadonlyMap<string, Buffer>
  /** What to do with a request; undefined to answer well. */
  readonly ill?: (asked: Asked) => Ill | undefined
  /** ETags, and Range answered: strong ones where it is true, weak ones, or another one with each reply. */
  readonly ranges?: boolean | 'weak' | 'changing'
  /** Before each answer. */
  readonly latencyMs?: number
  readonly tls?: { readonly key: string; readonly cert: string }
}

/** A GOPROXY on loopback that misbehaves on purpose. */
export type FaultProxy = {
  readonly url: string
  /** Everything that was asked, in order. */
  readonly asked: readonly Asked[]
  /** The most requests that were open at once. */
  readonly peak: () => number
  close(): Promise<void>
}

/** Opens a fault proxy over a tree of files. */
export async function openFaultProxy(options: FaultProxyOptions): Promise<FaultProxy> {
  const asked: Asked[] = []
  const times = new Map<string, number>()
  const sockets = new Set<Socket>()
  let open = 0
  let peak = 0
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    peak = Math.max(peak, ++open)
    response.once('close', () => open--)
    const path = decodeURIComponent((request.url ?? '').slice(1))
    const one = {
      path,
      times: times.get(path) ?? 0,
      total: asked.length,
      open,
      at: performance.now(),
      headers: request.headers,
    }
    times.set(path, one.times + 1)
    asked.push(one)
    if (options.latencyMs) await sleep(options.latencyMs)
    await answer(options, one, response)
  }
  const listener = (request: IncomingMessage, response: ServerResponse) => {
    handle(request, response).catch(() => response.destroy())
  }
  const server = options.tls ? createTlsServer(options.tls, listener) : createServer({ noDelay: true }, listener)
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.once('close', () => sockets.delete(socket))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `${options.tls ? 'https' : 'http'}://127.0.0.1:${port}`,
    asked,
    peak: () => peak,
    async close() {
      for (const socket of sockets) socket.destroy()
      if (!server.listening) return
      server.close()
      await once(server, 'close')
    },
  }
}

async function answer(options: FaultProxyOptions, asked: Asked, response: ServerResponse): Promise<void> {
  const ill = options.ill?.(asked)
  const file = options.tree.get(asked.path)
  switch (ill?.kind) {
    case 'status':
      response.writeHead(ill.status, { 'content-type': 'text/plain; charset=utf-8', ...ill.headers })
      return void response.end(ill.text ?? '')
    case 'reset':
      return void response.socket?.resetAndDestroy()
    case 'close':
      return void response.destroy()
    case 'redirect':
      return void response.writeHead(302, { location: ill.to }).end()
    case 'wrong':
      return void response.writeHead(200, { 'content-type': ill.type ?? 'text/html' }).end(ill.body)
    case 'huge':
      return void huge(ill.bytes).pipe(response.writeHead(200, { 'content-length': ill.bytes }))
    case 'late':
      await sleep(ill.ms)
      break
    case 'last':
      response.once('finish', () => setTimeout(() => response.socket?.destroy(), 1))
      break
    case 'stall':
      if (ill.after === undefined) return
  }
  if (file === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
    return void response.end(`not found: ${asked.path}`)
  }
  const mark = options.ranges === 'changing' ? `${asked.total}` : ''
  const weak = options.ranges === 'weak' ? 'W/' : ''
  const etag = `${weak}"${createHash('sha256').update(file).update(mark).digest('hex').slice(0, 16)}"`
  if (options.ranges) response.setHeader('etag', etag).setHeader('accept-ranges', 'bytes')
  const range = /^bytes=(\d+)-(\d*)$/.exec(String(asked.headers['range'] ?? ''))
  const isPart = options.ranges !== undefined && options.ranges !== false && asked.headers['if-range'] === etag
  const [from, to] = isPart && range ? [Number(range[1]), Number(range[2] || file.length - 1)] : [0, file.length - 1]
  const status = from > 0 ? 206 : 200
  if (status === 206) response.setHeader('content-range', `bytes ${from}-${to}/${file.length}`)
  await send(response, status, file.subarray(from, to + 1), ill)
}

function huge(bytes: number): Readable {
  const zeros = Buffer.alloc(1 << 16)
  return Readable.from(
    (function* () {
      for (let sent = 0; sent < bytes; sent += zeros.length) yield zeros.subarray(0, bytes - sent)
    })(),
  )
}

async function send(response: ServerResponse, status: number, body: Buffer, ill: Ill | undefined): Promise<void> {
  if (ill?.kind === 'gzip') {
    const packed = gzipSync(body)
    return void response.writeHead(status, { 'content-encoding': 'gzip', 'content-length': packed.length }).end(packed)
  }
  if (ill?.kind === 'chunked') {
    response.writeHead(status)
    response.write(body.subarray(0, body.length >> 1))
    return void response.end(body.subarray(body.length >> 1))
  }
  response.writeHead(status, { 'content-length': body.length })
  if (ill?.kind === 'stall') return void response.write(body.subarray(0, ill.after))
  if (ill?.kind === 'cut') {
    response.write(body.subarray(0, ill.after), () => {
      // A moment, so that the bytes are read before the end is seen.
      setTimeout(() => (ill.reset ? response.socket?.resetAndDestroy() : response.destroy()), 20)
    })
    return
  }
  if (ill?.kind !== 'trickle') return void response.end(body)
  const step = Math.max(1, Math.floor(ill.bytesPerSecond / 20))
  for (let at = 0; at < body.length && !response.destroyed; at += step) {
    response.write(body.subarray(at, at + step))
    await sleep(50)
  }
  response.end()
}
