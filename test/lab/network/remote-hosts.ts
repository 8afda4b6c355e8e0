import { readFileSync, statSync } from 'node:fs'
import { createServer as createHttp, type RequestListener } from 'node:http'
import { createServer as createHttps } from 'node:https'
import { createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { FaultMirror } from '../../support/fault-mirror.ts'
import type { Misbehaviour } from '../../support/misbehaviours.ts'
import { startDns, type Zone } from './dns.ts'

/** How the servers of one address behave; all of it can be written as JSON. */
export type HostBehaviour = {
  /** What a connection to port 443 gets: TLS by the certificate, http without TLS, nothing, or a reset after its first bytes. */
  readonly port443?: 'tls' | 'plain' | 'silent' | 'reset'
  readonly certificate?: { readonly cert: string; readonly key: string }
  /** A folder whose files are served; without it every module exists, with made-up content. */
  readonly tree?: string
  /** The first rule whose pattern matches a path applies. */
  readonly rules?: readonly HostRule[]
  /** The clock of this server minus ours. */
  readonly clockMs?: number
}

/** A misbehaviour for the paths that match a regular expression. */
export type HostRule = { readonly paths: string; readonly misbehaviour: Misbehaviour }

/** What the remote side is told on standard input, one JSON object a line; it prints `ready` after each. */
export type RemoteSetup = { readonly zone: Zone; readonly hosts: Readonly<Record<string, HostBehaviour>> }

/** A request to one of the hosts, written to standard output as a line of JSON. */
export type RemoteRequest = {
  readonly address: string
  readonly host: string
  /** With its leading slash. */
  readonly path: string
  readonly authorization: string
}

/** A rule for everything but the checksum database. */
export function onModules(misbehaviour: Misbehaviour): HostRule {
  return { paths: '^(?!sumdb/|latest$)', misbehaviour }
}

if (import.meta.main) await serve(process.argv.slice(2))

/** Runs the DNS server at the first address, and the servers of the ports 80 and 443 at the others. */
async function serve([dnsAddress = '', ...addresses]: readonly string[]): Promise<never> {
  let setup: RemoteSetup = { zone: {}, hosts: {} }
  for (const address of addresses) openHost(address, () => setup.hosts[address] ?? {})
  startDns(dnsAddress, () => setup.zone)
  for await (const line of createInterface({ input: process.stdin })) {
    setup = JSON.parse(line)
    console.log('ready')
  }
  process.exit()
}

function openHost(address: string, behaviour: () => HostBehaviour): void {
  const mirror = new FaultMirror({
    tree: { get: (path) => contentOf(behaviour(), path) },
    misbehave: ({ path }) => behaviour().rules?.find(({ paths }) => new RegExp(paths).test(path))?.misbehaviour,
  })
  const listener: RequestListener = (request, response) => {
    const { host = '', authorization = '' } = request.headers
    console.log(JSON.stringify({ address, host, path: request.url ?? '', authorization } satisfies RemoteRequest))
    const { clockMs } = behaviour()
    if (clockMs !== undefined) response.setHeader('date', new Date(Date.now() + clockMs).toUTCString())
    mirror.listener(request, response)
  }
  const plain = createHttp(listener)
  const onConnection = (socket: Socket) => {
    socket.on('error', () => {})
    const { port443 = 'tls', certificate } = behaviour()
    if (port443 === 'silent') return
    if (port443 === 'reset') return void socket.once('data', () => socket.resetAndDestroy())
    if (port443 === 'plain' || certificate === undefined) return void plain.emit('connection', socket)
    createHttps(certificate, listener).emit('connection', socket)
  }
  createServer(onConnection).listen(443, address)
  createServer((socket) => void plain.emit('connection', socket)).listen(80, address)
}

function contentOf({ tree }: HostBehaviour, path: string): Buffer | string | undefined {
  if (/^sumdb\/|^latest$/.test(path)) return ''
  if (tree !== undefined) {
    const file = join(tree, path.split('?')[0] ?? '')
    return statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file) : undefined
  }
  if (path.endsWith('.info')) return '{"Version":"v1.0.0"}'
  return path.endsWith('.mod') ? 'module x\n' : 'PK\u0003\u0004zip'
}
