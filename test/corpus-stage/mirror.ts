import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createSecureServer } from 'node:http2'
import { createServer as createTcp, type Server } from 'node:net'
import { createServer as createTls } from 'node:tls'
import { FaultMirror } from '../support/fault-mirror.ts'
import type { MirrorRequest, Misbehaviour } from '../support/misbehaviours.ts'
import { makeModule, treeOf } from '../support/modules.ts'
import { breakStreams } from './frames.ts'
import type { StagedFault } from './staged-fault.ts'

const lib = {
  'go.mod': 'module github.com/acme/lib\n\ngo 1.20\n\nrequire github.com/acme/base v1.0.0\n',
  'cmd/tool/main.go': 'package main\n\nimport _ "github.com/acme/base"\n\nfunc main() {}\n',
  'use.go': 'package m\n\nimport _ "github.com/acme/base"\n',
}
const gomod = (path: string, go = '1.20') => ({ 'go.mod': `module ${path}\n\ngo ${go}\n` })

/** The modules that the mirrors have. */
const tree: ReadonlyMap<string, Buffer> = new Map([
  ...treeOf([
    makeModule('github.com/acme/lib', 'v1.0.0', 300_000, lib),
    makeModule('github.com/acme/lib', 'v1.1.0', 300_000, lib),
    makeModule('github.com/acme/base', 'v1.0.0', 2_000, gomod('github.com/acme/base')),
    makeModule('github.com/acme/renamed', 'v1.0.0', 2_000, gomod('github.com/acme/newname')),
    makeModule('github.com/acme/modern', 'v1.0.0', 2_000, gomod('github.com/acme/modern', '1.99.0')),
  ]),
  ['github.com/acme/empty/@v/list', Buffer.alloc(0)],
])

/** What a certificate of the staging is good for; see certificates.sh. */
export type CertificateName = 'good' | 'expired' | 'future' | 'other' | 'unknown' | 'client'

/** The servers of the stage. The fault that is staged decides what they answer. */
export class Stage {
  #fault: StagedFault | undefined
  readonly #servers: Server[] = []
  readonly #certificates: string

  constructor(certificates: string) {
    this.#certificates = certificates
  }

  set(fault: StagedFault | undefined): void {
    this.#fault = fault
  }

  async open(): Promise<void> {
    const { listener } = new FaultMirror({ tree, misbehave: (request) => this.#misbehave(request) })
    // biome-ignore lint/suspicious/noExplicitAny: the compatibility API of http2 has the shape of http
    const answerAny = listener as any
    const mirrors = ['127.0.1.1', '127.0.1.2', '127.0.1.5']
    for (const address of mirrors) {
      await this.#listen(createServer(listener), address, 80)
      await this.#listen(createSecureServer({ ...this.pair('good'), allowHTTP1: true }, answerAny), address, 443)
    }
    for (const [name, port] of [
      ['expired', 8441],
      ['future', 8442],
      ['other', 8443],
      ['unknown', 8444],
    ] as const) {
      await this.#listen(createSecureServer({ ...this.pair(name), allowHTTP1: true }, answerAny), '127.0.1.1', port)
    }
    const strict = { ...this.pair('good'), requestCert: true, rejectUnauthorized: true, ca: this.read('ca.crt') }
    await this.#listen(
      createTls(strict, (socket) => socket.on('error', () => {})),
      '127.0.1.1',
      8445,
    )
    const old = {
      ...this.pair('good'),
      maxVersion: 'TLSv1.1',
      minVersion: 'TLSv1',
      ciphers: 'DEFAULT@SECLEVEL=0',
    } as const
    await this.#listen(createTls(old), '127.0.1.1', 8446)
    const streams = createTls({ ...this.pair('good'), ALPNProtocols: ['h2'] }, (socket) =>
      breakStreams(socket, (stream) => this.#fault?.streams?.(stream)),
    )
    await this.#listen(streams, '127.0.1.7', 443)
    for (const port of [80, 443]) {
      const odd = createTcp((socket) => {
        socket.on('error', () => {})
        this.#fault?.odd?.(socket)
      })
      await this.#listen(odd, '127.0.1.6', port)
    }
  }

  close(): void {
    for (const server of this.#servers) server.close()
  }

  #misbehave(request: MirrorRequest): Misbehaviour | undefined {
    const misbehaviour = this.#fault?.mirror?.(request)
    if (misbehaviour !== undefined || tree.has(request.path)) return misbehaviour
    return { kind: 'status', status: 404, text: 'not found: no such module here\n' }
  }

  pair(name: CertificateName): { cert: Buffer; key: Buffer } {
    return { cert: this.read(`${name}.crt`), key: this.read(`${name}.key`) }
  }

  read(file: string): Buffer {
    return readFileSync(`${this.#certificates}/${file}`)
  }

  async #listen(server: Server, address: string, port: number): Promise<void> {
    server.on('error', () => {})
    server.on('tlsClientError', () => {})
    server.on('sessionError', () => {})
    await new Promise<void>((resolve) => server.listen(port, address, resolve))
    this.#servers.push(server)
  }
}
