import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { connect, createServer as createTcpServer, type Server, type Socket } from 'node:net'
import type { Identity } from './authority.ts'
import { type Listening, listen } from './loopback.ts'

/** A server on loopback that keeps a log. */
export type Running = Listening & { readonly log: string[] }

async function running(server: Server, log: string[]): Promise<Running> {
  return Object.assign(await listen(server), { log })
}

/** Logs `METHOD host path authorization`. */
export function serve(listener: RequestListener, identity?: Identity): Promise<Running> {
  const log: string[] = []
  const logged: RequestListener = (request, response) => {
    const { method, url, headers } = request
    log.push([method, headers.host, url, headers.authorization].filter(Boolean).join(' '))
    listener(request, response)
  }
  return running(identity === undefined ? createServer(logged) : createTlsServer(identity, logged), log)
}

export type ProxyBehaviour = {
  /** `user:password` that it demands. */
  readonly demands?: string | Buffer
  /** The answer to every CONNECT. */
  readonly refuses?: number
  readonly identity?: Identity
}

/**
 * An HTTP proxy that takes every name for loopback, at the port that was asked for. Logs `CONNECT authority` and `GET
 * url`.
 */
export function serveProxy({ demands, refuses, identity }: ProxyBehaviour = {}): Promise<Running> {
  const log: string[] = []
  const isWelcome = ({ headers }: IncomingMessage) =>
    demands === undefined || headers['proxy-authorization'] === `Basic ${Buffer.from(demands).toString('base64')}`
  const forward: RequestListener = (request, response) => {
    log.push(`${request.method} ${request.url}`)
    if (!isWelcome(request)) return void response.writeHead(407).end('no')
    const { port, pathname } = new URL(request.url ?? '')
    void fetch(`http://127.0.0.1:${port}${pathname}`).then(async (reply) => {
      response.writeHead(reply.status).end(Buffer.from(await reply.arrayBuffer()))
    })
  }
  const server = identity === undefined ? createServer(forward) : createTlsServer(identity, forward)
  server.on('connect', (request: IncomingMessage, socket: Socket) => {
    log.push(`CONNECT ${request.url}`)
    const status = isWelcome(request) ? refuses : 407
    if (status !== undefined) return void socket.end(`HTTP/1.1 ${status} No\r\n\r\n`)
    join(socket, Number(request.url?.split(':')[1]), () => socket.write('HTTP/1.1 200 OK\r\n\r\n'))
  })
  return running(server, log)
}

/** A SOCKS5 proxy (RFC 1928) that takes every name for loopback. Logs `host:port`; `reply` other than 0 refuses. */
export function serveSocks({
  demands,
  reply = 0,
}: {
  readonly demands?: string
  readonly reply?: number
} = {}): Promise<Running> {
  const log: string[] = []
  const server = createTcpServer((socket) => {
    const steps: ((data: Buffer) => void)[] = [
      () => socket.write(Buffer.from([5, demands === undefined ? 0 : 2])),
      ...(demands === undefined
        ? []
        : [(data: Buffer) => void socket.write(Buffer.from([1, isUser(data, demands) ? 0 : 1]))]),
      (data) => {
        const host = data.subarray(5, 5 + (data[4] ?? 0)).toString()
        const port = data.readUInt16BE(data.length - 2)
        log.push(`${host}:${port}`)
        const answer = Buffer.from([5, reply, 0, 1, 0, 0, 0, 0, 0, 0])
        if (reply !== 0) return void socket.end(answer)
        join(socket, port, () => socket.write(answer))
      },
    ]
    socket.on('data', (data) => steps.shift()?.(data))
  })
  return running(server, log)
}

function isUser(data: Buffer, demands: string): boolean {
  const length = data[1] ?? 0
  return `${data.subarray(2, 2 + length)}:${data.subarray(3 + length)}` === demands
}

function join(socket: Socket, port: number, onOpen: () => void): void {
  const upstream = connect(port, '127.0.0.1', () => {
    onOpen()
    socket.pipe(upstream).pipe(socket)
  })
  upstream.on('error', () => socket.destroy())
  socket.on('close', () => upstream.destroy())
}
