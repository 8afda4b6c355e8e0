import { readFileSync, statSync } from 'node:fs'
import { createServer as createHttp, type RequestListener, type ServerResponse } from 'node:http'
import { createServer as createHttps } from 'node:https'
import { createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { startDns, type Zone } from './dns.ts'

/** How the servers of one address behave. */
export type Manner = {
  /**
   * What a connection to port 443 gets: TLS by the certificate, http without TLS, nothing, or a reset after the first
   * bytes.
   */
  readonly port443?: 'tls' | 'plain' | 'silent' | 'reset'
  readonly certificate?: { readonly cert: string; readonly key: string }
  /**
   * A folder whose files are served; without one every module exists, with made-up content. Other answers below take
   * its place.
   */
  readonly tree?: string
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly text?: string
  /** Where zips are redirected to; their path is appended. */
  readonly zipsAt?: string
  readonly sumdb?: number
  /** The clock of this server against ours. */
  readonly clockMs?: number
}

/** What the city is told on standard input, one JSON object a line; it says `ready` after each. */
export type Order = { readonly zone: Zone; readonly hosts: Readonly<Record<string, Manner>> }

/** A request that somebody made, written to standard output as a line of JSON. */
export type Visit = {
  readonly address: string
  readonly host: string
  readonly path: string
  readonly authorization: string
}

const [dnsAddress = '', ...addresses] = process.argv.slice(2)
let order: Order = { zone: {}, hosts: {} }

const serve =
  (address: string): RequestListener =>
  (request, response) => {
    const manner = order.hosts[address] ?? {}
    const { host = '', authorization = '' } = request.headers
    const path = request.url ?? ''
    console.log(JSON.stringify({ address, host, path, authorization } satisfies Visit))
    if (manner.clockMs !== undefined) response.setHeader('date', new Date(Date.now() + manner.clockMs).toUTCString())
    if (path.includes('/sumdb/') || path === '/latest') return void response.writeHead(manner.sumdb ?? 200).end()
    if (manner.status !== undefined) return void response.writeHead(manner.status, manner.headers).end(manner.text)
    if (manner.text !== undefined) return void response.end(manner.text)
    if (path.endsWith('.zip') && manner.zipsAt !== undefined)
      return void response.writeHead(302, { location: manner.zipsAt + path }).end()
    if (manner.tree !== undefined)
      return serveFile(join(manner.tree, decodeURIComponent(path.split('?')[0] ?? '')), response)
    if (path.endsWith('.info')) return void response.end('{"Version":"v1.0.0"}')
    response.end(path.endsWith('.mod') ? 'module x\n' : Buffer.from('PK\u0003\u0004zip'))
  }

function serveFile(file: string, response: ServerResponse): void {
  if (statSync(file, { throwIfNoEntry: false })?.isFile()) response.end(readFileSync(file))
  else response.writeHead(404, { 'content-type': 'text/plain' }).end('not found')
}

for (const address of addresses) {
  const plain = createHttp(serve(address))
  const onConnection = (socket: Socket) => {
    socket.on('error', () => {})
    const { port443 = 'tls', certificate } = order.hosts[address] ?? {}
    if (port443 === 'silent') return
    if (port443 === 'reset') return void socket.once('data', () => socket.resetAndDestroy())
    if (port443 === 'plain' || certificate === undefined) return void plain.emit('connection', socket)
    createHttps(certificate, serve(address)).emit('connection', socket)
  }
  createServer(onConnection).listen(443, address)
  createServer((socket) => void plain.emit('connection', socket)).listen(80, address)
}
startDns(dnsAddress, () => order.zone)
for await (const line of createInterface({ input: process.stdin })) {
  order = JSON.parse(line)
  console.log('ready')
}
process.exit()
